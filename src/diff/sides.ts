/** One language of a text in two versions. */

import type {Nodes} from 'mdast'
import type {Position} from 'unist'
import {plainText} from '../outline/plain-text.ts'
import type {Side} from '../outline/types.ts'
import {walkContent} from '../outline/walk.ts'
import {type Hunk, hunksOf} from './edits.ts'
import {type Leaf, leavesOf, skeletonOf, type Token} from './tokens.ts'

/** A stretch of text and what became of it; the stretches of an old or a new text, joined, are that text. */
export type Piece =
  | {readonly op: 'same' | 'inserted' | 'deleted'; readonly text: string}
  /** What it was before and is now: `strong`, `link to …`, several with `; ` between, `''` for plain text. */
  | {readonly op: 'formatted'; readonly text: string; readonly before: string; readonly after: string}

/**
 * `typography`: prints alike, once it is set right; `formatting`: the words are the same; `wording`: what it says, or
 * where its links lead; `added`, `deleted`: the other version has no such text.
 */
type SideChange = 'same' | 'typography' | 'formatting' | 'wording' | 'added' | 'deleted'

export type SideDiff = {
  readonly change: SideChange
  readonly pieces: readonly Piece[]
  /** In the new file; `null` where it has no such text, and for what has no place of its own. */
  readonly position: Position | null
  readonly oldPosition: Position | null
}

/** A side in the two forms that are looked at. */
export type Version = {
  /** As it was written. */
  readonly side: Side | null
  /** As it is printed. */
  readonly set: Side | null
}

/** @returns `null` where neither version has the text. */
export function compareSides(old: Version, fresh: Version): SideDiff | null {
  if (!old.side && !fresh.side) return null
  const pieces = piecesOf(old.side, fresh.side)
  return {
    change: changeOf(old, fresh, pieces),
    pieces,
    position: fresh.side?.position ?? null,
    oldPosition: old.side?.position ?? null,
  }
}

function changeOf(old: Version, fresh: Version, pieces: readonly Piece[]): SideChange {
  if (!old.side || !fresh.side) return old.side ? 'deleted' : 'added'
  const isSame = pieces.every(({op}) => op === 'same')
  const [before, after] = [skeletonOf(old.side.content), skeletonOf(fresh.side.content)]
  if (isSame && before === after) return 'same'
  if (substanceOf(old.set ?? old.side) !== substanceOf(fresh.set ?? fresh.side)) return 'wording'
  const isFormatted = before !== after || pieces.some(({op}) => op === 'formatted')
  return isFormatted ? 'formatting' : 'typography'
}

/** What a text says, and where it leads to. */
function substanceOf({content}: Side): string {
  const words = leavesOf(content).map(({tokens}) => tokens.map(({key}) => key).join(''))
  const addresses = [...walkContent([...content])].flatMap((node: Nodes) =>
    node.type === 'link' || node.type === 'image' ? [node.url] : [],
  )
  return JSON.stringify([words.join('\n').trim() || plainText(content), addresses])
}

/** Of two sides with the same blocks each leaf is compared with its own; else all of one with all of the other. */
function piecesOf(old: Side | null, fresh: Side | null): readonly Piece[] {
  const [before, after] = [leavesOf(old?.content ?? []), leavesOf(fresh?.content ?? [])]
  const isAlike = old && fresh && sameShape(before, after)
  if (!isAlike) return piecesOfHunks(hunksOf(flat(before), flat(after)))
  return joined(
    after.flatMap(({before: lead, tokens}, index) => [
      ...(lead === '' ? [] : [{op: 'same', text: lead} as const]),
      ...piecesOfHunks(hunksOf(before[index]?.tokens ?? [], tokens)),
    ]),
  )
}

function sameShape(one: readonly Leaf[], other: readonly Leaf[]): boolean {
  return one.length === other.length && one.every(({before}, index) => before === other[index]?.before)
}

function flat(leaves: readonly Leaf[]): readonly Token[] {
  return leaves.flatMap(({before, tokens}) => [
    ...(before === ''
      ? []
      : [{key: before, text: before, wraps: [], look: '', node: {type: 'break' as const}}]),
    ...tokens,
  ])
}

function piecesOfHunks(hunks: readonly Hunk[]): readonly Piece[] {
  return joined(
    hunks.flatMap((hunk): readonly Piece[] => {
      if (!hunk.same)
        return [
          {op: 'deleted', text: textOf(hunk.old)},
          {op: 'inserted', text: textOf(hunk.new)},
        ]
      return hunk.new.map((token, index): Piece => {
        const before = hunk.old[index]?.look ?? token.look
        return before === token.look
          ? {op: 'same', text: token.text}
          : {op: 'formatted', text: token.text, before, after: token.look}
      })
    }),
  )
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({text}) => text).join('')
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.text === '') continue
    if (last && isLike(last, piece)) result[result.length - 1] = {...last, text: last.text + piece.text}
    else result.push(piece)
  }
  return result
}

function isLike(one: Piece, other: Piece): boolean {
  if (one.op !== 'formatted' || other.op !== 'formatted') return one.op === other.op
  return one.before === other.before && one.after === other.after
}
