/** What an emitter is given for an edition: its handout, and what stands round it. */

import {compose} from '../edition/compose.ts'
import type {Edition, Handout, Layout} from '../edition/handout.ts'
import type {EmitContext} from '../emit/emitter.ts'
import {toJson} from '../outline/to-json.ts'
import {isNarrow} from '../template/paper.ts'
import type {Template} from '../template/template.ts'
import type {Cache} from './cache/cache.ts'
import {colophonOf} from './colophon.ts'
import type {Compiled} from './compile.ts'
import {fitted} from './fit.ts'
import type {Formats} from './formats.ts'
import {sha256} from './sha256.ts'
import {layoutOf, variantOf} from './variant.ts'
import {toolName} from './version.ts'

export type Setting = {readonly handout: Handout; readonly context: EmitContext}

/** What the PDF of an edition is printed from, fitted on its pages where that is asked for; `null` where nothing was read. */
export async function settingOf(
  edition: Edition,
  compiled: Compiled,
  formats: Formats,
  cache: Cache | null = null,
): Promise<Setting | null> {
  const {choices, context} = compiled
  if (!context) return null
  const template = variantOf(context.template, choices)
  const setting = makeSetting(edition, layoutOf(edition, choices, template.tokens), compiled, template)
  return setting && fitted(setting, {compiled, formats, cache})
}

/** Tables of a text stand beside their translation, or across the page. */
type Tables = 'beside' | 'across'

export function makeSetting(
  edition: Edition,
  layout: Layout,
  compiled: Compiled,
  template: Template,
  tables: Tables = 'beside',
): Setting | null {
  const {context, typeset: set, outline} = compiled
  if (!context || !set || !outline) return null
  return {handout: handoutOf(edition, layout, compiled, template, tables), context: {...context, template}}
}

function handoutOf(
  edition: Edition,
  layout: Layout,
  {typeset: set, outline, choices, epoch}: Compiled,
  {tokens}: Template,
  tables: Tables,
): Handout {
  if (!set || !outline) throw new Error('Nothing was read') // asked for where there is an outline
  const handout = compose(set.outline, edition, layout, {
    mostBeside: tables === 'across' ? 0 : isNarrow(tokens) ? 1 : undefined,
    calendar: choices.dates,
    numbering: tokens.numbering,
    facts: tokens.facts,
    labels: tokens.labels,
    kind: tokens.kind,
    contents: tokens.contents,
    colophon: tokens.colophon ? colophonOf(tokens, toolName(), sha256(toJson(outline))) : [],
  })
  // What is written into files as their time is the environment's, where it says one.
  const date = epoch?.slice(0, 'yyyy-mm-dd'.length) ?? handout.properties.date
  return {...handout, properties: {...handout.properties, date}}
}
