/** What looks into the files that are printed: loaded while there is nothing else to do. */

import type {Readable} from '../emit/emitter.ts'

/** @param formats what the files will be read as. What goes wrong is told where a file is read. */
export function loadReaders(formats: ReadonlySet<Readable>): void {
  if (formats.size === 0) return
  const loading = [
    ...(formats.has('pdf') ? [import('../preflight/preflight.ts')] : []),
    import('../proof/proof.ts').then(({loadReader}) => Promise.all([...formats].map(loadReader))),
  ]
  Promise.all(loading).catch(() => undefined)
}
