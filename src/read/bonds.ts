/**
 * Texts that belong together because somebody says so beside the source: a list of pairs, each by the beginning of
 * its Chinese and of its English.
 */

import {parseDocument} from 'yaml'
import {plainText} from '../outline/plain-text.ts'
import type {Language} from '../outline/types.ts'
import type {Draft} from './draft.ts'

/** The beginning of each text, as much of it as tells it from all others. */
export type Bond = {readonly zh: string; readonly en: string}

/** Reads a side file: a YAML list of `{zh: …, en: …}`. @returns `null` where it is none. */
export function parseBonds(text: string): readonly Bond[] | null {
  const document = parseDocument(text, {schema: 'failsafe'})
  const data: unknown = document.errors.length > 0 ? null : document.toJS()
  return Array.isArray(data) && data.every(isBond) ? data : null
}

function isBond(value: unknown): value is Bond {
  if (typeof value !== 'object' || value === null) return false
  const {zh, en} = value as Partial<Record<Language, unknown>> // its keys are looked at here
  return typeof zh === 'string' && typeof en === 'string' && zh.trim() !== '' && en.trim() !== ''
}

/**
 * Binds drafts; where the pairing looks, a bond stands above all evidence. Changes the drafts: they are the reader's own.
 *
 * @param en the English drafts: the same as `zh` where one tree holds both languages.
 * @returns the bonds of which a side was not found, or stands more than once.
 */
export function bind(zh: Draft[], en: Draft[], bonds: readonly Bond[]): readonly Bond[] {
  if (bonds.length === 0) return []
  const [left, right] = [textsIn(zh, 'zh'), textsIn(en, 'en')]
  const loose: Bond[] = []
  for (const [index, bond] of bonds.entries()) {
    const [one, other] = [soleStart(left, bond.zh), soleStart(right, bond.en)]
    if (!one || !other) loose.push(bond)
    else one.bond = other.bond = `bond ${index}`
  }
  return loose
}

type Found = {readonly draft: Draft; readonly text: string}

function textsIn(drafts: readonly Draft[], language: Language): readonly Found[] {
  return drafts.flatMap((draft) => {
    const side = draft[language]
    const own = side ? [{draft, text: bare(plainText(side.content))}] : []
    return [...own, ...textsIn(draft.children, language)]
  })
}

function soleStart(texts: readonly Found[], start: string): Draft | null {
  const found = texts.filter(({text}) => text.startsWith(bare(start)))
  const whole = found.filter(({text}) => text === bare(start))
  const [only, second] = whole.length === 1 ? whole : found
  return only && !second ? only.draft : null
}

/** Line ends and widths of spaces are nothing that people quote. */
function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
