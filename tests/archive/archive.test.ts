/** The archive's own room: what is where, what is shared, what is found, what is refused. */

import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type AuditFinding, auditObject, auditRoot} from '../../src/archive/audit.ts'
import {deposit} from '../../src/archive/deposit.ts'
import {isSafePath, objectPlace} from '../../src/archive/layout.ts'
import {objectPlaces, openObject} from '../../src/archive/open-object.ts'
import {nodeDisk} from '../../src/host/disk.ts'
import {addNext, depositOf, filesOf, id} from './deposits.ts'
import {breaches, inventoryOf, objectsIn, recover} from './strict-ocfl.ts'

const disk = nodeDisk()
const place = objectPlace(id)
let folder: string
let root: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-archive-'))
  root = path.join(folder, 'archive')
  for (let number = 0; number < 3; number += 1) await addNext(disk, root)
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** A copy of the archive, to be spoiled. */
function copied(name: string): string {
  const copy = path.join(folder, name)
  rmSync(copy, {recursive: true, force: true})
  cpSync(root, copy, {recursive: true})
  return copy
}

function filesIn(where: string): string[] {
  return readdirSync(where, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(where, path.join(entry.parentPath, entry.name)))
    .sort()
}

function foldersIn(where: string): string[] {
  return readdirSync(where, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.relative(where, path.join(entry.parentPath, entry.name)))
}

async function audited(where: string): Promise<readonly AuditFinding[]> {
  const {places} = await objectPlaces(disk, where)
  const objects = await Promise.all(places.map((each) => auditObject(disk, where, each)))
  return [...(await auditRoot(disk, where)), ...objects.flatMap(({findings}) => findings)]
}

async function failuresIn(where: string): Promise<readonly string[]> {
  return (await audited(where)).filter(({result}) => result === 'failed').map(({file}) => file)
}

describe('the layout', () => {
  it.each([
    ['object-01', '3c0/ff4/240/object-01'],
    ['..hor/rib:le-$id', '487/326/d8c/%2e%2ehor%2frib%3ale-%24id'],
    ['..Hor/rib:lè-$id', '373/529/21a/%2e%2eHor%2frib%3al%c3%a8-%24id'],
    [
      'abcdefghij'.repeat(26),
      `55b/432/806/${'abcdefghij'.repeat(10)}-55b432806f4e270da0cf23815ed338742179002153cd8d896f23b3e2d8a14359`,
    ],
  ])('puts %s where the extension has it', (object, expected) => {
    expect(objectPlace(object)).toBe(expected)
  })

  it('is this', () => {
    const content = ['a.zh-en.html', 'a.zh-en.pdf', 'edition.json']
    const version = (name: string, files: readonly string[]): string[] =>
      [...files.map((file) => `content/${file}`), 'inventory.json', 'inventory.json.sha512'].map(
        (file) => `${place}/${name}/${file}`,
      )
    expect(filesIn(root)).toEqual(
      [
        '0=ocfl_1.1',
        'ocfl_layout.json',
        'extensions/0003-hash-and-id-n-tuple-storage-layout/config.json',
        `${place}/0=ocfl_object_1.1`,
        `${place}/inventory.json`,
        `${place}/inventory.json.sha512`,
        ...version('v1', [...content, 'source/a.txt', 'source/again.png']),
        ...version('v2', [...content, 'source/a.txt']),
        ...version('v3', content),
      ].sort(),
    )
    expect(place).toBe('3dc/274/5fa/zhenpress%3abriefing')
  })

  it('breaks no rule of OCFL, for a reader that is not ours', () => {
    expect(breaches(root)).toEqual([])
  })

  it('gives every edition back by its inventory alone', () => {
    const [object = ''] = objectsIn(root)
    for (const number of [1, 2, 3])
      expect(recover(object, `v${number}`)).toEqual(
        new Map([...filesOf(number)].map(([name, bytes]) => [name, Buffer.from(bytes)])),
      )
  })

  it('is proven by sha512sum', () => {
    const [object = ''] = objectsIn(root)
    expect(spawnSync('sha512sum', ['-c', 'inventory.json.sha512'], {cwd: object}).status).toBe(0)
    const sums = Object.entries(inventoryOf(object).manifest).flatMap(([digest, paths]) =>
      paths.map((each) => `${digest}  ${each}\n`),
    )
    const {status, stdout} = spawnSync('sha512sum', ['-c'], {cwd: object, input: sums.join('')})
    expect(status).toBe(0)
    expect(String(stdout).match(/: OK/g)).toHaveLength(12)
  })

  it('stores what is the same once, in a version and over versions', () => {
    const {manifest, versions} = inventoryOf(path.join(root, place))
    const picture = createHash('sha512').update('a picture that stays').digest('hex')
    expect(manifest[picture]).toEqual(['v1/content/source/again.png'])
    for (const each of ['v1', 'v2', 'v3'])
      expect(versions[each]?.state[picture]).toEqual(['source/again.png', 'source/圖/one two.png'])
  })

  it('never touches what was written', async () => {
    const copy = copied('untouched')
    const stamp = (file: string): string => {
      const {mtimeMs, ino, mode} = statSync(path.join(copy, file))
      const hash = createHash('sha512')
        .update(readFileSync(path.join(copy, file)))
        .digest('hex')
      return `${file} ${mtimeMs} ${ino} ${mode & 0o222} ${hash}`
    }
    const written = filesIn(copy).filter((file) => !/[^/]*%3abriefing\/inventory/.test(file))
    const before = written.map(stamp)
    await addNext(disk, copy)
    await addNext(disk, copy, 'zhenpress:other')
    expect(written.map(stamp)).toEqual(before)
    expect((await openObject(disk, copy, id))?.inventory.head).toBe('v4')
  })
})

