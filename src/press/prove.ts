/** Whether a printed file says what its outline says; what it does not is reported where the source says it. */

import type {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import type {Outline, OutlineNode, Side} from '../outline/types.ts'
import type {PdfFile} from '../preflight/parser/file.ts'
import type {Disproof} from '../proof/disproof.ts'
import type {Checked} from './checked.ts'
import type {Compiled} from './compile.ts'
import type {Printed} from './print.ts'

/** What is known of a PDF before it is read. */
export type Known = {
  /** Whether it has the tags that it is read by. */
  readonly isTagged: boolean
  /** As the checker has parsed it. */
  readonly parsed?: PdfFile | undefined
}

/**
 * Reads a file back.
 *
 * @returns `null` for what nobody can read: a format of the project, a booklet, a PDF without its tags.
 */
export async function proveText(
  {readAs, bytes, handout, name}: Printed,
  compiled: Compiled,
  {isTagged, parsed}: Known,
): Promise<Checked | null> {
  const {typeset, context} = compiled
  if (!readAs || !typeset || !context || (readAs === 'pdf' && !isTagged)) return null
  const {prove} = await import('../proof/proof.ts')
  const {template, assets} = context
  const {texts, letters, pictures, links, disproofs} = await prove({
    format: readAs,
    bytes,
    handout,
    outline: typeset.outline,
    template,
    assets,
    parsed,
  })
  for (const disproof of disproofs) tellOf(disproof, name, compiled)
  return {check: 'text', passed: disproofs.length === 0, of: {texts, letters, pictures, links}}
}

/** Not as grave as the project wants it, but as it is: what fails is not written, and that is never silent. */
function tellOf(disproof: Disproof, name: string, {files, outline}: Compiled): void {
  const {kind, node, language, place, expected, found} = disproof
  const [first, second] = files
  const file: VFile | undefined = language === 'en' ? (second ?? first) : first
  if (!file) throw new Error('A file was printed of no source')
  const side = outline && node !== null && language ? sideOf(outline, node, language) : null
  const values = {file: name, expected, found, place}
  report(file, `proof/${kind}`, {values, ...(side ? {place: side.position} : {})})
}

function sideOf(outline: Outline, id: string, language: 'zh' | 'en'): Side | null {
  if (id === 'summary') return outline.summary[language]
  const find = (nodes: readonly OutlineNode[]): Side | null => {
    for (const node of nodes) {
      const found = node.id === id ? node[language] : find(node.children)
      if (found) return found
    }
    return null
  }
  return find(outline.children)
}
