/** The paragraph styles of running text and of lists; `styles-matter.ts` has those of all the rest. */

import type {Handout, Part} from '../edition/handout.ts'
import type {Language} from '../outline/types.ts'
import type {Tokens} from '../template/template.ts'
import {indentsOf, styleLevels} from './list-levels.ts'
import {uniform} from './list-path.ts'
import {fromPoints, type Page} from './measure.ts'
import type {ParagraphLook, Style} from './style.ts'

/** The lists that list styles belong to, by the ids of their numbering. */
export type StyleLists = {readonly bullets: number; readonly zh: number; readonly en: number}

/** What the styles of a document are made from. */
export type StyleFrame = {
  readonly tokens: Tokens
  readonly page: Page
  readonly lists: StyleLists
  readonly arrangement: Part['arrangement']
  readonly leadingLanguage: Language
  /** Where the values of the facts start, in em of the small size. */
  readonly factIndent: number
}

/** The arrangement that sets the tone of a document; a wide table between columns does not change it. */
export function arrangementOf(handout: Handout): Part['arrangement'] {
  const arrangements = handout.parts.map((part) => part.arrangement)
  return arrangements.find((arrangement) => arrangement === 'columns') ?? arrangements[0] ?? 'single'
}

/** Space after a paragraph of running text, in twips. */
type Rhythm = Readonly<Record<Language, number>>

/** Under one another, what is said twice stands close, and apart from what is said next. */
function rhythmOf({arrangement, leadingLanguage}: StyleFrame): Rhythm {
  if (arrangement === 'columns') return {zh: 40, en: 40}
  if (arrangement === 'single') return {zh: 90, en: 90}
  return leadingLanguage === 'en' ? {en: 10, zh: 170} : {zh: 10, en: 170}
}

/** Distance of the baselines in twips. */
export function leading(size: number, factor: number): number {
  return fromPoints(size * factor)
}

export function textStyles(frame: StyleFrame): readonly Style[] {
  const {sizes, colours} = frame.tokens
  const lead = sizes.text + 0.5
  const quote = {left: fromPoints(sizes.text), borders: {left: {size: 12, space: 8, colour: colours.rule}}}
  const own = {kind: 'paragraph', own: true, basedOn: 'Normal', quick: true} as const
  return [
    ...inBoth({...own, id: 'BriefingText', name: 'Briefing Text', priority: 1}, frame),
    ...inBoth({...own, id: 'BriefingLead', name: 'Briefing Lead', priority: 2, run: {size: lead}}, frame),
    ...inBoth(
      {
        ...own,
        own: false,
        id: 'Quote',
        name: 'Quote',
        priority: 29,
        paragraph: quote,
        run: {colour: colours.quiet},
      },
      frame,
    ),
  ]
}

/** Word's own list styles, three levels of each. */
export function listStyles(frame: StyleFrame): readonly Style[] {
  const {tokens, lists} = frame
  const em = fromPoints(tokens.sizes.text)
  return Array.from({length: styleLevels}, (_, index) => index + 1).flatMap((level) => {
    const left = Math.round((indentsOf(uniform('bullet', level), 'official').at(-1)?.left ?? 0) * em)
    return [
      ...inBoth(listStyle('Bullet', level, {numbering: lists.bullets}), frame),
      ...inBoth(listStyle('Number', level, {numbering: lists.en}), frame, {numbering: lists.zh}),
      ...inBoth(listStyle('Continue', level, {left}), frame),
    ]
  })
}

function listStyle(family: string, level: number, paragraph: ParagraphLook): Style {
  return {
    kind: 'paragraph',
    id: `List${family}${level === 1 ? '' : level}`,
    name: `List ${family}${level === 1 ? '' : ` ${level}`}`,
    basedOn: 'Normal',
    priority: 3,
    quick: level === 1,
    paragraph,
  }
}

/**
 * A style of running text, and its variant for Chinese: leading of its own, and lines set full (CLREQ "Line
 * Adjustment"). A line's leading stands above it, so that the style for English starts lower by what it has less:
 * the first lines of two columns then stand on one baseline.
 */
function inBoth(style: Style, frame: StyleFrame, chinese: ParagraphLook = {}): readonly [Style, Style] {
  const {tokens} = frame
  const rhythm = rhythmOf(frame)
  const size = style.run?.size ?? tokens.sizes.text
  const lines = {zh: leading(size, tokens.leading.zh), en: leading(size, tokens.leading.en)}
  const before = Math.max(0, lines.zh - lines.en)
  return [
    {...style, paragraph: {...style.paragraph, before, after: rhythm.en, leading: lines.en}},
    {
      kind: 'paragraph',
      own: true,
      id: `${style.id}Chinese`,
      name: `${style.name} Chinese`,
      basedOn: style.id,
      priority: style.priority,
      quick: style.quick ?? false,
      paragraph: {...chinese, before: 0, after: rhythm.zh, leading: lines.zh, align: 'both'},
    },
  ]
}
