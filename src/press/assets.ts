/** The pictures of a briefing: only those beside it, and nothing from the network. */

import path from 'node:path'
import type {Image} from 'mdast'
import type {VFile} from 'vfile'
import type {Asset} from '../emit/emitter.ts'
import {type Host, reasonOf} from '../host/host.ts'
import {report} from '../messages/report.ts'
import {type Language, languages, type Outline} from '../outline/types.ts'
import {walkContent, walkSides} from '../outline/walk.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
}

/**
 * Loads the pictures that an outline names. One that is elsewhere, missing or of another kind is reported; the
 * emitters then print its words in its place.
 */
export async function loadAssets(
  outline: Outline,
  fileOf: (language: Language) => VFile,
  host: Host,
): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>()
  const seen = new Set<string>()
  for (const {image, language} of imagesOf(outline)) {
    if (seen.has(image.url)) continue
    seen.add(image.url)
    const asset = await load(image, fileOf(language), host)
    if (asset) assets.set(image.url, asset)
  }
  return assets
}

function* imagesOf(outline: Outline): Generator<{image: Image; language: Language}> {
  for (const sides of walkSides(outline)) {
    for (const language of languages) {
      for (const node of walkContent(sides[language]?.content ?? [])) {
        if (node.type === 'image') yield {image: node, language}
      }
    }
  }
}

async function load(image: Image, file: VFile, host: Host): Promise<Asset | null> {
  const {url, position: place} = image
  const folder = path.resolve(host.cwd, file.dirname ?? '.')
  const target = path.resolve(folder, decodeAddress(url))
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url) || !isInside(target, folder)) {
    report(file, 'source/remote-resource', {place, values: {url: url.slice(0, 80)}})
    return null
  }
  try {
    const real = await host.realPath(target)
    if (!isInside(real, await host.realPath(folder))) {
      // A link that leads out of the folder is a way out all the same.
      report(file, 'source/remote-resource', {place, values: {url}})
      return null
    }
    const bytes = await host.readFile(real)
    const {imageSize} = await import('image-size')
    const {width, height, type} = imageSize(bytes)
    const mediaType = mediaTypes[type ?? '']
    if (mediaType === undefined) throw new Error(`${type ?? 'this kind'} cannot be printed`)
    return {bytes, mediaType, width, height}
  } catch (error) {
    report(file, 'source/missing-image', {
      place,
      values: {url, reason: reasonOf(error).en, 'reason.zh': reasonOf(error).zh},
    })
    return null
  }
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
}

/** The file that an address names: its escapes undone. */
export function decodeAddress(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    // A stray percent sign is a part of the name.
    return url
  }
}
