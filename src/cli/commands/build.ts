import type {Command} from '../command.ts'
import {printFlags} from '../print-flags.ts'

/** `zhenpress build`: prints the editions. */
export const buildCommand: Command = {
  name: 'build',
  operands: '[FILE…]',
  summary: {
    en: 'Print briefings; without FILE, all that the config names (default: content/**)',
    zh: '印出簡報；不指定檔案時，印出設定檔所列的全部（預設：content/**）',
  },
  options: [
    ...printFlags,
    'sign',
    'sign-passphrase-file',
    'meta',
    'strict',
    'format',
    'quiet',
    'verbose',
    'jobs',
    'no-cache',
    'json',
    'config',
    'browser',
    'lang',
    'help',
  ],
  examples: [
    {
      line: 'zhenpress build briefing.txt',
      does: {
        en: 'prints out/briefing/briefing.zh-en.html, .pdf and .docx',
        zh: '印出 out/briefing/briefing.zh-en.html、.pdf 與 .docx',
      },
    },
    {
      line: 'zhenpress build briefing.md --to pdf --edition zh-en,en',
      does: {en: 'prints two PDFs: one bilingual, one in English', zh: '印出兩份 PDF：一份雙語、一份英文'},
    },
    {
      line: 'zhenpress build briefing.txt -M title.zh="人工智慧政策" -M title.en="AI policy"',
      does: {en: 'gives a title to a briefing that has none', zh: '為沒有標題的簡報加上標題'},
    },
    {
      line: 'zhenpress build briefing.md --template report --layout facing --to pdf',
      does: {
        en: 'prints a report with a cover and contents, Chinese and English on facing pages',
        zh: '印出有封面與目次的報告，中英文在對開的兩頁',
      },
    },
    {
      line: 'zhenpress build briefing.txt --to pdf --sign key.p12',
      does: {en: 'prints a PDF and signs it', zh: '印出 PDF 並加上數位簽章'},
    },
    {
      line: 'zhenpress build --layout stacked --paper Letter',
      does: {
        en: 'prints all of content/, the languages one under the other',
        zh: '印出 content/ 內的全部簡報，中英上下對照',
      },
    },
  ],
  run: async (invocation) => (await import('../runs/build.ts')).runBuild(invocation),
}
