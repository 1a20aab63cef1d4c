import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {report, severityOf} from '../../src/messages/report.ts'
import type {RuleId} from '../../src/messages/rules.ts'
import {controlMessages} from '../../src/press/control.ts'
import {directivesOf} from '../../src/press/directives.ts'
import {closestRuleName} from '../../src/press/rule-names.ts'
import {severitiesOf} from '../../src/press/severities.ts'

/** A file of these lines; each `!rule` at the end of a line is reported there. */
function fileWith(...lines: readonly string[]): VFile {
  const text = lines.map((line) => line.replace(/ !.*$/, '')).join('\n')
  const file = new VFile({path: 'a.md', value: text, data: {text}})
  for (const [index, line] of lines.entries()) {
    const rule = / !(\S+)$/.exec(line)?.[1]
    if (rule) report(file, rule as RuleId, {place: {line: index + 1, column: 1}}) // as the test writes it
  }
  return file
}

/** What is left of the messages: line and rule. */
function left(file: VFile, others: readonly VFile[] = []): readonly string[] {
  controlMessages([file, ...others], severitiesOf())
  return file.messages.map(({line, ruleId}) => `${line ?? '-'} ${ruleId}`)
}

const ratio = 'parity/length-ratio'
const number = 'parity/number-mismatch'

describe('A comment that silences', () => {
  it('holds from its line to the one that ends it', () => {
    const file = fileWith(
      `甲 !${ratio}`,
      '<!-- zhenpress-disable parity/length-ratio -- agreed with the ministry -->',
      `乙 !${ratio}`,
      `丙 !${number}`,
      '<!-- zhenpress-enable parity/length-ratio -->',
      `丁 !${ratio}`,
    )
    expect(left(file)).toEqual([`1 ${ratio}`, `4 ${number}`, `6 ${ratio}`])
  })

  it('holds for all rules where it names none, and part of it can end', () => {
    const file = fileWith(
      '甲',
      '<!-- zhenpress-disable -->',
      `乙 !${ratio}`,
      '<!-- zhenpress-enable parity/number-mismatch -->',
      `丙 !${number}`,
      `丁 !${ratio}`,
    )
    expect(left(file)).toEqual([`5 ${number}`])
  })

  it('holds for a group, and for several rules', () => {
    const file = fileWith(
      '<!-- zhenpress-disable-next-line parity/*, meta/missing-title -->',
      `甲 !${ratio}`,
      `<!-- zhenpress-disable-next-line ${ratio}, ${number} -->`,
      `乙 !${number}`,
    )
    expect(left(file)).toEqual(['1 source/unused-disable', '3 source/unused-disable'])
  })

  it('holds for its own line, or for the next line that says something', () => {
    const file = fileWith(
      `甲 <!-- zhenpress-disable-line ${ratio} --> !${ratio}`,
      `乙 !${ratio}`,
      `<!-- zhenpress-disable-next-line ${ratio} -->`,
      '',
      `丙 !${ratio}`,
      `丁 !${ratio}`,
    )
    expect(left(file)).toEqual([`2 ${ratio}`, `6 ${ratio}`])
  })

  it('holds for the whole file where it stands above all text, behind front matter too', () => {
    const file = fileWith('---', 'date: x', '---', '', '<!-- zhenpress-disable meta/missing-title -->', '甲')
    report(file, 'meta/missing-title', {place: {line: 1, column: 1}})
    expect(left(file)).toEqual([])
  })

  it('holds at either side of a pair, in either file', () => {
    const zh = fileWith('甲')
    const en = fileWith('one', `two <!-- zhenpress-disable-line ${number} -->`)
    en.path = 'a.en.md'
    report(zh, number, {
      place: {line: 1, column: 1},
      related: [{place: {line: 2, column: 1}, file: 'a.en.md', language: 'en'}],
    })
    expect(left(zh, [en])).toEqual([])
    expect(en.messages).toEqual([])
  })

  it('is text in a code fence, in inline code and in front matter', () => {
    const comment = '<!-- zhenpress-disable -->'
    for (const text of [
      `\`\`\`\n${comment}\n\`\`\`\n`,
      `  ~~~~\n\`\`\`\n${comment}\n~~~~\n`,
      `Write \`${comment}\`.\n`,
      `---\nx: "${comment}"\n---\n甲\n`,
    ])
      expect(directivesOf(text)).toEqual([])
    expect(directivesOf(`\`\`\`\nx\n\`\`\`\n${comment}\n`)).toHaveLength(1)
  })

  it.each(['\n', '\r\n', '\r'])('counts lines that end in %j', (end) => {
    const [directive] = directivesOf(['甲', '<!-- zhenpress-disable-next-line', 'meta/* -->', '乙'].join(end))
    expect(directive).toMatchObject({kind: 'disable-next-line', first: 4, last: 4})
    expect(directive?.rules.map(({name}) => name)).toEqual(['meta/*'])
  })

  it('is told where it silences nothing', () => {
    const file = fileWith(
      '<!-- zhenpress-enable -->',
      '甲',
      `<!-- zhenpress-disable-line ${ratio}, ${number} --> !${number}`,
      '<!-- zhenpress-disable -->',
    )
    expect(left(file)).toEqual([
      '1 source/unused-disable',
      '3 source/unused-disable',
      '4 source/unused-disable',
    ])
    expect(file.messages.map(({reason}) => reason)).toEqual([
      'This comment ends nothing',
      'This comment silences nothing for parity/length-ratio',
      'This comment silences nothing',
    ])
  })

  it('is not told where not every rule was looked at', () => {
    const file = fileWith('甲', '<!-- zhenpress-disable -->')
    controlMessages([file], severitiesOf(), false)
    expect(file.messages).toEqual([])
  })

  it('is told where it names no rule, with the closest', () => {
    const file = fileWith('甲', '<!-- zhenpress-disable parity/lenght-ratio -->')
    expect(left(file)).toEqual(['2 source/unknown-rule'])
    expect(file.messages[0]).toMatchObject({
      reason: 'There is no rule “parity/lenght-ratio”',
      note: expect.stringContaining('“parity/length-ratio”'),
      place: {start: {line: 2, column: 24}, end: {line: 2, column: 43}},
    })
  })

  it('cannot silence that there is nothing to print', () => {
    const file = fileWith('<!-- zhenpress-disable -->')
    report(file, 'outline/empty')
    expect(left(file)).toContain('- outline/empty')
  })
})

