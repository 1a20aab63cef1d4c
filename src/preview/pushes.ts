/** Server-sent events: each page that is open hears of each change. */

import type {Pushed} from './protocol.ts'
import type {Session} from './session.ts'

export type Pushes = {
  /** Answers with a stream that stays open. */
  readonly open: () => Response
  readonly close: () => void
}

export function createPushes(session: Pick<Session, 'listen'>): Pushes {
  const open = new Set<ReadableStreamDefaultController<Uint8Array>>()
  const encoder = new TextEncoder()
  const forget = session.listen((pushed: Pushed) => {
    for (const controller of open) controller.enqueue(encoder.encode(`data: ${JSON.stringify(pushed)}\n\n`))
  })
  return {
    open() {
      let own: ReadableStreamDefaultController<Uint8Array> | null = null
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller
          open.add(controller)
          // Headers go out with the first bytes.
          controller.enqueue(encoder.encode('retry: 500\n\n'))
        },
        cancel() {
          if (own) open.delete(own)
        },
      })
      return new Response(stream, {headers: {'Content-Type': 'text/event-stream'}})
    },
    close() {
      forget()
      for (const controller of open) controller.close()
      open.clear()
    },
  }
}
