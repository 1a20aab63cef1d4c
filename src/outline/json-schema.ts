/** Words of which JSON Schemas of strict contracts are made. */

/** A JSON Schema or a part of one. */
export type JsonSchema = {readonly [key: string]: unknown}

export const text: JsonSchema = {type: 'string'}
export function orNull(schema: JsonSchema): JsonSchema {
  return {anyOf: [{type: 'null'}, schema]}
}

export function listOf(schema: JsonSchema): JsonSchema {
  return {type: 'array', items: schema}
}

export function ref(name: string): JsonSchema {
  return {$ref: `#/$defs/${name}`}
}

/** An object with these properties, all of them required, and no others. */
export function object(properties: JsonSchema, description?: string): JsonSchema {
  return {
    ...(description === undefined ? {} : {description}),
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  }
}
