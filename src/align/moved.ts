/** Texts that stand in another place in the other language: what the way through both, which keeps their order, left alone. */

import type {Group} from './group.ts'
import {priors, type Scorer} from './scorer.ts'

/** Only a pair that is this good is one, for any two gaps of a briefing may be tried. */
const leastMoved = 4

/** Nobody moves a point further than so many others. */
const farthest = 100

/** Pairs the gaps of one language with those of the other, best first. */
export function findMoved(groups: readonly Group[], scorer: Scorer): readonly Group[] {
  const places = groups.map((group, place) => ({group, place}))
  const zh = places.filter(({group}) => group.en.length === 0)
  const en = places.filter(({group}) => group.zh.length === 0)
  if (zh.length === 0 || en.length === 0) return groups
  const offers = zh.flatMap(({group, place}) =>
    en
      .filter((other) => Math.abs(other.place - place) <= farthest)
      .map((other) => ({
        zh: place,
        en: other.place,
        worth: scorer.pair(group.zh[0] ?? 0, other.group.en[0] ?? 0),
      })),
  )
  const good = offers.filter(({worth}) => worth > leastMoved)
  const joinedWith = new Map<number, (typeof good)[number]>()
  const spent = new Set<number>()
  for (const offer of good.toSorted((one, other) => other.worth - one.worth)) {
    if (spent.has(offer.zh) || spent.has(offer.en)) continue
    spent.add(offer.zh).add(offer.en)
    joinedWith.set(offer.zh, offer)
  }
  return places.flatMap(({group, place}): Group[] => {
    const offer = joinedWith.get(place)
    if (!offer) return spent.has(place) ? [] : [group]
    const margin = offer.worth - leastMoved - priors.swap
    const confidence = 1 / (1 + Math.exp(-margin / 2))
    return [{zh: group.zh, en: groups[offer.en]?.en ?? [], confidence, moved: true}]
  })
}
