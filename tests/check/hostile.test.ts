import {describe, expect, it} from 'vitest'
import {directivesOf} from '../../src/press/directives.ts'
import {briefing, checked} from './checked.ts'

/** Texts on which a careless pattern would not come to an end within the time of a test. */
const units = [
  '漢',
  'a',
  '1,',
  '@',
  'a@',
  'a.',
  '(',
  '()',
  '《',
  '「',
  '"',
  "'漢'",
  '漢 ',
  '漢,',
  'www.',
  '\u200B',
  '國国',
  '（漢）',
]

describe('The rules of typography', () => {
  it.each(units)('come to an end on 20,000 times %j', (unit) => {
    const file = checked(briefing(`漢${unit.repeat(20_000)} 漢`))
    expect(file.data.text).toContain(unit.repeat(20_000))
  })

  it('and comments too', () => {
    const comment = '<!-- zhenpress-disable -->'
    expect(directivesOf(`${'<!-- '.repeat(50_000)}\n\n${comment}\n${comment}`)).not.toEqual([])
  })
})
