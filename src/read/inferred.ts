/** Says what was inferred, so that it can be overruled. */

import type {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import type {Dialect} from './dialect.ts'
import type {Paired} from './pair-sources.ts'

/** Share of the text that speaks against a dialect from which on it is told. */
const doubtful = 0.03

const names: Readonly<Record<Dialect, {readonly en: string; readonly zh: string}>> = {
  halves: {en: 'one language after the other', zh: '先後兩種語言'},
  interleaved: {en: 'each text followed by its translation', zh: '逐段對照'},
}

/** @param said the dialect that the source names: nothing was inferred then. */
export function reportInferred(
  {dialect, doubt, loose, isRanked}: Paired,
  said: Dialect | undefined,
  file: VFile,
): void {
  if (dialect !== null && said === undefined && doubt > doubtful) {
    const {en, zh} = names[dialect]
    const values = {dialect, how: en, 'how.zh': zh, share: Math.round(doubt * 100)}
    report(file, 'outline/inferred-dialect', {place: {line: 1, column: 1}, values})
  }
  if (isRanked) report(file, 'outline/inferred-level', {place: {line: 1, column: 1}})
  for (const bond of loose) report(file, 'parity/unknown-pair', {values: bond})
}
