/** The title and the lines of the head in two versions. */

import type {Fact, Run, RunPart} from '../edition/handout.ts'
import {hunksOf} from './edits.ts'
import {type Token, tokensOf} from './tokens.ts'

/** Each language with its parts; one that the new version lacks says nothing but what was deleted. */
export function mergedRuns(old: readonly Run[], fresh: readonly Run[]): readonly Run[] {
  const mateOf = (run: Run, runs: readonly Run[]) => runs.find(({language}) => language === run.language)
  const gone = old.filter((run) => !mateOf(run, fresh))
  return [
    ...fresh.map((run) => mergedRun(mateOf(run, old), run)),
    ...gone.map((run): Run => ({...run, text: '', parts: [{text: run.text, change: 'deleted'}]})),
  ]
}

function mergedRun(old: Run | undefined, fresh: Run): Run {
  if (old?.text === fresh.text) return fresh
  return {...fresh, parts: partsOf(old?.text ?? '', fresh.text)}
}

function partsOf(old: string, fresh: string): readonly RunPart[] {
  return hunksOf(tokens(old), tokens(fresh))
    .flatMap((hunk): readonly RunPart[] =>
      hunk.same
        ? [{text: textOf(hunk.new), change: null}]
        : [
            {text: textOf(hunk.old), change: 'deleted'},
            {text: textOf(hunk.new), change: 'inserted'},
          ],
    )
    .filter(({text}) => text !== '')
}

function tokens(text: string): readonly Token[] {
  return tokensOf([{type: 'text', value: text}], [])
}

function textOf(some: readonly Token[]): string {
  return some.map(({text}) => text).join('')
}

/** Lines with the same label are one, in their order; what has other languages or another address goes and comes. */
export function mergedFacts(old: readonly Fact[], fresh: readonly Fact[]): readonly Fact[] {
  const left = [...old]
  const merged = fresh.flatMap((fact): readonly Fact[] => {
    const at = left.findIndex((each) => keyOf(each) === keyOf(fact))
    const [was] = at < 0 ? [] : left.splice(at, 1)
    if (!was) return [{...fact, change: 'inserted'}]
    if (shapeOf(was) === shapeOf(fact)) return [{...fact, value: mergedRuns(was.value, fact.value)}]
    return [
      {...was, change: 'deleted'},
      {...fact, change: 'inserted'},
    ]
  })
  return [...merged, ...left.map((fact): Fact => ({...fact, change: 'deleted'}))]
}

function keyOf({role, label}: Fact): string {
  return JSON.stringify([role, label.map(({text}) => text)])
}

function shapeOf({value, url}: Fact): string {
  return JSON.stringify([url, value.map(({language}) => language)])
}
