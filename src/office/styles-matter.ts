/** The paragraph styles of the title block, headings, tables, notes and the page's own head and foot. */

import {fromPoints} from './measure.ts'
import type {ParagraphLook, RunLook, Style} from './style.ts'
import {leading, type StyleFrame} from './styles-paragraph.ts'

/** A style under Word's own name, based on Normal. */
function known(
  id: string,
  name: string,
  priority: number,
  paragraph: ParagraphLook,
  run: RunLook = {},
): Style {
  return {kind: 'paragraph', id, name, basedOn: 'Normal', priority, paragraph, run}
}

/** A style of ours, based on Normal. */
function own(id: string, name: string, priority: number, paragraph: ParagraphLook, run: RunLook = {}): Style {
  return {...known(id, name, priority, paragraph, run), own: true}
}

const offered = (style: Style): Style => ({...style, quick: true})

export function titleStyles(frame: StyleFrame): readonly Style[] {
  const {sizes, colours, leading: factors} = frame.tokens
  const second = Math.round(sizes.title * 1.4) / 2
  const {basedOn: _, ...normal} = known(
    'Normal',
    'Normal',
    0,
    {leading: leading(sizes.text, factors.en)},
    {theme: 'minor', colour: colours.ink},
  )
  // On a cover the title stands a third down the page.
  const before = frame.tokens.cover ? Math.round(frame.page.depth / 4) : 0
  const title = known(
    'Title',
    'Title',
    10,
    {keepNext: true, keepLines: true, before, after: 60, leading: leading(sizes.title, 1.3)},
    {theme: 'major', bold: true, colour: colours.accent, size: sizes.title},
  )
  const under = {before: 0, after: 120, leading: leading(second, 1.3)}
  const subtitle = known('Subtitle', 'Subtitle', 11, under, {bold: false, size: second})
  return [
    {...normal, standard: true, quick: true},
    {...title, next: 'Subtitle', quick: true},
    {...subtitle, basedOn: 'Title', next: 'BriefingText', quick: true},
    offered(factStyle(frame)),
    own(
      'BriefingKind',
      'Briefing Kind',
      12,
      {keepNext: true, after: 120, leading: leading(sizes.heading[0], 1.4)},
      {theme: 'major', bold: true, colour: colours.accent, size: sizes.heading[0]},
    ),
    ...contentsStyles(frame),
  ]
}

function contentsStyles({tokens, page}: StyleFrame): readonly Style[] {
  const {sizes, colours} = tokens
  const size = sizes.heading[0]
  const levels = [1, 2, 3].map((level) =>
    known(`TOC${level}`, `toc ${level}`, 39, {
      before: 40,
      after: 40,
      left: fromPoints(sizes.text) * 2 * (level - 1),
      leading: leading(sizes.text, 1.5),
      tabs: [{align: 'right', at: page.measure, leader: 'dot'}],
    }),
  )
  return [
    own(
      'ContentsHeading',
      'Contents Heading',
      39,
      {keepNext: true, after: 120, leading: leading(size, 1.4)},
      {theme: 'major', bold: true, colour: colours.accent, size},
    ),
    ...levels,
    own(
      'Colophon',
      'Colophon',
      40,
      {leading: leading(sizes.small, 1.5)},
      {size: sizes.small, colour: colours.quiet},
    ),
  ]
}

/** A line of the facts: its values hang where all of them start. */
function factStyle({tokens, page, factIndent}: StyleFrame): Style {
  const {small} = tokens.sizes
  const left = Math.min(Math.round(factIndent * fromPoints(small)), page.measure)
  const tabs = [{align: 'left', at: left}] as const
  const spaced = {contextual: true, before: 60, after: 240, leading: leading(small, 1.55)}
  return own('BriefingFact', 'Briefing Fact', 12, {...spaced, left, hanging: left, tabs}, {size: small})
}

export function headingStyles({tokens}: StyleFrame): readonly Style[] {
  const {sizes, colours} = tokens
  return sizes.heading.map((size, index) => {
    const spaced = {before: [200, 140, 100][index] ?? 100, after: 60, contextual: true}
    const look = {...spaced, keepNext: true, keepLines: true, leading: leading(size, 1.4), outline: index}
    const colour = index < 2 ? colours.accent : colours.ink
    const run: RunLook = {theme: 'major', bold: true, colour, size}
    const style = known(`Heading${index + 1}`, `heading ${index + 1}`, 9, look, run)
    return {...style, next: 'BriefingText', quick: true}
  })
}

export function tableTextStyles({tokens, arrangement}: StyleFrame): readonly Style[] {
  const size = tokens.sizes.small + 0.5
  const label: RunLook = {theme: 'major', bold: true, colour: tokens.colours.accent, size}
  // In a row it is kept anyway, and LibreOffice would push the whole table to the next page for it.
  const kept = arrangement === 'columns' ? {} : {keepNext: true}
  const lead = own(
    'LeadLabel',
    'Lead Label',
    4,
    {...kept, before: 60, after: 20, leading: leading(size, 1.4)},
    label,
  )
  return [
    offered(own('TableHeading', 'Table Heading', 4, {keepNext: true, leading: leading(size, 1.4)}, label)),
    offered(own('TableText', 'Table Text', 4, {leading: leading(size, 1.45)}, {size})),
    {...lead, next: 'BriefingLead'},
    // Word wants a paragraph after each table; it must not show, and at the end of the last page not need room.
    own('TableEnd', 'Table End', 4, {exactly: 140}, {size: 2}),
    own('DocumentEnd', 'Document End', 4, {exactly: 20}, {size: 1}),
  ]
}

export function smallStyles({tokens, page}: StyleFrame): readonly Style[] {
  const {sizes, colours, office} = tokens
  const small = {leading: leading(sizes.small, 1.5)}
  const quiet: RunLook = {size: sizes.small, colour: colours.quiet}
  const furniture: RunLook = {...quiet, theme: 'major'}
  const code: RunLook = {face: office.code, size: sizes.small, unproofed: true}
  const rule = {size: 4, space: 1, colour: colours.rule}
  const edge = {size: 4, space: 3, colour: colours.tint}
  const box = {fill: colours.tint, borders: {top: edge, left: edge, bottom: edge, right: edge}}
  const middle = {align: 'center', at: Math.round(page.measure / 2)} as const
  const tabs = [middle, {align: 'right', at: page.measure}] as const
  return [
    own(
      'SourceCode',
      'Source Code',
      30,
      {...small, ...box, keepLines: true, before: 60, after: 100, left: 80, right: 80},
      code,
    ),
    own('HorizontalRule', 'Horizontal Rule', 31, {after: 120, exactly: 120, borders: {bottom: rule}}),
    own('Figure', 'Figure', 32, {before: 120, after: 60}),
    offered(known('Caption', 'caption', 35, {...small, after: 120}, quiet)),
    known('FootnoteText', 'footnote text', 99, small, {size: sizes.small}),
    known('Header', 'header', 99, {...small, tabs, align: 'right'}, furniture),
    known('Footer', 'footer', 99, {...small, tabs, align: 'center'}, furniture),
  ]
}
