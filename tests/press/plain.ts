import type {Emitter} from '../../src/emit/emitter.ts'

/** A format that needs no browser. */
export const plain: Emitter = {
  format: 'txt',
  extension: 'txt',
  mediaType: 'text/plain',
  emit: async ({title, edition}) =>
    new TextEncoder().encode(`${edition} ${title.map(({text}) => text).join(' | ')}\n`),
}
