import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {strFromU8} from 'fflate'
import {expect, test} from 'vitest'
import {odtEmitter} from '../../src/emit/odt/odt.ts'
import {context, handout, picture} from '../docx/handout.ts'
import {notes, said} from '../docx/sample.ts'

const all = context({'load.png': picture(900, 420)})
const made = (options: Partial<Parameters<typeof handout>[0]> = {}) =>
  odtEmitter.emit(handout({said, notes, ...options}), all)
const sha = async (options: Partial<Parameters<typeof handout>[0]> = {}) =>
  createHash('sha256')
    .update(await made(options))
    .digest('hex')

test('the same bytes twice, after other documents and beside them', async () => {
  const alone = await sha()
  expect(await sha()).toBe(alone)
  const [, , beside] = await Promise.all([sha({layout: 'stacked'}), sha({edition: 'en'}), sha()])
  expect(beside).toBe(alone)
})

test('other bytes where something else is said', async () => {
  expect(await sha({title: {zh: '別的', en: 'Other'}})).not.toBe(await sha())
})

test('the same bytes in two time zones', () => {
  const script = `
    import {createHash} from 'node:crypto'
    import {odtEmitter} from './src/emit/odt/odt.ts'
    import {context, handout} from './tests/docx/handout.ts'
    import {said, notes} from './tests/docx/sample.ts'
    const bytes = await odtEmitter.emit(handout({said, notes}), context())
    console.log(new Date(0).getHours(), createHash('sha256').update(bytes).digest('hex'))`
  const shown = ['Asia/Taipei', 'America/New_York'].map((zone) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: {...process.env, TZ: zone},
      encoding: 'utf8',
    })
      .trim()
      .split(' '),
  )
  const [taipei, newYork] = shown
  // The hours differ, so that the zones were taken.
  expect(taipei?.[0]).not.toBe(newYork?.[0])
  expect(taipei?.[1]).toMatch(/^[0-9a-f]{64}$/)
  expect(taipei?.[1]).toBe(newYork?.[1])
})

test('the type of the file stands at its start, and no entry has the time of day', async () => {
  const bytes = await made()
  // OpenDocument 1.3 part 2 §3.3: the name at 30, its content at 38.
  expect(strFromU8(bytes.subarray(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text')
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const times: number[] = []
  for (let at = 0; at < bytes.length - 4; at++) {
    // A local file header of ZIP: the DOS time stands 10 bytes in, the date 12.
    if (view.getUint32(at, true) === 0x04034b50) times.push(view.getUint32(at + 10, true))
  }
  expect(times).toHaveLength(7)
  expect(new Set(times)).toEqual(new Set([0x00210000]))
})
