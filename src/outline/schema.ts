/**
 * The contract of the outline's JSON, as JSON Schema 2020-12. It is strict, so that a reader may rely on it: no
 * property beyond these, but for what is inside mdast content. Bump `version` with it.
 */

import {type JsonSchema, listOf, object, orNull, ref, text} from './json-schema.ts'

const term: JsonSchema = {zh: orNull(text), en: orNull(text)}

const point: JsonSchema = {
  description: 'Lines and columns count from 1, offsets from 0 in UTF-16 units, behind a byte-order mark.',
  type: 'object',
  properties: {
    line: {type: 'integer', minimum: 1},
    column: {type: 'integer', minimum: 1},
    offset: {type: 'integer', minimum: 0},
  },
  required: ['line', 'column'],
  additionalProperties: false,
}

const block: JsonSchema = {
  description:
    'A block of mdast. `footnoteReference.identifier` is the id of a node of kind `note`. The first block of a side may carry what its author said by its form: `data.level` of a section that was a heading, `data.ordinal` of a point that was numbered.',
  type: 'object',
  properties: {
    type: text,
    data: {
      type: 'object',
      properties: {level: {type: 'integer', minimum: 1, maximum: 6}, ordinal: {type: 'integer', minimum: 0}},
    },
  },
  required: ['type'],
}

const node: JsonSchema = {
  ...object(
    {
      kind: {enum: ['section', 'point', 'paragraph', 'quote', 'table', 'figure', 'note']},
      id: {type: 'string', pattern: '^[sptqbfn]-[0-9a-f]{8}(-[0-9]+)?$'},
      zh: ref('side'),
      en: ref('side'),
      children: listOf(ref('node')),
    },
    'A thing that is said in both languages; a side that is missing is null, and never both are.',
  ),
  anyOf: [{properties: {zh: {type: 'object'}}}, {properties: {en: {type: 'object'}}}],
}

const meta: JsonSchema = object({
  title: ref('term'),
  authors: listOf(ref('term')),
  source: object({...term, url: orNull(text)}),
  date: object({
    iso: orNull({type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'}),
    written: orNull(text),
  }),
  keywords: listOf(ref('term')),
  extra: {description: 'Labels that are not known.', ...listOf(object({label: text, ...term}))},
})

/** The schema of what `zhenpress outline FILE` prints; the package ships it as `zhenpress/outline.schema.json`. */
export const outlineSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Zhenpress outline',
  ...object({
    format: {const: 'zhenpress-outline'},
    version: {const: 1},
    id: {description: 'The slug: the name of the file without its extension.', ...text},
    languages: object({zh: {const: 'zh-Hant-TW'}, en: {const: 'en'}}),
    meta,
    summary: object({zh: ref('side'), en: ref('side')}),
    children: listOf(ref('node')),
  }),
  $defs: {
    term: object(term, 'A short text in each language; null where the source has none.'),
    point,
    position: object({start: ref('point'), end: ref('point')}),
    block,
    side: orNull(
      object(
        {text, content: listOf(ref('block')), position: ref('position')},
        'One language, as its author wrote it. Paragraphs of `text` are joined by a blank line.',
      ),
    ),
    node,
  },
}
