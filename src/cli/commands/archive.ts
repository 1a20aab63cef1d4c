import type {Config} from '../../config/config.ts'
import {type Command, type Invocation, type Status, UsageError} from '../command.ts'
import type {OptionName} from '../options.ts'

type Action = {
  /** Flags that it takes beside those that all of them take. */
  readonly options: readonly OptionName[]
  readonly load: () => Promise<(invocation: Invocation, config: Config) => Promise<Status>>
}

const actions = {
  add: {
    options: ['supersedes', 'note', 'author', 'strict', 'browser'],
    load: async () => (await import('../archive/add.ts')).runAdd,
  },
  list: {options: [], load: async () => (await import('../archive/list.ts')).runList},
  show: {options: ['out-dir'], load: async () => (await import('../archive/show.ts')).runShow},
  verify: {
    options: ['rebuild', 'strict', 'browser'],
    load: async () => (await import('../archive/verify.ts')).runVerify,
  },
} as const satisfies Readonly<Record<string, Action>>

const shared = ['archive', 'format', 'quiet', 'config', 'lang', 'help'] as const

/** `zhenpress archive`: keeps editions for good. */
export const archiveCommand: Command = {
  name: 'archive',
  operands: 'add|list|show|verify [DIR… or ID…]',
  summary: {
    en: 'Keep editions for good, each under its number, with source and proof (OCFL)',
    zh: '典藏成品：逐版編號，連同來源與查驗資料長期保存（OCFL）',
  },
  options: [
    'archive',
    'supersedes',
    'note',
    'author',
    'out-dir',
    'rebuild',
    'strict',
    'format',
    'quiet',
    'config',
    'browser',
    'lang',
    'help',
  ],
  own: {
    author: {
      value: 'NAME',
      help: {
        en: 'add: who archives it, “Name” or “Name <mail>” (default: Zhenpress)',
        zh: 'add：典藏者，寫成「姓名」或「姓名 <電子郵件>」（預設：Zhenpress）',
      },
    },
    'out-dir': {
      short: 'o',
      value: 'DIR',
      help: {en: 'show: copy the files out into this new folder', zh: 'show：把檔案取出到這個新資料夾'},
    },
    rebuild: {
      help: {
        en: 'verify: print each edition again from its archived source, and compare',
        zh: 'verify：以典藏的來源逐版重印並比對',
      },
    },
    strict: {
      help: {
        en: 'What could not be proven counts as a warning: exit status 3, and add leaves it out',
        zh: '未能查驗的項目視為警告（結束代碼 3），add 也不予存入',
      },
    },
    format: {
      value: 'pretty|json',
      help: {en: 'What is said, as text or as JSON (default: pretty)', zh: '輸出格式（預設：pretty）'},
    },
  },
  examples: [
    {
      line: 'zhenpress archive add out/water --note "As sent to the committee"',
      does: {
        en: 'proves what was printed, and keeps it with its source as the next edition',
        zh: '查驗印出的檔案，連同來源存為下一版',
      },
    },
    {
      line: 'zhenpress archive list',
      does: {
        en: 'lists every edition, and which takes the place of which',
        zh: '列出所有版次與取代關係',
      },
    },
    {
      line: 'zhenpress archive show water@2 --out-dir copy',
      does: {
        en: 'says what is in edition 2, and copies its files out',
        zh: '說明第 2 版的內容，並取出檔案',
      },
    },
    {
      line: 'zhenpress archive verify',
      does: {
        en: 'reads every byte of the archive again, and proves each edition by its source',
        zh: '重讀典藏庫的每個位元組，並以來源查驗每一版',
      },
    },
  ],
  run: runArchive,
}

async function runArchive(invocation: Invocation): Promise<Status> {
  const [name = '', ...operands] = invocation.operands
  if (!isAction(name))
    throw new UsageError(
      name === ''
        ? {en: 'archive takes add, list, show or verify', zh: 'archive 後面要寫 add、list、show 或 verify'}
        : {
            en: `archive takes add, list, show or verify, not “${name}”`,
            zh: `archive 後面要寫 add、list、show 或 verify，沒有「${name}」`,
          },
    )
  const {options, load} = actions[name]
  refuseOthers(name, [...shared, ...options], invocation)
  // Loaded here: `--help` reads no config.
  const {loadConfig} = await import('../../config/config.ts')
  const config = await loadConfig(invocation.host, invocation.text('config'))
  const run = await load()
  return run({...invocation, operands}, config)
}

function isAction(name: string): name is keyof typeof actions {
  return Object.hasOwn(actions, name)
}

/** A flag that one of the four does not have is a slip, not a wish to be passed over. */
function refuseOthers(name: string, known: readonly OptionName[], invocation: Invocation): void {
  const other = archiveCommand.options.find(
    (each) => !known.includes(each) && (invocation.isOn(each) || invocation.texts(each).length > 0),
  )
  if (other !== undefined)
    throw new UsageError({
      en: `archive ${name} has no flag --${other}`,
      zh: `archive ${name} 沒有選項 --${other}`,
    })
}
