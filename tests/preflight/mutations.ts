/** One break of the sample for each rule: one table, and more than 200 lines for it. */

import type {RuleName} from '../../src/preflight/rules.ts'
import type {PdfStandard} from '../../src/preflight/standard.ts'
import {type Sample, sample, written} from './sample.ts'
import {signedDataOf, signedSample} from './signed-sample.ts'

export type Mutation = {
  readonly rule: RuleName
  readonly name: string
  /** What breaks with it, whatever one does. */
  readonly also?: readonly RuleName[]
  /** Held to (default: `a-3a`); `null`: to what it claims. */
  readonly standard?: PdfStandard | null
  readonly pdf: () => Uint8Array
}

/** @throws where nothing changes: a mutation that does nothing shows nothing. */
function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The sample holds no ${from}`)
  return text.replace(from, () => to)
}

type Edit = readonly [part: string, from: string, to: string]

/** In the object's text, or in its stream where it is there alone. */
function edit(file: Sample, [name, from, to]: Edit): void {
  if (name === 'trailer') {
    file.trailer = replaced(file.trailer, from, to)
    return
  }
  const part = file.parts.get(name)
  if (!part) throw new Error(`The sample has no ${name}`)
  if (part.text.includes(from) || part.data === undefined) part.text = replaced(part.text, from, to)
  else part.data = replaced(part.data, from, to)
}

function edited(...edits: readonly Edit[]): () => Uint8Array {
  return () => {
    const file = sample()
    for (const each of edits) edit(file, each)
    return written(file)
  }
}

/** With more objects, named in an edit. */
function added(
  more: Readonly<Record<string, string | readonly [string, string]>>,
  ...edits: readonly Edit[]
): () => Uint8Array {
  return () => {
    const file = sample()
    for (const [name, part] of Object.entries(more))
      file.parts.set(name, typeof part === 'string' ? {text: part} : {text: part[0], data: part[1]})
    for (const each of edits) edit(file, each)
    return written(file)
  }
}

/** Bytes of the file changed; those behind keep their place where the lengths agree. */
function bytes(from: string, to: string): () => Uint8Array {
  return () => Buffer.from(replaced(written(sample()).toString('latin1'), from, to), 'latin1')
}

/** The same, with the cross-reference mended. */
function moved(change: (text: string) => string): () => Uint8Array {
  return () => {
    const text = change(written(sample()).toString('latin1'))
    const places = [...text.matchAll(/(?<=[\n ])(\d+) +0 obj/g)].map(
      ({1: number, index}) => [Number(number), index] as const,
    )
    const rows = places.map(([, at]) => `${String(at).padStart(10, '0')} 00000 n\r\n`).join('')
    const mended = text.replace(/(f\r\n)(?:\d{10} \d{5} n\r\n)+/, `$1${rows}`)
    const start = /\nxref/.exec(mended)?.index ?? 0
    return Buffer.from(mended.replace(/startxref\n\d+/, `startxref\n${start + 1}`), 'latin1')
  }
}

/** Other bytes of the same length. */
function mended(pdf: Buffer, pattern: RegExp, to: string): Uint8Array {
  const text = pdf.toString('latin1')
  const changed = text.replace(pattern, to)
  if (changed === text) throw new Error(`The sample holds no ${pattern}`)
  return Buffer.from(changed, 'latin1')
}

const painted = ['content1', '/Artifact BMC q', '/Artifact BMC q'] as const
const before = (operators: string): Edit => [
  painted[0],
  painted[1],
  `/Artifact BMC ${operators} EMC /Artifact BMC q`,
]
const field = (more: string): Readonly<Record<string, string>> => ({
  widget: `<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/TU(Signature)/Rect[0 0 0 0]/F 4${more}>>`,
})
const withField: Edit = ['catalogue', '/Lang(en-GB)', '/Lang(en-GB)/AcroForm<</Fields[widget 0 R]>>']

export const mutations: readonly Mutation[] = [
  {
    rule: 'no-claim',
    name: 'identification lost',
    standard: null,
    pdf: edited([
      'metadata',
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>',
      '',
    ]),
  },
  {
    rule: 'no-claim',
    name: 'level B',
    standard: null,
    pdf: edited(['metadata', '<pdfaid:conformance>A<', '<pdfaid:conformance>B<']),
  },
  {
    rule: 'not-readable',
    name: 'cut in the middle',
    standard: null,
    pdf: () => written(sample()).subarray(0, 4000),
  },
  {
    rule: 'not-readable',
    name: 'an object that is torn',
    pdf: edited(['info', '(Zhenpress)', '[']),
  },
  {rule: 'header', name: 'PDF 2.0', pdf: bytes('%PDF-1.7', '%PDF-2.0')},
  {rule: 'binary-comment', name: 'a comment of letters', pdf: bytes('%\xe2\xe3\xcf\xd3', '%abcd')},
  {rule: 'trailer-id', name: 'ID missing', pdf: edited(['trailer', '/ID[<0011><0011>]', ''])},
  {rule: 'trailer-id', name: 'ID empty', pdf: edited(['trailer', '/ID[<0011><0011>]', '/ID[()()]'])},
  {rule: 'encryption', name: 'Encrypt', pdf: edited(['trailer', '/ID', '/Encrypt<<>>/ID'])},
  {
    rule: 'end-of-file',
    name: 'a letter behind the end',
    pdf: () => Buffer.concat([written(sample()), Buffer.from('x')]),
  },
  {
    rule: 'end-of-file',
    name: 'two line ends behind the end',
    pdf: () => Buffer.concat([written(sample()), Buffer.from('\n\n')]),
  },
  {rule: 'cross-reference', name: 'a space too many in a subsection', pdf: bytes('xref\n0 ', 'xref\n0  ')},
  {
    rule: 'hexadecimal-string',
    name: 'an odd digit',
    pdf: edited(['trailer', '/ID', '/X<001>/ID'], ['info', '/Producer', '/X<001>/Producer']),
  },
  {
    rule: 'stream-length',
    name: 'Length too short',
    pdf: edited(['file', '/EmbeddedFile', '/EmbeddedFile/Length 1']),
  },
  {
    rule: 'stream-keyword',
    name: 'a carriage return alone behind “stream”',
    pdf: moved((text) =>
      replaced(text, 'stream\n# A', 'stream\r# A').replace('/Length 3>>\nstream\r', '/Length 4>>\nstream\r'),
    ),
  },
  {
    rule: 'stream-keyword',
    name: 'no line end before “endstream”',
    pdf: moved((text) => replaced(text, '# A\nendstream', '# Aendstream')),
  },
  {rule: 'external-stream', name: 'F', pdf: edited(['file', '/EmbeddedFile', '/EmbeddedFile/F(x)'])},
  {rule: 'filter', name: 'LZW', pdf: edited(['file', '/EmbeddedFile', '/EmbeddedFile/Filter/LZWDecode'])},
  {rule: 'filter', name: 'Crypt', pdf: edited(['file', '/EmbeddedFile', '/EmbeddedFile/Filter/Crypt'])},
  {rule: 'name-encoding', name: 'a name in Latin-1', pdf: edited(['info', '/Producer', '/X#e9/Y/Producer'])},
  {
    rule: 'object-syntax',
    name: 'two spaces in a head',
    pdf: moved((text) => text.replace(/\n(\d+) 0 obj\n<<\/Producer/, '\n$1  0 obj\n<</Producer')),
  },
  {rule: 'inline-image', name: 'LZW', pdf: edited(['content1', '/CS /G ID', '/CS /G /F /LZW ID'])},
  {
    rule: 'permissions',
    name: 'a key of another kind',
    pdf: edited(['catalogue', '/Lang(en-GB)', '/Lang(en-GB)/Perms<</X 1>>']),
  },
  {
    rule: 'limits',
    name: 'an integer beyond 32 bits',
    pdf: edited(['info', '/Producer', '/X 2147483648/Producer']),
  },
  {
    rule: 'limits',
    name: 'a name of 128 bytes',
    pdf: edited(['info', '/Producer', `/${'x'.repeat(128)} 1/Producer`]),
  },
  {
    rule: 'limits',
    name: 'a string of 32768 bytes',
    pdf: edited(['info', '/Producer', `/X(${'x'.repeat(32768)})/Producer`]),
  },
  {rule: 'limits', name: '29 nested graphics states', pdf: edited(before('q '.repeat(29) + 'Q '.repeat(29)))},
  {
    rule: 'limits',
    name: '33 colourants',
    pdf: edited(
      ['page1', '/C1[', `/C2[/DeviceN[${'/x'.repeat(33)}][/ICCBased icc 0 R]<<>>]/C1[`],
      before('/C2 cs'),
    ),
  },
  {
    rule: 'page-size',
    name: 'two units wide',
    pdf: edited([
      'page2',
      '/MediaBox[0 0 595 842]/CropBox[0 0 595 842]/TrimBox[0 0 595 842]',
      '/MediaBox[0 0 2 842]/CropBox[0 0 2 842]',
    ]),
  },
  {
    rule: 'page-boxes',
    name: 'trim beyond media',
    pdf: edited(['page2', '/TrimBox[0 0 595 842]', '/TrimBox[0 0 600 842]']),
  },
  {rule: 'operator', name: 'an operator of nobody', pdf: edited(before('1 xyz'))},
  {rule: 'operator', name: 'EMC too often', pdf: edited(['content2', '/H2 <<', 'EMC /H2 <<'])},
  {
    rule: 'resources',
    name: 'a graphics state that is not there',
    pdf: edited(['content1', '/G1 gs', '/G1 gs /G2 gs']),
  },
  {rule: 'output-intent', name: 'a profile of an input device', pdf: edited(['icc', 'mntr', 'scnr'])},
  {
    rule: 'resources',
    name: 'a form that takes those of its page',
    pdf: edited(['form', '0 g 1 1', '/G1 gs 0 g 1 1']),
  },
  {
    rule: 'resources',
    name: 'a page that takes those of the tree',
    pdf: edited(
      ['page2', '/Resources<<', '/X<<'],
      ['pages', '/Count 2', '/Count 2/Resources<</Font<</F1 font 0 R>>>>'],
    ),
  },
  {rule: 'resources', name: 'text without a font', pdf: edited(before('BT <0001> Tj ET'))},
  {
    rule: 'not-readable',
    name: 'encrypted, in PDF/UA',
    standard: 'ua-1',
    pdf: edited(['trailer', '/ID', '/Encrypt<<>>/ID']),
  },
  {
    rule: 'device-colour',
    name: 'CMYK in the appearance of a link',
    pdf: added({look: ['<</Type/XObject/Subtype/Form/BBox[0 0 1 1]>>', '0 0 0 1 k']}, [
      'annotation',
      '/F 4',
      '/F 4/AP<</N look 0 R>>',
    ]),
  },
  {
    rule: 'device-colour',
    name: 'CMYK in a mask',
    pdf: added({look: ['<</Type/XObject/Subtype/Form/BBox[0 0 1 1]>>', '0 0 0 1 k']}, [
      'state',
      '/BM',
      '/SMask<</S/Luminosity/G look 0 R>>/BM',
    ]),
  },
  {
    rule: 'output-intent',
    name: 'no condition',
    pdf: edited(['intent', '/OutputConditionIdentifier(sRGB)', '']),
  },
  {
    rule: 'output-intents-agree',
    name: 'another profile beside it',
    pdf: added({icc2: ['<</N 3>>', 'x']}, [
      'catalogue',
      '[intent 0 R]',
      '[intent 0 R<</S/X/DestOutputProfile icc2 0 R>>]',
    ]),
  },
  {
    rule: 'icc-profile',
    name: 'a space of four components',
    pdf: edited(['page1', '/C1[/ICCBased icc 0 R]', '/C1[/ICCBased content2 0 R]']),
  },
  {
    rule: 'device-colour',
    name: 'output intent missing',
    also: [],
    pdf: edited(['catalogue', '/OutputIntents[intent 0 R]', ''], ['state', '/ca 0.5', '']),
  },
  {rule: 'device-colour', name: 'CMYK', pdf: edited(before('0 0 0 1 k'))},
  {rule: 'device-colour', name: 'CMYK by name', pdf: edited(before('/DeviceCMYK cs'))},
  {
    rule: 'device-colour',
    name: 'CMYK in a pattern',
    pdf: added(
      {pattern: ['<</PatternType 1>>', '0 0 0 1 k 0 0 1 1 re f']},
      ['page1', '/ExtGState', '/Pattern<</P1 pattern 0 R>>/ExtGState'],
      before('/Pattern cs /P1 scn'),
    ),
  },
  {rule: 'graphics-state', name: 'a transfer function', pdf: edited(['state', '/BM', '/TR/Identity/BM'])},
  {rule: 'graphics-state', name: 'TR2', pdf: edited(['state', '/BM', '/TR2/Identity/BM'])},
  {rule: 'graphics-state', name: 'HTP', pdf: edited(['state', '/BM', '/HTP[0 0]/BM'])},
  {
    rule: 'graphics-state',
    name: 'a halftone of type 6',
    pdf: edited(['state', '/BM', '/HT<</HalftoneType 6>>/BM']),
  },
  {rule: 'image', name: 'Interpolate true', pdf: edited(['image', '/Width 1', '/Interpolate true/Width 1'])},
  {rule: 'image', name: 'alternates', pdf: edited(['image', '/Width 1', '/Alternates[]/Width 1'])},
  {rule: 'image', name: 'three bits', pdf: edited(['image', '/BitsPerComponent 8', '/BitsPerComponent 3'])},
  {rule: 'rendering-intent', name: 'one of nobody', pdf: edited(before('/Vivid ri'))},
  {
    rule: 'rendering-intent',
    name: 'one of nobody in a picture',
    pdf: edited(['image', '/Width 1', '/Intent/Vivid/Width 1']),
  },
  {
    rule: 'output-intent',
    name: 'a profile elsewhere',
    pdf: edited([
      'intent',
      '/OutputConditionIdentifier',
      '/DestOutputProfileRef<<>>/OutputConditionIdentifier',
    ]),
  },
  {
    rule: 'form-field',
    name: 'a field with an action',
    also: ['widget-tagged'],
    pdf: added(field('/A<</S/URI/URI(x)>>'), withField, ['page1', '/Annots[', '/Annots[widget 0 R ']),
  },
  {rule: 'jpeg-2000', name: 'JPX', pdf: edited(['image', '/Width 1', '/Filter/JPXDecode/Width 1'])},
  {
    rule: 'form-xobject',
    name: 'a reference to another file',
    pdf: edited(['form', '/BBox', '/Ref<<>>/BBox']),
  },
  {rule: 'blend-mode', name: 'a mode of nobody', pdf: edited(['state', '/BM/Normal', '/BM/Glow'])},
  {
    rule: 'transparency-group',
    name: 'no blending space',
    also: ['device-colour'],
    pdf: edited(['catalogue', '/OutputIntents[intent 0 R]', '']),
  },
  {rule: 'font-dictionary', name: 'no Type', pdf: edited(['font', '/Type/Font', ''])},
  {rule: 'font-kind', name: 'a CIDFontType0', pdf: edited(['descendant', '/CIDFontType2', '/CIDFontType0'])},
  {
    rule: 'type-3',
    name: 'a font of drawings',
    pdf: added(
      {
        three:
          '<</Type/Font/Subtype/Type3/FirstChar 1/LastChar 1/Widths[1]/ToUnicode unicode 0 R/CharProcs<<>>>>',
      },
      ['page1', '/F1 font 0 R', '/F1 font 0 R/F3 three 0 R'],
      before('BT /F3 1 Tf <01> Tj ET'),
    ),
  },
  {
    rule: 'truetype-encoding',
    name: 'a simple font without encoding',
    also: ['font-kind'],
    pdf: added(
      {
        simple:
          '<</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 1/LastChar 1/Widths[1]/ToUnicode unicode 0 R/FontDescriptor<</Flags 32/FontFile2 program 0 R>>>>',
      },
      ['page1', '/F1 font 0 R', '/F1 font 0 R/F3 simple 0 R'],
      before('BT /F3 1 Tf <01> Tj ET'),
    ),
  },
  {rule: 'cid-system-info', name: 'no ordering', pdf: edited(['descendant', '/Ordering(Identity)', ''])},
  {
    rule: 'cid-system-info',
    name: 'a CMap of other characters',
    pdf: added(
      {codes: ['<</Type/CMap/CMapName/X/CIDSystemInfo<</Registry(Adobe)/Ordering(CNS1)>>>>', '/WMode 0 def']},
      ['font', '/Encoding/Identity-H', '/Encoding codes 0 R'],
    ),
  },
  {
    rule: 'widget-tagged',
    name: 'a signature in no element',
    pdf: added(field(''), withField, ['page1', '/Annots[', '/Annots[widget 0 R ']),
  },
  {
    rule: 'heading-kind',
    name: 'two H in one element',
    pdf: edited(['h1', '/S/H1', '/S/H'], ['h2', '/S/H2', '/S/H']),
  },
  {rule: 'cid-to-gid-map', name: 'none', pdf: edited(['descendant', '/CIDToGIDMap/Identity', ''])},
  {
    rule: 'cmap',
    name: 'one that is not in the file',
    pdf: edited(['font', '/Identity-H', '/UniCNS-UTF16-H']),
  },
  {
    rule: 'cmap',
    name: 'another writing mode',
    pdf: added({codes: ['<</Type/CMap/CMapName/X>>', '/WMode 1 def']}, [
      'font',
      '/Encoding/Identity-H',
      '/Encoding codes 0 R',
    ]),
  },
  {
    rule: 'font-embedded',
    name: 'the program is missing',
    pdf: edited(['descriptor', '/FontFile2 program 0 R', '']),
  },
  {
    rule: 'font-program',
    name: 'a glyph beyond its end',
    pdf: edited(
      ['unicode', '<0005> <0005> [<0020>]', '<0005> <0006> [<0020> <0021>]'],
      ['content2', '<00010002>', '<00010006>'],
    ),
  },
  {
    rule: 'font-program',
    name: 'a program that is none',
    pdf: edited(['descriptor', '/FontFile2 program 0 R', '/FontFile2 file 0 R']),
  },
  {
    rule: 'cid-set',
    name: 'a glyph left out',
    pdf: added({glyphs: ['<<>>', '\x78']}, ['descriptor', '/StemV', '/CIDSet glyphs 0 R/StemV']),
  },
  {
    rule: 'glyph-width',
    name: 'two thousandths too wide',
    pdf: edited(['descendant', '/W[1[500]', '/W[1[502]']),
  },
  {
    rule: 'to-unicode',
    name: 'no map',
    also: ['empty-text'],
    pdf: edited(['font', '/ToUnicode unicode 0 R', '']),
  },
  {rule: 'to-unicode', name: 'a code left out', pdf: edited(['unicode', '<0003> <6c34>', '<0009> <6c34>'])},
  {rule: 'to-unicode-value', name: 'U+FEFF', pdf: edited(['unicode', '<6c34>', '<feff>'])},
  {rule: 'private-use', name: 'U+E000', pdf: edited(['unicode', '<6c34>', '<e000>'])},
  {rule: 'radical', name: '⽔ for 水', pdf: edited(['unicode', '<6c34>', '<2f54>'])},
  {rule: 'radical', name: 'a compatibility ideograph', pdf: edited(['unicode', '<6c34>', '<f900>'])},
  {
    rule: 'notdef',
    name: 'glyph 0',
    pdf: edited(
      ['unicode', '<0003> <6c34>', '<0000> <6c34>'],
      ['content1', '<000300040005>', '<000000040005>'],
      ['descendant', '/W[1[500]', '/W[0[0 500]'],
    ),
  },
  {
    rule: 'annotation-type',
    name: 'a note on the page',
    also: ['annotation-appearance'],
    pdf: added(
      {text: '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/F 4/StructParent 2>>'},
      ['page1', '/Annots[annotation 0 R]', '/Annots[text 0 R]'],
      ['link', '/Obj annotation 0 R', '/Obj text 0 R'],
    ),
  },
  {rule: 'annotation-flags', name: 'not printed', pdf: edited(['annotation', '/F 4', '/F 0'])},
  {rule: 'annotation-flags', name: 'hidden', pdf: edited(['annotation', '/F 4', '/F 6'])},
  {
    rule: 'annotation-appearance',
    name: 'one for the mouse',
    pdf: edited(['annotation', '/F 4', '/F 4/AP<</N form 0 R/D form 0 R>>']),
  },
  {
    rule: 'form-field',
    name: 'drawn anew',
    pdf: edited(['catalogue', '/Lang(en-GB)', '/Lang(en-GB)/AcroForm<</Fields[]/NeedAppearances true>>']),
  },
  {
    rule: 'form-field',
    name: 'a field of text',
    pdf: added({entry1: '<</FT/Tx/T(t)>>'}, [
      'catalogue',
      '/Lang(en-GB)',
      '/Lang(en-GB)/AcroForm<</Fields[entry1 0 R]>>',
    ]),
  },
  {
    rule: 'xfa',
    name: 'XFA',
    pdf: edited(['catalogue', '/Lang(en-GB)', '/Lang(en-GB)/AcroForm<</Fields[]/XFA[]>>']),
  },
  {
    rule: 'signature',
    name: 'of a part of the file',
    pdf: () => mended(signedSample(), /(\/ByteRange\[0 \d+ *\d+ *\d+)\d(?= *\])/, '$1 '),
  },
  {
    rule: 'signature',
    name: 'with more beside its contents that is not signed',
    pdf: () => mended(signedSample(), /(\/ByteRange\[0 \d+)\d( +)/, '$10$2'),
  },
  {
    rule: 'signature',
    name: 'of a kind without a certificate',
    pdf: () => signedSample(undefined, '/SubFilter/adbe.x509.rsa_sha1'),
  },
  {
    rule: 'signature-object',
    name: 'contents that are none',
    pdf: () => signedSample(Buffer.from('3003020107', 'hex')),
  },
  {
    rule: 'signature-object',
    name: 'contents that end early',
    pdf: () => signedSample(signedDataOf(7).subarray(0, -1)),
  },
  {rule: 'signature-certificate', name: 'of another', pdf: () => signedSample(signedDataOf(8))},
  {rule: 'signature-signer', name: 'two of them', pdf: () => signedSample(signedDataOf(7, 7))},
  {
    rule: 'permissions',
    name: 'a signature with a digest of its own',
    pdf: () =>
      signedSample(undefined, '/SubFilter/ETSI.CAdES.detached/Reference[<</DigestMethod/SHA256>>]', (file) =>
        edit(file, ['catalogue', '/Lang(en-GB)', '/Lang(en-GB)/Perms<</DocMDP sig 0 R>>']),
      ),
  },
  {
    rule: 'widget-name',
    name: 'a field that says nothing',
    pdf: () => signedSample(undefined, undefined, (file) => edit(file, ['widget', '/TU(Signature)', ''])),
  },
  {
    rule: 'action',
    name: 'JavaScript',
    pdf: edited(['annotation', '/Dest(end)', '/A<</S/JavaScript/JS(x)>>']),
  },
  {
    rule: 'action',
    name: 'JavaScript after another',
    pdf: edited(['annotation', '/Dest(end)', '/A<</S/URI/URI(x)/Next<</S/JavaScript/JS(x)>>>>']),
  },
  {
    rule: 'action',
    name: 'JavaScript by name',
    pdf: edited(['catalogue', '/Names<<', '/Names<</JavaScript<</Names[]>>']),
  },
  {rule: 'additional-actions', name: 'on a page', pdf: edited(['page2', '/Contents', '/AA<<>>/Contents'])},
  {rule: 'metadata', name: 'none', pdf: edited(['catalogue', '/Metadata metadata 0 R', ''])},
  {rule: 'metadata', name: 'no XML', pdf: edited(['metadata', '</x:xmpmeta>', ''])},
  {
    rule: 'metadata',
    name: 'a property twice',
    pdf: edited(['metadata', '<pdf:Producer>', '<pdf:Producer>Zhenpress</pdf:Producer><pdf:Producer>']),
  },
  {
    rule: 'xmp-packet',
    name: 'bytes',
    pdf: edited(['metadata', 'id="W5M0MpCehiHzreSzNTczkc9d"', 'id="W5M0MpCehiHzreSzNTczkc9d" bytes="9"']),
  },
  {
    rule: 'xmp-plain',
    name: 'packed',
    pdf: () => {
      const file = sample()
      const part = file.parts.get('metadata')
      if (!part?.data) throw new Error('The sample has no metadata')
      part.text = replaced(part.text, '/Subtype', '/Filter/ASCIIHexDecode/Subtype')
      part.data = `${Buffer.from(part.data, 'latin1').toString('hex')}>`
      return written(file)
    },
  },
  {
    rule: 'xmp-schema',
    name: 'extension schema missing',
    pdf: edited(['metadata', '<pdfaProperty:name>part<', '<pdfaProperty:name>other<']),
  },
  {
    rule: 'xmp-schema',
    name: 'a property of nobody',
    pdf: edited(['metadata', '<pdf:Producer>', '<pdf:Author>x</pdf:Author><pdf:Producer>']),
  },
  {rule: 'info-agrees', name: 'another producer', pdf: edited(['info', 'Zhenpress', 'Another'])},
  {rule: 'info-agrees', name: 'another date', pdf: edited(['info', '20260405', '20260406'])},
  {
    rule: 'pdfa-identification',
    name: 'XMP without pdfaid',
    pdf: edited(['metadata', '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>', '']),
  },
  {
    rule: 'pdfua-identification',
    name: 'part 2',
    pdf: edited(['metadata', '<pdfuaid:part>1<', '<pdfuaid:part>2<']),
  },
  {rule: 'title', name: 'empty', pdf: edited(['metadata', '>Water<', '> <'])},
  {
    rule: 'display-title',
    name: 'not shown',
    pdf: edited(['catalogue', '/DisplayDocTitle true', '/DisplayDocTitle false']),
  },
  {rule: 'marked', name: 'not marked', pdf: edited(['catalogue', '/Marked true', '/Marked false'])},
  {
    rule: 'suspects',
    name: 'suspect',
    pdf: edited(['catalogue', '/Marked true', '/Marked true/Suspects true']),
  },
  {
    rule: 'structure-tree',
    name: 'none',
    also: ['content-lost', 'annotation-tagged'],
    pdf: edited(['catalogue', '/StructTreeRoot tree 0 R', '']),
  },
  {
    rule: 'structure-tree',
    name: 'a parent that is another',
    pdf: edited(['cell1', '/P row2 0 R', '/P row1 0 R']),
  },
  {
    rule: 'structure-empty',
    name: 'a tree without leaves',
    also: ['content-lost', 'annotation-tagged'],
    pdf: edited([
      'document',
      '/K [h1 0 R p 0 R table 0 R list 0 R figure 0 R toc 0 R h2 0 R note 0 R formula 0 R strong 0 R]',
      '',
    ]),
  },
  {rule: 'structure-type', name: 'a type of nobody', pdf: edited(['tree', '/RoleMap<</Strong/Span>>', ''])},
  {
    rule: 'role-map',
    name: 'a standard type mapped',
    pdf: edited(['tree', '/Strong/Span', '/Strong/Span/P/H1']),
  },
  {rule: 'role-map', name: 'a circle', pdf: edited(['tree', '/Strong/Span', '/Strong/Span/A/B/B/A'])},
  {rule: 'language', name: 'lost', also: ['text-language'], pdf: edited(['catalogue', '/Lang(en-GB)', ''])},
  {
    rule: 'language-tag',
    name: 'a word',
    pdf: edited(['p', '/Lang(zh-Hant-TW)', '/Lang(Traditional Chinese)']),
  },
  {rule: 'text-language', name: 'said to be unknown', pdf: edited(['p', '/Lang(zh-Hant-TW)', '/Lang()'])},
  {
    rule: 'untagged-content',
    name: 'text without a mark',
    pdf: edited([
      'content2',
      '/H2 <</MCID 0>> BDC',
      '/H2 <</MCID 0>> BDC EMC BT /F1 9 Tf <0001> Tj ET /Artifact BMC',
    ]),
  },
  {
    rule: 'untagged-content',
    name: 'a line without a mark',
    pdf: edited(['content2', '/H2 <<', '0 0 1 1 re S /H2 <<']),
  },
  {
    rule: 'artifact-nesting',
    name: 'an artifact in a heading',
    pdf: edited(['content2', 'BT /F1', '/Artifact BMC EMC BT /F1']),
  },
  {
    rule: 'artifact-nesting',
    name: 'a heading in an artifact',
    pdf: edited(['content2', '/H2 <</MCID 0>> BDC', '/Artifact BMC /H2 <</MCID 0>> BDC EMC']),
  },
  {rule: 'content-once', name: 'twice in the tree', pdf: edited(['cell1', '/K 5', '/K [5 5]'])},
  {
    rule: 'content-once',
    name: 'twice on the page',
    pdf: edited(['content2', '/Note <</MCID 1>>', '/H2 <</MCID 0>> BDC EMC /Note <</MCID 1>>']),
  },
  {
    rule: 'content-lost',
    name: 'not in the tree',
    pdf: edited(['cell1', '/K 5', '/K []'], ['tree', 'cell1 0 R ', 'null ']),
    also: [],
  },
  {
    rule: 'content-missing',
    name: 'not on the page',
    pdf: edited(['cell1', '/K 5', '/K [5 12]'], ['tree', 'caption 0 R]', 'caption 0 R cell1 0 R]']),
  },
  {
    rule: 'parent-tree',
    name: 'another element',
    pdf: edited(['tree', 'cell1 0 R cell2 0 R', 'cell2 0 R cell2 0 R']),
  },
  {rule: 'parent-tree', name: 'no StructParents', pdf: edited(['page2', '/StructParents 1', ''])},
  {
    rule: 'parent-tree',
    name: 'the link of another',
    pdf: edited(['annotation', '/StructParent 2', '/StructParent 3']),
  },
  {
    rule: 'table-structure',
    name: 'a row out of place',
    pdf: edited(
      ['row2', '/P table', '/P document'],
      ['table', ' row2 0 R', ''],
      ['document', 'table 0 R', 'table 0 R row2 0 R'],
      ['cell2', '/A<</O/Table/Headers[(head2)]>>', ''],
      ['head2', '/ID(head2)', '/A<</O/Table/Scope/Column>>'],
    ),
  },
  {
    rule: 'table-structure',
    name: 'a paragraph in a row',
    pdf: added({stray: '<</Type/StructElem/P row2 0 R/S/P>>'}, [
      'row2',
      'cell2 0 R]',
      'cell2 0 R stray 0 R]',
    ]),
    also: ['table-regular'],
  },
  {
    rule: 'table-regular',
    name: 'a span too wide',
    pdf: edited(['cell1', '/S/TD', '/S/TD/A<</O/Table/ColSpan 2>>']),
  },
  {rule: 'list-structure', name: 'a paragraph in an item', pdf: edited(['body', '/S/LBody', '/S/P'])},
  {rule: 'contents-structure', name: 'an entry out of place', pdf: edited(['toc', '/S/TOC', '/S/Sect'])},
  {
    rule: 'caption-place',
    name: 'between rows',
    pdf: edited(['table', 'caption 0 R row1 0 R', 'row1 0 R caption 0 R']),
  },
  {rule: 'figure-alt', name: 'Alt removed', pdf: edited(['figure', '/Alt(A map)', ''])},
  {rule: 'figure-alt', name: 'Alt empty', pdf: edited(['figure', '/Alt(A map)', '/Alt( )'])},
  {rule: 'figure-box', name: 'no BBox', pdf: edited(['figure', '/BBox[50 500 60 510]', ''])},
  {
    rule: 'figure-box',
    name: 'beside the page',
    pdf: edited(['figure', '/BBox[50 500 60 510]', '/BBox[50 500 660 510]']),
  },
  {rule: 'formula-alt', name: 'Alt removed', pdf: edited(['formula', '/Alt(One)', ''])},
  {rule: 'heading-level', name: 'H3 after H1', pdf: edited(['h2', '/S/H2', '/S/H3'])},
  {rule: 'heading-level', name: 'H2 first', pdf: edited(['h1', '/S/H1', '/S/H2'])},
  {rule: 'heading-kind', name: 'H beside H1', pdf: edited(['h2', '/S/H2', '/S/H'])},
  {rule: 'header-cell', name: 'no Scope', pdf: edited(['head1', '/Scope/Column', ''])},
  {
    rule: 'header-cell',
    name: 'a header that is not there',
    pdf: edited(['cell2', '/Headers[(head2)]', '/Headers[(head2)(head9)]']),
  },
  {rule: 'unique-id', name: 'twice', pdf: edited(['note', '/ID(note1)', '/ID(head2)'])},
  {rule: 'note-id', name: 'none', pdf: edited(['note', '/ID(note1)', ''])},
  {
    rule: 'annotation-tagged',
    name: 'a link in no element',
    pdf: edited(['link', '<</Type/OBJR/Obj annotation 0 R>>', '']),
  },
  {rule: 'tab-order', name: 'Tabs missing', pdf: edited(['page1', '/Tabs/S', ''])},
  {rule: 'link-tagged', name: 'in a span', pdf: edited(['link', '/S/Link', '/S/Span'])},
  {rule: 'link-contents', name: 'none', pdf: edited(['annotation', '/Contents(The end)', ''])},
  {
    rule: 'embedded-file',
    name: 'in PDF/A-2',
    standard: 'a-2a',
    pdf: edited(['metadata', '<pdfaid:part>3<', '<pdfaid:part>2<']),
  },
  {rule: 'file-specification', name: 'no UF', pdf: edited(['attachment', '/UF(a.md)', ''])},
  {rule: 'file-relationship', name: 'none', pdf: edited(['attachment', '/AFRelationship/Source', ''])},
  {rule: 'associated-file', name: 'in no AF', pdf: edited(['catalogue', '/AF[attachment 0 R]', ''])},
  {rule: 'file-type', name: 'no media type', pdf: edited(['file', '/Subtype/text#2Fmarkdown', ''])},
  {rule: 'file-type', name: 'no date', pdf: edited(['file', '/ModDate(D:20260405)', ''])},
  {
    rule: 'optional-content',
    name: 'layers',
    pdf: edited(['catalogue', '/Lang(en-GB)', '/Lang(en-GB)/OCProperties<<>>']),
  },
  {
    rule: 'alternate-presentation',
    name: 'a transition',
    pdf: edited(['page2', '/Contents', '/PresSteps<<>>/Contents']),
  },
  {
    rule: 'requirements',
    name: 'scripts',
    pdf: edited(['catalogue', '/Lang(en-GB)', '/Lang(en-GB)/Requirements[]']),
  },
  {rule: 'page-labels', name: 'none', pdf: edited(['catalogue', '/PageLabels<</Nums[0<</S/D>>]>>', ''])},
  {rule: 'outline', name: 'no title', pdf: edited(['bookmark', '(End)', '()'])},
  {rule: 'outline', name: 'to no page', pdf: edited(['bookmark', '[page2 0 R/Fit]', '[font 0 R/Fit]'])},
  {
    rule: 'destination',
    name: 'a name that leads nowhere',
    pdf: edited(['annotation', '/Dest(end)', '/Dest(nowhere)']),
  },
  {
    rule: 'empty-text',
    name: 'blanks',
    pdf: edited(
      ['unicode', '<0001> <0002> <0041>', '<0001> <0002> [<0020> <0020>]'],
      ['unicode', '<6c34>', '<0020>'],
      ['unicode', '<653f>', '<0020>'],
    ),
  },
]
