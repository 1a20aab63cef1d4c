/** Messages as SARIF 2.1.0 (OASIS, 2020), for code scanning services. */

import {fingerprint} from './fingerprint.ts'
import {rules, type Severity} from './rules.ts'
import {type Said, type SaidPlace, toldOf} from './said.ts'

const levels: Readonly<Record<Severity, string>> = {info: 'note', warning: 'warning', error: 'error'}

/**
 * One run with all rules that were used. Columns count UTF-16 units; paths are relative to the working folder.
 *
 * @param texts decoded texts by path, for fingerprints.
 */
export function sarif(messages: readonly Said[], texts: ReadonlyMap<string, string>): object {
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
              fullDescription: {text: `${rules[id].en}.\n${rules[id].zh}。`},
              help: {
                text: `${rules[id].noteEn}\n${rules[id].noteZh}`,
                markdown: `${rules[id].noteEn}\n\n${rules[id].noteZh}`,
              },
              defaultConfiguration: {level: levels[rules[id].severity]},
            })),
          },
        },
        results: messages.map((message) => resultOf(message, used, texts)),
      },
    ],
  }
}

function resultOf(message: Said, used: readonly string[], texts: ReadonlyMap<string, string>): object {
  const {ruleId, related, expected} = message
  const print = fingerprint(ruleId ?? message.text, [message, ...related], texts)
  return {
    ...(ruleId === null ? {} : {ruleId, ruleIndex: used.indexOf(ruleId)}),
    level: levels[message.severity],
    message: {text: toldOf(message)},
    locations: [locationOf(message)],
    ...(related.length === 0 ? {} : {relatedLocations: related.map(relatedLocation)}),
    partialFingerprints: {'zhenpress/v1': print},
    ...(expected === null || message.endLine === null ? {} : {fixes: [fixOf(message, expected)]}),
  }
}

function locationOf(place: SaidPlace): object {
  const region = place.line === null ? {} : {region: regionOf(place)}
  return {physicalLocation: {artifactLocation: {uri: uriOf(place.file)}, ...region}}
}

function relatedLocation(place: Said['related'][number], index: number): object {
  const text = place.text ?? place.language
  return {id: index, ...locationOf(place), ...(text === null ? {} : {message: {text}})}
}

function regionOf({line, column, endLine, endColumn}: SaidPlace): object {
  const end = endLine === null ? {} : {endLine, endColumn: endColumn ?? 1}
  return {startLine: line, startColumn: column ?? 1, ...end}
}

/** One replacement, of exactly the place. */
function fixOf(message: Said, expected: string): object {
  const replacement = {deletedRegion: regionOf(message), insertedContent: {text: expected}}
  return {
    description: {text: message.note},
    artifactChanges: [{artifactLocation: {uri: uriOf(message.file)}, replacements: [replacement]}],
  }
}

/** A path as a relative URI reference, percent-encoded (RFC 3986). */
function uriOf(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join('/')
}
