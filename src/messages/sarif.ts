/** Messages as SARIF 2.1.0 (OASIS, 2020), for code scanning services. */

import {rules, type Severity} from './rules.ts'
import type {Said} from './said.ts'

const levels: Readonly<Record<Severity, string>> = {info: 'note', warning: 'warning', error: 'error'}

/** One run with all rules that were used. Columns count UTF-16 units. */
export function sarif(messages: readonly Said[]): object {
  const used = [...new Set(messages.flatMap(({ruleId}) => (ruleId === null ? [] : [ruleId])))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        tool: {
          driver: {
            name: 'Zhenpress',
            rules: used.map((id) => ({
              id,
              shortDescription: {text: rules[id].en},
              help: {text: rules[id].noteEn},
              defaultConfiguration: {level: levels[rules[id].severity]},
            })),
          },
        },
        results: messages.map((message) => resultOf(message, used)),
      },
    ],
  }
}

function resultOf(message: Said, used: readonly string[]): object {
  const region =
    message.line === null
      ? {}
      : {
          region: {
            startLine: message.line,
            startColumn: message.column ?? 1,
            ...(message.endLine === null
              ? {}
              : {endLine: message.endLine, endColumn: message.endColumn ?? 1}),
          },
        }
  return {
    ...(message.ruleId === null ? {} : {ruleId: message.ruleId, ruleIndex: used.indexOf(message.ruleId)}),
    level: levels[message.severity],
    message: {text: `${message.text}. ${message.note}`.trim()},
    locations: [{physicalLocation: {artifactLocation: {uri: uriOf(message.file)}, ...region}}],
  }
}

/** A path as a relative URI reference. */
function uriOf(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join('/')
}
