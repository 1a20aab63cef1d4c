/** Values of properties in WordprocessingML. */

import type {Xml} from '../xml.ts'

/** `ST_OnOff` (ISO/IEC 29500-1 §22.9.2.7). */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
}

const monospaced =
  /^(?:consolas|courier(?: new)?|lucida console|menlo|monaco|cascadia (?:mono|code)|(?:dejavu|liberation|noto|ubuntu|roboto|jetbrains|pt) ?(?:sans )?mono|source code pro|fira (?:code|mono)|細明體-hkscs mono)$/i

/** Whether `w:rFonts` names a face that code is set in. */
export function isMonospaced({attributes}: Xml): boolean {
  return monospaced.test(attributes.get('w:ascii') ?? attributes.get('w:hAnsi') ?? '')
}
