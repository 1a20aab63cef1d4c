import {type Change, type Protection, withTitles} from './change.ts'
import {charAt, charBefore, isChinese} from './characters.ts'

/** Three dots beside Han are ……; two hyphens between Han are —— (CLREQ "Dash", "Ellipsis"). */
export function chineseDashes(text: string, isProtected: Protection): readonly Change[] {
  const isKept = withTitles(text, isProtected)
  return [...text.matchAll(/\.{3,}|-{2,3}/g)].flatMap(({0: mark, index}) => {
    const to = index + mark.length
    const [before, after] = [isChinese(charBefore(text, index)), isChinese(charAt(text, to))]
    const dots = mark.startsWith('.')
    if (isKept(index) || (dots ? !before && !after : !before || !after)) return []
    return [{from: index, to, after: dots ? '……' : '——'}]
  })
}