describe('the audit', () => {
  it('finds nothing wrong with what is right', async () => {
    expect((await audited(root)).filter(({result}) => result !== 'proven')).toEqual([])
  })

  it('finds and names a flipped bit in any file', async () => {
    const copy = copied('flipped')
    for (const file of filesIn(root)) {
      const full = path.join(copy, file)
      const bytes = readFileSync(full)
      for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
        rmSync(full)
        writeFileSync(full, flipped)
        expect(await failuresIn(copy), `${file} at ${at}`).toContain(file)
      }
      rmSync(full)
      writeFileSync(full, bytes)
    }
    expect(await failuresIn(copy)).toEqual([])
  })

  it('finds and names a file that is gone', async () => {
    const copy = copied('gone')
    for (const file of filesIn(root)) {
      rmSync(path.join(copy, file))
      // The declaration of an object, too; of a version's last file, the folder.
      expect(await failuresIn(copy), file).toContain(file)
      cpSync(path.join(root, file), path.join(copy, file))
    }
    expect(await failuresIn(copy)).toEqual([])
  })

  it('finds and names a file too many, in any folder', async () => {
    const copy = copied('many')
    for (const inside of ['', ...foldersIn(root)]) {
      const stray = path.join(copy, inside, 'stray.txt')
      writeFileSync(stray, '')
      expect(await failuresIn(copy), inside).toContain(path.join(inside, 'stray.txt'))
      rmSync(stray)
    }
    expect(await failuresIn(copy)).toEqual([])
  })

  it('takes no link for a file', async () => {
    const copy = copied('link')
    const file = `${place}/v1/content/a.zh-en.pdf`
    rmSync(path.join(copy, file))
    symlinkSync(path.join(root, file), path.join(copy, file))
    expect(await failuresIn(copy)).toContain(file)
  })

  it('finds an object that stands where another belongs', async () => {
    const copy = copied('moved')
    cpSync(path.join(copy, place), path.join(copy, 'abc/abc/abc/zhenpress%3aother'), {recursive: true})
    expect(await failuresIn(copy)).toEqual(['abc/abc/abc/zhenpress%3aother/inventory.json'])
  })
})

/** Writes an inventory of a hostile hand: all its digests are right. */
function forge(copy: string, change: (text: string) => string): void {
  const object = path.join(copy, place)
  const text = change(readFileSync(path.join(object, 'inventory.json'), 'utf8'))
  const hash = createHash('sha512').update(text).digest('hex')
  for (const where of [object, path.join(object, 'v3')]) {
    for (const name of ['inventory.json', 'inventory.json.sha512']) rmSync(path.join(where, name))
    writeFileSync(path.join(where, 'inventory.json'), text)
    writeFileSync(path.join(where, 'inventory.json.sha512'), `${hash}  inventory.json\n`)
  }
}

