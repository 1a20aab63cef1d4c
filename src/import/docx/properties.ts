/** Values of properties in WordprocessingML. */

import {isMonospacedFace} from '../style-names.ts'
import type {Xml} from '../xml.ts'

/** `ST_OnOff` (ISO/IEC 29500-1 §22.9.2.7). */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
}

/** Whether `w:rFonts` names a face that code is set in. */
export function isMonospaced({attributes}: Xml): boolean {
  return isMonospacedFace(attributes.get('w:ascii') ?? attributes.get('w:hAnsi') ?? '')
}
