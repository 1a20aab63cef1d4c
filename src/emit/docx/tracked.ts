/** Tracked changes (ISO/IEC 29500-1 §17.13.5): runs, ends of paragraphs and rows that were inserted or deleted. */

import {
  BuilderElement,
  type IContext,
  ImageRun,
  type ITableRowOptions,
  type IXmlableObject,
  type ParagraphChild,
  Run,
  type XmlComponent,
} from 'docx'
import type {Handout, Revision, RunPart, Run as Said} from '../../edition/handout.ts'
import type {Look} from '../../office/setting.ts'
import type {Change} from '../../outline/types.ts'
import {textRuns} from './runs.ts'
import type {Block, State} from './state.ts'

/** Each change gets its number in the finishing pass. */
const unnumbered = 0

type Marks = {readonly id: number; readonly author: string; readonly date: string}

/** @throws for a handout that is no redline: nothing in it is marked. */
function marksOf({revision}: Handout): Marks {
  if (!revision) throw new Error('Changes, and no revision that they belong to')
  return {id: unnumbered, ...revision}
}

/** A run inside the change that it is part of. */
class TrackedRun extends BuilderElement<Marks> {
  readonly #change: Change

  constructor(run: XmlComponent, change: Change, {author, date}: Revision) {
    super({
      name: change === 'inserted' ? 'w:ins' : 'w:del',
      attributes: {
        id: {key: 'w:id', value: unnumbered},
        author: {key: 'w:author', value: author},
        date: {key: 'w:date', value: date},
      },
      children: [run],
    })
    this.#change = change
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const made = super.prepForXml(context)
    // What docx prepares is plain objects and arrays, by the names of elements.
    return this.#change === 'deleted' ? (withDeletedText(made) as IXmlableObject | undefined) : made
  }
}

const deletedNames: Readonly<Record<string, string>> = {'w:t': 'w:delText', 'w:instrText': 'w:delInstrText'}

/** Deleted text has a name of its own (§17.3.3.7). */
function withDeletedText(made: unknown): unknown {
  if (Array.isArray(made)) return made.map(withDeletedText)
  if (typeof made !== 'object' || made === null) return made
  return Object.fromEntries(
    Object.entries(made).map(([name, value]) => [deletedNames[name] ?? name, withDeletedText(value)]),
  )
}

/** The children of a paragraph as parts of a change. Marks of bookmarks stay as they are, and links hold changes of their own. */
export function tracked(
  children: readonly ParagraphChild[],
  change: Change | null | undefined,
  {handout}: Pick<State, 'handout'>,
): readonly ParagraphChild[] {
  if (!change) return children
  const marks = marksOf(handout)
  return children.map((child) =>
    child instanceof Run || child instanceof ImageRun
      ? // docx writes any element in a paragraph; its type knows those that it makes itself.
        (new TrackedRun(child, change, marks) as unknown as ParagraphChild)
      : child,
  )
}

/** Paragraphs that were inserted or deleted with their ends; tables hold rows that were. */
export function trackedBlocks(
  blocks: readonly Block[],
  change: Change | undefined,
  state: Pick<State, 'handout'>,
): readonly Block[] {
  if (!change) return blocks
  return blocks.map((block) =>
    block.kind === 'table'
      ? block
      : {
          ...block,
          options: {
            ...block.options,
            children: tracked(block.options.children ?? [], change, state),
            ...endOf(change, state),
          },
        },
  )
}

type Mark = Pick<ITableRowOptions, 'insertion' | 'deletion'>

/** What says of a row, or of the end of a paragraph, that it was inserted or deleted. */
export function markOf(change: Change | undefined, {handout}: Pick<State, 'handout'>): Mark {
  if (!change) return {}
  return change === 'inserted' ? {insertion: marksOf(handout)} : {deletion: marksOf(handout)}
}

/** As `markOf`, of a paragraph. */
export function endOf(change: Change | undefined, state: Pick<State, 'handout'>): {readonly run?: Mark} {
  return change ? {run: markOf(change, state)} : {}
}

/** A text of the head in its parts. */
export function saidRuns(
  {text, parts}: Said,
  look: Look,
  state: State,
  change?: Change,
): readonly ParagraphChild[] {
  const all: readonly RunPart[] = parts ?? [{text, change: change ?? null}]
  return all.flatMap((part) => tracked(textRuns(part.text, look, state.tokens), part.change, state))
}

/** The change of all of a text; `undefined` where a part of it stayed. */
export function changeOf({parts}: Said): Change | undefined {
  const [first] = parts ?? []
  return first?.change && parts?.every(({change}) => change === first.change) ? first.change : undefined
}
