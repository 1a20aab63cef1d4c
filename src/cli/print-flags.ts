import type {OptionName} from './options.ts'

/** Flags that say what is printed, and how. */
export const printFlags: readonly OptionName[] = [
  'to',
  'edition',
  'layout',
  'out-dir',
  'template',
  'paper',
  'no-typeset',
  'dates',
  'large-print',
  'grey',
  'duplex',
  'fit',
  'booklet',
  'pdf-standard',
  'reference-doc',
]
