/** Text in another face than its template asks for its language, or with a `lang` that draws other glyphs. */

import {families} from '../../../src/fonts/catalogue.ts'
import type {Language} from '../../../src/outline/types.ts'
import type {Tokens} from '../../../src/template/template.ts'
import {namesIn} from '../faces.ts'
import {excerpt, type Fault, type Glyph, type TextNode} from '../measured.ts'
import type {Printed} from '../pdf-pages.ts'
import type {Check, OnScreen} from '../proof.ts'

export const wrongFace: Check = {
  name: 'wrong face',
  counts: 'texts drawn by a face, or marked with a language, that is not the one of their script and role',
  find: ({screen, printed, tokens}) => [
    ...(screen ? onScreen(screen, tokens) : []),
    ...inPrint(printed, tokens),
  ],
}

const han = /[\p{Script=Han}\p{Script=Bopomofo}]/u
const word = /\p{Script=Latin}{2}/u

function onScreen({text, faces}: OnScreen, tokens: Tokens): readonly Fault[] {
  return faces.flatMap(({node: index, drawn, asked, lacking}): Fault[] => {
    const node = text.nodes[index]
    if (!node) return []
    const said = wrongLanguage(node.text, node.language) ?? wrongStack(node, tokens)
    if (said) return [{where: 'screen', what: `${said}: “${excerpt(node.text)}”`}]
    // A character that no face has is drawn by whatever has it: another check counts it.
    const others = drawn.filter((name) => !asked.includes(name))
    if (lacking.length > 0 || others.length === 0) return []
    return [
      {where: 'screen', what: `${others.join(', ')} draws “${excerpt(node.text)}”, not ${asked.join(', ')}`},
    ]
  })
}

/** `lang=zh` alone draws Simplified glyphs. */
function wrongLanguage(text: string, language: string): string | null {
  if (han.test(text) && !/^zh-(?:Hant|TW)\b/.test(language)) return `Han in the language “${language}”`
  return word.test(text) && !/^en\b/.test(language) ? `Latin words in the language “${language}”` : null
}

/** Whether the style sheet asks for a face of the template, of this language and role. */
function wrongStack({stack, language, role}: TextNode, {faces}: Tokens): string | null {
  const side = language.startsWith('zh') ? 'zh' : 'en'
  const allowed = {
    code: [faces.code],
    heading: [faces.heading[side]],
    any: [faces.text[side], faces.heading[side]],
  }[role].map(familyOf)
  const first = namesIn(stack)[0] ?? stack
  return allowed.includes(first) ? null : `${first} is asked for, not ${allowed.join(' or ')}`
}

function familyOf(name: string): string {
  return families[name]?.family ?? name
}

/** As a font in a PDF is named: without spaces. */
function printedName(name: string): string {
  return familyOf(name).replaceAll(' ', '')
}

function inPrint({text, paragraphs, sheets, tagLanguages}: Printed, {faces}: Tokens): readonly Fault[] {
  const namesFor = (side: Language): string[] =>
    [faces.text[side], faces.heading[side], faces.code].map(printedName)
  const all = [...namesFor('zh'), ...namesFor('en')]
  const tagged = paragraphs.flatMap(({lines}) => lines.flatMap(({pieces}) => pieces))
  const found: {readonly page: number; readonly what: string; readonly char: string}[] = []
  const add = ({page, text: char}: Glyph, what: string): void => {
    found.push({page, what, char})
  }
  for (const glyph of [...tagged, ...sheets.flatMap(({others}) => others)]) {
    const isFrom = (names: readonly string[]): boolean =>
      names.some((name) => glyph.font.startsWith(`${name}-`))
    if (glyph.text.trim() === '' || glyph.id === 0) continue
    if (glyph.type3) add(glyph, 'A Type 3 font draws')
    else if (!isFrom(all)) add(glyph, `${glyph.font}, no face of the template, draws`)
    else if (han.test(glyph.text) && !isFrom(namesFor('zh'))) add(glyph, `${glyph.font} draws Han:`)
    else if (/^[A-Za-z]/.test(glyph.text) && !isFrom(namesFor('en'))) add(glyph, `${glyph.font} draws Latin:`)
    else if (/[“”‘’]/.test(glyph.text) && isEnglish(text.nodes[glyph.node]) && !isFrom(namesFor('en')))
      add(glyph, `${glyph.font} draws English quotation marks:`)
  }
  for (const glyph of tagged) {
    const language = tagLanguages.get(glyph) ?? ''
    const side = han.test(glyph.text) ? 'zh' : /^[A-Za-z]/.test(glyph.text) ? 'en' : null
    if (side && !language.startsWith(side)) add(glyph, `The tags give the language “${language}” to`)
  }
  return [...Map.groupBy(found, ({page, what}) => `page ${page}\n${what}`)].map(([key, each]) => {
    const [where = '', what = ''] = key.split('\n')
    return {where, what: `${what} “${excerpt(each.map(({char}) => char).join(''))}”`}
  })
}

function isEnglish(node: TextNode | undefined): boolean {
  return node?.language.startsWith('en') === true
}
