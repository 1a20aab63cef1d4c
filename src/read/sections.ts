/** Which points are section headings: by the shape of a list, or by the evidence of both languages. */

import type {VFile} from 'vfile'
import {report, type Values} from '../messages/report.ts'
import {plainText} from '../outline/plain-text.ts'
import {type Both, type Language, languages} from '../outline/types.ts'
import type {Draft} from './draft.ts'

const closing = /[。．.!?！？…][」』”’"')）]*$/
const colon = /[:：]$/

/** Share of the siblings that must end in a closing mark before the lack of one says something. */
const mostClose = 0.6
const leastClosed = 2

/**
 * Turns points into sections where the source has neither headings nor sections yet.
 *
 * An indented list says by itself what is nested; a point over others that is no full sentence is a heading. In a
 * flat list a point is a heading if either side ends in a colon, or if one side lacks the closing mark that
 * its siblings have. Each inference from a flat list is reported.
 */
export function inferSections(drafts: Draft[], file: (side: 0 | 1) => VFile): Draft[] {
  if (drafts.some((draft) => draft.kind === 'section')) return drafts
  const points = drafts.filter((draft) => draft.kind === 'point')
  if (points.some((draft) => draft.children.length > 0)) return drafts.map(promoteNested)
  const kept = new Map<Draft, Evidence>()
  const tallies = {zh: tally(points, 'zh'), en: tally(points, 'en')}
  for (const [index, draft] of points.entries()) {
    const evidence = points[index + 1] || draft.role ? evidenceOf(draft, tallies) : null
    if (evidence) kept.set(draft, evidence)
  }
  for (const [index, draft] of points.entries()) {
    // Without its mark, a point heads a section only if that section has something in it.
    const next = points[index + 1]
    if (kept.get(draft)?.why === 'open' && next && kept.has(next)) kept.delete(draft)
  }
  return gather(drafts, kept, file)
}

type Evidence = {readonly why: 'said' | 'colon' | 'open'; readonly language: Language}

const because: Readonly<Record<Exclude<Evidence['why'], 'said'>, Values>> = {
  colon: {why: 'it ends in a colon', 'why.zh': '它以冒號結尾'},
  open: {why: 'it lacks the closing mark that its siblings have', 'why.zh': '它不像同層各項有句末標點'},
}

function evidenceOf(draft: Draft, tallies: Both<Tally>): Evidence | null {
  if (draft.role) return draft.role === 'section' ? {why: 'said', language: 'zh'} : null
  if (!isLine(draft)) return null
  for (const language of languages) {
    if (colon.test(textOf(draft, language))) return {why: 'colon', language}
  }
  for (const language of languages) {
    const text = textOf(draft, language)
    const open = text !== '' && !closing.test(text)
    if (open && othersClose(tallies[language])) return {why: 'open', language}
  }
  return null
}

/** How many points speak in a language, and how many of them close as a sentence does. */
type Tally = {readonly said: number; readonly closed: number}

function tally(points: readonly Draft[], language: Language): Tally {
  const said = points
    .map((draft) => textOf(draft, language))
    .filter((text) => text !== '' && !colon.test(text))
  return {said: said.length, closed: said.filter((text) => closing.test(text)).length}
}

/** Whether the siblings of an open point close, as a rule. */
function othersClose({said, closed}: Tally): boolean {
  return closed >= leastClosed && closed >= (said - 1) * mostClose
}

function textOf(draft: Draft, language: Language): string {
  return plainText(draft[language]?.content ?? []).trim()
}

/** Whether it could stand as a heading: one paragraph in each language, on one line. */
function isLine(draft: Draft): boolean {
  return languages.every((language) => {
    const content = draft[language]?.content ?? []
    return content.length === 0 || (content.length === 1 && content[0]?.type === 'paragraph')
  })
}

function promoteNested(draft: Draft): Draft {
  if (draft.role === 'section') return {...draft, kind: 'section', level: 1}
  if (draft.kind !== 'point' || draft.children.length === 0 || draft.role || !isLine(draft)) return draft
  const open = languages.some((language) => {
    const text = textOf(draft, language)
    return text !== '' && !closing.test(text)
  })
  return open ? {...draft, kind: 'section', level: 1} : draft
}

function gather(
  drafts: readonly Draft[],
  kept: ReadonlyMap<Draft, Evidence>,
  file: (side: 0 | 1) => VFile,
): Draft[] {
  const root: Draft[] = []
  let section: Draft | null = null
  for (const draft of drafts) {
    const evidence = kept.get(draft)
    if (evidence) {
      section = {...draft, kind: 'section', level: 1, children: []}
      root.push(section)
      const side = draft[evidence.language]
      if (evidence.why !== 'said') {
        report(file(side?.file === 1 ? 1 : 0), 'outline/inferred-section', {
          place: side?.position,
          values: because[evidence.why],
        })
      }
    } else if (section) section.children.push(draft)
    else root.push(draft)
  }
  return root
}
