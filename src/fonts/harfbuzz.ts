/** HarfBuzz' subsetter. Source: hb-subset.h of HarfBuzz; the module is the one of the npm package `harfbuzzjs`. */

import {closeSync, fstatSync, openSync, read} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {promisify} from 'node:util'

/** What the module gives, as far as we ask for it. Handles and addresses are numbers. */
type HarfBuzz = {
  readonly memory: {readonly buffer: ArrayBuffer}
  readonly _initialize: () => void
  readonly malloc: (length: number) => number
  readonly free: (address: number) => void
  readonly hb_blob_create: (
    data: number,
    length: number,
    mode: number,
    user: number,
    destroy: number,
  ) => number
  readonly hb_blob_destroy: (blob: number) => void
  readonly hb_blob_get_data: (blob: number, length: number) => number
  readonly hb_blob_get_length: (blob: number) => number
  readonly hb_face_create: (blob: number, index: number) => number
  readonly hb_face_destroy: (face: number) => void
  readonly hb_face_reference_blob: (face: number) => number
  readonly hb_set_add: (set: number, value: number) => void
  readonly hb_set_clear: (set: number) => void
  readonly hb_subset_input_create_or_fail: () => number
  readonly hb_subset_input_destroy: (input: number) => void
  readonly hb_subset_input_set: (input: number, kind: number) => number
  readonly hb_subset_input_unicode_set: (input: number) => number
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void
  readonly hb_subset_or_fail: (face: number, input: number) => number
}

type SubsetOptions = {
  /** OpenType features that are kept; all others go. */
  readonly features: readonly string[]
  /** Tables that go. */
  readonly drop: readonly string[]
}

/** A face in HarfBuzz' own memory. */
export type LoadedFace = {
  /** The face with just these characters; one that it lacks is left out. @throws where the file is damaged. */
  readonly subset: (characters: string, options: SubsetOptions) => Promise<Uint8Array>
}

/** `hb_memory_mode_t`: the bytes are ours to keep. */
const writable = 2
/** `hb_subset_sets_t`. */
const sets = {dropTable: 3, feature: 6}
/** One of `hb_subset_flags_t`. */
const noHinting = 1

let module: Promise<HarfBuzz> | null = null
const faces = new Map<string, Promise<LoadedFace>>()
let last: Promise<unknown> = Promise.resolve()

/** HarfBuzz does one thing after the other: its memory must not move while a file is read into it. */
function inTurn<Value>(work: (hb: HarfBuzz) => Value | Promise<Value>): Promise<Value> {
  module ??= instantiate()
  const known = module
  const done = last.then(async () => work(await known))
  last = done.catch(() => undefined) // told to who asked
  return done
}

/**
 * Loads a face, once a process: it stays in HarfBuzz' memory, which holds all faces of the catalogue several times over, but
 * not those of many font books.
 *
 * @throws where its file cannot be read.
 */
export function loadFace(file: string): Promise<LoadedFace> {
  loadFaces([file])
  return faces.get(file) ?? Promise.reject(new Error(`${file} was not loaded`))
}

/** Loads faces at once, while this thread does something else. What goes wrong is told by `loadFace`. */
export function loadFaces(files: readonly string[]): void {
  const fresh = [...new Set(files)].filter((file) => !faces.has(file))
  if (fresh.length === 0) return
  const loading = inTurn((hb) => load(hb, fresh))
  for (const [index, file] of fresh.entries()) {
    const face = loading.then((all) => all[index] ?? Promise.reject(new Error(`${file} was not loaded`)))
    face.catch(() => undefined) // told to who asks for it
    faces.set(file, face)
  }
}

async function load(hb: HarfBuzz, files: readonly string[]): Promise<readonly LoadedFace[]> {
  const opened: number[] = []
  try {
    for (const file of files) opened.push(openSync(file, 'r'))
    const sizes = opened.map((descriptor) => fstatSync(descriptor).size)
    // All of the memory before the first of them is read.
    const places = sizes.map((length) => ({data: hb.malloc(length), length}))
    if (places.some(({data}) => data === 0)) throw new Error('HarfBuzz has no memory left')
    const views = places.map(({data, length}) => new Uint8Array(hb.memory.buffer, data, length))
    const reading = views.map((view, index) => readInto(view, opened[index] ?? -1))
    // None of them may go on when the turn is over.
    for (const read of await Promise.allSettled(reading)) if (read.status === 'rejected') throw read.reason
    return places.map(({data, length}) => faceOf(hb, data, length))
  } finally {
    for (const descriptor of opened) closeSync(descriptor)
  }
}

function faceOf(hb: HarfBuzz, data: number, length: number): LoadedFace {
  const blob = hb.hb_blob_create(data, length, writable, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  hb.hb_blob_destroy(blob)
  return {subset: (characters, options) => inTurn(() => subset(hb, face, characters, options))}
}

const readSome = promisify(read)

/** To where HarfBuzz has it, in one step: a face of 10 MB that is copied there takes twice as long. */
async function readInto(view: Uint8Array, descriptor: number): Promise<void> {
  for (let at = 0; at < view.length; ) {
    const {bytesRead} = await readSome(descriptor, {buffer: view, offset: at, position: at})
    if (bytesRead === 0) throw new Error('A face ends before its end')
    at += bytesRead
  }
}

async function instantiate(): Promise<HarfBuzz> {
  // Resolved when it is wanted: a bundler would do so here and now.
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const {instance} = await WebAssembly.instantiate(await readFile(file))
  const hb = instance.exports as unknown as HarfBuzz // what the file exports: a module has no types of its own
  hb._initialize()
  return hb
}

function subset(hb: HarfBuzz, face: number, characters: string, options: SubsetOptions): Uint8Array {
  const input = hb.hb_subset_input_create_or_fail()
  if (input === 0) throw new Error('HarfBuzz has no memory left')
  const features = hb.hb_subset_input_set(input, sets.feature)
  hb.hb_set_clear(features)
  for (const feature of options.features) hb.hb_set_add(features, tagOf(feature))
  const dropped = hb.hb_subset_input_set(input, sets.dropTable)
  for (const table of options.drop) hb.hb_set_add(dropped, tagOf(table))
  hb.hb_subset_input_set_flags(input, noHinting)
  const codes = hb.hb_subset_input_unicode_set(input)
  for (const char of characters) hb.hb_set_add(codes, char.codePointAt(0) ?? 0)
  const made = hb.hb_subset_or_fail(face, input)
  hb.hb_subset_input_destroy(input)
  if (made === 0) throw new Error('HarfBuzz cannot subset the face')
  const blob = hb.hb_face_reference_blob(made)
  const start = hb.hb_blob_get_data(blob, 0)
  // The memory may have grown meanwhile, and its view with it: a fresh one, and a copy of what is in it.
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob))
  hb.hb_blob_destroy(blob)
  hb.hb_face_destroy(made)
  return bytes
}

/** `HB_TAG`: four letters in 32 bits. */
function tagOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum << 8) + letter.charCodeAt(0), 0)
}
