/** Briefings and editions as an archive names them. */

import {type Host, HostError} from '../../host/host.ts'

/** An edition of a briefing, by its number. */
export type EditionRef = {readonly id: string; readonly number: number}

const scheme = 'zhenpress:'

/** The id of a briefing's object: a URI, as OCFL wants one. @throws {HostError} for a name that no URI can hold. */
export function objectIdOf(id: string): string {
  if (id === '' || !id.isWellFormed())
    throw new HostError(
      {en: `“${id}” cannot be the name of a briefing in an archive`, zh: `「${id}」不能作為典藏的簡報名稱`},
      {en: 'Rename the source and print it again.', zh: '請將來源檔改名後重印。'},
    )
  return `${scheme}${encodeURIComponent(id)}`
}

/** The briefing of an object; `null` for an object that is none of ours. */
export function briefingOf(objectId: string): string | null {
  if (!objectId.startsWith(scheme)) return null
  try {
    return decodeURIComponent(objectId.slice(scheme.length))
  } catch {
    return null
  }
}

/** `water@2`. The last `@` counts, for a name may have one. */
export function readRef(text: string): {readonly id: string; readonly number: number | null} {
  const [, id, number] = /^(.+)@([1-9]\d*)$/.exec(text) ?? []
  return id === undefined ? {id: text, number: null} : {id, number: Number(number)}
}

export function refText({id, number}: EditionRef): string {
  return `${id}@${number}`
}

export function noEdition(ref: string, root: string): HostError {
  return new HostError(
    {en: `There is no ${ref} in ${root}`, zh: `${root} 裡沒有 ${ref}`},
    {en: '“zhenpress archive list” shows what there is.', zh: 'zhenpress archive list 會列出所有版次。'},
  )
}

/** Where the archive is, and what it is on. */
export type ArchivePlace = {readonly host: Host; readonly root: string}
