/** An edition that is to fit on so many pages: smaller text and leading, within limits, and no more than is needed. */

import type {Handout} from '../edition/handout.ts'
import type {EmitContext} from '../emit/emitter.ts'
import {squeezed} from '../template/squeezed.ts'
import type {Tokens} from '../template/template.ts'
import type {Cache} from './cache/cache.ts'
import {countedPages} from './cache/prints.ts'
import type {Compiled} from './compile.ts'
import type {Formats} from './formats.ts'
import {tell} from './tell.ts'

type Setting = {readonly handout: Handout; readonly context: EmitContext}

type Press = {readonly compiled: Compiled; readonly formats: Formats; readonly cache: Cache | null}

/** Steps from a template's own tokens to the limits; a step is about half a percent of the size. */
const steps = 32

/**
 * Finds the loosest tokens with which a PDF has the pages that were asked for, and says what was done. Where even the
 * tightest have more, the edition gets as few as there can be. The PDF is printed for that even where it is not wanted:
 * a DOCX must not depend on what is printed beside it.
 */
export async function fitted(setting: Setting, {compiled, formats, cache}: Press): Promise<Setting> {
  const {choices} = compiled
  const {tokens} = setting.context.template
  // A template counts the pages of its own kind; facing pages are three at least, title and all.
  const asked = choices.fit ?? (setting.handout.layout === 'facing' ? null : tokens.fit)
  if (asked === null || choices.largePrint) return setting
  const at = (step: number): Setting => ({
    ...setting,
    context: {
      ...setting.context,
      template: {...setting.context.template, tokens: squeezed(tokens, step / steps)},
    },
  })
  const pages = (step: number): Promise<number> => pagesOf(at(step), formats, cache)
  const loosest = await pages(0)
  if (loosest <= asked) return setting
  const fewest = await pages(steps)
  const goal = Math.max(asked, fewest)
  const step = fewest === loosest ? 0 : await firstStep(async (each) => (await pages(each)) <= goal)
  const result = at(step)
  tell(compiled, fewest > asked ? 'layout/does-not-fit' : 'layout/fitted', {
    ...changes(tokens, result.context.template.tokens),
    edition: setting.handout.edition,
    limit: squeezed(tokens, 1).sizes.text,
    ...counted('asked', asked),
    ...counted('before', loosest),
    ...counted('after', goal),
  })
  return result
}

/** The first step from 1 on that is good, where all after it are; the last one is. */
async function firstStep(isGood: (step: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [1, steps]
  while (low < high) {
    const middle = (low + high) >> 1
    if (await isGood(middle)) high = middle
    else low = middle + 1
  }
  return high
}

async function pagesOf(setting: Setting, formats: Formats, cache: Cache | null): Promise<number> {
  return countedPages({...setting, format: 'pdf', booklet: false}, cache, async () => {
    const emitter = await formats.get('pdf')?.()
    if (!emitter) throw new Error('No format “pdf”') // it comes with the package
    const {pageCount} = await import('../emit/pdf/places.ts')
    return pageCount(await emitter.emit(setting.handout, setting.context))
  })
}

/** `2 pages` in English; Chinese has a word of its own for them in the sentence. */
function counted(name: string, count: number): Record<string, string> {
  return {[name]: `${count} page${count === 1 ? '' : 's'}`, [`${name}.zh`]: String(count)}
}

function changes(before: Tokens, after: Tokens): Record<string, number> {
  return {
    size: before.sizes.text,
    newSize: after.sizes.text,
    leading: before.leading.zh,
    newLeading: after.leading.zh,
  }
}
