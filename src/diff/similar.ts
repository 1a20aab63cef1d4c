/** How much of two texts is alike. */

import type {Both} from '../outline/types.ts'
import {unitsOf} from './tokens.ts'

/** What is counted of a text, each with how often it stands there. */
export type Profile = {readonly counts: ReadonlyMap<string, number>; readonly size: number}

/** Words, and pairs of neighbouring Han: single ones are too common to tell anything. */
export function profileOf(text: string): Profile {
  const units = unitsOf(text.toLowerCase()).filter((unit) => /[\p{L}\p{N}]/u.test(unit))
  const counts = new Map<string, number>()
  let size = 0
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1]
    const isHan = /^\p{Script=Han}$/u.test(unit)
    if (isHan && next === undefined && index > 0) continue
    const gram = isHan ? unit + (next ?? '') : unit
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
    size++
  }
  return {counts, size}
}

/** Sørensen–Dice, from 0 to 1. */
function likeness(one: Profile, other: Profile): number {
  if (one.size + other.size === 0) return 0
  let common = 0
  for (const [gram, count] of one.counts) common += Math.min(count, other.counts.get(gram) ?? 0)
  return (2 * common) / (one.size + other.size)
}

/** A side that is much alike may stand for both: the other was written anew. */
const oneSide = 0.8

/** Of two texts in two languages: the mean, or most of the better one. */
export function likenessOfBoth(one: Both<Profile | null>, other: Both<Profile | null>): number {
  const each = (['zh', 'en'] as const).flatMap((language) => {
    const [a, b] = [one[language], other[language]]
    return a && b ? [likeness(a, b)] : []
  })
  if (each.length === 0) return 0
  return Math.max(each.reduce((sum, value) => sum + value, 0) / each.length, oneSide * Math.max(...each))
}
