import type {Command} from '../command.ts'
import {printFlags} from '../print-flags.ts'

/** `zhenpress watch`: prints again at each save. */
export const watchCommand: Command = {
  name: 'watch',
  operands: '[FILE…]',
  summary: {
    en: 'Print again at each save, until Ctrl-C',
    zh: '每次存檔就重新印出，按 Ctrl-C 結束',
  },
  options: [...printFlags, 'meta', 'format', 'quiet', 'verbose', 'jobs', 'config', 'browser', 'lang', 'help'],
  examples: [
    {
      line: 'zhenpress watch briefing.txt --to pdf',
      does: {
        en: 'prints the PDF, and prints it again whenever the file is saved',
        zh: '印出 PDF，之後每次存檔就重印',
      },
    },
    {
      line: 'zhenpress watch --to html,docx',
      does: {
        en: 'follows all of content/, new files too',
        zh: '持續處理 content/ 的全部簡報，包括新增的檔案',
      },
    },
  ],
  run: async (invocation) => (await import('../runs/watch.ts')).runWatch(invocation),
}
