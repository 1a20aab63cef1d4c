/** The tree as a whole: tagged, typed, in a language. ISO 19005-2 6.7, ISO 14289-1 7.1, 7.2. */

import type {Used} from '../content/used.ts'
import type {Document} from '../document.ts'
import {isDict, isStream, isText, type Value} from '../parser/objects.ts'
import {textString} from '../parser/text-string.ts'
import {roleOf, standardTypes} from './roles.ts'
import {type Element, type StructureTree, upward} from './tree.ts'

/** `null` where there is none, which is said of it. @throws Unreadable */
export function checkTree(document: Document, tree: StructureTree | null, used: Used): void {
  const {file, catalogue, report} = document
  const info = file.dict(catalogue, 'MarkInfo')
  if (!info || file.get(info, 'Marked') !== true)
    report('marked', 'catalogue', 'MarkInfo does not say Marked true')
  if (info && file.get(info, 'Suspects') === true)
    report('suspects', 'catalogue, MarkInfo', 'Suspects is true')
  const preferences = file.dict(catalogue, 'ViewerPreferences')
  if (!preferences || file.get(preferences, 'DisplayDocTitle') !== true)
    report('display-title', 'catalogue', 'DisplayDocTitle is not true')
  checkLanguage(document, tree, used)
  if (!tree) {
    report('structure-tree', 'catalogue', 'no StructTreeRoot')
    return
  }
  const hasText = [...used.fonts.values()].some((codes) => codes.size > 0)
  const holdsContent = tree.elements.some(({kids}) => kids.some(({kind}) => kind === 'content'))
  if (hasText && !holdsContent)
    report('structure-empty', 'structure tree', `${tree.elements.length} elements, and no content in them`)
  checkTypes(document, tree)
}

function checkTypes({file, report}: Document, tree: StructureTree): void {
  for (const {type, role, place} of tree.elements)
    if (role === null) report('structure-type', place, `${type} is mapped to no standard type`)
  const map = file.dict(tree.root, 'RoleMap')
  for (const [from] of map?.entries ?? []) {
    const to = map && file.name(map, from)
    if (standardTypes.has(from))
      report('role-map', 'role map', `the standard type ${from} is mapped to ${to}`)
    else if (roleOf(file, map, from) === null && isCircle(file, map, from))
      report('role-map', 'role map', `${from} goes in a circle`)
  }
}

function isCircle(file: Document['file'], map: ReturnType<Document['file']['dict']>, from: string): boolean {
  const seen = new Set<string>()
  for (let role: string | null = from; role !== null; role = map && file.name(map, role)) {
    if (seen.has(role)) return true
    seen.add(role)
  }
  return false
}

/** BCP 47 by its form; whether its subtags are registered is not asked. RFC 5646 2.1 */
const languageTag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$|^x(?:-[a-z\d]{1,8})+$/i

function checkLanguage(document: Document, tree: StructureTree | null, used: Used): void {
  const {file, catalogue, report} = document
  const whole = file.get(catalogue, 'Lang')
  const tag = isText(whole) ? textString(whole.bytes) : ''
  if (tag === '') report('language', 'catalogue', 'no Lang')
  const check = (value: string | null, place: string): void => {
    if (value !== null && value !== '' && !languageTag.test(value))
      report('language-tag', place, `“${value}”`)
  }
  check(tag, 'catalogue')
  for (const element of tree?.elements ?? []) check(element.language, element.place)
  for (const [page, marks] of used.marks)
    for (const mark of marks.values()) check(mark.language, `${page.place}, content ${mark.mcid}`)
  checkKnown(document, tree, used, tag)
}

/** An empty Lang says that the language is unknown. ISO 32000-1 14.9.2.2 */
function checkKnown(
  {report, file, catalogue}: Document,
  tree: StructureTree | null,
  used: Used,
  whole: string,
): void {
  const languageOf = (element: Element): string =>
    [...upward(element)].find(({language}) => language !== null)?.language ?? whole
  for (const element of tree?.elements ?? []) {
    const language = languageOf(element)
    if (language !== '') continue
    const said = ['Alt', 'ActualText', 'E'].find((key) => (tree?.text(element, key) ?? '') !== '')
    if (said) report('text-language', element.place, `${said} in an unknown language`)
    for (const kid of element.kids) {
      const mark = kid.kind === 'content' && kid.page ? used.marks.get(kid.page)?.get(kid.mcid) : undefined
      if (mark?.reads && (mark.language ?? '') === '')
        report('text-language', element.place, `content ${mark.mcid} in an unknown language`)
    }
  }
  if (whole === '' && file.dict(catalogue, 'Outlines')?.entries.has('First'))
    report('text-language', 'outline', 'titles in an unknown language')
}

export function attributesOf({file}: Document, element: Element, owner: string): ReadonlyMap<string, Value> {
  const given = file.get(element.dict, 'A')
  const all = typeof given === 'object' && given?.kind === 'list' ? given.items.map(file.resolve) : [given]
  const found = new Map<string, Value>()
  for (const each of all) {
    const dict = isStream(each) ? each.dict : each
    if (isDict(dict) && file.name(dict, 'O') === owner)
      for (const [key] of dict.entries) found.set(key, file.get(dict, key))
  }
  return found
}
