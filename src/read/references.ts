/** What the references of a text may mean, where what they mean stands elsewhere in the file. */

import type {Root} from 'mdast'
import {walkContent} from '../outline/walk.ts'

/** Labels of definitions and of footnotes, in the form in which they are compared. */
export type Labels = {readonly links: readonly string[]; readonly notes: readonly string[]}

export const noLabels: Labels = {links: [], notes: []}

export type KnownLabels = {readonly links: ReadonlySet<string>; readonly notes: ReadonlySet<string>}

/** All that trees define. */
export function labelsOf(roots: readonly Root[]): KnownLabels {
  const links = new Set<string>()
  const notes = new Set<string>()
  for (const {children} of roots) {
    for (const node of walkContent(children)) {
      if (node.type === 'definition') links.add(comparable(node.label ?? node.identifier))
      else if (node.type === 'footnoteDefinition') notes.add(comparable(node.label ?? node.identifier))
    }
  }
  return {links, notes}
}

/** A label has no brackets but escaped ones. */
const bracketed = /\[(?<label>(?:[^[\]\\]|\\[\s\S])+)\]/g

/** The known labels that stand in a text, be it as references or as anything else. */
export function labelsIn(text: string, {links, notes}: KnownLabels): Labels {
  if (links.size === 0 && notes.size === 0) return noLabels
  const found = {links: new Set<string>(), notes: new Set<string>()}
  for (const {groups} of text.matchAll(bracketed)) {
    const label = comparable(groups?.['label'] ?? '')
    if (links.has(label)) found.links.add(label)
    if (label.startsWith('^') && notes.has(label.slice(1))) found.notes.add(label.slice(1))
  }
  return {links: [...found.links], notes: [...found.notes]}
}

/** CommonMark 4.7: "To normalize a label …" A quote's mark may stand where a label goes on in the next line. */
function comparable(label: string): string {
  return label
    .replace(/[\r\n][ \t>]*/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
}
