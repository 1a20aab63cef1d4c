/** What a press and its workers tell each other. All of it is plain data. */

import type {CacheOptions} from '../cache/cache.ts'
import type {PlainResult} from '../plain-result.ts'
import type {PressOptions} from '../run.ts'
import type {SourceRef} from '../sources.ts'

/** What of the options of a press can be told to another process. */
export type PlainOptions = Omit<PressOptions, 'emitters' | 'fonts' | 'host' | 'browser'> & {
  /** Its file. */
  readonly browser?: string
}

export type Opening = {
  readonly type: 'open'
  readonly options: PlainOptions
  readonly outDir: string
  readonly cache: boolean | CacheOptions
  /** Characters that are likely to be printed. */
  readonly expected: string
}

export type ToWorker =
  | Opening
  | {
      readonly type: 'build'
      readonly id: number
      readonly ref: SourceRef
      readonly clash: SourceRef | null
    }
  | {readonly type: 'close'}

export type FromWorker =
  | {readonly type: 'ready'}
  | {readonly type: 'done'; readonly id: number; readonly result: PlainResult}
