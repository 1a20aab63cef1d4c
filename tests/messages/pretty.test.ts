import {describe, expect, it} from 'vitest'
import {report} from '../../src/messages/report.ts'
import {reportAs} from '../../src/messages/reporters.ts'
import {fileOf, placeOf} from './files.ts'

describe('A message for people', () => {
  it('quotes the line, underlines the place and says how to mend it', () => {
    const text = '日期/Date: 04/05/2026\n'
    const file = fileOf(text)
    report(file, 'meta/ambiguous-date', {
      place: placeOf(text, '04/05/2026'),
      values: {written: '04/05/2026', iso: '2026-04-05', other: '2026-05-04'},
    })
    expect(reportAs([file])).toBe(
      [
        'briefing.txt:1:10 warning “04/05/2026” can be read in two ways; it is taken as 2026-04-05, not 2026-05-04  meta/ambiguous-date',
        ' 1 │ 日期/Date: 04/05/2026',
        '   │            ^^^^^^^^^^',
        '     Write the date as 2026-04-05 or with the month in letters.',
        '',
        '',
      ].join('\n'),
    )
  })

  it('shows both sides of a pair, and says which is which', () => {
    const text = '預算是 300 萬元。\nThe budget is 5 million.\n'
    const file = fileOf(text)
    report(file, 'parity/number-mismatch', {
      place: placeOf(text, '300 萬'),
      related: [{place: placeOf(text, '5 million'), language: 'en', text: '5 million'}],
      values: {what: '300 萬 against 5 million', 'what.zh': '「300 萬」對「5 million」'},
    })
    expect(reportAs([file], {language: 'zh'})).toBe(
      [
        'briefing.txt:1:5 警告 數字不一致，中文對英文：「300 萬」對「5 million」  parity/number-mismatch',
        ' 1 │ 預算是 300 萬元。',
        '   │        ^^^^^^',
        ' 2 │ The budget is 5 million.',
        '   │               ^^^^^^^^^ 英文',
        '     請對照數字的出處。',
        '',
        '',
      ].join('\n'),
    )
  })

  it('names the file of the other side where it is another one', () => {
    const [zh, en] = [fileOf('預算是三百。\n', 'a.zh.md'), fileOf('It is 5.\n', 'a.en.md')]
    report(zh, 'parity/number-mismatch', {
      place: placeOf('預算是三百。\n', '三百'),
      related: [{place: placeOf('It is 5.\n', '5'), file: 'a.en.md', language: 'en'}],
    })
    expect(reportAs([zh, en])).toContain(' 1 │ It is 5.\n   │       ^ a.en.md:1:7 the English\n')
  })

  it('says what is expected in its place', () => {
    const file = fileOf('港口需要⽔。\n')
    report(file, 'typography/compatibility-character', {
      place: placeOf('港口需要⽔。\n', '⽔'),
      values: {char: '⽔', code: 'U+2F54', expected: '水'},
      expected: '水',
    })
    expect(reportAs([file])).toContain('   │         ^^\n     expected: 水\n')
    expect(file.messages[0]).toMatchObject({actual: '⽔', expected: ['水']})
  })

  it.each([
    {name: 'a wide character before it', line: '中文 x', words: 'x', mark: '     ^'},
    {name: 'a combining mark before it', line: 'cafe\u0301 x', words: 'x', mark: '     ^'},
    {name: 'a character beyond the BMP before it', line: '𠮷 x', words: 'x', mark: '   ^'},
    {name: 'a tab before it', line: '\tx', words: 'x', mark: '    ^'},
    {name: 'a zero-width space before it', line: '\u200Bx', words: 'x', mark: '        ^'},
    {name: 'an escape sequence before it', line: '\u001B[31mx', words: 'x', mark: '     ^'},
  ])('stands under its place with $name', ({line, words, mark}) => {
    const file = fileOf(line)
    report(file, 'parity/missing-en', {place: placeOf(line, words)})
    expect(reportAs([file]).split('\n')[2]).toBe(`   │ ${mark}`)
  })

  it('lets no escape sequence through, wherever it comes from', () => {
    const line = 'a\u001B[2Jb\u009B1m\u202Ec'
    const file = fileOf(line, 'na\u001B[1mme.txt')
    report(file, 'parity/missing-en', {place: placeOf(line, 'b'), values: {kind: 'point', text: line}})
    const told = reportAs([file])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not be there
    expect(told).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/)
    expect(told).toContain('a␛[2Jb<U+009B>1m<U+202E>c')
  })

  it.each([80, 60, 40])('fits in %i columns, with the place in sight', (columns) => {
    const line = `${'前'.repeat(100)}錯${'後'.repeat(100)}`
    const file = fileOf(line)
    report(file, 'parity/missing-en', {place: placeOf(line, '錯')})
    const [, quoted = '', mark = ''] = reportAs([file], {columns}).split('\n')
    expect(widthOf(quoted)).toBeLessThanOrEqual(columns)
    expect(quoted).toMatch(/│ …前+錯後+…$/)
    expect(widthOf(quoted.slice(0, quoted.indexOf('錯')))).toBe(mark.indexOf('^'))
    expect(mark).toMatch(/[^^]\^\^$/)
  })

  it('underlines what is shown of a place that spans more than the line', () => {
    const text = `${'字'.repeat(90)}\n下一行\n`
    const file = fileOf(text)
    report(file, 'parity/missing-en', {place: {start: {line: 1, column: 1}, end: {line: 2, column: 3}}})
    const [, quoted = '', mark = ''] = reportAs([file]).split('\n')
    expect(widthOf(quoted)).toBeLessThanOrEqual(80)
    expect(widthOf(mark)).toBeLessThanOrEqual(80)
  })

  it('is one line for what needs no eyes, and quotes nothing where the text is not known', () => {
    const file = fileOf('甲,乙\n')
    report(file, 'typography/halfwidth-punctuation', {
      place: placeOf('甲,乙\n', ','),
      values: {mark: ',', expected: '，'},
      expected: '，',
    })
    expect(reportAs([file]).split('\n')).toHaveLength(2)
    const unknown = fileOf('甲\n')
    delete unknown.data.text
    report(unknown, 'parity/missing-en', {place: placeOf('甲\n', '甲')})
    expect(reportAs([unknown])).not.toContain('│')
  })

  it('quotes nothing for a point: nothing at it is wrong', () => {
    const file = fileOf('甲\n')
    report(file, 'meta/missing-title', {place: {line: 1, column: 1}, values: {title: 'Briefing'}})
    expect(reportAs([file])).toMatch(/^briefing\.txt:1:1 warning .+\n {4}Add a line .+\n$/)
  })

  it('has no colours unless asked, and then closes each', () => {
    const file = fileOf('甲\n')
    report(file, 'parity/missing-en', {place: placeOf('甲\n', '甲')})
    expect(reportAs([file])).not.toContain('\u001B')
    const coloured = reportAs([file], {colour: true})
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these open and close a colour
    expect(coloured.match(/\u001B\[\d+m/g)?.filter((_, index) => index % 2 === 1)).toEqual(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
      Array((coloured.match(/\u001B\[0m/g) ?? []).length).fill('\u001B[0m'),
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(reportAs([file]))
  })
})

describe('Many messages of one rule in a file', () => {
  const text = '甲,乙,丙,丁,戊,己\n'
  const messages = (path = 'a.txt'): ReturnType<typeof fileOf> => {
    const file = fileOf(text, path)
    for (const match of text.matchAll(/,/g)) {
      const start = {line: 1, column: match.index + 1, offset: match.index}
      const end = {line: 1, column: match.index + 2, offset: match.index + 1}
      const place = {start, end}
      report(file, 'typography/halfwidth-punctuation', {place, values: {mark: ',', expected: '，'}})
      report(file, 'parity/missing-en', {place, values: {kind: 'point', text: '甲'}})
    }
    return file
  }

  it('are folded behind the third, but errors never', () => {
    const told = reportAs([messages()])
    expect(told.match(/info .*typography\/halfwidth-punctuation/g)).toHaveLength(3)
    expect(told.match(/error .*parity\/missing-en/g)).toHaveLength(5)
    expect(told).toMatch(/^… and 2 more of typography\/halfwidth-punctuation in this file$/m)
  })

  it('are all shown when asked for', () => {
    const told = reportAs([messages()], {verbose: true})
    expect(told.match(/info .*typography\/halfwidth-punctuation/g)).toHaveLength(5)
    expect(told).not.toContain('more of')
  })

  it('are counted a file', () => {
    expect(
      reportAs([messages(), messages('b.txt')], {language: 'zh'}).match(/這個檔案還有 2 則/g),
    ).toHaveLength(2)
  })
})

/** Columns of text that has letters, marks and Han alone. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0)
}
