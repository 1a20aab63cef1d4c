import {describe, expect, it} from 'vitest'
import {type Rule, type RuleId, rules} from '../../src/messages/rules.ts'

const table = Object.entries(rules) as [RuleId, Rule][] // the keys of a total record are its key type

/** The names that are filled in. */
function names(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()
}

describe('The table of rules', () => {
  it.each(table)('%s fills the same values into both languages', (_, rule) => {
    expect(names(rule.zh)).toEqual(names(rule.en))
    expect(names(rule.noteZh)).toEqual(names(rule.noteEn))
  })

  it.each(table)('%s says in Chinese what it says in English, with the marks of Taiwan', (_, rule) => {
    for (const text of [rule.zh, rule.noteZh]) {
      expect(text).toMatch(/\p{Script=Han}/u)
      expect(text).not.toMatch(/\p{Script=Han}[,;:?!]|[“”]/u)
    }
    expect(rule.noteZh).toMatch(/。$/)
    expect(rule.noteEn).toMatch(/[.…]$/)
    expect(rule.zh).not.toMatch(/。$/)
    expect(rule.en).not.toMatch(/\.$/)
  })
})
