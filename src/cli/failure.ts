import {HostError} from '../host/host.ts'
import type {MessageLanguage} from '../messages/report.ts'

/** What went wrong and what to do about it, in two lines; never a stack. */
export function failureText(error: unknown, language: MessageLanguage): string {
  if (error instanceof HostError) return `${error.what[language]}\n    ${error.remedy[language]}\n`
  const message = error instanceof Error ? error.message : String(error)
  const told = {
    en: `a fault inside Zhenpress: ${message}\n    Please report it, with the file if you can share it. ZHENPRESS_DEBUG=1 shows where it is.\n`,
    zh: `Zhenpress 內部錯誤：${message}\n    請回報這個問題；若可以，請附上檔案。ZHENPRESS_DEBUG=1 會顯示位置。\n`,
  }
  return told[language]
}
