/** The operators of content streams. ISO 32000-1 A.2. */

import type {Name} from '../parser/objects.ts'

export const operators: ReadonlySet<string> = new Set(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
)

/** Those that leave a mark, `Do` and inline images apart. */
export const painting: ReadonlySet<string> = new Set('f F f* S s B B* b b* sh Tj TJ \' "'.split(' '))

const gray: Name = {kind: 'name', name: 'DeviceGray'}
const rgb: Name = {kind: 'name', name: 'DeviceRGB'}
const cmyk: Name = {kind: 'name', name: 'DeviceCMYK'}
const pattern: Name = {kind: 'name', name: 'Pattern'}

/** Colour spaces that stand in no resources; one object each, so that a set knows it again. */
export const plainSpaces: Readonly<Record<string, Name>> = {
  DeviceGray: gray,
  DeviceRGB: rgb,
  DeviceCMYK: cmyk,
  Pattern: pattern,
}

export const deviceOperators: Readonly<Record<string, Name>> = {
  g: gray,
  G: gray,
  rg: rgb,
  RG: rgb,
  k: cmyk,
  K: cmyk,
}

/** In which folder of the resources their name stands. */
export const resourceOperators: Readonly<Record<string, string>> = {
  gs: 'ExtGState',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
  scn: 'Pattern',
  SCN: 'Pattern',
  sh: 'Shading',
}

/** Those that show text. */
export const texting: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])
