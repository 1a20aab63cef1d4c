/** Every flag in one table: its name, its form, and what help says of it. */

import type {MessageLanguage} from '../messages/report.ts'

export type Option = {
  readonly short?: string
  /** What stands behind it; a flag without one is a switch. */
  readonly value?: string
  readonly multiple?: boolean
  readonly help: Readonly<Record<MessageLanguage, string>>
}

export type OptionName =
  | 'to'
  | 'edition'
  | 'layout'
  | 'out-dir'
  | 'output'
  | 'template'
  | 'paper'
  | 'no-typeset'
  | 'dates'
  | 'large-print'
  | 'grey'
  | 'duplex'
  | 'fit'
  | 'booklet'
  | 'pdf-standard'
  | 'rebuild'
  | 'sign'
  | 'sign-passphrase-file'
  | 'trust'
  | 'reference-doc'
  | 'meta'
  | 'strict'
  | 'format'
  | 'quiet'
  | 'check'
  | 'verbose'
  | 'fix'
  | 'baseline'
  | 'write-baseline'
  | 'jobs'
  | 'no-cache'
  | 'json'
  | 'port'
  | 'track'
  | 'author'
  | 'archive'
  | 'supersedes'
  | 'note'
  | 'config'
  | 'browser'
  | 'lang'
  | 'help'

