/** A handout that python-docx edited comes back with just these edits. */

import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {imported, outlineOf, printed} from './printed.ts'

/** Debian's python3-docx belongs to the system's own Python. */
const python = '/usr/bin/python3'

const source = `---
title: {zh: 水庫, en: Reservoirs}
dialect: interleaved
---

## 現況

## Where things stand

- 第一座水庫在北部。

  The first reservoir lies in the north.

  - 它供應三座城市。

    It supplies three cities.

- 第二座水庫在南部。

  The second reservoir lies in the south.

1. 先修管線。

   Mend the pipes first.

2. 再談水價。

   Then speak of prices.

## 建議

## What to do

> 沒有水，就沒有城市。

> Without water there is no city.
`

const expected = `---
title: {zh: 水庫, en: Reservoirs}
dialect: interleaved
---

## 現況

## Where things stand

1. 先修管線。

   Mend the pipes first.

- 第一座水庫在北部。

  The first reservoir lies in the north.

  - 它供應四座城市。

    It supplies four cities.

- 第三座水庫在東部。

  The third reservoir lies in the east.

- 第二座水庫在南部。

  The second reservoir lies in the south.

## 建議

## What to do

> 沒有水，就沒有城市。

> **Without water there is no city.**
`

it('changed, added, deleted, moved and bold rows', async (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-python-docx-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const [given, edited] = [path.join(folder, 'a.docx'), path.join(folder, 'b.docx')]
  writeFileSync(given, await printed(outlineOf(source)))
  try {
    execFileSync(python, ['-c', 'import docx'], {stdio: 'pipe'})
  } catch {
    console.warn('python3-docx is not installed: what it edits was not imported')
    return context.skip()
  }
  execFileSync(python, [path.resolve('tests/import/edit.py'), given, edited], {stdio: 'pipe'})
  const {outline} = imported(readFileSync(edited))
  if (!outline) throw new Error('Nothing was imported')
  expect(toMarkdown(outline)).toBe(toMarkdown(outlineOf(expected)))
})
