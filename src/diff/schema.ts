/** The contract of the comparison's JSON, as JSON Schema 2020-12. Bump `version` with it. */

import {type JsonSchema, listOf, object, orNull, ref, text} from '../outline/json-schema.ts'

const count: JsonSchema = {type: 'integer', minimum: 0}
const language: JsonSchema = {enum: ['zh', 'en']}

const where: JsonSchema = object({
  id: text,
  kind: {
    enum: [
      ...['title', 'author', 'source', 'date', 'keyword', 'extra', 'summary'],
      ...['section', 'point', 'paragraph', 'quote', 'table', 'figure', 'note'],
    ],
  },
  depth: count,
})

const piece: JsonSchema = {
  oneOf: [
    object({op: {enum: ['same', 'inserted', 'deleted']}, text}),
    object({op: {const: 'formatted'}, text, before: text, after: text}),
  ],
}

const place: JsonSchema = object({
  file: text,
  ...Object.fromEntries(
    ['line', 'column', 'endLine', 'endColumn'].map((name) => [name, {type: 'integer', minimum: 1}]),
  ),
})

const side: JsonSchema = object({
  change: {enum: ['same', 'typography', 'formatting', 'wording', 'added', 'deleted']},
  pieces: listOf(ref('piece')),
  oldPlace: orNull(ref('place')),
  newPlace: orNull(ref('place')),
})

const entry: JsonSchema = object({
  status: {enum: ['same', 'changed', 'added', 'deleted']},
  moved: {enum: ['no', 'yes', 'with-parent']},
  oneSided: orNull(language),
  label: orNull(text),
  old: orNull(ref('where')),
  new: orNull(ref('where')),
  zh: orNull(ref('side')),
  en: orNull(ref('side')),
  neutral: orNull(ref('side')),
})

const version: JsonSchema = object({id: text, files: {...listOf(text), minItems: 1, maxItems: 2}})

/** The schema of what `zhenpress diff --to json` writes. */
export const diffSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Zhenpress comparison',
  ...object({
    format: {const: 'zhenpress-diff'},
    version: {const: 1},
    old: ref('version'),
    new: ref('version'),
    counts: object({
      same: count,
      changed: count,
      added: count,
      deleted: count,
      moved: count,
      oneSided: count,
    }),
    oneSided: listOf(
      object({
        ruleId: {const: 'parity/one-sided-edit'},
        entry: count,
        changed: language,
        unchanged: language,
      }),
    ),
    entries: listOf(ref('entry')),
  }),
  $defs: {where, piece, place, side, entry, version},
}
