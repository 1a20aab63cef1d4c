import type {Command} from '../command.ts'

/** `zhenpress init`: starts a project. */
export const initCommand: Command = {
  name: 'init',
  operands: '[DIR]',
  summary: {en: 'Start a project: a config and a first briefing', zh: '建立專案：一份設定檔與第一份簡報'},
  options: ['template', 'lang', 'help'],
  examples: [
    {
      line: 'zhenpress init',
      does: {
        en: 'starts one in this folder; nothing that is there is touched',
        zh: '在目前的資料夾建立；不會動到既有的檔案',
      },
    },
    {
      line: 'zhenpress init --template memo',
      does: {
        en: 'copies the template memo into templates/memo, to make your own of it',
        zh: '把版型 memo 複製到 templates/memo，作為自訂版型的起點',
      },
    },
    {line: 'zhenpress init desk', does: {en: 'starts one in the folder desk', zh: '在資料夾 desk 建立'}},
  ],
  run: async (invocation) => (await import('../runs/init.ts')).runInit(invocation),
}