describe('what an archive refuses', () => {
  it.each([
    ['a logical path that leads out', '"source/again.png"', '"../../again.png"'],
    ['an absolute logical path', '"source/again.png"', '"/etc/again.png"'],
    ['a path of another system', '"source/again.png"', '"C:\\\\again.png"'],
    ['a content path that leads out', '"v1/content/edition.json"', '"v1/content/../../../../../../secret"'],
    ['two files at one path', '"source/again.png"', '"source"'],
    ['a head that is not there', '"head": "v3"', '"head": "v300000"'],
    ['a prototype for a version', '"v3": {', '"__proto__": {'],
  ])('%s', async (_, from, to) => {
    const copy = copied('forged')
    forge(copy, (text) => text.replaceAll(from, to))
    await expect(openObject(disk, copy, id)).rejects.toThrow('is damaged')
    await expect(addNext(disk, copy)).rejects.toThrow('is damaged')
    expect(await failuresIn(copy)).toContain(`${place}/inventory.json`)
  })

  it.each(['../a', 'a/../b', '/a', 'a//b', 'a/', '.', '', 'a\\b', 'C:a', 'a\0b', '\ud800'])('%j', (name) => {
    expect(isSafePath(name)).toBe(false)
  })

  it('a deposit with such a path, and is as it was', async () => {
    const copy = copied('unsafe')
    const files = new Map([['../out.txt', new Uint8Array([1])]])
    await expect(deposit(disk, copy, id, async () => ({...depositOf(4), files}))).rejects.toThrow(
      '../out.txt',
    )
    expect(filesIn(copy)).toEqual(filesIn(root))
  })

  it('a folder that is something else', async () => {
    const other = path.join(folder, 'other')
    mkdirSync(path.join(other, 'pictures'), {recursive: true})
    await expect(addNext(disk, other)).rejects.toThrow('is not an archive')
    writeFileSync(path.join(other, '0=ocfl_1.0'), 'ocfl_1.0\n')
    await expect(addNext(disk, other)).rejects.toThrow('is not an archive')
    rmSync(path.join(other, '0=ocfl_1.0'))
    writeFileSync(path.join(other, '0=ocfl_1.1'), 'ocfl_1.1\n')
    await expect(addNext(disk, other)).rejects.toThrow('config.json is not there')
    expect(filesIn(other)).toEqual(['0=ocfl_1.1'])
    writeFileSync(path.join(folder, 'file'), '')
    await expect(addNext(disk, path.join(folder, 'file/archive'))).rejects.toThrow('not a folder')
  })

  it('to lean on content that was damaged', async () => {
    const copy = copied('damaged')
    const file = path.join(copy, place, 'v1/content/source/again.png')
    rmSync(file)
    writeFileSync(file, 'a picture that stayz')
    await expect(addNext(disk, copy)).rejects.toThrow('again.png was changed')
    expect(existsSync(path.join(copy, place, 'v4'))).toBe(false)
    expect(existsSync(path.join(copy, 'extensions/zhenpress'))).toBe(false)
  })

  it('a disk that is full, and leaves nothing there', async () => {
    const copy = copied('full')
    let count = 0
    const full = {
      ...disk,
      createFile: async (file: string, bytes: Uint8Array) => {
        count += 1
        if (count > 4) throw Object.assign(new Error('full'), {code: 'ENOSPC', syscall: 'write'})
        return disk.createFile(file, bytes)
      },
    }
    await expect(addNext(full, copy)).rejects.toThrow('the disk is full')
    expect(filesIn(copy)).toEqual(filesIn(root))
    const closed = {
      ...disk,
      createFolder: async () => {
        throw Object.assign(new Error('no'), {code: 'EACCES', syscall: 'mkdir'})
      },
    }
    await expect(addNext(closed, copy)).rejects.toThrow('permission denied')
  })

  it('a version that is not whole, rather than take it away', async () => {
    const copy = copied('beyond')
    cpSync(path.join(copy, place, 'v3'), path.join(copy, place, 'v4'), {recursive: true})
    await expect(addNext(disk, copy)).rejects.toThrow('v4 is damaged')
    expect(await failuresIn(copy)).toEqual([`${place}/v4`])
  })
})

describe('two presses at once', () => {
  it('wait for each other, in processes of their own', async () => {
    const shared = path.join(folder, 'shared')
    const program = path.join(import.meta.dirname, 'add-forever.ts')
    const ends = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise<number | null>((resolve) => {
            spawn(process.execPath, [program, shared, '4']).on('close', resolve)
          }),
      ),
    )
    expect(ends).toEqual([0, 0, 0])
    expect((await openObject(disk, shared, id))?.inventory.head).toBe('v12')
    expect(breaches(shared)).toEqual([])
  })

  it('are told of one that does not end, and take over from one that was killed', async () => {
    const copy = copied('locked')
    const lock = path.join(copy, 'extensions/zhenpress/lock')
    const start = await disk.startOf(process.pid)
    mkdirSync(lock, {recursive: true})
    const alive = `${process.pid}.${start}.99@${disk.process.machine}`
    writeFileSync(path.join(lock, alive), '')
    let waited = 0
    const hasty = {
      ...disk,
      pause: async (time: number) => {
        waited += time
      },
    }
    await expect(addNext(hasty, copy)).rejects.toThrow(`Process ${process.pid} on`)
    expect(waited).toBe(10_000)
    expect(readdirSync(path.dirname(lock))).toEqual(['lock'])
    // The same number, another process: this one was killed and its number given away.
    rmSync(path.join(lock, alive))
    writeFileSync(path.join(lock, `${process.pid}.1.99@${disk.process.machine}`), '')
    expect(await addNext(hasty, copy)).toBe(4)
    // Of another machine nothing can be known.
    mkdirSync(lock, {recursive: true})
    writeFileSync(path.join(lock, '1.1.1@elsewhere'), '')
    await expect(addNext(hasty, copy)).rejects.toThrow('Process 1 on elsewhere')
  })
})

describe('ids of every kind', () => {
  it('have places of their own', async () => {
    const many = path.join(folder, 'ids')
    const ids = ['Water', 'water', '水', '水'.repeat(80), '..', 'a b', 'a%20b', 'con', 'x'.repeat(300)]
    for (const each of ids) await addNext(disk, many, `zhenpress:${encodeURIComponent(each)}`)
    expect(breaches(many)).toEqual([])
    expect(objectsIn(many)).toHaveLength(ids.length)
    const lower = filesIn(many).map((file) => file.toLowerCase())
    expect(new Set(lower).size).toBe(lower.length)
    expect(Math.max(...lower.flatMap((file) => file.split('/').map(({length}) => length)))).toBeLessThan(256)
  })
})
