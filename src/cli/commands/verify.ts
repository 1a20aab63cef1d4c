import type {Command} from '../command.ts'

/** `zhenpress verify`: proves what was printed. */
export const verifyCommand: Command = {
  name: 'verify',
  operands: '[DIR or FILE…]',
  summary: {
    en: 'Prove that what was printed still says what its outline says, byte for byte as recorded',
    zh: '查驗印出的檔案：內容未經更動，且與大綱一字不差',
  },
  options: ['rebuild', 'trust', 'strict', 'format', 'quiet', 'config', 'browser', 'lang', 'help'],
  own: {
    format: {
      value: 'pretty|json',
      help: {en: 'What is found, as text or as JSON (default: pretty)', zh: '查驗結果的格式（預設：pretty）'},
    },
    strict: {
      help: {
        en: 'What could not be proven counts as a warning: exit status 3',
        zh: '未能查驗的項目視為警告：結束狀態 3',
      },
    },
  },
  examples: [
    {
      line: 'zhenpress verify',
      does: {
        en: 'hashes all of out/ again, reads it again and checks it again, and says what is proven',
        zh: '重新計算並讀取 out/ 的全部檔案，列出查驗結果',
      },
    },
    {
      line: 'zhenpress verify out/briefing --rebuild',
      does: {
        en: 'prints the edition again from its source and compares it byte for byte',
        zh: '從來源重印一次，逐位元組比對',
      },
    },
    {
      line: 'zhenpress verify received.pdf',
      does: {
        en: 'holds a PDF to the standard that it claims, wherever it comes from, and says who signed it',
        zh: '檢查任何 PDF 是否符合它所標示的標準，並指出由誰簽署',
      },
    },
    {
      line: 'zhenpress verify received.pdf --trust ca.pem',
      does: {
        en: 'also says whether the certificate of the signer leads up to one of ca.pem',
        zh: '另檢查簽署人的憑證能否追溯至 ca.pem 所列的憑證機構',
      },
    },
  ],
  run: async (invocation) => (await import('../runs/verify.ts')).runVerify(invocation),
}
