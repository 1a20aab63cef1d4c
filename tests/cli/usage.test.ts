import {describe, expect, it} from 'vitest'
import {createProject, shortBriefing} from '../press/project.ts'
import {run} from './run.ts'

describe('zhenpress', () => {
  it('teaches by example', async () => {
    const {status, out} = await run(createProject(), '--help')
    expect(status).toBe(0)
    for (const command of ['build', 'check', 'outline', 'doctor', 'init'])
      expect(out).toContain(`zhenpress ${command}`)
  })

  it.each([
    'build',
    'watch',
    'preview',
    'check',
    'outline',
    'archive',
    'doctor',
    'init',
  ])('%s answers --help, in both languages', async (command) => {
    const english = await run(createProject(), command, '--help')
    const chinese = await run(createProject(), command, '--help', '--lang', 'zh')
    expect([english.status, chinese.status]).toEqual([0, 0])
    expect(english.out).toContain('Examples:')
    expect(chinese.out).toContain('範例:')
  })

  it('speaks the language of the locale', async () => {
    const {out} = await run(createProject({}, {LANG: 'zh_TW.UTF-8'}), '--help')
    expect(out).toContain('中英雙語政策簡報')
  })

  it.each([
    {argv: ['print'], says: 'there is no command “print”'},
    {argv: ['build', '--colour'], says: 'build has no flag --colour'},
    {argv: ['build', '--pdf-standard', 'a-1b'], says: '--pdf-standard takes one of a-3a, a-2a, ua-1, none'},
    {
      argv: ['build', 'a.txt', '--reference-doc', 'a.docx', '--to', 'pdf'],
      says: '--reference-doc is for DOCX, which --to leaves out',
    },
    {argv: ['build', 'a.txt', '--to', 'rtf'], says: '--to takes html, pdf, docx, odt, not “rtf”'},
    {argv: ['build', 'a.txt', '-e', 'fr'], says: '--edition takes zh-en, en-zh, zh, en, not “fr”'},
    {argv: ['build', 'a.txt', '-j', '0'], says: '--jobs takes a whole number from 1, not “0”'},
    {argv: ['build', 'a.txt', '-M', 'title'], says: '-M takes key=value'},
    {argv: ['check', '--lang', 'fr'], says: '--lang takes en or zh'},
    {argv: ['outline'], says: 'outline takes a FILE'},
    {argv: ['build'], says: 'There is no briefing (.txt, .md) in content/**'},
  ])('exits 2 at $argv, and says why', async ({argv, says}) => {
    const {status, err} = await run(createProject({'a.txt': shortBriefing}), ...argv)
    expect({status, err}).toEqual({status: 2, err: expect.stringContaining(says)})
    expect(err).not.toMatch(/^\s+at /m)
  })
})

describe('zhenpress --lang zh', () => {
  it.each([
    {argv: ['print'], says: '沒有指令「print」'},
    {argv: ['build', '--colour'], says: 'build 沒有選項 --colour'},
    {argv: ['build', 'a.txt', '--to', 'rtf'], says: '--to 可用 html、pdf、docx、odt，沒有「rtf」'},
    {argv: ['outline'], says: 'outline 需要一個檔案'},
    {argv: ['build', '--template', 'nowhere', 'a.txt'], says: '沒有版型「nowhere」'},
    {argv: ['build', 'missing.txt'], says: '無法讀取這個檔案：沒有這個檔案'},
  ])('says in Chinese what is wrong with $argv', async ({argv, says}) => {
    const {status, err} = await run(createProject({'a.txt': shortBriefing}), ...argv, '--lang', 'zh')
    expect(status).toBeGreaterThan(0)
    expect(err).toContain(says)
  })
})
