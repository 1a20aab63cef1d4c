/** Lines that are labels. */

import {bareLabelOf, type Label, type LabelTable, labelOf} from './labels.ts'
import {type Line, lineAt, type SourceLines} from './lines.ts'

/** The label that a line is. */
export function labelOn(line: Line, labels: LabelTable, source: SourceLines): Label | null {
  const label = labelOf(line.text, labels) ?? bareLabelOf(line.text, labels)
  return label && isTyped(label, line.position.start.line, source) ? label : null
}

/** Whether a label stands so in the source: one that its author escaped is text. */
export function isTyped({written}: Label, line: number, source: SourceLines): boolean {
  return lineAt(source, line).includes(written)
}
