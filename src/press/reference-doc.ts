/** The letterhead that DOCX is put on, read and looked into once a run. */

import path from 'node:path'
import type {ReferenceDoc} from '../emit/emitter.ts'
import {type Host, HostError, reasonOf} from '../host/host.ts'

/**
 * Reads a letterhead.
 *
 * @param name of the file, from the working folder.
 * @throws {HostError} where it is not there or cannot be a letterhead.
 */
export async function loadReferenceDoc(host: Host, name: string): Promise<ReferenceDoc> {
  const bytes = await host.readFile(path.resolve(host.cwd, name)).catch((error: unknown) => {
    const why = reasonOf(error)
    throw new HostError(
      {en: `${name}: ${why.en}`, zh: `${name}：${why.zh}`},
      {en: 'Check the file after --reference-doc.', zh: '請檢查 --reference-doc 指定的檔案。'},
    )
  })
  const {LetterheadError, letterheadOf} = await import('../emit/docx/letterhead/open.ts')
  try {
    letterheadOf(bytes)
  } catch (error) {
    if (!(error instanceof LetterheadError)) throw error
    const {why} = error
    throw new HostError(
      {en: `${name} cannot be a letterhead: ${why.en}`, zh: `${name} 不能當信頭範本：${why.zh}`},
      {
        en: 'Open it in Word or LibreOffice and save it as a Word document (.docx).',
        zh: '請用 Word 或 LibreOffice 開啟後另存為 .docx。',
      },
      {cause: error},
    )
  }
  return {name, bytes}
}
