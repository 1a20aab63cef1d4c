import path from 'node:path'
import {folderOf, templateFiles, templateNames} from '../../template/load.ts'
import {oneOf} from '../choices.ts'
import type {Invocation, Status} from '../command.ts'
import {UsageError} from '../command.ts'

/** JSON, so that it works where the package is not installed beside it. */
const config = {
  content: ['content/**'],
  to: ['html', 'pdf', 'docx'],
  editions: ['zh-en'],
}

const configName = 'zhenpress.config.json'

const firstBriefing = `標題/Title: 第一份簡報 / A first briefing
作者/Author: 編輯檯 / The desk
日期/Date: 2026-01-01
關鍵字: 雙語、簡報
Keywords: bilingual, briefing
摘要:
這一段是摘要，用一兩句話說明整份簡報的結論。
- 第一節的標題：
- 每個要點一行，句末加上標點。
- 英文依相同的順序排列，一項對一項。
- 第二節的標題：
- 以冒號結尾的一項會成為章節標題。
Summary:
This paragraph is the summary: one or two sentences with the conclusion of the briefing.
- The heading of the first section:
- One point a line, closed with a full stop.
- The English follows in the same order, item by item.
- The heading of the second section:
- An item that ends in a colon becomes a section heading.
`

/** A template of the package, to be changed. */
async function copyOf(name: string, {host}: Invocation): Promise<Readonly<Record<string, string>>> {
  const folder = await folderOf(name, host)
  const entries = templateFiles.map(async (file): Promise<[string, string]> => {
    const text = new TextDecoder().decode(await host.readFile(path.join(folder, file)))
    return [path.join('templates', name, file), text]
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** What init writes: file names and texts. A project that is there gets the template alone. */
async function filesOf(folder: string, invocation: Invocation): Promise<Readonly<Record<string, string>>> {
  const name = oneOf(invocation, 'template', templateNames)
  const own = name === undefined ? {} : await copyOf(name, invocation)
  if (name !== undefined && (await invocation.host.kindOf(path.join(folder, configName))) !== null) return own
  const template = name === undefined ? {} : {template: `./templates/${name}`}
  return {
    [configName]: `${JSON.stringify({...config, ...template}, null, 2)}\n`,
    [path.join('content', 'first-briefing.txt')]: firstBriefing,
    ...own,
  }
}

/** Writes the files of a new project. */
export async function runInit(invocation: Invocation): Promise<Status> {
  const {host, terminal, language, operands} = invocation
  if (operands.length > 1) throw new UsageError({en: 'init takes one DIR', zh: 'init 只能指定一個資料夾'})
  const folder = path.resolve(host.cwd, operands[0] ?? '.')
  const files = await filesOf(folder, invocation)
  for (const name of Object.keys(files)) {
    if ((await host.kindOf(path.join(folder, name))) !== null) {
      throw new UsageError({
        en: `${name} is there already; init does not write over it`,
        zh: `${name} 已經存在；init 不會覆寫`,
      })
    }
  }
  for (const [name, text] of Object.entries(files)) {
    await host.writeWhole(path.join(folder, name), new TextEncoder().encode(text))
    terminal.out(`${path.join(operands[0] ?? '', name)}\n`)
  }
  const template = Object.hasOwn(files, configName)
    ? ''
    : ` --template ./templates/${invocation.text('template')}`
  terminal.err(
    language === 'zh' ? `接著執行：zhenpress build${template}\n` : `Next: zhenpress build${template}\n`,
  )
  return 0
}
