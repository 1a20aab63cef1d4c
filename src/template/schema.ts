/** The schema of `template.json`. */

import * as v from 'valibot'
import {papers, type Tokens} from './template.ts'

const millimetres = v.pipe(v.number(), v.minValue(0), v.maxValue(100))
const points = v.pipe(v.number(), v.minValue(5), v.maxValue(72))
const colour = v.pipe(v.string(), v.hexColor())
const face = v.pipe(v.string(), v.nonEmpty())
const facePair = v.strictObject({zh: face, en: face})
const faces = v.strictObject({text: facePair, heading: facePair, code: face})

/** Smallest size of text on paper, in pt. */
const smallest = 7.875

export const tokensSchema: v.GenericSchema<unknown, Tokens> = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  paper: v.picklist(papers),
  margins: v.strictObject({top: millimetres, right: millimetres, bottom: millimetres, left: millimetres}),
  faces,
  office: faces,
  sizes: v.strictObject({
    title: points,
    heading: v.tuple([points, points, points]),
    text: points,
    small: v.pipe(points, v.minValue(smallest)),
  }),
  leading: v.strictObject({
    zh: v.pipe(v.number(), v.minValue(1.2), v.maxValue(2.5)),
    en: v.pipe(v.number(), v.minValue(1.1), v.maxValue(2.5)),
  }),
  colours: v.strictObject({
    ink: colour,
    quiet: colour,
    accent: colour,
    rule: colour,
    tint: colour,
    paper: colour,
  }),
})
