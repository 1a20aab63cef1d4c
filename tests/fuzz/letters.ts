/**
 * The letters and digits of a source, and where they are in the outline. Whatever is neither in the outline nor on the
 * list of what the reader takes for structure was lost.
 */

import type {Nodes, Root} from 'mdast'
import {VFile} from 'vfile'
import {isMap, isScalar, isSeq, parseDocument} from 'yaml'
import {plainText} from '../../src/outline/plain-text.ts'
import type {Outline} from '../../src/outline/types.ts'
import {walk, walkContent} from '../../src/outline/walk.ts'
import {bulletOf} from '../../src/read/bullets.ts'
import {toEntries} from '../../src/read/entries.ts'
import type {Entry} from '../../src/read/entry.ts'
import type {Fact} from '../../src/read/facts.ts'
import {knownLabels} from '../../src/read/labels.ts'
import {sourceLines} from '../../src/read/lines.ts'
import {normalise} from '../../src/read/normalise.ts'
import {parse} from '../../src/read/processor.ts'
import {sourceOf} from '../../src/read/read.ts'

/** How often each letter or digit occurs. */
type Tally = Map<string, number>

function tallyOf(...texts: readonly (string | null | undefined)[]): Tally {
  const tally: Tally = new Map()
  for (const text of texts) {
    for (const [letter] of (text ?? '').matchAll(/[\p{L}\p{N}]/gu))
      tally.set(letter, (tally.get(letter) ?? 0) + 1)
  }
  return tally
}

/** What is in the first and not in the second, one letter behind the other: `''` where nothing is. */
function missing(from: Tally, within: Tally): string {
  return [...from]
    .map(([letter, count]) => letter.repeat(Math.max(0, count - (within.get(letter) ?? 0))))
    .join('')
}

/** Nodes whose own source, outside of their children, holds letters that are no text, and why. */
const structure: Readonly<Record<string, string>> = {
  link: 'the address and the title of a link, or the label of its reference',
  linkReference: 'the label of a reference; the link has its address',
  image: 'the address and the title of a picture',
  imageReference: 'the label of a reference',
  definition: 'label, address and title: the links that refer to it have them',
  footnoteReference: 'the name of a note',
  footnoteDefinition: 'the name of a note',
  code: 'the language of code',
  yaml: 'front matter is read apart',
  listItem: 'the number of an item, and the x of a task, which the reader puts back',
}

/**
 * Letters of the file that the tree of its parser does not hold, but for structure. A parser that lost text would show
 * here.
 */
export function unread(text: string, root: Root): string {
  const outside: string[] = []
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return
    // An address that is found in a text has no place of its own, nor has the text beside it.
    const isPlaced = node.children.every(({position}) => position)
    let at = node.position?.start.offset ?? 0
    const gaps: string[] = []
    for (const child of node.children) {
      gaps.push(text.slice(at, child.position?.start.offset))
      at = child.position?.end.offset ?? at
      visit(child)
    }
    gaps.push(text.slice(at, node.position?.end.offset))
    // A heading that is underlined may have definitions above it, which micromark counts in.
    const own = node.type === 'heading' ? gaps.map((gap) => gap.replace(/^\s*\[[^\]]*\]:.*$/gm, '')) : gaps
    if (isPlaced && !(node.type in structure)) outside.push(...own)
  }
  visit(root)
  // GFM takes the box of a task for no text; the reader puts it back.
  return [...tallyOf(...outside.map((gap) => gap.replace(/^\s*\[x\]/i, ''))).keys()].join('')
}

/** All that an outline says, each thing once: a side that serves both languages is one thing. */
function said(outline: Outline | null): Tally {
  if (!outline) return new Map()
  const {title, authors, source, date, keywords, extra} = outline.meta
  const terms = [title, source, ...keywords, ...authors, ...extra].flatMap((term) =>
    term.zh === term.en ? [term.zh] : [term.zh, term.en],
  )
  const sides = [outline.summary, ...walk(outline.children)].flatMap(({zh, en}) =>
    zh && en && zh.text === en.text && zh.position.start.offset === en.position.start.offset
      ? [zh]
      : [zh, en],
  )
  return tallyOf(...terms, source.url, date.written, ...sides.map((side) => side?.text))
}

