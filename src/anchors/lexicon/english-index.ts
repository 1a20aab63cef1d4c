/** Finds the concepts that an English text names, by the starts of its words. */

export type EnglishIndex = {
  conceptsOf(text: string): readonly number[]
  /** What the words of a phrase name one by one. */
  conceptsOfWords(phrase: string): readonly number[]
}

/** Words that must follow the first, and the concept that all of them name. */
type Phrase = {readonly rest: readonly string[]; readonly concept: number}

/**
 * The keys of the index that a word answers to. First those of the whole word in any of its forms, then its starts,
 * the longest first.
 */
type Answers = readonly (readonly string[])[]

/** Which keys there are, and the answers of the words that were met. */
type KeyTable = {readonly known: ReadonlySet<string>; readonly met: Map<string, Answers>}

/** A start of three letters or fewer is a word of its own. */
const shortestPrefix = 4

/** No stem is longer. */
const longestPrefix = 24

/** A word, or an acronym with its dots. */
const token = /(?:[A-Za-z]\.){2,}|\p{L}+(?:['’]\p{L}+)*/gu

/**
 * @param stems for each concept its stems. A stem matches at the start of a word; one of three letters or fewer,
 *   or one that ends in `!`, is the whole word with at most a plural or a tense behind it; one in capitals is an
 *   acronym. A stem of several words, or with hyphens, matches them in a row, and wins over what is shorter.
 */
export function createEnglishIndex(stems: readonly (readonly string[])[]): EnglishIndex {
  const phrases = new Map<string, Phrase[]>()
  const known = new Set<string>()
  for (let concept = 0; concept < stems.length; concept++)
    for (const stem of stems[concept] ?? []) {
      // Most stems are one word: made without a list, they take a third of the time, and every run that pairs needs them all.
      const isOne = !stem.includes(' ') && !stem.includes('-')
      const [first = '', ...rest] = isOne ? [keyOf(stem)] : stem.split(/[ -]/).map(keyOf)
      known.add(first)
      for (const key of rest) known.add(key)
      const before = phrases.get(first)
      if (before) before.push({rest, concept})
      else phrases.set(first, [{rest, concept}])
    }
  const keys: KeyTable = {known, met: new Map()}
  return {
    conceptsOf: (text) => concepts(wordsOf(text, keys), phrases),
    conceptsOfWords: (phrase) => wordsOf(phrase, keys).flatMap((word) => concepts([word], phrases)),
  }
}

/** How a stem is looked up: `=word` whole, `~start` as a prefix. */
function keyOf(stem: string): string {
  if (/^[a-z]{4,}$/.test(stem)) return `~${stem}`
  if (stem.endsWith('!')) return `=${stem.slice(0, -1)}`
  if (/^\p{Lu}{2,}$/u.test(stem)) return `=${stem}`
  const bare = bareOf(stem).toLowerCase()
  return bare.length < shortestPrefix ? `=${bare}` : `~${bare}`
}

/** Without dots and apostrophes, and without the ending of a possessive. */
function bareOf(word: string): string {
  return word.replaceAll('.', '').replace(/['’]s?$|['’](?=\p{L})/gu, '')
}

function wordsOf(text: string, {known, met}: KeyTable): readonly Answers[] {
  return [...text.matchAll(token)].map(([found]) => {
    const before = met.get(found)
    if (before) return before
    const answers = answersOf(bareOf(found))
      .map((group) => group.filter((key) => known.has(key)))
      .filter((group) => group.length > 0)
    met.set(found, answers)
    return answers
  })
}

/** Plurals and tenses that may stand behind a whole word, and what it must end in. */
const endings: readonly RegExp[] = [/s$/, /es$/, /ed$/, /(?<=e)d$/, /ing$/]

function answersOf(written: string): Answers {
  const acronym = /^\p{Lu}{2,}s?$/u.test(written) ? written.replace(/s$/, '') : null
  const word = written.toLowerCase()
  if (acronym !== null && word.length < shortestPrefix) return [[`=${acronym}`]]
  const forms = word.length < shortestPrefix ? [] : endings.filter((ending) => ending.test(word))
  const stems = forms.map((ending) => word.replace(ending, '')).filter((stem) => stem.length > 2)
  const whole = [
    ...(acronym === null ? [] : [`=${acronym}`]),
    `=${word}`,
    `~${word}`,
    ...stems.map((stem) => `=${stem}`),
  ]
  const starts: string[][] = []
  for (let length = Math.min(word.length - 1, longestPrefix); length >= shortestPrefix; length--)
    starts.push([`~${word.slice(0, length)}`])
  return [whole, ...starts]
}

function concepts(
  words: readonly Answers[],
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < words.length; ) {
    const best = longestAt(words, at, phrases)
    for (const {concept} of best) found.push(concept)
    at += 1 + (best[0]?.rest.length ?? 0)
  }
  return found
}

/** The phrases of the most words that start here; among as many words, those of the longest first stem. */
function longestAt(
  words: readonly Answers[],
  at: number,
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): readonly Phrase[] {
  let best: readonly Phrase[] = []
  let most = -1
  for (const group of words[at] ?? []) {
    const fitting = group
      .flatMap((key) => phrases.get(key) ?? [])
      .filter(
        ({rest}) =>
          rest.length > most &&
          rest.every((part, index) => words[at + 1 + index]?.some((keys) => keys.includes(part)) === true),
      )
    if (fitting.length === 0) continue
    most = Math.max(...fitting.map(({rest}) => rest.length))
    best = fitting.filter(({rest}) => rest.length === most)
  }
  return best
}
