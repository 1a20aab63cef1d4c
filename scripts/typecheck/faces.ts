/** Which families draw each text of a page in the browser, and which its style sheet asks for. */

import {readFileSync} from 'node:fs'
import type {CDPSession, Page} from 'puppeteer'
import {families, fileOf} from '../../src/fonts/catalogue.ts'
import {type Coverage, readCmap} from '../../src/fonts/cmap.ts'
import type {PageText} from './measured.ts'

export type DrawnText = {
  /** Index of the text node. */
  readonly node: number
  /** Families of the fonts that drew it. */
  readonly drawn: readonly string[]
  /** Families of its stack that have its characters, the first that has each. */
  readonly asked: readonly string[]
  /** Characters that no family of its stack has. */
  readonly lacking: readonly string[]
}

type DomNode = {nodeId: number; nodeName: string; nodeValue: string; children?: DomNode[]}

/** White space, joiners, variation selectors: they draw nothing. */
const invisible = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u

/** Asks the browser; the page's text must have been read at the width at which it stands now. */
export async function readFaces(page: Page, {nodes}: PageText): Promise<readonly DrawnText[]> {
  const client = await page.createCDPSession()
  await client.send('DOM.enable')
  await client.send('CSS.enable')
  const {root} = await client.send('DOM.getDocument', {depth: -1})
  const texts = textsIn(root as DomNode) // the protocol's node, less what is not read here
  if (texts.length !== nodes.length) throw new Error('The page has changed since its text was read')
  const found = await Promise.all(
    nodes.map(async ({drawn, stack, text}, index): Promise<DrawnText[]> => {
      if (!drawn) return []
      const names = await familiesOf(client, texts[index]?.nodeId ?? 0)
      return [{node: index, drawn: names, ...askedOf(text, stack)}]
    }),
  )
  await client.detach()
  return found.flat()
}

async function familiesOf(client: CDPSession, nodeId: number): Promise<readonly string[]> {
  const {fonts} = await client.send('CSS.getPlatformFontsForNode', {nodeId})
  return [
    ...new Set(
      fonts.map(({familyName, isCustomFont}) => (isCustomFont ? familyName : `${familyName} (system)`)),
    ),
  ]
}

/** Text nodes of the body that are not blank, in the order of the document. */
function textsIn(node: DomNode): DomNode[] {
  if (/^(?:HEAD|SCRIPT|STYLE|TEMPLATE)$/.test(node.nodeName)) return []
  if (node.nodeName === '#text' && node.nodeValue.trim() !== '') return [node]
  return (node.children ?? []).flatMap(textsIn)
}

function askedOf(text: string, stack: string): Pick<DrawnText, 'asked' | 'lacking'> {
  const names = namesIn(stack)
  const asked = new Set<string>()
  const lacking = new Set<string>()
  for (const char of text) {
    if (invisible.test(char)) continue
    const name = names.find((each) => hasCharacter(each, char.codePointAt(0) ?? 0))
    if (name) asked.add(name)
    else lacking.add(char)
  }
  return {asked: [...asked], lacking: [...lacking]}
}

/** Families of a `font-family` that are in the catalogue; `serif` and the like are none. */
export function namesIn(stack: string): readonly string[] {
  const known = new Set(Object.values(families).map(({family}) => family))
  return stack
    .split(',')
    .map((name) => name.trim().replace(/^["']|["']$/g, ''))
    .filter((name) => known.has(name))
}

const coverages = new Map<string, Coverage>()

function hasCharacter(family: string, code: number): boolean {
  let covered = coverages.get(family)
  if (!covered) {
    const key = Object.keys(families).find((name) => families[name]?.family === family) ?? ''
    covered = readCmap(readFileSync(fileOf({family: key, style: 'regular'}))).has
    coverages.set(family, covered)
  }
  return covered(code)
}
