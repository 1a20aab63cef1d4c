/** What an archive refuses, and the way out. */

import {HostError, reasonOf, type Words} from '../host/host.ts'

export function noArchive(root: string): HostError {
  return new HostError(
    {en: `${root} is not an archive (no 0=ocfl_1.1 in it)`, zh: `${root} 不是典藏庫（裡面沒有 0=ocfl_1.1）`},
    {
      en: 'Name the archive with --archive, or an empty folder to begin one with “archive add”.',
      zh: '請以 --archive 指定典藏庫；若要新建，請用 archive add 並指定空資料夾。',
    },
  )
}

export function otherRoot(root: string, file: string): HostError {
  return new HostError(
    {
      en: `${root} is not as Zhenpress lays an archive out: ${file} is not there or another`,
      zh: `${root} 的配置與 Zhenpress 的典藏庫不同：${file} 不在或內容不同`,
    },
    {
      en: 'If it was made by Zhenpress, put that file back from a copy (“archive verify” says more); else name another folder.',
      zh: '若是 Zhenpress 所建，請從備份還原該檔（archive verify 會說明）；否則請指定其他資料夾。',
    },
  )
}

export function damaged(place: string, why: Words): HostError {
  return new HostError(
    {en: `${place} is damaged: ${why.en}`, zh: `${place} 已損壞：${why.zh}`},
    {
      en: 'Nothing was changed. “archive verify” names all that is wrong; put those files back from a copy.',
      zh: '未做任何更動。archive verify 會列出所有問題；請從備份還原這些檔案。',
    },
  )
}

export function unsafe(path: string): HostError {
  return new HostError(
    {en: `“${path}” cannot be the name of a file in an archive`, zh: `「${path}」不能作為典藏庫中的檔名`},
    {
      en: 'Rename it where it comes from: no backslash, no “..”, and no two files at one path.',
      zh: '請在來源處改名：不可有反斜線或「..」，路徑也不可重複。',
    },
  )
}

export function taken(root: string, owner: string): HostError {
  const [process = owner, machine = ''] = owner.split('@')
  const [id = process] = process.split('.')
  return new HostError(
    {
      en: `Process ${id} on ${machine} is adding to ${root}`,
      zh: `${machine} 上的行程 ${id} 正在存入 ${root}`,
    },
    {
      en: `Wait until it is done. If that machine is gone for good, take ${root}/extensions/zhenpress/lock away.`,
      zh: `請等它完成。若那台機器已不再使用，請移除 ${root}/extensions/zhenpress/lock。`,
    },
  )
}

/** A fault of the file system, as one of ours; ours as they are. */
export function unwritable(root: string, error: unknown): unknown {
  if (error instanceof HostError || !(error instanceof Error && 'syscall' in error)) return error
  const why = reasonOf(error)
  return new HostError(
    {en: `Cannot add to ${root}: ${why.en}`, zh: `無法存入 ${root}：${why.zh}`},
    {
      en: 'What was in the archive is as it was. Make the folder writable, or make room, and add again.',
      zh: '典藏庫原有的內容不變。請開放寫入權限或騰出空間，再存入一次。',
    },
    {cause: error},
  )
}
