/** What a PDF is to claim, and what it carries of what it was made of. */

import type {Handout} from '../edition/handout.ts'
import type {Archiving, Attachment} from '../emit/emitter.ts'
import {toMarkdown} from '../fmt/canonical.ts'
import {inLanguages} from '../outline/in-languages.ts'
import {toJson} from '../outline/to-json.ts'
import {languages as allLanguages, type Outline} from '../outline/types.ts'
import type {Compiled} from './compile.ts'
import {givenBytes} from './sources.ts'
import {toolName} from './version.ts'

/** @param handout of the edition that is printed. */
export function archivingOf({languages, properties}: Handout, compiled: Compiled): Archiving {
  const {outline, choices, epoch} = compiled
  const standard = choices.pdfStandard
  return {
    standard,
    tool: toolName(),
    date: epoch ?? (properties.date ? `${properties.date}T00:00:00Z` : null),
    attachments: outline && standard === 'a-3a' ? attachmentsOf(outline, languages, compiled) : [],
  }
}

/**
 * The source and the outline. An edition in one language does not carry the other, to whom only this one was given: its
 * source is the briefing in that language, as canonical Markdown.
 */
function attachmentsOf(
  outline: Outline,
  languages: Handout['languages'],
  {files}: Compiled,
): readonly Attachment[] {
  const shown = inLanguages(outline, languages)
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const isWhole = allLanguages.every((language) => languages.includes(language))
  const sources = isWhole
    ? files.map((file) => ({name: file.basename ?? outline.id, bytes: givenBytes(file)}))
    : [{name: `${outline.id}.${languages.join('-')}.md`, bytes: encode(toMarkdown(shown))}]
  return [
    ...sources.map(
      ({name, bytes}): Attachment => ({
        name,
        mediaType: /\.md$/.test(name) ? 'text/markdown' : 'text/plain',
        relationship: 'Source',
        description: '原始稿 The source of this edition',
        bytes,
      }),
    ),
    {
      name: `${outline.id}.outline.json`,
      mediaType: 'application/json',
      relationship: 'Data',
      description: '中英大綱 The outline that this edition was printed from',
      bytes: encode(toJson(shown)),
    },
  ]
}
