/** What stands on each page: the short title in the head from the second page on, the page's number in the foot. */

import {Footer, Header, Paragraph, type ParagraphChild, SimpleField} from 'docx'
import type {Handout, Run} from '../../edition/handout.ts'
import type {Paging} from '../../office/paging.ts'
import type {Look} from '../../office/setting.ts'
import {shortTitle} from '../../office/short-title.ts'
import type {Tokens} from '../../template/template.ts'
import {textRuns} from './runs.ts'
import type {State} from './state.ts'

/** For the pages from the second on. */
export function header(handout: Handout, tokens: Tokens): Header {
  const title = handout.title[0]
  const children = title === undefined ? [] : textRuns(shortTitle(title.text), look(title), tokens)
  return new Header({children: [new Paragraph({style: 'Header', children})]})
}

/** The first page has its title block. */
export function firstHeader(): Header {
  return new Header({children: [new Paragraph({style: 'Header'})]})
}

export function footer(state: State): Footer {
  const children = state.handout.labels.pageOf.flatMap((run, index) =>
    pageNumber(index === 0 ? run : {...run, text: ` · ${run.text}`}, state),
  )
  return new Footer({children: [new Paragraph({style: 'Footer', children})]})
}

/** The fields of Word, with a result that stands until Word counts (ISO/IEC 29500-1 §17.16.5.44, §17.16.5.42). */
const fields: Readonly<Record<string, (paging: Paging) => readonly [name: string, result: number]>> = {
  '{page}': () => ['PAGE', 1],
  '{pages}': ({pages}) => ['NUMPAGES', pages],
}

function pageNumber(label: Run, {tokens, paging}: State): readonly ParagraphChild[] {
  return label.text.split(/(\{pages?\})/u).flatMap((text): readonly ParagraphChild[] => {
    const field = fields[text]
    if (field === undefined) return textRuns(text, look(label), tokens)
    const [name, result] = field(paging)
    return [new SimpleField(name, String(result))]
  })
}

function look(run: Run): Look {
  return {language: run.language, marks: [], width: 0, note: false}
}
