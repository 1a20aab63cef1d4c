import {report} from '../messages/report.ts'
import {languageNames, otherThan, type Pair, relatedTo, type SideText, type Stretch} from './pairs.ts'
import {sentencesOf} from './sentences.ts'

/** A clear prohibition or denial. */
const clear = {
  zh: /(?<![不無莫准能可會應該得再是有])(?:不得(?![不已])|不應(?!不)|不可(?![不或避逆思抗忽小磨多])|不能(?!不)|不會(?!不)|不再|不准|不許|不宜|不必|不需|不須|不是(?!只)|並不(?!僅|只)|並非|從未|從不|尚未|仍未|未曾|未能|沒有(?!不)|無法|無權|無須|絕不|禁止|嚴禁)(?!僅|只|光|單|止)/gu,
  en: /\b(?:(?:must|may|should|shall|could|will|would|do|does|did|is|are|was|were|has|have|had|need) ?(?:not\b(?! (?:only|merely|just|simply|necessarily|least|so much|alone))|n['’]t\b(?! (?:only|merely|just|simply|necessarily)))|can(?: ?not|['’]t)\b(?! (?:only|but|help|be (?:over|under))\w*)|won['’]t\b|never\b|not yet\b|no longer\b)/giu,
} as const

/** Anything that denies, lessens, parts or hinders: the other side may say the same in its own way. */
const wide = {
  zh: /不(?!少|斷|但|論|管|動產)|未(?!來|婚)|无|無(?!線|人機|障礙)|[沒没勿禁免]|(?<![是可能])否|非(?!洲)|[難缺拒避弱停莫尚僅只除罕鮮漏遺欠乏違匱戒忌阻撤罷]|(?<!國|消|預)防(?!火|災|疫|部)|(?<![至不])少|低(?!軌|碳|樓)|(?<![特個性級類分區])別|(?<!人)才|反(?!應|映|覆)|失(?!智|能)|絕(?!對)|(?<![診判壟])斷|毫(?![米克升])|異|[停終中防禁阻]止|有待|尚待|離(?!島)|脫離|棄|取消|取代|廢(?!水|棄物)|落空|例外/gu,
  en: /\b(?:not?\b|no(?:ne|body|thing|where|r)\b|\w+n['’]t\b|cannot\b|never\b|neither\b|without\b|lack\w*|fail\w*|prevent\w*|avoid\w*|ban(?:s|ned|ning)?\b|bar(?:s|red|ring)?\b|refus\w*|reject\w*|den(?:y|ies|ied|ial|ying)\b|only\b|few\w*|little\b|less\w*|least\b|hardly\b|scarce\w*|rare\w*|barely\b|except\w*|instead\b|rather than\b|free (?:of|from)\b|far from\b|out of\b|until\b|unless\b|stop\w*|end(?:ed|ing)? \b|ceas\w*|halt\w*|prohibit\w*|forb\w*|exclu\w*|absen\w*|miss\w*|los(?:e[rs]?|ing|t|s|ses)\b|gap\w*|short(?:age|fall|s)?\b|insuffic\w*|impossib\w*|impract\w*|imposs\w*|illegal\w*|inab\w*|inaccess\w*|inadequ\w*|ineffect\w*|inel\w*|invis\w*|irre\w*|un(?!it|ion|ivers|der|til|ique|if)\w+|dis(?:a(?:b|g|pp)|c(?:on|ont)t|hon|reg|qual|allow|pens)\w*|non-?\w+|\w+less\b|withh\w*|withdr\w*|hinder\w*|obstruct\w*|rule[sd]? out|beyond\b|difficult\w*|outside\b|nowhere\b|minus\b|exempt\w*|escap\w*|forgo\w*|abandon\w*|overlook\w*|ignor\w*|neglect\w*|omit\w*|doubt\w*|ground(?:s|ed|ing)?\b|suspend\w*|block\w*|clos(?:es?|ed|ing)\b|shut\w*|depriv\w*|idle\b|vain\b|leav\w+ out|left out|save (?:on|that)|remain\w* to|yet to)/giu,
} as const

/** A prohibition, which the other side says as plainly. */
const strict = {
  zh: /(?<![不無莫得應可再准能會])(?:不得(?![不已])|不應(?!不)|不可(?![不或避逆思抗忽小磨多])|不准|不許|不宜|無法|禁止|嚴禁|絕不)/gu,
  en: /\b(?:(?:must|may|should|shall) ?(?:not\b(?! (?:only|merely|just|simply|necessarily|least|be (?:over|under)\w*|hesitate|fail))|n['’]t\b)|can(?: ?not|['’]t)\b(?! (?:only|but|help|fail|be (?:over|under)\w*)))/giu,
} as const

const narrow = {
  zh: /不(?!少|斷|但|論|管|動產|同)|未(?!來|婚)|无|無(?!線|人機|障礙)|[沒没勿禁免]|(?<![是可能])否|非(?!洲)|[避莫尚]|[僅只](?!是|要|能)|(?<!國|消|預)防(?!火|災|疫|部)|除非|例外|難以|才(?=能|可|得)/gu,
  en: /\b(?:not?\b|no(?:ne|body|thing|where|r)\b|\w+n['’]t\b|cannot\b|never\b|neither\b|without\b|only\b|unless\b|until\b|rather than\b|instead\b|prevent\w*|avoid\w*|ban(?:s|ned|ning)?\b|bar(?:s|red|ring)?\b|prohibit\w*|forb\w*|exclu\w*|fail\w*|un(?:able|fit|avail|lawful|suit|accept|possib)\w*|impossib\w*|inab\w*|inel\w*|lack\w*|less\b|lest\b|stop\w*|ceas\w*|refrain\w*|beyond\b|hardly\b|few\w*|too\b|ground(?:s|ed)?\b|free (?:of|from)\b|difficult\w*|disallow\w*|limit\w*)/giu,
} as const

const levels = [
  {told: clear, heard: wide},
  {told: strict, heard: narrow},
] as const

/** `parity/negation`: one side forbids or denies more often than anything on the other does. */
export function negation({zh, en}: Pair): void {
  for (const [one, other] of unitsOf(zh, en)) {
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const first = deniedIn(here, there)
      if (!first) continue
      const language = otherThan(here.side.language)
      report(here.side.file, 'parity/negation', {
        place: here.side.placeOf(first.start, first.end),
        values: {
          word: here.side.text.slice(first.start, first.end),
          missing: languageNames[language].en,
          'missing.zh': languageNames[language].zh,
          present: languageNames[here.side.language].en,
          'present.zh': languageNames[here.side.language].zh,
        },
        related: relatedTo(here.side.file, there.side, there.at),
      })
      return
    }
  }
}

type Unit = {readonly side: SideText; readonly at: Stretch}

/** Sentence by sentence where both have as many; else all at once. */
function unitsOf(zh: SideText, en: SideText): readonly (readonly [Unit, Unit])[] {
  const [left, right] = [sentencesOf(zh.text), sentencesOf(en.text)]
  if (left.length !== right.length || left.length === 0) {
    return [
      [
        {side: zh, at: {start: 0, end: zh.text.length}},
        {side: en, at: {start: 0, end: en.text.length}},
      ],
    ]
  }
  return left.flatMap((at, index) => {
    const other = right[index]
    return other
      ? [
          [
            {side: zh, at},
            {side: en, at: other},
          ] as const,
        ]
      : []
  })
}

/** The first denial of a side that has more of them than the other has words for. */
function deniedIn(here: Unit, there: Unit): Stretch | null {
  for (const {told, heard} of levels) {
    const [first, ...more] = foundIn(here, told[here.side.language])
    if (first && 1 + more.length > foundIn(there, heard[there.side.language]).length) return first
  }
  return null
}

function foundIn({side, at}: Unit, pattern: RegExp): readonly Stretch[] {
  return [...side.text.slice(at.start, at.end).matchAll(pattern)].map(({0: word, index}) => {
    const start = at.start + index
    return {start, end: start + word.length}
  })
}
