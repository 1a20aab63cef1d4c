import {lstatSync, symlinkSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {editBytes} from '../../src/press/edit-bytes.ts'
import {fixBriefings} from '../../src/press/fix.ts'
import {run} from '../cli/run.ts'
import {createProject} from './project.ts'

const source = `摘要:\r
港口 ，需要"穩定"的水,而且⽔要乾淨 。 \r
- 見 https://example.org/a,b ，以及\`a,b\`.\r
Summary:\r
The port  needs water , now .\r
- See https://example.org/a,b and \`a,b\`.\r
`

const mended = `摘要:\r
港口，需要「穩定」的水，而且水要乾淨。 \r
- 見 https://example.org/a,b ，以及\`a,b\`.\r
Summary:\r
The port needs water, now.\r
- See https://example.org/a,b and \`a,b\`.\r
`

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), little)
  return new Uint8Array(view.buffer)
}

/** Bytes of Big5 for the few characters of these tests. */
function big5(text: string): Uint8Array {
  const codes: Readonly<Record<string, number>> = {
    摘: 0xba4b,
    要: 0xad6e,
    水: 0xa4f4,
    港: 0xb4e4,
    口: 0xa466,
    '，': 0xa141,
    '「': 0xa175,
    '」': 0xa176,
  }
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const code = codes[char]
      return code === undefined ? [char.charCodeAt(0)] : [code >> 8, code & 0xff]
    }),
  )
}

describe('zhenpress check --fix', () => {
  it.each([
    {name: 'UTF-8', encode: utf8},
    {name: 'UTF-8 with a byte-order mark', encode: (text: string) => utf8(`\uFEFF${text}`)},
    {name: 'UTF-16LE', encode: (text: string) => utf16(`\uFEFF${text}`, true)},
    {name: 'UTF-16BE', encode: (text: string) => utf16(`\uFEFF${text}`, false)},
  ])('mends a file in $name and leaves all else byte for byte', async ({encode}) => {
    const project = createProject({'a.txt': encode(source)})
    const {err} = await run(project, 'check', '--fix', 'a.txt')
    expect(err).toMatch(/^\d+ fixed in 1 file$/m)
    expect(await project.host.readFile(`${project.folder}/a.txt`)).toEqual(Buffer.from(encode(mended)))
  })

  it('mends a file in Big5', async () => {
    const project = createProject({'a.txt': big5('摘要:\n港口,"水"\nSummary:\nWater.\n')})
    await run(project, 'check', '--fix', 'a.txt')
    expect(await project.host.readFile(`${project.folder}/a.txt`)).toEqual(
      Buffer.from(big5('摘要:\n港口，「水」\nSummary:\nWater.\n')),
    )
  })

  it('changes nothing the second time', async () => {
    const project = createProject({'a.txt': source})
    await run(project, 'check', '--fix', 'a.txt')
    const once = project.read('a.txt')
    const {err} = await run(project, 'check', '--fix', 'a.txt')
    expect(err).toMatch(/^0 fixed in 0 files$/m)
    expect(project.read('a.txt')).toBe(once)
  })

  it('leaves what a comment or the project silences', async () => {
    const text = `摘要:\n水,水。<!-- zhenpress-disable-line typography/* -->\n水 ，水,水。\nSummary:\nWater.\n`
    const project = createProject({
      'a.txt': text,
      'zhenpress.config.json': JSON.stringify({rules: {'typography/spacing': 'off'}}),
    })
    await run(project, 'check', '--fix', 'a.txt')
    expect(project.read('a.txt')).toBe(text.replace('水,水。\n', '水，水。\n'))
  })

  it('writes what came in on standard input to standard output', async () => {
    const project = createProject()
    const host = {...project.host, readInput: async () => utf8(source)}
    const {status, out, err} = await run({...project, host}, 'check', '--fix', '-')
    expect({status, out}).toEqual({status: 0, out: mended})
    expect(err).toContain('fixed in 1 file')
    expect(project.list('.')).toEqual([])
  })

  it('mends each of twins in its own file', async () => {
    const [zh, en] = ['## 水,港口\n\n港口,需要水。\n', '## Water , port\n\nThe port  needs water.\n']
    const project = createProject({'a.zh.md': zh, 'a.en.md': en})
    const {err} = await run(project, 'check', '--fix', 'a.zh.md')
    expect(err).toMatch(/^4 fixed in 2 files$/m)
    expect(project.read('a.zh.md')).toBe('## 水，港口\n\n港口，需要水。\n')
    expect(project.read('a.en.md')).toBe('## Water, port\n\nThe port needs water.\n')
  })

  it('writes the file behind a link, and leaves the link', async () => {
    const project = createProject({'a.txt': source})
    symlinkSync('a.txt', `${project.folder}/b.txt`)
    await run(project, 'check', '--fix', 'b.txt')
    expect(lstatSync(`${project.folder}/b.txt`).isSymbolicLink()).toBe(true)
    expect(project.read('a.txt')).toBe(mended)
  })

  it('says it in Chinese', async () => {
    const {err} = await run(createProject({'a.txt': source}), 'check', '--fix', 'a.txt', '--lang', 'zh')
    expect(err).toMatch(/^已修正 \d+ 處，共 1 個檔案$/m)
  })

  it('comes to rest whatever the text, and then finds nothing more to mend', async () => {
    const unit = fc.constantFrom(
      '水',
      '港口',
      'AI',
      '5',
      ' ',
      '  ',
      ',',
      '.',
      '"',
      "'",
      '(',
      ')',
      '，',
      '「',
      '」',
      '...',
      '--',
      ':',
      '*',
      '\n',
    )
    await fc.assert(
      fc.asyncProperty(fc.string({unit, minLength: 1, maxLength: 30}), async (text) => {
        const project = createProject()
        let bytes = utf8(`摘要：\n水${text}\nSummary:\nWater.\n`)
        const once = async (): Promise<number> => {
          const host = {...project.host, readInput: async () => bytes}
          const [fixed] = await fixBriefings({host, files: ['-']})
          bytes = fixed?.files.get('-') ?? bytes
          return fixed?.count ?? 0
        }
        await once()
        expect(await once()).toBe(0)
      }),
      {numRuns: 60},
    )
  })
})

