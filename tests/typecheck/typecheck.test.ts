/** The program as `make typecheck` runs it, on one sample in one layout. */

import {spawnSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'

function run(...args: readonly string[]): {status: number | null; stdout: string} {
  return spawnSync(process.execPath, ['scripts/typecheck/typecheck.ts', ...args], {encoding: 'utf8'})
}

describe('make typecheck', () => {
  it('prints its table and succeeds where nothing is at fault', () => {
    const chosen = ['--template', 'handout', '--layout', 'parallel', '--widths', '4']
    const {status, stdout} = run(...chosen, 'content/one-line.txt')
    expect(stdout).toMatch(/^\| template × layout +\|.* forbidden ends \|/)
    expect(stdout).toMatch(/^\| handout × parallel (?:\| +0 )+\|$/m)
    expect(stdout).toContain('1 editions, 4 widths, 0 faults')
    expect(status).toBe(0)
  })

  it('refuses a layout that is not known', () => {
    expect(run('--layout', 'diagonal').status).toBe(2)
  })
})
