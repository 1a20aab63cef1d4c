/** The sample with a signature by hand: in form as a signature is, and of nothing. */

import {type Sample, sample, written} from './sample.ts'

/** A DER value. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const {length} = content
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}

const oid = (hex: string): Buffer => der(6, Buffer.from(hex, 'hex'))
const issuer = der(0x30, der(0x31, der(0x30, oid('550403'), der(12, Buffer.from('Root')))))
const algorithm = der(0x30, oid('608648016503040201'))
const certificate = der(
  0x30,
  der(0x30, der(0xa0, der(2, Buffer.from([2]))), der(2, Buffer.from([7])), algorithm, issuer),
  algorithm,
  der(3, Buffer.from([0, 0])),
)

const signer = (serial: number): Buffer =>
  der(
    0x30,
    der(2, Buffer.from([1])),
    der(0x30, issuer, der(2, Buffer.from([serial]))),
    algorithm,
    algorithm,
    der(4, Buffer.from([0])),
  )

/** A SignedData whose signers have these serial numbers; the certificate in it is that of 7. */
export function signedDataOf(...serials: readonly number[]): Buffer {
  const data = oid('2a864886f70d010701')
  return der(
    0x30,
    oid('2a864886f70d010702'),
    der(
      0xa0,
      der(
        0x30,
        der(2, Buffer.from([1])),
        der(0x31, algorithm),
        der(0x30, data),
        der(0xa0, certificate),
        der(0x31, ...serials.map(signer)),
      ),
    ),
  )
}

/** Entries of the signature dictionary that are not its contents. */
const plain = '/SubFilter/ETSI.CAdES.detached'

/** The sample, signed. @param change does something to it before it is written. */
export function signedSample(
  contents: Uint8Array = signedDataOf(7),
  entries: string = plain,
  change: (file: Sample) => void = () => {},
): Buffer {
  const file = sample()
  const add = (name: string, text: string): void => void file.parts.set(name, {text})
  add(
    'widget',
    '<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/TU(Signature)/Rect[0 0 0 0]/F 132/StructParent 3/V sig 0 R>>',
  )
  add('field', '<</Type/StructElem/S/Form/P document 0 R/Pg page1 0 R/K<</Type/OBJR/Obj widget 0 R>>>>')
  add(
    'sig',
    `<</Type/Sig/Filter/Adobe.PPKLite${entries}/ByteRange[0 1111111111 2222222222 3333333333]/Contents<${Buffer.from(contents).toString('hex')}>>>`,
  )
  const put = (name: string, from: string, to: string): void => {
    const part = file.parts.get(name)
    if (!part?.text.includes(from)) throw new Error(`The sample holds no ${from}`)
    part.text = part.text.replace(from, () => to)
  }
  put('catalogue', '/Lang(en-GB)', '/Lang(en-GB)/AcroForm<</Fields[widget 0 R]/SigFlags 3>>')
  put('page1', '/Annots[annotation 0 R]', '/Annots[annotation 0 R widget 0 R]')
  put('document', 'strong 0 R]', 'strong 0 R field 0 R]')
  put('tree', '2 link 0 R]', '2 link 0 R 3 field 0 R]')
  change(file)
  const text = written(file).toString('latin1')
  const from = text.indexOf('/Contents<', text.indexOf('/Type/Sig/')) + '/Contents'.length
  const to = text.indexOf('>', from) + 1
  const number = (value: number): string => String(value).padEnd(10)
  return Buffer.from(
    text
      .replace('1111111111', number(from))
      .replace('2222222222', number(to))
      .replace('3333333333', number(text.length - to)),
    'latin1',
  )
}
