import type {Command} from '../command.ts'

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
  run: async (invocation) => (await import('../runs/import.ts')).runImport(invocation),
}
