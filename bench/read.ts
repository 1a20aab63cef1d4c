/**
 * How reading grows with its source: milliseconds per 1,000 lines for texts of 1,000 lines and more. A shape is given up
 * once it took longer than its time. `node bench/read.ts [lines …]`
 */

import {readBriefing} from '../src/read/read.ts'

const mostMilliseconds = 20_000

const shapes: Readonly<Record<string, (lines: number) => string>> = {
  bullets: (lines) => each(lines, (line) => `- water ${line}.`),
  'bullets in two levels': (lines) => each(lines, (line) => `${line % 2 ? '  ' : ''}- water ${line}.`),
  'house bullets': (lines) => each(lines, (line) => `• 水${line}。`),
  paragraphs: (lines) => each(lines / 2, (line) => `水${line}。\n`),
  'one paragraph': (lines) => each(lines, (line) => `water ${line}`),
  'one long line': (lines) => '港口需要水。'.repeat(lines * 5),
  headings: (lines) => each(lines / 2, (line) => `## water ${line}\n`),
  quotes: (lines) => each(lines / 2, (line) => `> water ${line}\n`),
  'one quote': (lines) => each(lines, (line) => `> water ${line}`),
  'quotes in quotes': (lines) => each(lines, () => `${'> '.repeat(40)}水`),
  'lists in lists': (lines) => each(lines, (line) => `${'  '.repeat(line % 40)}- water ${line}`),
  'chain of notes': (lines) => `a[^0]\n\n${each(lines / 2, (line) => `[^${line}]: b[^${line + 1}]\n`)}`,
  'circle of notes': (lines) =>
    `a[^0]\n\n${each(lines / 2, (line) => `[^${line}]: b[^${(line + 1) % (lines / 2)}]\n`)}`,
  'one long note': (lines) => `a[^0]\n\n[^0]: b\n${each(lines, () => '    water')}`,
  'table rows': (lines) => `| a | b |\n| - | - |\n${each(lines, (line) => `| 水${line} | w |`)}`,
  'emphasis unclosed': (lines) => '*a **b '.repeat(lines),
  brackets: (lines) => '['.repeat(lines * 10),
  backticks: (lines) => each(lines, (line) => `${'`'.repeat((line % 50) + 1)}a`),
  HTML: (lines) => '<a '.repeat(lines * 3),
  labels: (lines) => each(lines, () => '作者：a'),
}

function each(count: number, line: (index: number) => string): string {
  return Array.from({length: Math.round(count)}, (_, index) => `${line(index)}\n`).join('')
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000, 1_000_000]
readBriefing('- warm\n'.repeat(500))
process.stdout.write(`| ms per 1,000 lines | ${sizes.join(' | ')} |\n|${' --- |'.repeat(sizes.length + 1)}\n`)
for (const [name, textOf] of Object.entries(shapes)) {
  const cells: string[] = []
  let took = 0
  for (const size of sizes) {
    if (took > mostMilliseconds / 8) cells.push('–')
    else {
      const text = textOf(size)
      const start = performance.now()
      readBriefing(text)
      took = performance.now() - start
      cells.push((took / (size / 1000)).toFixed(1))
    }
  }
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`)
}
