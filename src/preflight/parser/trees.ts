/** Name trees and number trees. ISO 32000-1 7.9.6, 7.9.7. */

import type {PdfFile} from './file.ts'
import {type Dict, isDict, isText, Unreadable, type Value} from './objects.ts'

const deepest = 50

/** Keys with their values, as they stand: not resolved. @throws Unreadable */
export function nameTree(file: PdfFile, root: Dict | null): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>()
  walk(file, root, 'Names', (key, value) => {
    if (isText(key)) found.set(key.bytes, value)
  })
  return found
}

/** @throws Unreadable */
export function numberTree(file: PdfFile, root: Dict | null): ReadonlyMap<number, Value> {
  const found = new Map<number, Value>()
  walk(file, root, 'Nums', (key, value) => {
    if (typeof key === 'number') found.set(key, value)
  })
  return found
}

function walk(
  file: PdfFile,
  root: Dict | null,
  leaves: string,
  add: (key: Value, value: Value) => void,
): void {
  const seen = new Set<Dict>()
  const visit = (node: Dict, depth: number): void => {
    if (seen.has(node) || depth > deepest)
      throw new Unreadable('a tree of names or numbers', 'it goes in a circle')
    seen.add(node)
    const items = file.list(node, leaves)
    for (let at = 0; at + 1 < items.length; at += 2) add(file.resolve(items[at]), items[at + 1] ?? null)
    for (const kid of file.list(node, 'Kids')) {
      const below = file.resolve(kid)
      if (isDict(below)) visit(below, depth + 1)
    }
  }
  if (root) visit(root, 0)
}
