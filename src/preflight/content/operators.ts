/** The operators of content streams. ISO 32000-1 A.2. */

export const operators: ReadonlySet<string> = new Set(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
)

/** Those that leave a mark, `Do` and inline images apart. */
export const painting: ReadonlySet<string> = new Set('f F f* S s B B* b b* sh Tj TJ \' "'.split(' '))

export const deviceOperators: Readonly<Record<string, string>> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
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