describe('Edits in bytes', () => {
  it('say what the encoding cannot hold, and leave it', () => {
    const bytes = big5('水,水')
    const edited = editBytes(bytes, [
      {start: 1, end: 2, text: '😀'},
      {start: 2, end: 3, text: '口'},
    ])
    expect(edited).toEqual({
      bytes: big5('水,口'),
      made: 1,
      refused: [{start: 1, end: 2, text: '😀'}],
    })
  })

  it('take the first of two that overlap', () => {
    const edits = [
      {start: 1, end: 3, text: 'X'},
      {start: 0, end: 2, text: 'Y'},
    ]
    expect(editBytes(utf8('abc'), edits)).toEqual({bytes: utf8('Yc'), made: 1, refused: []})
  })

  it.each([
    {name: 'UTF-8', encode: utf8},
    {name: 'UTF-8 with a byte-order mark', encode: (text: string) => utf8(`\uFEFF${text}`)},
    {name: 'UTF-16LE', encode: (text: string) => utf16(`\uFEFF${text}`, true)},
    {name: 'UTF-16BE', encode: (text: string) => utf16(`\uFEFF${text}`, false)},
  ])('are those of the text, in $name', ({encode}) => {
    const unit = fc.constantFrom('a', 'é', '水', '𠮷', '\n', '，')
    fc.assert(
      fc.property(fc.array(unit), fc.array(unit), fc.array(unit), fc.array(unit), (head, old, now, tail) => {
        const [before, after] = [head.join(''), tail.join('')]
        const edit = {start: before.length, end: before.length + old.join('').length, text: now.join('')}
        const {bytes} = editBytes(encode(before + old.join('') + after), [edit])
        expect(bytes).toEqual(encode(before + now.join('') + after))
      }),
    )
  })

  it('walk through every character of Big5', () => {
    const decoder = new TextDecoder('big5', {fatal: true})
    const chars: number[][] = []
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        try {
          decoder.decode(Uint8Array.of(lead, trail))
          if (trail <= 0x7e || trail >= 0xa1) chars.push([lead, trail])
        } catch {
          // no character
        }
      }
    }
    expect(chars.length).toBeGreaterThan(18_000)
    const bytes = Uint8Array.from([...chars.flat(), 0x2c, 0x41])
    const text = decoder.decode(bytes)
    const edit = {start: text.length - 2, end: text.length - 1, text: '，'}
    expect(editBytes(bytes, [edit]).bytes).toEqual(Uint8Array.from([...chars.flat(), 0xa1, 0x41, 0x41]))
  })
})
