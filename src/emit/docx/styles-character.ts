import type {Tokens} from '../../template/template.ts'
import type {Style} from './style-xml.ts'

/** The character styles, by the names that Word and pandoc know them by. */
export function characterStyles(tokens: Tokens): readonly Style[] {
  const {colours, sizes, office} = tokens
  const base = {kind: 'character', basedOn: 'DefaultParagraphFont'} as const
  return [
    {
      kind: 'character',
      id: 'DefaultParagraphFont',
      name: 'Default Paragraph Font',
      standard: true,
      priority: 1,
    },
    {...base, id: 'Strong', name: 'Strong', priority: 22, quick: true, run: {bold: true}},
    {...base, id: 'Emphasis', name: 'Emphasis', priority: 20, quick: true, run: {italic: true}},
    {
      ...base,
      own: true,
      id: 'EmphasisChinese',
      name: 'Emphasis Chinese',
      priority: 20,
      quick: true,
      run: {theme: 'major'},
    },
    {...base, own: true, id: 'Deleted', name: 'Deleted', priority: 33, run: {strike: true}},
    {
      ...base,
      own: true,
      id: 'VerbatimChar',
      name: 'Verbatim Char',
      priority: 30,
      run: {face: office.code, size: sizes.text - 1, unproofed: true},
    },
    {...base, own: true, id: 'FactLabel', name: 'Fact Label', priority: 12, run: {colour: colours.quiet}},
    {...base, own: true, id: 'Gap', name: 'Gap', priority: 34, run: {colour: colours.quiet}},
    {
      ...base,
      id: 'Hyperlink',
      name: 'Hyperlink',
      priority: 99,
      run: {colour: colours.accent, underline: true},
    },
    {...base, id: 'FootnoteReference', name: 'footnote reference', priority: 99, run: {raised: true}},
  ]
}
