/** Reads the imports of the house, type imports included. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

export type SourceFile = {readonly file: string; readonly text: string; readonly imports: readonly string[]}

/** All TypeScript files below a folder, with paths from the root of the project. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8')
      return {file, text, imports: importsOf(text)}
    })
}

function importsOf(text: string): readonly string[] {
  const pattern = /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? [])
}

/** The room of a file: `outline`, `emit/html`, `preview/page` … */
export function roomOf(file: string): string {
  const [, first = '', second = ''] = file.split('/')
  if (first.endsWith('.ts')) return '.'
  const hasRooms = first === 'emit' || first === 'preview'
  return hasRooms && !second.endsWith('.ts') ? `${first}/${second}` : first
}
