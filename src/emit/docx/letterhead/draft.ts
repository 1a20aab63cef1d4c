/** The package of a letterhead while a briefing is put on it. */

import {strToU8} from 'fflate'
import type {Element, Root} from 'xast'
import {relationshipsPath} from '../../../office/open-package.ts'
import {type Parts, partOf, type Relationship, relationshipsOf, relationshipsXml} from './package.ts'
import {attributeOf, childrenOf, element, named, rootOf, written} from './xml.ts'

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export class Draft {
  readonly parts: Map<string, Uint8Array>
  readonly #trees = new Map<string, Root>()
  readonly #relationships = new Map<string, Relationship[]>()
  readonly #types: Element

  constructor(parts: Parts) {
    this.parts = new Map(parts)
    this.#types = rootOf(this.tree('[Content_Types].xml'))
  }

  /** The tree of a part, to be changed. */
  tree(path: string): Root {
    const tree = this.#trees.get(path) ?? partOf(this.parts, path)
    this.#trees.set(path, tree)
    return tree
  }

  root(path: string): Element {
    return rootOf(this.tree(path))
  }

  relationships(part: string): Relationship[] {
    const known = this.#relationships.get(part) ?? [...relationshipsOf(this.parts, part)]
    this.#relationships.set(part, known)
    return known
  }

  /** The part that a part has of a kind; `undefined` where it has none. */
  pathOf(part: string, kind: string): string | undefined {
    const found = this.relationships(part).find((each) => each.kind === kind)
    return found?.path !== null && found?.path !== undefined && this.parts.has(found.path)
      ? found.path
      : undefined
  }

  /** Adds a part, its media type and the relationship that leads to it. */
  addPart(from: string, path: string, kind: string, content: Element | string, mediaType: string): void {
    if (typeof content === 'string') this.parts.set(path, strToU8(content))
    else {
      this.parts.set(path, new Uint8Array())
      this.#trees.set(path, {type: 'root', children: [declaration(), content]})
    }
    this.relate(from, kind, path)
    this.setType(path, mediaType)
  }

  /** @returns the id of the new relationship. */
  relate(from: string, kind: string, path: string): string {
    const target = `/${path}`
    return this.#addRelationship(from, {type: `${relationshipTypes}/${kind}`, kind, target, path})
  }

  /** As `relate`, to an address outside of the package. */
  link(from: string, address: string): string {
    const type = `${relationshipTypes}/hyperlink`
    return this.#addRelationship(from, {type, kind: 'hyperlink', target: address, path: null})
  }

  #addRelationship(from: string, relationship: Omit<Relationship, 'id'>): string {
    const known = this.relationships(from)
    const ids = new Set(known.map(({id}) => id))
    let number = known.length + 1
    while (ids.has(`rId${number}`)) number++
    known.push({...relationship, id: `rId${number}`})
    return `rId${number}`
  }

  setType(path: string, mediaType: string): void {
    const name = `/${path}`
    const known = childrenOf(this.#types, 'Override').find((each) => attributeOf(each, 'PartName') === name)
    if (known) known.attributes['ContentType'] = mediaType
    else this.#types.children.push(element('Override', {PartName: name, ContentType: mediaType}))
  }

  setExtension(extension: string, mediaType: string): void {
    const known = childrenOf(this.#types, 'Default').some(
      (each) => attributeOf(each, 'Extension')?.toLowerCase() === extension,
    )
    if (!known)
      this.#types.children.unshift(element('Default', {Extension: extension, ContentType: mediaType}))
  }

  /** A path that no part has: `word/media/logo.png`, `word/media/logo-2.png` … */
  free(path: string): string {
    const [, stem = path, extension = ''] = /^(.*?)(\.\w+)?$/.exec(path) ?? []
    let found = path
    for (let count = 2; this.parts.has(found); count++) found = `${stem}-${count}${extension}`
    return found
  }

  /** All parts that something leads to, with what was changed in them. */
  finished(): ReadonlyMap<string, Uint8Array> {
    const reached = this.#reached()
    this.#types.children = this.#types.children.filter(
      (child) =>
        child.type !== 'element' ||
        child.name !== 'Override' ||
        reached.has((attributeOf(child, 'PartName') ?? '').slice(1)),
    )
    const finished = new Map<string, Uint8Array>()
    for (const path of ['[Content_Types].xml', ...reached]) {
      const tree = this.#trees.get(path)
      const bytes = tree ? strToU8(written(tree)) : this.parts.get(path)
      if (bytes) finished.set(path, bytes)
    }
    for (const part of ['', ...reached]) {
      const relationships = this.relationships(part)
      if (relationships.length > 0) finished.set(relationshipsPath(part), relationshipsXml(relationships))
    }
    return finished
  }

  #reached(): ReadonlySet<string> {
    const reached = new Set<string>()
    const waiting = ['']
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      for (const {path} of this.relationships(part)) {
        if (path === null || reached.has(path) || !this.parts.has(path)) continue
        reached.add(path)
        waiting.push(path)
      }
    }
    return reached
  }

  /** The largest number that an attribute has in the trees that were opened; -1 where there is none. */
  highest(name: string, attribute: string): number {
    const numbers = [...this.#trees.values()]
      .flatMap((tree) => named(tree, name))
      .map((each) => Number(attributeOf(each, attribute)))
    return Math.max(-1, ...numbers.filter(Number.isFinite))
  }
}

function declaration(): Root['children'][number] {
  return {type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8" standalone="yes"'}
}
