import {describe, expect, it} from 'vitest'
import {nodeHost} from '../../src/host/node-host.ts'
import {loadTemplate} from '../../src/template/load.ts'
import {onPaper} from '../../src/template/paper.ts'
import {createProject} from '../press/project.ts'

describe('loadTemplate', () => {
  it('knows the one that comes with the package', async () => {
    const {tokens, css} = await loadTemplate('handout', nodeHost())
    expect(tokens).toMatchObject({name: 'handout', paper: 'A4'})
    expect(css).toContain('.columns')
  })

  it('names file, key and what was expected where a token is wrong', async () => {
    const {tokens} = await loadTemplate('handout', nodeHost())
    const wrong = {...tokens, sizes: {...tokens.sizes, small: 4}}
    const {host} = createProject({'mine/template.json': JSON.stringify(wrong), 'mine/template.css': ''})
    await expect(loadTemplate('./mine', host)).rejects.toThrow(
      /template\.json: “sizes\.small” should be >=5, but is 4/,
    )
  })

  it('says so where there is none', async () => {
    await expect(loadTemplate('nowhere', nodeHost())).rejects.toThrow('There is no template “nowhere”')
  })
})

describe('onPaper', () => {
  it('holds a smaller page closer, and never sets text below 8 pt', async () => {
    const {tokens} = await loadTemplate('handout', nodeHost())
    const small = onPaper(tokens, 'A5')
    expect(small.paper).toBe('A5')
    expect(small.margins.left).toBeLessThan(tokens.margins.left)
    expect(small.sizes.text).toBe(9)
    expect(small.sizes.small).toBe(8)
  })

  it('leaves sizes as they are on a page of much the same width', async () => {
    const {tokens} = await loadTemplate('handout', nodeHost())
    expect(onPaper(tokens, 'Letter')).toEqual({...tokens, paper: 'Letter'})
  })
})
