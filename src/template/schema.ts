/** The schema of `template.json`. All keys are required: a template says everything. */

import * as v from 'valibot'
import {papers} from './papers.ts'
import {headRoles, type Tokens, templateLayouts} from './template.ts'

const millimetres = v.pipe(v.number(), v.minValue(0), v.maxValue(100))
const points = v.pipe(v.number(), v.minValue(5), v.maxValue(72))
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'Expected a colour as "#1f4e79"'))
const face = v.pipe(v.string(), v.nonEmpty())
const words = v.pipe(v.string(), v.nonEmpty())
const both = v.strictObject({zh: words, en: words})
const facePair = v.strictObject({zh: face, en: face})
const faces = v.strictObject({text: facePair, heading: facePair, code: face})
const colours = v.strictObject({
  ink: colour,
  quiet: colour,
  accent: colour,
  rule: colour,
  tint: colour,
  paper: colour,
})
const numbered = v.picklist(['as-written', 'always'])

/** Smallest size of text on paper, in pt. */
const smallest = 7.875

export const tokensSchema: v.GenericSchema<unknown, Tokens> = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  paper: v.picklist(papers),
  margins: v.strictObject({top: millimetres, right: millimetres, bottom: millimetres, left: millimetres}),
  duplex: v.boolean(),
  layout: v.picklist(templateLayouts),
  fit: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  faces,
  office: faces,
  sizes: v.strictObject({
    title: points,
    heading: v.tuple([points, points, points]),
    text: v.pipe(points, v.minValue(smallest)),
    small: v.pipe(points, v.minValue(smallest)),
  }),
  leading: v.strictObject({
    zh: v.pipe(v.number(), v.minValue(1.2), v.maxValue(2.5)),
    en: v.pipe(v.number(), v.minValue(1.1), v.maxValue(2.5)),
  }),
  colours,
  dark: colours,
  kind: v.nullable(both),
  facts: v.array(v.picklist(headRoles)),
  labels: v.strictObject({
    to: v.optional(both),
    author: v.optional(both),
    title: v.optional(both),
    source: v.optional(both),
    date: v.optional(both),
    keywords: v.optional(both),
  }) as v.GenericSchema<unknown, Tokens['labels']>, // absent or whole: valibot says `undefined` for absent
  numbering: v.strictObject({
    scheme: v.picklist(['official', 'decimal']),
    sections: numbered,
    points: numbered,
  }),
  cover: v.boolean(),
  contents: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  sections: v.picklist(['run-on', 'new-page']),
  colophon: v.boolean(),
})
