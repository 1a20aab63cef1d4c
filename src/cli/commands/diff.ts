import type {Command} from '../command.ts'

/** `zhenpress diff`: what changed between two versions of a briefing. */
export const diffCommand: Command = {
  name: 'diff',
  operands: 'OLD NEW',
  summary: {
    en: 'Say what changed between two versions, and which language changed alone',
    zh: '比較兩個版本，並指出只改了一種語言的地方',
  },
  options: [
    'to',
    'output',
    'edition',
    'layout',
    'template',
    'paper',
    'dates',
    'reference-doc',
    'author',
    'no-typeset',
    'meta',
    'strict',
    'format',
    'quiet',
    'verbose',
    'config',
    'lang',
    'help',
  ],
  own: {
    to: {
      short: 't',
      value: 'text|json|html|docx',
      help: {
        en: 'Form of the comparison (default: by the name of the output file, else text)',
        zh: '比較結果的格式（預設依輸出檔名，否則為 text）',
      },
    },
  },
  examples: [
    {
      line: 'zhenpress diff old.md new.md',
      does: {
        en: 'lists first where one language changed without the other, then all that changed',
        zh: '先列出只改了一種語言的地方，再列出其他差異',
      },
    },
    {
      line: 'zhenpress diff old.md new.md -o changes.docx',
      does: {
        en: 'prints the new version with tracked changes, for Word and LibreOffice',
        zh: '把新版印成帶有追蹤修訂的文件，可用 Word 或 LibreOffice 開啟',
      },
    },
    {
      line: 'zhenpress diff --strict --format github old.md new.md',
      does: {
        en: 'fails, with exit status 3, where one language changed without the other',
        zh: '若有只改了一種語言的地方，結束代碼為 3',
      },
    },
  ],
  run: async (invocation) => (await import('../runs/diff.ts')).runDiff(invocation),
}
