import type {Command} from '../command.ts'

/** `zhenpress fmt`: rewrites sources as canonical Markdown. */
export const fmtCommand: Command = {
  name: 'fmt',
  operands: '[FILE…]',
  summary: {en: 'Rewrite sources as canonical Markdown', zh: '把來源改寫成標準 Markdown'},
  options: ['check', 'quiet', 'config', 'lang', 'help'],
  examples: [
    {
      line: 'zhenpress fmt briefing.txt',
      does: {
        en: 'writes each text right before its translation; all that was inferred is explicit then',
        zh: '每段原文之後緊接譯文，原本由程式推斷的都明確寫出',
      },
    },
    {
      line: 'zhenpress fmt --check',
      does: {
        en: 'says which of content/ are not canonical, and changes nothing',
        zh: '列出 content/ 裡哪些還不是標準格式，不做任何更動',
      },
    },
    {
      line: 'zhenpress fmt - < briefing.txt > briefing.md',
      does: {
        en: 'reads standard input and writes to standard output',
        zh: '讀取標準輸入，寫到標準輸出',
      },
    },
  ],
  run: async (invocation) => (await import('../runs/fmt.ts')).runFmt(invocation),
}
