import type {Command} from '../command.ts'
import {printFlags} from '../print-flags.ts'

/** `zhenpress preview`: a local page that shows briefings as they are written. */
export const previewCommand: Command = {
  name: 'preview',
  operands: '[FILE…]',
  summary: {
    en: 'Show briefings on a page of this machine, live at each save, until Ctrl-C',
    zh: '在本機網頁上即時預覽簡報，存檔就更新，按 Ctrl-C 結束',
  },
  options: [
    ...printFlags.filter((name) => name !== 'to' && name !== 'booklet'),
    'meta',
    'port',
    'config',
    'browser',
    'lang',
    'help',
  ],
  examples: [
    {
      line: 'zhenpress preview briefing.txt',
      does: {
        en: 'says the address of a page with the handout, the outline and the messages; open it in a browser',
        zh: '列出網址，用瀏覽器開啟即可看到講義、大綱與訊息',
      },
    },
    {
      line: 'zhenpress preview --port 8080',
      does: {
        en: 'shows all of content/, always on the same port',
        zh: '預覽 content/ 的全部簡報，固定使用同一個連接埠',
      },
    },
  ],
  run: async (invocation) => (await import('../runs/preview.ts')).runPreview(invocation),
}
