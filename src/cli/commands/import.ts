import {tracks} from '../../import/import.ts'
import {countOf} from '../../messages/report.ts'
import {reportAs} from '../../messages/reporters.ts'
import {importFile} from '../../press/import.ts'
import {oneOf, reportOptions} from '../choices.ts'
import {type Command, type Invocation, type Status, UsageError} from '../command.ts'

/** `zhenpress import`: a handout that was edited in Word or LibreOffice, as a source. */
export const importCommand: Command = {
  name: 'import',
  operands: 'FILE.docx|odt',
  summary: {
    en: 'Turn an edited Word or LibreOffice document back into a source',
    zh: '把修改過的 Word 或 LibreOffice 文件轉回來源檔',
  },
  options: ['track', 'format', 'quiet', 'verbose', 'lang', 'help'],
  examples: [
    {
      line: 'zhenpress import briefing.zh-en.docx > briefing.md',
      does: {
        en: 'keeps what was not edited as it was written; tracked changes are taken in',
        zh: '未修改的部分維持原來的寫法；追蹤修訂一律接受',
      },
    },
    {
      line: 'zhenpress import --track report briefing.zh-en.docx > before.md',
      does: {
        en: 'writes the text without the tracked changes, and lists who changed what, and where',
        zh: '輸出未套用修訂的內文，並列出何人何時在何處改了什麼',
      },
    },
    {
      line: 'zhenpress import table.docx > table.md',
      does: {
        en: 'pairs the languages of any document with a Chinese and an English column, or in turns',
        zh: '任何中英兩欄對照或中英交替的文件，也能自動配對',
      },
    },
  ],
  run: runImport,
}

async function runImport(invocation: Invocation): Promise<Status> {
  const {host, terminal, operands} = invocation
  const track = oneOf(invocation, 'track', tracks) ?? 'accept'
  const [name, second] = operands
  if (name === undefined || second !== undefined)
    throw new UsageError({en: 'import takes one FILE', zh: 'import 一次讀一個檔案'})
  const {file, text} = await importFile(name, track, host)
  const options = reportOptions(invocation)
  // Of tracked changes each one is wanted.
  terminal.err(reportAs([file], {...options, verbose: options.verbose === true || track === 'report'}))
  if (text !== null) terminal.out(text)
  return text === null || countOf('error', [file]) > 0 ? 1 : 0
}
