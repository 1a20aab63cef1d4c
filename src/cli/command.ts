/** The interface of a command. */

import type {Host, Words} from '../host/host.ts'
import type {MessageLanguage} from '../messages/report.ts'
import type {Option, OptionName} from './options.ts'

/** 129, 130 and 143 say, as shells do, by which signal it was ended: SIGHUP, SIGINT, SIGTERM. */
export type Status = 0 | 1 | 2 | 3 | 129 | 130 | 143

/** Where a command writes: results to `out`, messages to `err`. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether standard error is a terminal that can be written over. */
  readonly live: boolean
  /** Whether it is to show colours. */
  readonly colour: boolean
  /** Its width. */
  readonly columns: () => number
  /** Whether standard output is a terminal. */
  readonly liveOut: boolean
}

export type Invocation = {
  readonly host: Host
  readonly terminal: Terminal
  readonly language: MessageLanguage
  readonly operands: readonly string[]
  /** Text of a flag; the last one counts. Environment variables stand in for absent flags. */
  readonly text: (name: OptionName) => string | undefined
  /** All texts of a flag that may stand more than once, parted at commas. */
  readonly list: (name: OptionName) => readonly string[] | undefined
  /** All texts of a flag, as they are. */
  readonly texts: (name: OptionName) => readonly string[]
  readonly isOn: (name: OptionName) => boolean
}

export type Command = {
  readonly name: string
  /** Operands, as help shows them. */
  readonly operands: string
  readonly summary: Readonly<Record<MessageLanguage, string>>
  readonly options: readonly OptionName[]
  /** Flags that mean something else here than elsewhere: no environment variable stands in for them. */
  readonly own?: Readonly<Partial<Record<OptionName, Option>>>
  /** Command lines to learn from, each with what it does. */
  readonly examples: readonly {
    readonly line: string
    readonly does: Readonly<Record<MessageLanguage, string>>
  }[]
  readonly run: (invocation: Invocation) => Promise<Status>
}

/** The command line is at fault: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** What is wrong; `message` is the English. */
  readonly what: Words

  constructor(what: Words, options?: ErrorOptions) {
    super(what.en, options)
    this.what = what
  }
}