describe('The severities of a project', () => {
  it('make rules graver, less grave, or still', () => {
    const file = fileWith(`甲 !${ratio}`, `乙 !${number}`, '丙 !meta/missing-title')
    controlMessages([file], severitiesOf({[ratio]: 'error', [number]: 'off', 'meta/missing-title': 'info'}))
    expect(file.messages.map((message) => [message.ruleId, severityOf(message)])).toEqual([
      [ratio, 'error'],
      ['meta/missing-title', 'info'],
    ])
  })

  it('take a name above its group and a group above all, in any order', () => {
    for (const entries of [
      [['*', 'info'] as const, ['parity/*', 'warning'] as const, [ratio, 'error'] as const],
      [[ratio, 'error'] as const, ['parity/*', 'warning'] as const, ['*', 'info'] as const],
    ]) {
      const severities = severitiesOf(Object.fromEntries(entries))
      expect([ratio, number, 'meta/missing-title'].map(severities)).toEqual(['error', 'warning', 'info'])
    }
  })

  it('leave what says that nothing can be printed', () => {
    expect(severitiesOf({'*': 'off'})('source/binary')).toBeNull()
    expect(() => severitiesOf({'source/binary': 'off'})).toThrow('always an error')
  })

  it.each([
    ['typografy/spacing', 'typography/spacing'],
    ['length-ratio', 'parity/length-ratio'],
    ['parity', 'parity/*'],
    ['parity/missing-ze', 'parity/missing-zh'],
  ])('name the closest rule to %s', (name, closest) => {
    expect(closestRuleName(name)).toBe(closest)
    expect(() => severitiesOf({[name]: 'off'})).toThrow(
      `there is no rule “${name}”; the closest is “${closest}”`,
    )
  })
})
