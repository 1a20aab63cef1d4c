/** Nobody but the page itself is answered: raw requests, as a browser or a program might send them. */

import {connect} from 'node:net'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {PreviewServer} from '../../src/preview/preview.ts'
import {openProject, shortBriefing} from '../press/project.ts'
import {ask, startOn} from './started.ts'

const project = openProject({'content/a.txt': shortBriefing, 'secret.txt': 'secret'})
let server: PreviewServer
beforeAll(async () => {
  server = await startOn(project)
})
afterAll(async () => {
  await server.close()
  project.remove()
})

const port = (): string => new URL(server.url).port
const briefing = (): string => `${server.url}briefing?briefing=${encodeURIComponent('content/a.txt')}`

describe('the preview', () => {
  it('listens on 127.0.0.1 alone, at an address that nobody can guess', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/$/)
    const elsewhere = await new Promise<string>((resolve) => {
      const socket = connect(Number(port()), '127.0.0.2')
      socket.on('connect', () => resolve('connected')).on('error', () => resolve('refused'))
    })
    expect(elsewhere).toBe('refused')
  })

  it('says in each answer what a page may do with it', async () => {
    for (const url of [server.url, `${server.url}page.js`, briefing(), `${server.url}nothing`]) {
      const {headers} = await ask(url)
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors '(none|self)'/)
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('shows what an author wrote in a frame that runs nothing', async () => {
    const {status, headers} = await ask(briefing().replace('/briefing?', '/galley?'))
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox allow-same-origin$/)
  })
})

describe('a request', () => {
  it.each([
    ['under another name of the machine', () => ({host: `evil.example:${port()}`}), 403],
    ['with no port in its name', () => ({host: '127.0.0.1'}), 403],
    ['from another site', () => ({origin: 'https://evil.example'}), 403],
    ['from another port', () => ({origin: 'http://127.0.0.1:1'}), 403],
    ['from a frame without an origin', () => ({origin: 'null'}), 403],
    ['of which the browser says that it comes from elsewhere', () => ({'sec-fetch-site': 'cross-site'}), 403],
    ['from a neighbour of the same site', () => ({'sec-fetch-site': 'same-site'}), 403],
    ['of the page', () => ({origin: `http://127.0.0.1:${port()}`, 'sec-fetch-site': 'same-origin'}), 200],
    ['of the page as localhost', () => ({host: `localhost:${port()}`}), 200],
  ] as const)('%s is answered as it should be', async (_name, headers, status) => {
    expect((await ask(briefing(), {headers: headers()})).status).toBe(status)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('that is a %s is refused', async (method) => {
    expect((await ask(server.url, {method})).status).toBe(405)
  })

  it('without the address is told nothing', async () => {
    for (const path of ['/', '/page.js', '/briefings', `/${'A'.repeat(22)}/`, `/${'A'.repeat(22)}/briefings`])
      expect((await ask(server.url, {path})).status).toBe(404)
  })

  it.each([
    '../secret.txt',
    '..%2fsecret.txt',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e/secret.txt',
    '....//secret.txt',
    'page.js%00.txt',
    'print?briefing=content/../secret.txt&format=pdf',
    'print?briefing=content/a.txt&format=../pdf',
  ])('for %s leads nowhere', async (path) => {
    const {status, body} = await ask(server.url, {path: new URL(server.url).pathname + path})
    expect(status).toBe(404)
    expect(body.toString()).not.toContain('secret\n')
  })

  it.each([
    ['briefing?briefing=secret.txt', 200, 'null'],
    ['briefing?briefing=../secret.txt', 200, 'null'],
    ['galley?briefing=/etc/passwd', 200, ''],
    ['pages?briefing=/etc/passwd', 204, ''],
    ['pages?briefing=../secret.txt', 204, ''],
  ])('for %s, which is no briefing, is told that there is none', async (path, status, told) => {
    const answer = await ask(server.url, {path: new URL(server.url).pathname + path})
    expect({status: answer.status, told: answer.body.toString()}).toEqual({status, told})
  })

  it('for a template that is not on the list gets the one of the briefing', async () => {
    const {body} = await ask(`${briefing()}&template=${encodeURIComponent('../../etc')}&paper=Statement`)
    expect(JSON.parse(body.toString()).chosen).toMatchObject({template: 'handout', paper: 'A4'})
  })
})
