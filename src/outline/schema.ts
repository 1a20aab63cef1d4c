/** JSON Schema (2020-12) of what `zhenpress outline FILE` prints. It is a contract: `version` grows when it changes. */

const nullableText = {type: ['string', 'null']} as const
const term = {zh: nullableText, en: nullableText} as const

const point = {
  type: 'object',
  required: ['line', 'column'],
  properties: {
    line: {type: 'integer', minimum: 1},
    column: {type: 'integer', minimum: 1},
    offset: {type: 'integer', minimum: 0},
  },
} as const

function object(properties: Readonly<Record<string, object>>): object {
  return {type: 'object', properties, required: Object.keys(properties), additionalProperties: false}
}

/** The schema as an object; the package ships it as `zhenpress/outline.schema.json`. */
export const outlineSchema: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Zhenpress outline',
  ...object({
    format: {const: 'zhenpress-outline'},
    version: {const: 1},
    id: {type: 'string', description: 'The slug: the name of the file without its extension.'},
    languages: object({zh: {const: 'zh-Hant-TW'}, en: {const: 'en'}}),
    meta: object({
      title: object(term),
      authors: {type: 'array', items: object(term)},
      source: object({...term, url: nullableText}),
      date: object({iso: {type: ['string', 'null'], format: 'date'}, written: nullableText}),
      keywords: {type: 'array', items: object(term)},
      extra: {type: 'array', items: object({label: {type: 'string'}, ...term})},
    }),
    summary: object({zh: {$ref: '#/$defs/side'}, en: {$ref: '#/$defs/side'}}),
    children: {type: 'array', items: {$ref: '#/$defs/node'}},
  }),
  $defs: {
    side: {
      oneOf: [
        {type: 'null'},
        object({
          text: {
            type: 'string',
            description: 'Plain text as written; paragraphs are parted by a blank line.',
          },
          content: {
            type: 'array',
            description:
              'mdast blocks. `footnoteReference.identifier` is the id of a node of kind `note`. The first block may carry `data.ordinal` (the number of a point) or `data.level` (the level of a heading) as typed.',
            items: {type: 'object', required: ['type'], properties: {type: {type: 'string'}}},
          },
          position: {
            type: 'object',
            description:
              'unist position in the file as given; offsets count UTF-16 units after a byte-order mark.',
            required: ['start', 'end'],
            properties: {start: point, end: point},
            additionalProperties: false,
          },
        }),
      ],
    },
    node: object({
      kind: {enum: ['section', 'point', 'paragraph', 'quote', 'table', 'figure', 'note']},
      id: {type: 'string', pattern: '^[a-z]-[0-9a-f]{8}(-[0-9]+)?$'},
      zh: {$ref: '#/$defs/side'},
      en: {$ref: '#/$defs/side'},
      children: {type: 'array', items: {$ref: '#/$defs/node'}},
    }),
  },
}
