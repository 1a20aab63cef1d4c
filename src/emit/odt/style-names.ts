/** What OpenDocument calls the styles: LibreOffice's own names where it has them, so that it knows what they are for. */

const names: Readonly<Record<string, string>> = {
  Normal: 'Standard',
  BriefingText: 'Text body',
  BriefingLead: 'Briefing Lead',
  BriefingFact: 'Briefing Fact',
  BriefingKind: 'Briefing Kind',
  Quote: 'Quotations',
  LeadLabel: 'Lead Label',
  ContentsHeading: 'Contents Heading',
  TableHeading: 'Table Heading',
  TableText: 'Table Contents',
  TableEnd: 'Table End',
  DocumentEnd: 'Document End',
  SourceCode: 'Preformatted Text',
  HorizontalRule: 'Horizontal Line',
  FootnoteText: 'Footnote',
  Strong: 'Strong Emphasis',
  VerbatimChar: 'Source Text',
  FactLabel: 'Fact Label',
  Hyperlink: 'Internet link',
  FootnoteReference: 'Footnote anchor',
}

const lists: Readonly<Record<string, readonly [before: string, after: string]>> = {
  ListBullet: ['List ', ''],
  ListNumber: ['Numbering ', ''],
  ListContinue: ['List ', ' Cont.'],
  Heading: ['Heading ', ''],
  TOC: ['Contents ', ''],
}

/** The name that a user reads. @param id of a style of `src/office`. */
export function displayName(id: string): string {
  const [, stem = id, level, variant] = /^(.*?)([1-3])?(Chinese)?$/.exec(id) ?? []
  const list = lists[stem]
  const name = list ? `${list[0]}${level ?? 1}${list[1]}` : (names[stem] ?? stem)
  return variant === undefined ? name : `${name} ${variant}`
}

/** The name that other elements know it by, with what no XML name may hold written as LibreOffice does. */
export function styleName(id: string): string {
  return encoded(displayName(id))
}

export function encoded(name: string): string {
  return name.replace(/ /g, '_20_')
}
