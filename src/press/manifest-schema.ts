/**
 * The contract of `manifest.json`, as JSON Schema 2020-12. It is strict: no property beyond these. Bump `version` with it.
 */

import {editions, layouts} from '../edition/handout.ts'
import {pdfStandards} from '../emit/emitter.ts'
import {type JsonSchema, listOf, object, orNull, ref, text} from '../outline/json-schema.ts'
import {papers} from '../template/papers.ts'
import {passNames} from '../typeset/passes.ts'

const flag: JsonSchema = {type: 'boolean'}
const count: JsonSchema = {type: 'integer', minimum: 0}
const from1: JsonSchema = {type: 'integer', minimum: 1}
const hash: JsonSchema = {type: 'string', pattern: '^[0-9a-f]{64}$'}
const hashed: JsonSchema = {name: text, bytes: count, sha256: hash}
const edition: JsonSchema = {enum: editions}
const layout: JsonSchema = {enum: layouts}
const mapOf = (schema: JsonSchema): JsonSchema => ({type: 'object', additionalProperties: schema})

const options: JsonSchema = object(
  {
    to: listOf(text),
    editions: listOf(edition),
    layout: orNull(layout),
    template: object({name: text, sha256: hash}),
    paper: orNull({enum: papers}),
    typeset: listOf({enum: passNames}),
    dates: {enum: ['gregorian', 'roc']},
    largePrint: flag,
    grey: flag,
    duplex: orNull(flag),
    fit: orNull(from1),
    booklet: flag,
    pdfStandard: {enum: pdfStandards},
    letterhead: orNull(ref('hashed')),
    meta: mapOf(text),
    epoch: orNull(text),
  },
  'All that was chosen; null where the template decides.',
)

const pinned: JsonSchema = object(
  {
    browser: orNull(text),
    node: text,
    zlib: text,
    brotli: text,
    packages: mapOf(text),
    faces: listOf(object({family: text, package: text, version: text})),
  },
  'What the bytes hang on beside the source.',
)

const file: JsonSchema = object({
  ...hashed,
  format: text,
  mediaType: text,
  edition,
  layout,
  checks: listOf(
    object({check: {enum: ['text', 'a-3a', 'a-2a', 'ua-1', 'none']}, passed: flag, of: mapOf(count)}),
  ),
  signature: orNull(
    object(
      {bytes: count, sha256: hash, signer: text, certificate: hash, time: text},
      'The print that the signed file begins with, and who signed it; null where it is not signed.',
    ),
  ),
})

/** The schema of `manifest.json`; the package ships it as `zhenpress/manifest.schema.json`. */
export const manifestSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Zhenpress manifest',
  ...object({
    format: {const: 'zhenpress-manifest'},
    version: {const: 2},
    id: {description: 'The slug: the name of the source without its extension.', ...text},
    tool: text,
    sources: listOf(ref('hashed')),
    outline: object({version: {const: 1}, sha256: hash}, 'Of what `zhenpress outline` prints.'),
    pictures: listOf(object({...hashed, mediaType: text})),
    options,
    pinned,
    changes: {description: 'Changes that typesetting made.', ...count},
    files: listOf(file),
    messages: listOf(
      object({
        file: text,
        line: orNull(from1),
        column: orNull(from1),
        severity: {enum: ['info', 'warning', 'error']},
        ruleId: orNull(text),
      }),
    ),
    seal: {description: 'SHA-256 of all bytes before the comma that this entry follows.', ...hash},
  }),
  $defs: {hashed: object(hashed)},
}
