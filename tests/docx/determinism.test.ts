import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {docxEmitter} from '../../src/emit/docx/docx.ts'
import {context, handout, picture} from './handout.ts'
import {notes, said} from './sample.ts'

const all = context({'load.png': picture(900, 420)})
const sha = async (options: Partial<Parameters<typeof handout>[0]> = {}) =>
  createHash('sha256')
    .update(await docxEmitter.emit(handout({said, notes, ...options}), all))
    .digest('hex')

test('the same bytes twice', async () => {
  expect(await sha()).toBe(await sha())
})

test('the same bytes after other documents, and beside them', async () => {
  const alone = await sha()
  const [, , beside] = await Promise.all([sha({layout: 'stacked'}), sha({edition: 'en'}), sha()])
  expect(beside).toBe(alone)
})

test('other bytes where something else is said', async () => {
  expect(await sha({title: {zh: '別的', en: 'Other'}})).not.toBe(await sha())
})

test('no entry of the package has the time of day', async () => {
  const bytes = await docxEmitter.emit(handout({said, notes}), all)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const times: number[] = []
  for (let at = 0; at < bytes.length - 4; at++) {
    // A local file header of ZIP: the DOS time stands 10 bytes in, the date 12.
    if (view.getUint32(at, true) === 0x04034b50) times.push(view.getUint32(at + 10, true))
  }
  expect(times.length).toBeGreaterThan(10)
  // 1980-01-01 00:00 in the words of DOS.
  expect(new Set(times)).toEqual(new Set([0x00210000]))
})
