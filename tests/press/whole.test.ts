/** What is printed is there whole or not at all, whatever happens to the press. */

import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {nodeHost} from '../../src/host/node-host.ts'
import {readManifest} from '../../src/press/manifest.ts'
import {createProject, type Project, shortBriefing} from './project.ts'

const bytes = new TextEncoder().encode('text')

describe('files that are written together', () => {
  it('are none where one cannot be written', async () => {
    const project = createProject({'a/kept.txt': 'kept'})
    const folder = path.join(project.folder, 'a')
    const tooLong = 'x'.repeat(300)
    const writing = nodeHost().writeTogether(folder, [
      ['kept.txt', bytes],
      ['new.txt', bytes],
      [tooLong, bytes],
    ])
    await expect(writing).rejects.toThrow(/the name is too long/)
    expect(project.list('a')).toEqual(['kept.txt'])
    expect(project.read('a/kept.txt')).toBe('kept')
  })

  it('take away what a press that was killed left there, and leave what one that runs is writing', async () => {
    // No process has this number: it is beyond what Linux gives.
    const [dead, alive] = ['.a.html.999999999.part', `.b.html.${process.pid}.part`]
    const project = createProject({[`a/${dead}`]: 'half', [`a/${alive}`]: 'half'})
    await nodeHost().writeTogether(path.join(project.folder, 'a'), [['a.html', bytes]])
    expect(project.list('a')).toEqual([alive, 'a.html'])
  })
})

const foldersIn = (project: Project): readonly string[] => {
  const out = path.join(project.folder, 'out')
  return existsSync(out) ? readdirSync(out) : []
}

/**
 * Prints all of a project's briefings in a process of its own, and kills it as soon as so many have a folder.
 *
 * @returns whether it ended itself.
 */
function build(project: Project, most: number | null): Promise<boolean> {
  return new Promise((resolve) => {
    const press = spawn(
      process.execPath,
      [path.resolve('src/cli/main.ts'), 'build', 'in/**', '--to', 'html,docx', '--quiet'],
      {cwd: project.folder, stdio: 'ignore'},
    )
    const timer = setInterval(() => {
      if (most !== null && foldersIn(project).length >= most) press.kill('SIGKILL')
    }, 1)
    press.on('exit', (_, signal) => {
      clearInterval(timer)
      resolve(signal === null)
    })
  })
}

/** What a folder says was printed, and whether all of it is there as it says. */
function wholeIn(folder: string): boolean {
  const file = path.join(folder, 'manifest.json')
  if (!existsSync(file)) return true
  const manifest = readManifest(readFileSync(file))
  return (
    manifest !== null &&
    manifest.files.length === 2 &&
    manifest.files.every(
      ({name, sha256}) =>
        createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex') === sha256,
    )
  )
}

describe('a press that is killed', () => {
  it('leaves what it finished, and no half of anything', {timeout: 300_000}, async () => {
    const names = Array.from({length: 14}, (_, index) => `in/b${index}.txt`)
    const project = createProject(Object.fromEntries(names.map((name) => [name, shortBriefing])))
    let finished = 0
    for (const most of [1, 5, 9]) {
      expect(await build(project, most)).toBe(false)
      const folders = foldersIn(project)
      for (const name of folders)
        expect([name, wholeIn(path.join(project.folder, 'out', name))]).toEqual([name, true])
      finished = folders.filter((name) =>
        existsSync(path.join(project.folder, 'out', name, 'manifest.json')),
      ).length
    }
    expect(finished).toBeGreaterThan(5)
    // What is printed over what a killed press left is whole again, and nothing else is there.
    writeFileSync(path.join(project.folder, names[0] ?? ''), shortBriefing)
    expect(await build(project, null)).toBe(true)
    expect(project.list('out')).toEqual(
      names
        .flatMap((name) => {
          const slug = path.basename(name, '.txt')
          return ['docx', 'html']
            .map((format) => `${slug}/${slug}.zh-en.${format}`)
            .concat(`${slug}/manifest.json`)
        })
        .sort(),
    )
  })
})
