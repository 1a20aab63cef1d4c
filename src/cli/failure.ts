import {HostError, type Words} from '../host/host.ts'
import type {MessageLanguage} from '../messages/report.ts'

/** What went wrong and what to do about it, in two lines; never a stack. */
export function failureText(error: unknown, language: MessageLanguage): string {
  const {what, remedy} = failureWords(error)
  return `${what[language]}\n    ${remedy[language]}\n`
}

/** What went wrong, and what to do about it. */
export function failureWords(error: unknown): {readonly what: Words; readonly remedy: Words} {
  if (error instanceof HostError) return {what: error.what, remedy: error.remedy}
  const message = error instanceof Error ? error.message : String(error)
  return {
    what: {en: `a fault inside Zhenpress: ${message}`, zh: `Zhenpress 內部錯誤：${message}`},
    remedy: {
      en: 'Please report it, with the file if you can share it. ZHENPRESS_DEBUG=1 shows where it is.',
      zh: '請回報這個問題；若可以，請附上檔案。ZHENPRESS_DEBUG=1 會顯示位置。',
    },
  }
}
