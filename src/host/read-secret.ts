import process from 'node:process'

/** Asks on the terminal, and shows nothing of what is typed; `null` where there is no terminal, or it is broken off. */
export async function readSecret(prompt: string): Promise<string | null> {
  const {stdin, stderr} = process
  if (!stdin.isTTY || !stderr.isTTY) return null
  stderr.write(prompt)
  stdin.setRawMode(true)
  stdin.resume()
  stdin.setEncoding('utf8')
  try {
    return await typed(stdin)
  } finally {
    stdin.setRawMode(false)
    stdin.pause()
    stderr.write('\n')
  }
}

/** Up to the end of a line. */
function typed(stdin: NodeJS.ReadStream): Promise<string | null> {
  return new Promise((resolve) => {
    let text = ''
    const take = (chunk: string): void => {
      for (const character of chunk) {
        const isEnd = character === '\r' || character === '\n'
        // Control-C and Control-D.
        const isBroken = character === '\u0003' || character === '\u0004'
        if (isEnd || isBroken) {
          stdin.off('data', take)
          resolve(isEnd ? text : null)
          return
        }
        text = character === '\u007f' || character === '\b' ? text.slice(0, -1) : text + character
      }
    }
    stdin.on('data', take)
  })
}
