/** Whether a PDF keeps to the standard that it claims. */

import type {Words} from '../../host/host.ts'
import {type PdfStandard, preflight} from '../../preflight/preflight.ts'
import {type Finding, failed, proven, unproven} from './verdict.ts'

/** More faults than these are counted. */
const mostFaults = 10

/** @param expected what it is known to have claimed; `null` where that is not known. */
export function checkStandard(name: string, pdf: Uint8Array, expected: string | null): readonly Finding[] {
  const {standard, pages, faults, checked} = preflight(pdf)
  if (faults.some(({rule}) => rule === 'not-readable')) {
    const [fault] = faults
    const why = `${fault?.place}: ${fault?.detail}`
    return [failed('standard', name, {en: `it cannot be read: ${why}`, zh: `無法讀取：${why}`})]
  }
  if (standard === null) {
    return expected === null
      ? [unproven('standard', name, {en: 'it claims neither PDF/A nor PDF/UA', zh: '未標示 PDF/A 或 PDF/UA'})]
      : [
          failed('standard', name, {
            en: `it does not claim ${expected} any more`,
            zh: `已不再標示 ${expected}`,
          }),
        ]
  }
  if (faults.length === 0) {
    return [
      proven('standard', name, {
        en: `${claims[standard].en}, machine-checkable requirements: ${checked.length} rules hold on ${pages === 1 ? 'its page' : `${pages} pages`}`,
        zh: `${claims[standard].zh} 可由機器檢查的部分：${pages} 頁皆符合 ${checked.length} 條規則`,
      }),
    ]
  }
  const told = faults.slice(0, mostFaults).map(({rule, place, detail}) =>
    failed('standard', name, {
      en: `it breaks ${claims[standard].en}: ${rule} (${place}: ${detail})`,
      zh: `不符 ${claims[standard].zh}：${rule}（${place}：${detail}）`,
    }),
  )
  const more = faults.length - told.length
  return more > 0
    ? [...told, failed('standard', name, {en: `and ${more} faults more`, zh: `另有 ${more} 項不符`})]
    : told
}

/** Standards by name, in full. */
export const claims: Readonly<Record<PdfStandard, Words>> = {
  'a-3a': {en: 'PDF/A-3a and PDF/UA-1', zh: 'PDF/A-3a 與 PDF/UA-1'},
  'a-2a': {en: 'PDF/A-2a and PDF/UA-1', zh: 'PDF/A-2a 與 PDF/UA-1'},
  'ua-1': {en: 'PDF/UA-1', zh: 'PDF/UA-1'},
}
