import {loadConfig} from '../../config/config.ts'
import {toMarkdown} from '../../fmt/canonical.ts'
import {countOf} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import type {Pairings} from '../../outline/pairing.ts'
import {toJson} from '../../outline/to-json.ts'
import {toTree} from '../../outline/to-tree.ts'
import type {Outline} from '../../outline/types.ts'
import {checkBriefings} from '../../press/build.ts'
import {oneOf, pressOptions} from '../choices.ts'
import {type Invocation, type Status, UsageError} from '../command.ts'

const forms: Readonly<
  Record<'json' | 'tree' | 'markdown', (outline: Outline, pairings: Pairings) => string>
> = {
  json: toJson,
  tree: toTree,
  markdown: (outline) => toMarkdown(outline),
}

/** Reads one briefing, and writes its outline. */
export async function runOutline(invocation: Invocation): Promise<Status> {
  const {host, terminal, operands} = invocation
  const form = oneOf(invocation, 'format', ['json', 'tree', 'markdown'] as const) ?? 'json'
  if (operands.length === 0) throw new UsageError({en: 'outline takes a FILE', zh: 'outline 需要一個檔案'})
  const config = await loadConfig(host, invocation.text('config'))
  const compiled = await checkBriefings(pressOptions(invocation, config))
  const [only, second] = compiled
  if (!only || second)
    throw new UsageError({
      en: `outline takes one FILE, not ${compiled.length}`,
      zh: `outline 一次讀一個檔案，不能是 ${compiled.length} 個`,
    })
  terminal.err(
    reportAs(only.files, {
      language: invocation.language,
      quiet: invocation.isOn('quiet'),
      colour: terminal.colour,
    }),
  )
  if (!only.outline) return 1
  terminal.out(forms[form](only.outline, only.pairings))
  return countOf('error', only.files) > 0 ? 1 : 0
}
