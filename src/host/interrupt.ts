import process from 'node:process'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How a process is told to end: Ctrl-C, `kill`, a terminal that was closed. */
export type StopSignal = (typeof signals)[number]

/** Hears the first Ctrl-C; the second one ends the process as it always does. */
export function onInterrupt(stop: (signal: StopSignal) => void): () => void {
  const forget = (): void => {
    for (const signal of signals) process.off(signal, heard)
  }
  const heard = (signal: StopSignal): void => {
    forget()
    stop(signal)
  }
  for (const signal of signals) process.on(signal, heard)
  return forget
}
