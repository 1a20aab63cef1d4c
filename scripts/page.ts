/** The page of `zhenpress preview` → `dist/preview/page/`: its script in one, the PDF reader beside it, and the rules as HTML. */

import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {rolldown} from 'rolldown'
import {unified} from 'unified'

const source = 'src/preview/page'

/** All files of the page, by name. */
export async function bundlePage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const bundle = await rolldown({input: {page: `${source}/main.ts`}, platform: 'browser'})
  const {output} = await bundle.generate({
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await bundle.close()
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const worker = createRequire(import.meta.url).resolve('pdfjs-dist/build/pdf.worker.min.mjs')
  return new Map([
    ...output.map((each) => [each.fileName, encode(each.type === 'chunk' ? each.code : '')] as const),
    ['pdf.worker.js', readFileSync(worker)],
    ['rules.json', encode(JSON.stringify(rulePages()))],
    ...['index.html', 'page.css'].map((name) => [name, readFileSync(path.join(source, name))] as const),
  ])
}

/** The pages of the rules by rule, each without its heading: the name of the rule. */
function rulePages(): Readonly<Record<string, string>> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSanitize)
    .use(rehypeStringify)
  const names = readdirSync('docs/rules').filter((name) => name.endsWith('.md') && name !== 'README.md')
  return Object.fromEntries(
    names.map((name) => {
      const [heading = '', ...lines] = readFileSync(path.join('docs/rules', name), 'utf8').split('\n')
      return [heading.replace(/^#\s*/, ''), String(processor.processSync(lines.join('\n')))]
    }),
  )
}

/** Writes them to where the package keeps them. */
export async function buildPage(): Promise<void> {
  const folder = 'dist/preview/page'
  mkdirSync(folder, {recursive: true})
  for (const [name, bytes] of await bundlePage()) writeFileSync(path.join(folder, name), bytes)
}
