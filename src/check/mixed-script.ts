import {codePointName} from '../outline/code-point.ts'
import {charAt, charBefore, isHan} from '../typeset/characters.ts'
import {japaneseHan, simplifiedHan} from './foreign-han.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

/** A word in which letters of several scripts may stand. */
const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu

/** Greek letters that look like Latin ones; the others (β, µ, λ) are meant where they stand in a word. */
const lookalike = /[\u0370-\u03FF]/u
const greekLookalikes = new Set('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικρυ')

const otherLetters = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

const kana = /[\u3041-\u3096\u30A1-\u30FA\u30FD-\u30FF]/u

/** All characters that are looked at more closely: those of the tables, kana, and what quotes them. */
const suspect = new RegExp(
  `[${[...simplifiedHan.keys(), ...japaneseHan.keys()].join('')}\\u3041-\\u3096\\u30A1-\\u30FA\\u30FD-\\u30FF「『《〈（()）〉》』」]`,
  'gu',
)

/** Traditional forms of the table, to tell what a document is written in. */
const traditional = new Set(simplifiedHan.values())

const names = {
  simplified: {en: 'a Simplified form', zh: '簡體字'},
  japanese: {en: 'a Japanese form', zh: '日文用字'},
  kana: {en: 'a Japanese kana', zh: '日文假名'},
  cyrillic: {en: 'a Cyrillic letter in a Latin word', zh: '混在拉丁字母裡的西里爾字母'},
  greek: {en: 'a Greek letter in a Latin word', zh: '混在拉丁字母裡的希臘字母'},
} as const

/**
 * `typography/mixed-script`: a character of another script, which looks as if it belonged. A document that is written
 * in Simplified Chinese is not told of each of its characters.
 */
export function mixedScript(passages: readonly Passage[]): void {
  const chinese = passages.filter(({language}) => language === 'zh')
  const found = chinese.some(({text}) =>
    [...text.matchAll(suspect)].some(({0: char}) => simplifiedHan.has(char)),
  )
  const forms = found && isSimplified(chinese) ? new Map<string, string>() : simplifiedHan
  for (const passage of passages) {
    checkWords(passage)
    if (passage.language === 'zh') checkHan(passage, forms)
  }
}

/** Whether a document is written in Simplified Chinese. */
export function isSimplified(passages: readonly Passage[]): boolean {
  let balance = 0
  for (const {text} of passages) {
    for (const char of text) {
      if (simplifiedHan.has(char)) balance++
      else if (traditional.has(char)) balance--
    }
  }
  return balance > 0
}

function checkHan(passage: Passage, forms: ReadonlyMap<string, string>): void {
  const {text} = passage
  let depth = 0
  for (const {0: char, index} of text.matchAll(suspect)) {
    const [simple, japanese] = [forms.get(char), japaneseHan.get(char)]
    if (/[「『《〈（(]/.test(char)) depth++
    else if (/[」』》〉）)]/.test(char)) depth = Math.max(0, depth - 1)
    else if (simple !== undefined) tell(passage, index, char, 'simplified', simple)
    else if (japanese !== undefined) tell(passage, index, char, 'japanese', japanese)
    // A name or a title in Japanese is quoted; a kana that was left in the text is not.
    else if (depth === 0 && isLeftKana(char, text, index)) tell(passage, index, char, 'kana')
  }
}

/** Whether a kana opens a run and touches Han. */
function isLeftKana(char: string, text: string, index: number): boolean {
  const [before, after] = [charBefore(text, index), charAt(text, index + 1)]
  return kana.test(char) && !kana.test(before) && (isHan(before) || isHan(after))
}

function checkWords(passage: Passage): void {
  if (!otherLetters.test(passage.text)) return
  for (const {0: letters, index} of passage.text.matchAll(word)) {
    if (!/\p{Script=Latin}/u.test(letters) || passage.isProtected(index)) continue
    let at = index
    for (const char of letters) {
      if (/\p{Script=Cyrillic}/u.test(char)) tell(passage, at, char, 'cyrillic')
      else if (lookalike.test(char) && greekLookalikes.has(char)) tell(passage, at, char, 'greek')
      at += char.length
    }
  }
}

function tell(
  passage: Passage,
  from: number,
  char: string,
  kind: keyof typeof names,
  instead?: string,
): void {
  const {en, zh} = names[kind]
  reportAt(passage, 'typography/mixed-script', {
    from,
    to: from + char.length,
    values: {
      char,
      code: codePointName(char),
      what: en,
      'what.zh': zh,
      instead: instead === undefined ? '' : `: “${instead}”`,
      'instead.zh': instead === undefined ? '' : `：「${instead}」`,
    },
    ...(instead === undefined ? {} : {expected: instead}),
  })
}
