import {templateNames} from '../template/load.ts'
import type {PressOptions} from './run.ts'

/** Files and folders of a project that all its briefings are printed with. */
export function sharedOf({glossary, choices = {}, defaults = {}}: PressOptions): readonly string[] {
  const template = choices.template ?? defaults.template
  const own = template !== undefined && !templateNames.some((name) => name === template)
  const letterhead = choices.referenceDoc ?? defaults.referenceDoc
  return [
    ...(own ? [template] : []),
    ...(glossary === undefined ? [] : [glossary]),
    ...(letterhead ? [letterhead] : []),
  ]
}
