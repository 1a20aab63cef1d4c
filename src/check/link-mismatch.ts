import type {Position} from 'unist'
import {addressesOf} from '../anchors/addresses.ts'
import {report} from '../messages/report.ts'
import type {Language} from '../outline/types.ts'
import {walkContent} from '../outline/walk.ts'
import {languageNames, type Pair, type SideText} from './pairs.ts'

type Link = {
  readonly url: string
  /** Equal for all language variants of one address. */
  readonly key: string
  /** The site, and whether its name says a language (zh.wikipedia.org): each has paths of its own. */
  readonly host: string
  readonly inLanguage: boolean
  readonly place: Position | undefined
}

/** `parity/link-mismatch`: an address that one side points to and the other does not. */
export function linkMismatch({zh, en}: Pair): void {
  const all = {zh: linksIn(zh), en: linksIn(en)}
  const lone = {
    zh: all.zh.filter((one) => !all.en.some((other) => same(one, other))),
    en: all.en.filter((one) => !all.zh.some((other) => same(one, other))),
  }
  const language: Language = lone.zh.length > 0 ? 'zh' : 'en'
  const [here, there] = language === 'zh' ? [zh, en] : [en, zh]
  const [first] = lone[language]
  if (!first) return
  const others = lone[there.language]
  const [other] = others
  const missing = languageNames[there.language]
  report(here.file, 'parity/link-mismatch', {
    place: first.place ?? here.place,
    values: {
      what: other
        ? `the Chinese points to ${first.url}, the English to ${other.url}`
        : `the ${missing.en} lacks the link to ${lone[language].map(({url}) => url).join(', ')}`,
      'what.zh': other
        ? `中文連到 ${first.url}，英文連到 ${other.url}`
        : `${missing.zh}缺少連結 ${lone[language].map(({url}) => url).join('、')}`,
    },
    related: (others.length > 0 ? others : [{url: undefined, place: there.place}]).flatMap(({url, place}) => {
      const where = place ?? there.place
      if (!where) return []
      const file = there.file === here.file ? {} : {file: there.file.path}
      return [{place: where, language: there.language, ...(url === undefined ? {} : {text: url}), ...file}]
    }),
  })
}

function linksIn(side: SideText): readonly Link[] {
  const links: Link[] = []
  const add = (url: string, place: Position | undefined): void => {
    if (url === '' || url.startsWith('#')) return
    links.push({url, place, ...addressOf(url)})
  }
  for (const node of walkContent(side.side?.content ?? []))
    if (node.type === 'link') add(node.url, node.position)
  for (const {text, start, end} of addressesOf(side.text)) {
    const {key} = addressOf(text)
    if (!links.some((link) => link.key === key)) add(text, side.placeOf(start, end))
  }
  return links
}

function same(one: Link, other: Link): boolean {
  return one.key === other.key || (one.inLanguage && other.inLanguage && one.host === other.host)
}

const tag = '(?:zh|en|tw|cn|hk|us|gb|cht|chs|eng|chinese|english|tc|sc)(?:[-_][a-z]{2,4})?'
const inHost = new RegExp(`^${tag}\\.`)
const inPath = new RegExp(`/${tag}(?=[/?#]|$)`, 'g')
const inName = new RegExp(`[-_.]${tag}(?=\\.\\w+$|$)`)
const inQuery = new RegExp(`([?&])(?:lang|language|locale|hl|l)=${tag}(?:&|$)`, 'g')

function addressOf(url: string): Pick<Link, 'key' | 'host' | 'inLanguage'> {
  const plain = decoded(url)
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/^(?:https?:)?\/\//, '')
    .replace(/^www\./, '')
  const [host = ''] = plain.split(/[/?#]/)
  const rest = plain.slice(host.length)
  const bare = rest.replace(inQuery, '$1').replace(/[?&]$/, '').replace(inPath, '').replace(inName, '')
  const site = host.replace(inHost, '')
  const inLanguage = site !== host
  return {key: (site + bare).replace(/\/+$/, ''), host: site, inLanguage}
}

function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    // A stray percent sign is a part of the address.
    return url
  }
}
