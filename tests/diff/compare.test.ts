import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compareBriefings} from '../../src/diff/compare.ts'
import {hunksOf} from '../../src/diff/edits.ts'
import {leavesOf, type Token} from '../../src/diff/tokens.ts'
import type {Outline} from '../../src/outline/types.ts'
import {outlineOf} from '../import/printed.ts'
import '../seed.ts'
import {accounts, briefing, compared, meters, plant, reservoir, told} from './versions.ts'

const before = briefing(meters, reservoir, plant, accounts)

describe('Two versions of a briefing', () => {
  it('that are alike have nothing to tell', () => {
    expect(told(compared(before, before))).toEqual([])
  })

  it('differ in the words that were edited, in each language', () => {
    const after = briefing(
      meters,
      reservoir,
      [
        '海水淡化廠 2029 年完工，耗資 45 億元。',
        'The desalination plant, due in 2029, costs NT$4.5 billion.',
      ],
      accounts,
    )
    expect(told(compared(before, after))).toEqual([
      'changed point 海水淡化廠 [d:2028][i:2029] 年完工，耗資 45 億元。 The desalination plant, due in [d:2028][i:2029], costs NT$4.5 billion.',
    ])
  })

  it('tell what was added, deleted and moved apart', () => {
    const fire = ['消防用水另計。', 'Water for the fire brigade is counted apart.'] as const
    expect(told(compared(before, briefing(accounts, meters, reservoir, fire)))).toEqual([
      'same moved point',
      'deleted point [d:海水淡化廠 2028 年完工，耗資 45 億元。] [d:The desalination plant, due in 2028, costs NT$4.5 billion.]',
      'added point [i:消防用水另計。] [i:Water for the fire brigade is counted apart.]',
    ])
  })

  it('know a text again that was moved and edited in both languages', () => {
    const edited = [accounts[0].replace('6', '3'), accounts[1].replace('6', '3')] as const
    expect(told(compared(before, briefing(edited, meters, reservoir, plant)))).toEqual([
      'changed moved point 港務公司應在 [d:6][i:3] 個月內公布用水帳目。 The port company should publish its water accounts within [d:6][i:3] months.',
    ])
  })

  it('know a text again by one language where the other was written anew', () => {
    const anew = [meters[0], 'Nobody trusts what the gauges show.'] as const
    const [entry] = compared(before, briefing(anew, reservoir, plant, accounts)).entries.filter(
      ({status}) => status === 'changed',
    )
    expect(entry?.oneSided).toBe('en')
  })

  it('that say the same several times lose the one that was taken out, and nothing moves', () => {
    const same = briefing(meters, meters, reservoir, meters)
    expect(told(compared(same, briefing(meters, reservoir, meters)))).toHaveLength(1)
  })

  it('show what was formatted, and where a link leads now', () => {
    const bold = [reservoir[0].replace('9 元', '**9 元**'), reservoir[1]] as const
    expect(told(compared(before, briefing(meters, bold, plant, accounts)))).toEqual([
      'changed point 水庫在春季以每噸 [f:9 元]把餘水賣給煉鋼廠。',
    ])
    const [one, other] = ['https://a.example/', 'https://b.example/'].map((url) =>
      briefing([`見[報告](${url})。`, `See [the report](${url}).`]),
    )
    const entries = compared(one ?? '', other ?? '').entries.filter(({status}) => status === 'changed')
    expect(entries.map(({zh, en}) => [zh?.change, en?.change])).toEqual([['wording', 'wording']])
    expect(entries[0]?.zh?.pieces[1]).toEqual({
      op: 'formatted',
      text: '報告',
      before: 'link to https://a.example/',
      after: 'link to https://b.example/',
    })
  })

  it('tell a footnote that was edited from one that is new', () => {
    const noted = (note: string) =>
      `# 水 / Water\n\n港口缺水。[^a]\n\nThe port lacks water.[^b]\n\n[^a]: 見 ${note} 年年報。\n\n[^b]: See the report of ${note}.\n`
    expect(told(compared(noted('2024'), noted('2025')))).toEqual([
      'changed note 見 [d:2024][i:2025] 年年報。 See the report of [d:2024][i:2025].',
    ])
  })

  it('tell what changed in the particulars', () => {
    const head = (date: string, zh: string, en: string) =>
      `標題/Title: 水 / Water\n日期/Date: ${date}\n關鍵字：${zh}\nKeywords: ${en}\n摘要：\n缺水。\nSummary:\nThere is no water.\n`
    expect(
      told(
        compared(
          head('2026-03-01', '水、港口', 'water, port'),
          head('2026-03-08', '水、港口、鋼鐵', 'water, port, steel'),
        ),
      ),
    ).toEqual(['changed date 2026-03-[d:01][i:08]', 'added keyword [i:鋼鐵] [i:steel]'])
  })
})

