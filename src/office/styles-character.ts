import type {Tokens} from '../template/template.ts'
import type {RunLook, Style} from './style.ts'

/** The character styles, by the names that Word and pandoc know them by. */
export function characterStyles(tokens: Tokens): readonly Style[] {
  const {colours, sizes, office} = tokens
  const code: RunLook = {face: office.code, size: sizes.text - 1, unproofed: true}
  const font = 'Default Paragraph Font'
  return [
    {kind: 'character', id: 'DefaultParagraphFont', name: font, standard: true, priority: 1},
    {...known('Strong', 'Strong', 22, {bold: true}), quick: true},
    {...known('Emphasis', 'Emphasis', 20, {italic: true}), quick: true},
    {...own('EmphasisChinese', 'Emphasis Chinese', 20, {theme: 'major'}), quick: true},
    own('Deleted', 'Deleted', 33, {strike: true}),
    own('VerbatimChar', 'Verbatim Char', 30, code),
    own('FactLabel', 'Fact Label', 12, {colour: colours.quiet}),
    own('Gap', 'Gap', 34, {colour: colours.quiet}),
    known('Hyperlink', 'Hyperlink', 99, {colour: colours.accent, underline: true}),
    known('FootnoteReference', 'footnote reference', 99, {raised: true}),
  ]
}

/** A style under Word's own name. */
function known(id: string, name: string, priority: number, run: RunLook): Style {
  return {kind: 'character', id, name, basedOn: 'DefaultParagraphFont', priority, run}
}

function own(id: string, name: string, priority: number, run: RunLook): Style {
  return {...known(id, name, priority, run), own: true}
}