export const options: Readonly<Record<OptionName, Option>> = {
  to: {
    short: 't',
    value: 'html,pdf,docx,odt',
    multiple: true,
    help: {en: 'Formats to print (default: html,pdf,docx)', zh: '要印出的格式（預設：html,pdf,docx）'},
  },
  edition: {
    short: 'e',
    value: 'zh-en,en-zh,zh,en',
    multiple: true,
    help: {en: 'Editions to print (default: zh-en)', zh: '要印出的版本（預設：zh-en）'},
  },
  layout: {
    short: 'l',
    value: 'parallel|stacked|sequential|facing',
    help: {
      en: 'Columns side by side, pair under pair, one language after the other, or on facing pages (default: parallel)',
      zh: '左右對照、上下對照、先後排列，或對開頁對照（預設：parallel）',
    },
  },
  'out-dir': {
    short: 'o',
    value: 'DIR',
    help: {en: 'Where to print to (default: out)', zh: '輸出資料夾（預設：out）'},
  },
  output: {
    short: 'o',
    value: 'FILE',
    help: {en: 'Write to FILE (default: standard output)', zh: '輸出檔案（預設：標準輸出）'},
  },
  template: {
    value: 'NAME|DIR',
    help: {
      en: 'Template: handout, memo, brief, report, or a folder (default: handout)',
      zh: '版型：handout、memo、brief、report，或資料夾（預設：handout）',
    },
  },
  paper: {
    value: 'A4|A5|B5|Letter',
    help: {en: "Paper (default: the template's, A4)", zh: '紙張（預設依版型，A4）'},
  },
  'no-typeset': {
    help: {
      en: 'Print the text as it was typed: no full-width marks, curly quotes or spaces set right',
      zh: '照原文印出，不調整全形標點、引號與空格',
    },
  },
  dates: {
    value: 'gregorian|roc',
    help: {
      en: "Calendar of the briefing's date in Chinese (default: gregorian)",
      zh: '中文簡報日期的紀年：西元或民國（預設：gregorian）',
    },
  },
  'large-print': {
    help: {
      en: 'An edition in large print: 18 pt, one column',
      zh: '大字版：18 pt，單欄',
    },
  },
  grey: {
    help: {en: 'An edition in greys, without tints: it saves ink', zh: '省墨版：只用灰階，沒有底色'},
  },
  duplex: {
    help: {en: 'Margins mirrored, for sheets printed on both sides', zh: '雙面列印：左右邊界對稱'},
  },
  fit: {
    value: 'N',
    help: {
      en: 'Fit the PDF on N pages, by smaller text and leading within limits',
      zh: '在限度內縮小字級與行距，讓 PDF 不超過 N 頁',
    },
  },
  booklet: {
    help: {
      en: 'Beside each PDF one to be folded and stapled, two pages a side of the sheet',
      zh: '另印一份可對折裝訂的小冊，每面兩頁',
    },
  },
  rebuild: {
    help: {
      en: 'Print again from the source, and compare byte for byte',
      zh: '從來源重印，逐位元組比對',
    },
  },
  sign: {
    value: 'KEY.p12',
    help: {
      en: 'Sign the PDFs with this key (PKCS#12; its passphrase from ZHENPRESS_SIGN_PASSPHRASE, a file, or asked for)',
      zh: '以這個金鑰檔（PKCS#12）簽署 PDF；密碼取自 ZHENPRESS_SIGN_PASSPHRASE 或密碼檔，否則會詢問',
    },
  },
  'sign-passphrase-file': {
    value: 'FILE',
    help: {
      en: 'The passphrase of the key is the first line of FILE (- for standard input)',
      zh: '金鑰的密碼取自檔案的第一行（- 表示標準輸入）',
    },
  },
  trust: {
    value: 'CA.pem',
    help: {
      en: 'Trust signatures whose certificates lead up to one of this file',
      zh: '憑證可追溯至此檔所列憑證機構的簽章，視為可信任',
    },
  },
  'pdf-standard': {
    value: 'a-3a|a-2a|ua-1|none',
    help: {
      en: 'What PDFs are for those who keep them: PDF/A-3a with source and outline inside, PDF/A-2a, PDF/UA-1 alone, or nothing (default: a-3a)',
      zh: 'PDF 的保存標準：PDF/A-3a（內附原始稿與大綱）、PDF/A-2a、僅 PDF/UA-1，或不標示（預設：a-3a）',
    },
  },
  'reference-doc': {
    value: 'FILE',
    help: {
      en: 'Put DOCX on this letterhead (.docx, .dotx): its headers, pictures, margins and styles',
      zh: 'DOCX 套用這份信頭範本（.docx、.dotx）的頁首、圖片、邊界與樣式',
    },
  },
  meta: {
    short: 'M',
    value: 'key=value',
    multiple: true,
    help: {
      en: 'Metadata above what the source says, for example -M title.en="…"',
      zh: '指定後設資料，優先於來源檔，例如 -M title.en="…"',
    },
  },
  strict: {help: {en: 'Warnings fail, with exit status 3', zh: '有警告即視為失敗（結束代碼 3）'}},
  format: {
    value: 'pretty|json|sarif|github',
    help: {en: 'Form of the messages (default: pretty)', zh: '訊息格式（預設：pretty）'},
  },
  check: {
    help: {
      en: 'Only say what would change; exit status 1 if anything would',
      zh: '只列出會改變的檔案；若有，結束代碼為 1',
    },
  },
  quiet: {help: {en: 'Say nothing but errors', zh: '只顯示錯誤'}},
  verbose: {
    help: {
      en: 'Show all messages, not three of a rule in each file; build also lists what it set right',
      zh: '列出所有訊息（預設同一檔案的同一規則只列三則）；build 也列出調整過的文字',
    },
  },
  fix: {
    help: {
      en: 'Mend full-width marks, spaces and quotes in the files',
      zh: '直接修正檔案裡的全形標點、空格與引號',
    },
  },
  baseline: {
    value: 'FILE',
    help: {
      en: 'Known messages (default: .zhenpress-baseline.json)',
      zh: '已知訊息的清單（預設：.zhenpress-baseline.json）',
    },
  },
  'write-baseline': {
    help: {
      en: 'Write what is reported now into the baseline',
      zh: '把目前的所有訊息寫入已知訊息清單',
    },
  },
  jobs: {
    short: 'j',
    value: 'N',
    help: {
      en: 'Briefings at once (default: one a core, 4 at most)',
      zh: '同時處理的份數（預設依核心數，最多 4）',
    },
  },
  'no-cache': {
    help: {
      en: 'Print all anew, whether it has changed or not; nothing is kept for the next time',
      zh: '不論是否有變更，一律重新排印，也不存入快取',
    },
  },
  json: {
    help: {
      en: 'Write each event of the run to standard output as a line of JSON',
      zh: '把執行過程的每個事件以一行 JSON 寫到標準輸出',
    },
  },
  port: {
    value: 'N',
    help: {en: 'Port of the page (default: one that is free)', zh: '網頁的連接埠（預設用任一可用的）'},
  },
  track: {
    value: 'accept|report',
    help: {
      en: 'Tracked changes: take all in, or list them and write the text before them (default: accept)',
      zh: '追蹤修訂：全部接受，或逐項列出並輸出修訂前的內文（預設：accept）',
    },
  },
  author: {
    value: 'NAME',
    help: {en: 'Author of the tracked changes (default: Zhenpress)', zh: '追蹤修訂的作者（預設：Zhenpress）'},
  },
  archive: {
    value: 'DIR',
    help: {en: 'The archive (default: archive)', zh: '典藏庫所在的資料夾（預設：archive）'},
  },
  supersedes: {
    value: 'ID[@N]',
    multiple: true,
    help: {
      en: 'add: the edition of another briefing that this one takes the place of',
      zh: 'add：所取代的另一份簡報（可指定第幾版）',
    },
  },
  note: {
    value: 'TEXT',
    help: {en: 'add: why it is archived', zh: 'add：典藏事由'},
  },
  config: {
    short: 'c',
    value: 'FILE',
    help: {
      en: 'Config (default: zhenpress.config.{ts,js,json})',
      zh: '設定檔（預設：zhenpress.config.{ts,js,json}）',
    },
  },
  browser: {
    value: 'PATH',
    help: {
      en: 'Browser that prints the PDF (default: the one inside)',
      zh: '列印 PDF 的瀏覽器（預設用內附的）',
    },
  },
  lang: {
    value: 'en|zh',
    help: {
      en: 'Language of messages and help (default: by locale)',
      zh: '訊息與說明的語言（預設依系統語系）',
    },
  },
  help: {short: 'h', help: {en: 'Show this help', zh: '顯示說明'}},
}
