/** What files and folders of an archive are called, and what stands in those that are always the same. Source: OCFL 1.1. */

import {createHash} from 'node:crypto'

/** Declares a storage root. */
export const rootDeclaration = '0=ocfl_1.1'
/** Declares an object. */
export const objectDeclaration = '0=ocfl_object_1.1'
export const layoutFile = 'ocfl_layout.json'
export const extensionsFolder = 'extensions'
/** The registered extension that says where an object stands. */
export const layoutName = '0003-hash-and-id-n-tuple-storage-layout'
/** Ours: it is there while something is added, and gone afterwards. */
export const workFolder = 'extensions/zhenpress'
/** What is not yet in the archive. */
export const stageFolder = 'extensions/zhenpress/stage'
/** In the stage: the object that is being added to, so that what a kill left half-done is found again. */
export const journalFile = 'object'
export const inventoryFile = 'inventory.json'
export const sidecarFile = 'inventory.json.sha512'
export const contentFolder = 'content'

/** How many hexadecimal digits of an id's hash name a folder, and how many such folders stand above an object. */
export const tupleSize = 3
export const tuples = 3

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The files of a storage root, in the order in which they are written: it is one when the last of them is there. */
export const rootFiles: ReadonlyMap<string, Uint8Array> = new Map(
  [
    [
      `${extensionsFolder}/${layoutName}/config.json`,
      json({extensionName: layoutName, digestAlgorithm: 'sha256', tupleSize, numberOfTuples: tuples}),
    ] as const,
    [
      layoutFile,
      json({
        extension: layoutName,
        description:
          'Three folders by the SHA-256 of the id, then the id, percent-encoded. Each object is a briefing, each version an edition.',
      }),
    ] as const,
    [rootDeclaration, 'ocfl_1.1\n'] as const,
  ].map(([name, text]) => [name, bytesOf(text)]),
)

export const objectDeclarationBytes: Uint8Array = bytesOf('ocfl_object_1.1\n')

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** In hexadecimal. */
export function digest(algorithm: 'sha256' | 'sha512', bytes: Uint8Array | string): string {
  return createHash(algorithm).update(bytes).digest('hex')
}

/** A sidecar; in the form that `sha512sum -c` takes. */
export function sidecarOf(inventory: Uint8Array): Uint8Array {
  return bytesOf(`${digest('sha512', inventory)}  ${inventoryFile}\n`)
}

export function sameBytes(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one !== null && other !== null && Buffer.compare(one, other) === 0
}
