import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {outlineSchema} from '../../src/outline/schema.ts'

const root = join(import.meta.dirname, '../fixtures/read')
const outlines = readdirSync(root)
  .map((name) => ({
    name,
    outline: JSON.parse(readFileSync(join(root, name, 'outline.json'), 'utf8')) as unknown,
  }))
  .filter(({outline}) => outline !== null)

describe('The schema of the outline', () => {
  it.each(outlines)('takes the outline of $name', ({outline}) => {
    const validate = validator()
    validate(outline)
    expect(validate.errors).toBeNull()
  })

  it.each<[string, (outline: Loose) => void]>([
    ['a property that is not in the contract', (outline) => Object.assign(outline, {colour: 'red'})],
    ['a side without its position', (outline) => delete outline.summary.zh.position],
    ['a node without its children', (outline) => delete outline.children[0]?.children],
    ['a node of another kind', (outline) => Object.assign(outline.children[0] ?? {}, {kind: 'chapter'})],
    ['a node that says nothing', (outline) => Object.assign(outline.children[0] ?? {}, {zh: null, en: null})],
    ['a column of 0', (outline) => Object.assign(outline.summary.zh.position?.start ?? {}, {column: 0})],
    ['another version', (outline) => Object.assign(outline, {version: 2})],
  ])('refuses %s', (_, spoil) => {
    const outline = structuredClone(outlines.find(({name}) => name === 'house-flat')?.outline) as Loose
    const validate = validator()
    expect(validate(outline)).toBe(true)
    spoil(outline)
    expect(validate(outline)).toBe(false)
  })
})

type Loose = {
  summary: {zh: {position?: {start: object}}}
  children: {children?: unknown}[]
}

function validator(): ValidateFunction {
  return new Ajv2020({strict: true, allErrors: true}).compile(outlineSchema)
}
