import type {Both, Outline} from './types.ts'

/**
 * The title that a briefing without one is printed under: `簡報：來源（日期）` / `Briefing: source, date`. What
 * is not known is left out.
 */
export function defaultTitle({meta}: Outline): Both<string> {
  const date = meta.date.iso ?? meta.date.written
  const [zhSource, enSource] = [meta.source.zh ?? meta.source.en, meta.source.en ?? meta.source.zh]
  const zh = `${zhSource ? `：${zhSource}` : ''}${date ? `（${date}）` : ''}`
  const en = [enSource, date].filter((part) => part !== null).join(', ')
  return {zh: `簡報${zh}`, en: en === '' ? 'Briefing' : `Briefing: ${en}`}
}
