/** Every page is valid HTML, as html-validate reads it. */

import {HtmlValidate} from 'html-validate'
import {describe, expect, it} from 'vitest'
import {layouts} from '../../src/edition/handout.ts'
import {htmlEmitter} from '../../src/emit/html/html.ts'
import {templateNames} from '../../src/template/load.ts'
import {contextOf, everything, handoutIn, official} from './handouts.ts'

/** The standard's rules, and those of its document preset; style is no matter of validity. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {'long-title': 'off'},
})

async function errorsIn(html: string): Promise<string[]> {
  const {results} = await validator.validateString(html)
  return results.flatMap(({messages}) =>
    messages.map(({ruleId, message, line, column}) => `${line}:${column} ${ruleId}: ${message}`),
  )
}

describe.each(templateNames)('an HTML handout of the template %s', (template) => {
  it.each(layouts.filter((layout) => layout !== 'facing'))('is valid, %s', async (layout) => {
    const context = await contextOf(template)
    for (const source of [everything, official]) {
      const bytes = await htmlEmitter.emit(handoutIn(context.template, source, layout), context)
      expect(await errorsIn(new TextDecoder().decode(bytes))).toEqual([])
    }
  })
})

describe('the validator', () => {
  it('finds what is wrong', async () => {
    const broken =
      '<!doctype html><html lang="zh"><head><title>x</title></head><body><p id="a"><div id="a"></div></p></body></html>'
    expect((await errorsIn(broken)).join()).toMatch(/no-dup-id/)
  })
})
