/** Briefings to measure with: in our own words, each with texts of its own, so that nobody gains by having seen one before. */

import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** What a page of a handout in two columns holds: measured on A4. */
const pairsAPage = 9

const topics = [
  ['電網', 'the grid'],
  ['水庫', 'reservoirs'],
  ['港口', 'ports'],
  ['醫院', 'hospitals'],
  ['學校', 'schools'],
  ['海纜', 'submarine cables'],
  ['長照', 'long-term care'],
  ['漁業', 'fisheries'],
  ['鐵路', 'railways'],
  ['森林', 'forests'],
  ['資料中心', 'data centres'],
] as const

const sentences = [
  [
    '主管機關每%日檢討一次，並將結果公布於開放資料平臺，供各界查詢。',
    'the authority reviews it every % days and publishes what it finds on the open data platform for all to see.',
  ],
  [
    '地方政府已編列%萬元，用於汰換老舊設備與訓練人員。',
    'local governments have set aside NT$% ten-thousands to replace old equipment and to train staff.',
  ],
  [
    '跨部會小組建議在%個月內完成風險盤點，優先處理影響最大的環節。',
    'the interministerial group advises that risks be listed within % months, the gravest first.',
  ],
  [
    '調查顯示，%名受訪者中過半數支持由中央訂定最低標準。',
    'a survey of % people found that more than half want the centre to set a minimum standard.',
  ],
  [
    '未來應建立單一窗口，讓業者在%個工作天內得到答覆。',
    'there should be one office that answers within % working days.',
  ],
] as const

/**
 * @param seed another one gives other texts.
 * @param pages how many A4 pages it takes, about; from 1.
 */
export function briefing(seed: number, pages: number): string {
  const pairs = Math.max(2, Math.round(pages * pairsAPage) - 5)
  const lines = [
    `# 第 ${seed + 1} 號簡報：${pick(topics, seed)[0]} / Briefing ${seed + 1}: ${pick(topics, seed)[1]}`,
    '',
    `作者/Author: Zhenpress Bench`,
    `日期/Date: 2026-03-${String(1 + (seed % 28)).padStart(2, '0')}`,
    '',
  ]
  for (let pair = 0; pair < pairs; pair++) {
    const [topic, theTopic] = pick(topics, seed * 7 + pair * 3)
    const [zh, en] = pick(sentences, seed + pair)
    const number = 3 + ((seed * 31 + pair * 17) % 900)
    if (pair % 12 === 0) lines.push(`## 第 ${pair / 12 + 1} 節`, '', `## Section ${pair / 12 + 1}`, '')
    lines.push(
      `第 ${seed + 1}-${pair + 1} 點，關於${topic}：${zh.replace('%', ` ${number} `)}`,
      '',
      `Point ${seed + 1}-${pair + 1}, on ${theTopic}: ${en.replace('%', String(number))}`,
      '',
    )
  }
  return lines.join('\n')
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('There is nothing to pick')
  return item
}

/** Writes briefings into a folder; @returns their paths. */
export function writeBriefings(folder: string, count: number, pages: number): readonly string[] {
  mkdirSync(folder, {recursive: true})
  return Array.from({length: count}, (_, index) => {
    const file = path.join(folder, `b${String(index).padStart(5, '0')}.md`)
    writeFileSync(file, briefing(index, pages))
    return file
  })
}
