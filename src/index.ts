/**
 * Zhenpress as a library: read a bilingual briefing, print it, or add a format of your own.
 *
 * @example
 * import {build} from 'zhenpress'
 * const {briefings, failed} = await build({files: ['briefing.txt'], outDir: 'out'})
 */

export {check} from './check/check.ts'
export type {Check, CheckContext} from './check/context.ts'
export {type Config, defineConfig, loadConfig} from './config/config.ts'
export {compose} from './edition/compose.ts'
export type {Calendar} from './edition/dates.ts'
export type {
  Cell,
  Edition,
  Fact,
  Handout,
  Labels,
  Layout,
  Note,
  Part,
  Row,
  RowKind,
  Run,
} from './edition/handout.ts'
export type {Asset, EmitContext, Emitter} from './emit/emitter.ts'
export {type Beside, type Comments, toMarkdown} from './fmt/canonical.ts'
export {sameOutline} from './fmt/same.ts'
export {type Host, HostError} from './host/host.ts'
export {nodeHost} from './host/node-host.ts'
export {type Message, severityOf} from './messages/report.ts'
export {type MessageFormat, type ReportOptions, reportAs} from './messages/reporters.ts'
export {type Rule, type RuleId, rules, type Severity} from './messages/rules.ts'
export type {Pairing, Pairings, Reason} from './outline/pairing.ts'
export {plainText} from './outline/plain-text.ts'
export {outlineSchema} from './outline/schema.ts'
export type {
  Both,
  Content,
  FigureNode,
  Kind,
  Language,
  Meta,
  NoteNode,
  Outline,
  OutlineNode,
  ParagraphNode,
  PointNode,
  QuoteNode,
  SectionNode,
  Side,
  TableNode,
  Term,
} from './outline/types.ts'
export {walk} from './outline/walk.ts'
export {
  type BriefingResult,
  type BuildOptions,
  type BuildResult,
  build,
  checkBriefings,
  type PressOptions,
} from './press/build.ts'
export type {CacheOptions} from './press/cache/cache.ts'
export type {Choices} from './press/choices.ts'
export type {Compiled} from './press/compile.ts'
export {type Fixed, fixBriefings} from './press/fix.ts'
export {type FormatOptions, type Formatted, formatBriefings, writeFormatted} from './press/format.ts'
export type {RuleSettings} from './press/severities.ts'
export {type Bond, parseBonds} from './read/bonds.ts'
export type {DateOrder} from './read/dates.ts'
export {extendLabels, knownLabels, type LabelRole, type LabelTable, type OwnLabels} from './read/labels.ts'
export {type BriefingInput, type Reading, type ReadOptions, readBriefing} from './read/read.ts'
export {remarkZhenpress} from './read/remark.ts'
export type {Template, Tokens} from './template/template.ts'
export {type PassName, passNames, type TypesetOptions} from './typeset/passes.ts'
export {revert, type Typeset, type TypesetChange, typeset} from './typeset/typeset.ts'
