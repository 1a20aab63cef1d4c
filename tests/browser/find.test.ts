import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {findBrowser} from '../../src/browser/find.ts'
import {createProject} from '../press/project.ts'

describe('findBrowser', () => {
  it('takes the one that is named, by flag before environment', async () => {
    const {host, folder} = createProject({one: '', other: ''})
    const named = {...host, env: {...host.env, PUPPETEER_EXECUTABLE_PATH: path.join(folder, 'other')}}
    expect(await findBrowser(named, path.join(folder, 'one'))).toMatchObject({
      path: path.join(folder, 'one'),
      origin: 'named',
    })
    expect(await findBrowser(named)).toMatchObject({path: path.join(folder, 'other'), origin: 'named'})
  })

  it('names what to check where the named one is not there', async () => {
    const {host} = createProject()
    await expect(findBrowser(host, '/nowhere')).rejects.toMatchObject({
      name: 'HostError',
      message: 'There is no browser at /nowhere',
      remedy: {en: expect.stringContaining('--browser')},
    })
  })

  it('unpacks the one inside once, whole, into a folder of its version, though two ask at once', async () => {
    const {host, folder, list} = createProject()
    const fresh = {...host, env: {...host.env, XDG_CACHE_HOME: path.join(folder, 'cache')}}
    const found = await Promise.all([findBrowser(fresh), findBrowser(fresh)])
    expect(found.map(({origin}) => origin)).toEqual(['embedded', 'embedded'])
    expect(found[0]?.path).toMatch(/zhenpress\/chromium-[\d.]+\/chromium$/)
    expect(await host.kindOf(found[0]?.path ?? '')).toBe('file')
    const folders = new Set(list('cache/zhenpress').map((file) => file.split('/')[0]))
    expect([...folders]).toEqual([expect.stringMatching(/^chromium-[\d.]+$/)])
  })

  it('says what to do where it cannot be unpacked', async () => {
    const {host} = createProject()
    await expect(
      findBrowser({...host, env: {...host.env, XDG_CACHE_HOME: '/proc/zhenpress'}}),
    ).rejects.toMatchObject({
      name: 'HostError',
      remedy: {en: expect.stringContaining('XDG_CACHE_HOME')},
    })
  })
})
