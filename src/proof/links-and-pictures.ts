/** Links by where they lead, pictures by what they are. */

import type {Asset} from '../emit/emitter.ts'
import type {Disproof} from './disproof.ts'
import type {ReadLink, ReadPicture} from './read-back.ts'
import {isSamePicture} from './same-picture.ts'

export type Counted = {readonly same: number; readonly disproofs: readonly Disproof[]}

/** Addresses that a document may lead to: all others are printed as words alone. */
const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** Every link of the handout is in the file, and no other; every link within it leads to something. */
export function linkDifferences(expected: readonly string[], found: readonly ReadLink[]): Counted {
  const wanted = expected.flatMap((target) => {
    const url = URL.parse(target)
    return url && schemes.has(url.protocol) ? [url.href] : []
  })
  const left = found
    .filter(({resolves}) => resolves === null)
    .map(({target}) => URL.parse(target)?.href ?? target)
  const lost: string[] = []
  for (const target of wanted) {
    const at = left.indexOf(target)
    if (at < 0) lost.push(target)
    else left.splice(at, 1)
  }
  const broken = found.filter(({resolves}) => resolves === false)
  const disproof = (expectedTarget: string, foundTarget: string): Disproof => ({
    kind: 'link',
    node: null,
    language: null,
    place: 'links',
    expected: expectedTarget,
    found: foundTarget,
  })
  return {
    same: wanted.length - lost.length + found.filter(({resolves}) => resolves).length,
    disproofs: [
      ...lost.map((target, index) => disproof(target, left[index] ?? '')),
      ...left.slice(lost.length).map((target) => disproof('', target)),
      ...broken.map(({target}) => disproof(target, '')),
    ],
  }
}

type Known = {readonly sha256: string; readonly asset: Asset}

/** Every picture of the handout is in the file, with its words, byte for byte where the format keeps its bytes. */
export function pictureDifferences(
  expected: readonly {readonly url: string; readonly alt: string; readonly node: string}[],
  found: readonly ReadPicture[],
  known: ReadonlyMap<string, Known>,
): Counted {
  const left = [...found]
  const disproofs: Disproof[] = []
  let same = 0
  for (const {url, alt, node} of expected) {
    const source = known.get(url)
    const at = left.findIndex((picture) => source && isPicture(picture, source, alt))
    if (at >= 0) {
      left.splice(at, 1)
      same += 1
    } else
      disproofs.push({
        kind: 'picture',
        node,
        language: null,
        place: 'pictures',
        expected: `${url} ${alt}`,
        found: '',
      })
  }
  for (const {alt} of left)
    disproofs.push({
      kind: 'picture',
      node: null,
      language: null,
      place: 'pictures',
      expected: '',
      found: alt ?? '',
    })
  return {same, disproofs}
}

function isPicture({sha256, pixels, alt}: ReadPicture, source: Known, words: string): boolean {
  if (alt !== null && alt !== words) return false
  if (sha256 !== null) return sha256 === source.sha256
  return pixels !== null && isSamePicture(pixels, source.asset)
}
