import process from 'node:process'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Hears the first Ctrl-C; the second one ends the process as it always does. */
export function onInterrupt(stop: () => void): () => void {
  const forget = (): void => {
    for (const signal of signals) process.off(signal, heard)
  }
  const heard = (): void => {
    forget()
    stop()
  }
  for (const signal of signals) process.on(signal, heard)
  return forget
}
