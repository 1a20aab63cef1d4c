import {describe, expect, it} from 'vitest'
import {nodeHost} from '../../src/host/node-host.ts'
import {inGrey} from '../../src/template/grey.ts'
import {inLargePrint} from '../../src/template/large-print.ts'
import {loadTemplate, templateFiles, templateNames} from '../../src/template/load.ts'
import {onPaper} from '../../src/template/paper.ts'
import {squeezed, tightest} from '../../src/template/squeezed.ts'
import type {Tokens} from '../../src/template/template.ts'
import {createProject, type Project} from '../press/project.ts'

const handout = async (): Promise<Tokens> => (await loadTemplate('handout', nodeHost())).tokens

const page =
  '<main><slot name="title"></slot><slot name="facts"></slot><slot name="body"></slot><slot name="notes"></slot></main>'

/** A project with a template of its own, whole but for what is given. */
async function withTemplate(files: {
  readonly json?: object | string
  readonly css?: string
  readonly page?: string
}): Promise<Project> {
  const json = files.json ?? (await handout())
  return createProject({
    'mine/template.json': typeof json === 'string' ? json : JSON.stringify(json),
    'mine/template.css': files.css ?? '',
    'mine/page.html': files.page ?? page,
  })
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('the templates of the package', () => {
  it.each(templateNames)('%s is whole, and says its own name', async (name) => {
    const {tokens, css} = await loadTemplate(name, nodeHost())
    expect(tokens.name).toBe(name)
    expect(css).toContain('.columns')
  })

  it.each(templateNames)('%s can be read on paper, in the dark and in grey', async (name) => {
    const {tokens} = await loadTemplate(name, nodeHost())
    for (const colours of [tokens.colours, tokens.dark, inGrey(tokens).colours]) {
      for (const ink of ['ink', 'quiet', 'accent'] as const)
        for (const ground of ['paper', 'tint'] as const)
          expect(contrast(colours[ink], colours[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('loadTemplate', () => {
  it('names file, key and what was expected where a token is wrong', async () => {
    const tokens = await handout()
    const {host} = await withTemplate({json: {...tokens, sizes: {...tokens.sizes, small: 4}}})
    await expect(loadTemplate('./mine', host)).rejects.toThrow(
      /mine\/template\.json: “sizes\.small” should be >=5, but is 4/,
    )
  })

  it.each(
    Object.keys({duplex: 0, layout: 0, dark: 0, numbering: 0, facts: 0, colophon: 0}),
  )('says that the token %s is missing', async (key) => {
    const {[key]: _, ...rest} = (await handout()) as unknown as Record<string, unknown> // to take one of its keys away
    const {host} = await withTemplate({json: rest})
    await expect(loadTemplate('./mine', host)).rejects.toThrow(
      new RegExp(`template\\.json: “${key}” is missing; expected`),
    )
  })

  it('says which token it does not know', async () => {
    const {host} = await withTemplate({json: {...(await handout()), colour: 'red'}})
    await expect(loadTemplate('./mine', host)).rejects.toThrow(/template\.json: “colour”/)
  })

  it('says where JSON breaks off', async () => {
    const {host} = await withTemplate({json: '{"name": '})
    await expect(loadTemplate('./mine', host)).rejects.toThrow(/template\.json: .*JSON/)
  })

  it.each(templateFiles)('names %s where it is missing', async (file) => {
    const project = await withTemplate({})
    const {host} = createProject(
      Object.fromEntries(
        templateFiles
          .filter((each) => each !== file)
          .map((each) => [`mine/${each}`, project.read(`mine/${each}`)]),
      ),
    )
    await expect(loadTemplate('./mine', host)).rejects.toThrow(file)
  })

  it.each([
    ['<main><script>1</script></main>', '<script> in line 1'],
    [`${page}<img src="https://example.org/x.png">`, '<img> in line 1'],
    [page.replace('<main>', '<main onclick="x()">'), 'the attribute “onClick” of <main> in line 1'],
    [page.replace('<main>', '<main style="color:red">'), 'the attribute “style” of <main>'],
    [page.replace('"title"', '"titel"'), 'the slot “titel” in line 1; expected one of kind, title'],
    [page.replace('<slot name="body"></slot>', ''), '0 of <slot name="body">; expected one'],
    [page.replace('</main>', '<slot name="body"></slot></main>'), '2 of <slot name="body">; expected one'],
    [
      page.replace('</main>', '<slot name="contents"></slot></main>'),
      '1 of <slot name="contents">; expected none',
    ],
  ])('refuses the page %s', async (html, reason) => {
    const {host} = await withTemplate({page: html})
    await expect(loadTemplate('./mine', host)).rejects.toThrow(`page.html: ${reason}`)
  })

  it.each([
    '@import "x.css";',
    '.a{background:url(https://example.org/x.png)}',
    '.a::after{content:"</style>"}',
  ])('refuses the style %s, for a page asks the network for nothing', async (css) => {
    const {host} = await withTemplate({css: `.b{}\n${css}`})
    await expect(loadTemplate('./mine', host)).rejects.toThrow(/template\.css: “.*” in line 2/)
  })

  it('says so where there is none', async () => {
    await expect(loadTemplate('nowhere', nodeHost())).rejects.toThrow('There is no template “nowhere”')
  })
})

describe('onPaper', () => {
  it('holds a smaller page closer, and never sets text below 8 pt', async () => {
    const tokens = await handout()
    const small = onPaper(tokens, 'A5')
    expect(small.paper).toBe('A5')
    expect(small.margins.left).toBeLessThan(tokens.margins.left)
    expect(small.sizes.text).toBe(9)
    expect(small.sizes.small).toBe(8)
  })

  it('sets B5 between A5 and A4', async () => {
    const tokens = await handout()
    const text = (['A5', 'B5', 'A4'] as const).map((paper) => onPaper(tokens, paper).sizes.text)
    expect(text).toEqual([9, 9.5, 10.5])
  })

  it('leaves sizes as they are on a page of much the same width', async () => {
    const tokens = await handout()
    expect(onPaper(tokens, 'Letter')).toEqual({...tokens, paper: 'Letter'})
  })
})

describe('inLargePrint', () => {
  it('sets all text in 16 pt at least, running text in 18, in one column, and nothing in grey', async () => {
    const large = inLargePrint(await handout())
    expect(large.sizes.text).toBe(18)
    expect(Math.min(large.sizes.small, large.sizes.title, ...large.sizes.heading)).toBe(16)
    expect(large.layout).toBe('stacked')
    expect(large.colours.quiet).toBe(large.colours.ink)
  })
})

describe('inGrey', () => {
  it('has no colour, and no tint to print', async () => {
    const {colours} = inGrey(await handout())
    for (const colour of Object.values(colours)) expect(colour).toMatch(/^#(..)\1\1$/)
    expect(colours.tint).toBe('#ffffff')
  })

  it('keeps the contrast of each colour', async () => {
    const {colours} = await handout()
    const grey = inGrey(await handout()).colours
    for (const name of ['ink', 'quiet', 'accent'] as const)
      expect(contrast(grey[name], '#ffffff')).toBeCloseTo(contrast(colours[name], '#ffffff'), 0)
  })
})

describe('squeezed', () => {
  it('leaves tokens as they are at 0', async () => {
    const tokens = await handout()
    expect(squeezed(tokens, 0)).toEqual(tokens)
  })

  it.each(templateNames)('goes to its limits at 1 and not beyond, from %s', async (name) => {
    const {tokens} = await loadTemplate(name, nodeHost())
    const {sizes, leading, margins} = squeezed(tokens, 1)
    expect(sizes.text).toBeGreaterThanOrEqual(tightest.text)
    expect(sizes.small).toBeGreaterThanOrEqual(tightest.text)
    expect(leading).toEqual(tightest.leading)
    expect(margins.left).toBe(tightest.margin)
  })

  it('gets tighter at each step, and no size grows', async () => {
    const tokens = await handout()
    const texts = Array.from({length: 33}, (_, step) => squeezed(tokens, step / 32).sizes.text)
    expect(texts).toEqual(texts.toSorted((a, b) => b - a))
    expect(new Set(texts).size).toBeGreaterThan(15)
  })
})
