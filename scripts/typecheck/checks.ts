/** The checks, in the order of their columns. */

import {contrast} from './checks/contrast.ts'
import {emptyPages} from './checks/empty-pages.ts'
import {forbiddenEnds} from './checks/forbidden-ends.ts'
import {headingsAtFoot} from './checks/headings-at-foot.ts'
import {loneHan} from './checks/lone-han.ts'
import {loneLines} from './checks/lone-lines.ts'
import {missingGlyphs} from './checks/missing-glyphs.ts'
import {outside} from './checks/outside.ts'
import {splitRows} from './checks/split-rows.ts'
import {splitRuns} from './checks/split-runs.ts'
import {textLayer} from './checks/text-layer.ts'
import {wrongAdvance} from './checks/wrong-advance.ts'
import {wrongFace} from './checks/wrong-face.ts'
import type {Check} from './proof.ts'

export const checks: readonly Check[] = [
  forbiddenEnds,
  splitRuns,
  loneHan,
  wrongFace,
  wrongAdvance,
  outside,
  headingsAtFoot,
  splitRows,
  loneLines,
  contrast,
  missingGlyphs,
  textLayer,
  emptyPages,
]
