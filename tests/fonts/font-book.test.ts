/** Faces are read into HarfBuzz' memory beside other work: what is made of them must not hang on when. */

import {describe, expect, it} from 'vitest'
import type {Face} from '../../src/fonts/catalogue.ts'
import {createFontBook} from '../../src/fonts/font-book.ts'
import {loadFace, loadFaces} from '../../src/fonts/harfbuzz.ts'

const faces: readonly Face[] = [
  {family: 'noto-serif-tc', style: 'regular'},
  {family: 'noto-serif-tc', style: 'bold'},
  {family: 'source-serif-4', style: 'regular'},
  {family: 'source-sans-3', style: 'bold'},
]
const other: Face = {family: 'noto-sans-tc', style: 'regular'}
const text = '政策簡報 Policy briefing 2026'

describe('A font book', () => {
  it('gives the same subsets while faces are read as when all is quiet', async () => {
    const fonts = createFontBook()
    fonts.load(faces)
    const meanwhile = await Promise.all([...faces, other].map((face) => fonts.forPrint(face, text)))
    for (const [index, face] of [...faces, other].entries())
      expect(await fonts.forPrint(face, text), face.family).toStrictEqual(meanwhile[index])
    expect(new Set(meanwhile.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(5)
  })

  it('tells of a face that cannot be read where it is asked for, and goes on', async () => {
    loadFaces(['no/such/face.ttf'])
    await expect(loadFace('no/such/face.ttf')).rejects.toThrow('ENOENT')
    const bytes = await createFontBook().forPrint({family: 'source-code-pro', style: 'regular'}, text)
    expect(bytes.length).toBeGreaterThan(1000)
  })
})
