import type {Command} from '../command.ts'

/** `zhenpress check`: reads and reports; writes nothing but with `--fix` and `--write-baseline`. */
export const checkCommand: Command = {
  name: 'check',
  operands: '[FILE…]',
  summary: {en: 'Read briefings and report; print nothing', zh: '讀取簡報並回報問題，不印出'},
  options: [
    'edition',
    'template',
    'meta',
    'strict',
    'format',
    'quiet',
    'verbose',
    'fix',
    'baseline',
    'write-baseline',
    'config',
    'lang',
    'help',
  ],
  examples: [
    {
      line: 'zhenpress check briefing.txt',
      does: {
        en: 'says what is missing or unclear, with line and column',
        zh: '指出缺漏與不清楚之處，並標明行與欄',
      },
    },
    {
      line: 'zhenpress check --strict --format github',
      does: {
        en: 'checks all of content/ in a workflow; warnings fail',
        zh: '在自動化流程中檢查 content/ 的全部簡報；有警告即失敗',
      },
    },
    {
      line: 'zhenpress check --fix briefing.txt',
      does: {
        en: 'mends full-width marks, spaces and quotation marks in the file; all else stays byte for byte',
        zh: '直接修正檔案裡的全形標點、空格與引號；其餘一個位元組都不動',
      },
    },
    {
      line: 'zhenpress check --write-baseline',
      does: {
        en: 'takes all that is reported now as known; from then on only what is new is reported',
        zh: '把目前的訊息都列為已知，之後只回報新出現的',
      },
    },
  ],
  run: async (invocation) => (await import('../runs/check.ts')).runCheck(invocation),
}