describe('A change on one side alone', () => {
  const oneSided = (after: string): readonly (string | null)[] =>
    compared(before, after).entries.flatMap((entry) => entry.oneSided ?? [])

  it('is told, with the language that changed', () => {
    const [zh, en] = [
      [meters[0].replace('12', '15'), meters[1]] as const,
      [plant[0], plant[1].replace('4.5', '5.2')] as const,
    ]
    expect(oneSided(briefing(zh, reservoir, en, accounts))).toEqual(['zh', 'en'])
  })

  it('is none where both changed, where it prints alike, and where only the look changed', () => {
    const both = [meters[0].replace('12', '15'), meters[1].replace('12', '15')] as const
    const alike = [reservoir[0].replace('。', '.'), reservoir[1]] as const
    const bold = [plant[0], plant[1].replace('2028', '**2028**')] as const
    expect(oneSided(briefing(both, alike, bold, accounts))).toEqual([])
  })

  it('is one where a translation was taken out, and none where one was supplied', () => {
    const whole = outlineOf(before)
    const gap: Outline = {
      ...whole,
      children: whole.children.map((node, index) => (index === 1 ? {...node, en: null} : node)),
    }
    expect(
      compareBriefings(whole, gap)
        .entries.map((entry) => entry.oneSided)
        .filter((side) => side !== null),
    ).toEqual(['en'])
    expect(
      compareBriefings(gap, whole)
        .entries.map((entry) => entry.oneSided)
        .filter((side) => side !== null),
    ).toEqual([])
  })
})

describe('The edits of a text', () => {
  const tokens = (text: string): readonly Token[] =>
    leavesOf([{type: 'paragraph', children: [{type: 'text', value: text}]}]).flatMap((leaf) => leaf.tokens)
  const textOf = (some: readonly Token[]): string => some.map(({text}) => text).join('')

  it('lose nothing of either version', () => {
    const word = fc.constantFrom('水', '港', '的', '，', 'port', ' ', 'water', '12', '%', '。', '𠮷', "don't")
    const text = fc.array(word, {maxLength: 40}).map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const hunks = hunksOf(tokens(old), tokens(fresh))
        expect(hunks.map((hunk) => textOf(hunk.old)).join('')).toBe(old)
        expect(hunks.map((hunk) => textOf(hunk.new)).join('')).toBe(fresh)
        for (const {same, old: one, new: other} of hunks)
          if (same) expect(textOf(one).replace(/\s+/g, ' ')).toBe(textOf(other).replace(/\s+/g, ' '))
      }),
    )
  })

  it('are phrases, not crumbs', () => {
    const parts = hunksOf(
      tokens('The plant, due in 2028, costs a lot.'),
      tokens('The plant will be ready in 2030 and cheap.'),
    )
    expect(
      parts.map(({same, old, new: fresh}) => (same ? textOf(old) : `[${textOf(old)}|${textOf(fresh)}]`)),
    ).toEqual(['The plant', '[, due in 2028, costs a lot| will be ready in 2030 and cheap]', '.'])
  })
})