/** Letters of a source that its outline does not hold, but for what the reader says that it takes for structure. */
export function lost(text: string, outline: Outline | null): string {
  const gone = tallyOf(missing(due(text), said(outline)))
  const braces = [...text.matchAll(/\{(?:\s*(?:#[^\s{}]+|\.section|\.point|lang=(?:zh|en)))+\s*\}/g)]
  return missing(gone, tallyOf(...braces.map(([group]) => group)))
}

/** Letters of an outline that its source does not say. */
export function gained(text: string, outline: Outline | null): string {
  return missing(said(outline), due(text))
}

/** Labels that are not known, and do not stand in the outline with what they say. */
export function lostLabels(text: string, outline: Outline | null): readonly string[] {
  const labels = new Set(outline?.meta.extra.map(({label}) => label))
  const {facts} = sourceOf(parse(text), text, new VFile(), 0, {})
  return facts.filter(({role, label}) => role === null && !labels.has(label)).map(({label}) => label)
}

function due(text: string): Tally {
  const root = parse(text)
  const {entries} = toEntries(normalise(parse(text), new VFile()).children, sourceLines(text), knownLabels)
  const {facts, entries: kept} = sourceOf(parse(text), text, new VFile(), 0, {})
  const written = entries.flatMap((entry) => (entry.type === 'label' ? [entry] : []))
  const isFact = new Map(facts.map(({position, label}) => [position?.start.offset, label]))
  const isKept = new Set(
    kept.flatMap((entry) => (entry.type === 'label' ? [entry.position.start.offset] : [])),
  )
  const labels = written
    .filter(
      ({label, position: {start}}) => isFact.get(start.offset) === label.written || isKept.has(start.offset),
    )
    .map(({label}) => label.written)
  return minus(
    tallyOf(...leavesIn(root)),
    tallyOf(
      ...labels,
      ...numbersIn(text, root, entries),
      ...repeated(facts),
      ...repeatedTitles(entries, kept, facts),
    ),
  )
}

/** All text in a tree. A comment is none, and `<br>` in a line is a line end. */
function leavesIn(node: Nodes): string[] {
  if ('children' in node) {
    const inFlow = node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem'
    const box = node.type === 'listItem' && node.checked === true ? 'x' : ''
    return [
      box,
      ...node.children.flatMap((child) =>
        child.type === 'html' ? [htmlText(child.value, inFlow)] : leavesIn(child),
      ),
    ]
  }
  if (node.type === 'yaml') return [valuesIn(node.value)]
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return [node.value]
  return node.type === 'image' || node.type === 'imageReference' ? [plainText([node])] : []
}

function htmlText(html: string, inFlow: boolean): string {
  const value = html.replace(/<!--[\s\S]*?-->/g, '')
  return !inFlow && /^<br\s*\/?>$/i.test(value) ? '' : value
}

/** The number of an item that CommonMark does not know is text to its parser. */
function numbersIn(text: string, root: Root, entries: readonly Entry[]): readonly string[] {
  const items = [...walkContent(root.children)].filter(({type}) => type === 'listItem')
  const typed = new Set(items.map(({position}) => position?.start.offset))
  return entries.flatMap(({type, position: {start}}) => {
    if (type !== 'item' || start.offset === undefined || typed.has(start.offset)) return []
    const line = text.slice(start.offset).replace(/^[*_~]+/, '')
    return [line.slice(0, bulletOf(line)?.length ?? 0)]
  })
}

/** A heading that says the title which was named already is not said twice. */
function repeatedTitles(
  entries: readonly Entry[],
  kept: readonly Entry[],
  facts: readonly Fact[],
): readonly string[] {
  const still = new Set([...kept, ...facts].map(({position}) => position?.start.offset))
  const named = facts
    .filter(({role}) => role === 'title')
    .flatMap(({value}) => value.split('/').map((part) => part.trim()))
  return entries.flatMap((entry) => {
    if (entry.type !== 'heading' || still.has(entry.position.start.offset)) return []
    const text = plainText(entry.content).replace(/\s*\{[^{}]*\}\s*$/, '')
    return text.split('/').every((part) => named.includes(part.trim())) ? [text] : []
  })
}

/** What is said again on the same role is said once in the outline. */
function repeated(facts: readonly Fact[]): readonly string[] {
  const seen = new Set<string>()
  return facts.flatMap(({role, value, language}) => {
    const key = `${role} ${language} ${value.trim()}`
    const again = role !== null && seen.has(key)
    seen.add(key)
    return again ? [value] : []
  })
}

/** Keys are structure, and so is what steers the reader and the press. YAML that is none is text. */
function valuesIn(yaml: string): string {
  const document = parseDocument(yaml, {schema: 'failsafe'})
  if (document.errors.length > 0 || !isMap(document.contents)) return yaml
  const steers = new Set(['edition', 'layout', 'template', 'paper', 'to'])
  const values: string[] = []
  const visit = (node: unknown): void => {
    if (isScalar(node)) values.push(String(node.value))
    else if (isSeq(node)) node.items.forEach(visit)
    else if (isMap(node)) for (const {value} of node.items) visit(value)
  }
  for (const {key, value} of document.contents.items) {
    if (steers.has(String(key))) continue
    visit(value)
  }
  return values.join(' ')
}

function minus(one: Tally, other: Tally): Tally {
  return new Map([...one].map(([letter, count]) => [letter, count - (other.get(letter) ?? 0)]))
}
