import {report} from '../messages/report.ts'
import type {Pairing} from '../outline/pairing.ts'
import {excerpt, languageNames, type Pair, relatedTo} from './pairs.ts'

/** Below it two texts that were paired are less likely a translation than not. */
const leastConfidence = 0.5

/** `parity/doubtful-pair`: the two sides may not be each other's translation. @returns whether it was told. */
export function doubtfulPair({zh, en}: Pair, pairing: Pairing | undefined): boolean {
  if (!pairing || pairing.confidence >= leastConfidence) return false
  report(zh.file, 'parity/doubtful-pair', {
    place: zh.place,
    values: {zhText: excerpt(zh.text), enText: excerpt(en.text)},
    related: relatedTo(zh.file, en),
  })
  return true
}

/** `parity/moved`: the English stands at another place among its neighbours. */
export function moved({zh, en}: Pair, pairing: Pairing | undefined): void {
  if (!pairing?.moved) return
  report(zh.file, 'parity/moved', {
    place: zh.place,
    values: {text: excerpt(zh.text), other: excerpt(en.text)},
    related: relatedTo(zh.file, en),
  })
}

/** `parity/merged`: several paragraphs in one language for one in the other. */
export function merged({kind, zh, en}: Pair): void {
  const [left, right] = [zh, en].map(
    ({side}) => side?.content.filter(({type}) => type === 'paragraph').length ?? 0,
  )
  if (left === undefined || right === undefined || left === right || left === 0 || right === 0) return
  if (kind === 'table' || kind === 'quote' || (left !== 1 && right !== 1)) return
  const [here, there] = left > right ? [zh, en] : [en, zh]
  report(here.file, 'parity/merged', {
    place: here.place,
    values: {
      count: Math.max(left, right),
      many: languageNames[here.language].en,
      'many.zh': languageNames[here.language].zh,
      one: languageNames[there.language].en,
      'one.zh': languageNames[there.language].zh,
    },
    related: relatedTo(here.file, there),
  })
}
