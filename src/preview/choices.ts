/** What the page may ask for: it names nothing that is not on a list. */

import {editions, layouts} from '../edition/handout.ts'
import type {Choices} from '../press/choices.ts'
import {templateNames} from '../template/load.ts'
import {papers} from '../template/papers.ts'
import type {Offered, ViewChoices} from './protocol.ts'

/** Statement is the page of a booklet, and nobody's choice. */
const offeredPapers = papers.filter((paper) => paper !== 'Statement')

/** @param own the project's own template, which may be a folder. */
export function offeredWith(formats: readonly string[], own: string | undefined): Offered {
  const templates: readonly string[] = templateNames
  return {
    edition: editions,
    layout: layouts,
    template: own === undefined || templates.includes(own) ? templates : [own, ...templates],
    paper: offeredPapers,
    format: formats,
  }
}

/** Words of an address → choices; what is not offered counts as not chosen. */
export function choicesFrom(word: (name: string) => string | undefined, offered: Offered): ViewChoices {
  const one = (name: keyof ViewChoices): string | null =>
    offered[name].find((each) => each === word(name)) ?? null
  return {edition: one('edition'), layout: one('layout'), template: one('template'), paper: one('paper')}
}

/** As the press takes them. */
export function pressChoices({edition, layout, template, paper}: ViewChoices): Partial<Choices> {
  const editionFound = editions.find((each) => each === edition)
  const layoutFound = layouts.find((each) => each === layout)
  const paperFound = papers.find((each) => each === paper)
  return {
    ...(editionFound ? {editions: [editionFound]} : {}),
    ...(layoutFound ? {layout: layoutFound} : {}),
    ...(template === null ? {} : {template}),
    ...(paperFound ? {paper: paperFound} : {}),
  }
}
