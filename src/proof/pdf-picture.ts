/** A picture in a PDF, as pdf.js decodes it, or the file that it was. */

import {createHash} from 'node:crypto'
import type {Pixels, ReadPicture} from './read-back.ts'

/** What pdf.js keeps the pictures of a page, and those of several, in; its types call it no more than an object. */
export type Store = {readonly get: (id: string, done: (image: unknown) => void) => unknown}

/** Pictures that several pages show are kept apart. */
const shared = /^g_/

/** Bytes of a pixel, by what pdf.js calls the kinds of its data. */
const channels: Readonly<Record<number, Pixels['channels']>> = {2: 3, 3: 4}

/** @param kept pictures that are files, by the number of their object. */
export async function pdfPicture(
  id: string,
  {objs, commonObjs}: {readonly objs: Store; readonly commonObjs: Store},
  kept: ReadonlyMap<number, Uint8Array>,
): Promise<Pick<ReadPicture, 'sha256' | 'pixels'>> {
  const store = shared.test(id) ? commonObjs : objs
  const image = await new Promise((done) => store.get(id, done))
  if (!isImage(image)) return {sha256: null, pixels: null}
  const {width, height, kind, data, ref} = image
  const file = kept.get(Number.parseInt(String(ref), 10))
  const known = channels[kind ?? 0]
  return {
    sha256: file ? createHash('sha256').update(file).digest('hex') : null,
    pixels: {width, height, channels: known ?? 3, data: known ? (data ?? null) : null},
  }
}

type Image = {
  readonly width: number
  readonly height: number
  readonly kind?: number
  readonly data?: Uint8ClampedArray | null
  /** Number and generation of its object: `12R`. */
  readonly ref?: string
}

function isImage(value: unknown): value is Image {
  return typeof value === 'object' && value !== null && 'width' in value && 'height' in value
}
