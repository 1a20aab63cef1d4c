import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {roomOf, sourceFiles} from './imports.ts'

const files = sourceFiles('src')

/** Who may import whom: design and docs/architecture.md say why. */
const emit = ['outline', 'messages', 'edition', 'template', 'fonts', 'browser', 'host', 'emit']
const emitOffice = [...emit, 'office']
const mayImport: Readonly<Record<string, readonly string[]>> = {
  outline: [],
  messages: ['outline'],
  anchors: ['outline'],
  align: ['outline', 'anchors'],
  read: ['outline', 'messages', 'align'],
  fmt: ['outline', 'read'],
  typeset: ['outline'],
  check: ['outline', 'messages', 'anchors', 'glossary', 'typeset'],
  glossary: ['outline'],
  edition: ['outline', 'messages'],
  import: ['outline', 'messages', 'edition', 'align', 'read', 'fmt', 'typeset', 'office'],
  diff: ['outline', 'messages', 'typeset', 'edition', 'office'],
  host: [],
  archive: ['host'],
  template: ['messages', 'host'],
  fonts: ['messages', 'host'],
  browser: ['messages', 'host'],
  emit: ['edition', 'fonts', 'template', 'messages'],
  'emit/html': emit,
  'emit/pdf': emit,
  'emit/docx': emitOffice,
  'emit/odt': emitOffice,
  office: ['outline', 'edition', 'template'],
  preflight: [],
  proof: ['outline', 'edition', 'template', 'emit', 'import', 'office', 'preflight'],
  sign: ['host'],
  press: [
    'outline',
    'messages',
    'read',
    'fmt',
    'check',
    'typeset',
    'glossary',
    'edition',
    'template',
    'fonts',
    'browser',
    'emit',
    'emit/html',
    'emit/pdf',
    'emit/docx',
    'emit/odt',
    'import',
    'diff',
    'preflight',
    'proof',
    'sign',
    'archive',
    'host',
  ],
  preview: ['outline', 'messages', 'edition', 'template', 'fonts', 'browser', 'press', 'host'],
  // What runs in a browser knows what the server tells it, and nothing else of the house.
  'preview/page': ['preview'],
  config: ['outline', 'edition', 'template', 'typeset', 'emit', 'read', 'host'],
  cli: [
    'press',
    'preview',
    'import',
    'diff',
    'config',
    'messages',
    'host',
    'outline',
    'edition',
    'template',
    'read',
    'fmt',
    'browser',
    'fonts',
  ],
  '.': [
    'outline',
    'messages',
    'read',
    'fmt',
    'check',
    'typeset',
    'edition',
    'template',
    'emit',
    'press',
    'config',
    'host',
  ],
}

/** Rooms that a file reaches, its own left out. */
function reached(file: string, imports: readonly string[]): readonly string[] {
  const rooms = imports
    .filter((target) => target.startsWith('.'))
    .map((target) => roomOf(path.posix.join(path.posix.dirname(file), target)))
  return [...new Set(rooms)].filter((room) => room !== roomOf(file))
}

describe('the house', () => {
  it('has a rule for each room', () => {
    expect([...new Set(files.map(({file}) => roomOf(file)))].sort()).toEqual(Object.keys(mayImport).sort())
  })

  it.each(files)('$file imports only from rooms that it may enter', ({file, imports}) => {
    const allowed = mayImport[roomOf(file)] ?? []
    expect(reached(file, imports).filter((room) => !allowed.includes(room))).toEqual([])
  })

  it('sees an import that breaks the rules', () => {
    expect(reached('src/read/x.ts', ['../emit/html/html.ts', './y.ts', 'node:fs'])).toEqual(['emit/html'])
  })

  it('lets the page of the preview have types alone of the house', () => {
    const page = files.filter(({file}) => roomOf(file) === 'preview/page')
    const imports = page.flatMap(({text}) => text.match(/^import .*'\.\.\/.*$/gm) ?? [])
    expect(imports.filter((line) => !/^import type .*'\.\.\/protocol\.ts'$/.test(line))).toEqual([])
    expect(imports.length).toBeGreaterThan(3)
  })

  it('has no room for odds and ends', () => {
    expect(files.filter(({file}) => /(?:^|\/)(?:utils?|common|helpers?)(?:\/|\.ts)/.test(file))).toEqual([])
  })

  it.each(
    files.filter(({file}) => !file.startsWith('src/host/')),
  )('$file leaves the clock and chance alone', ({text}) => {
    expect(text).not.toMatch(/Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|randomUUID/)
  })

  it.each(files)('$file has no default export, no enum, no any', ({file, text}) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|`[\s\S]*?`/g, '')
    expect(file.endsWith('.d.ts') || !/\bexport default\b/.test(code)).toBe(true)
    expect(code).not.toMatch(/\benum\s+\w+\s*\{|:\s*any\b|\bas any\b|<any>|@ts-ignore|@ts-expect-error/)
  })

  it.each(files)('$file fits on a page or says at its head why it does not', ({text}) => {
    const lines = text.trimEnd().split('\n').length
    expect(lines <= 200 || /^\/\*\*[\s\S]{0,800}?(?:one table|Longer than 200 lines)/.test(text)).toBe(true)
  })

  it('has no module that imports itself in a circle', () => {
    const byFile = new Map(
      files.map(({file, imports}) => [
        file,
        imports
          .filter((each) => each.startsWith('.'))
          .map((each) => path.posix.join(path.posix.dirname(file), each)),
      ]),
    )
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      if (trail.includes(file) || done.has(file)) return
      for (const next of byFile.get(file) ?? []) visit(next, [...trail, file])
      done.add(file)
    }
    for (const {file} of files) visit(file, [])
    expect(circles).toEqual([])
  })
})
