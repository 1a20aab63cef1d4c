/** Where an object stands. Source: OCFL extension 0003, "Hash and ID N-tuple Storage Layout". */

import {digest, tupleSize, tuples} from './names.ts'

/** More characters than these of an id are not in a name. */
const longest = 100

/** The folder of an object, from the root: `3c0/ff4/240/object-01`. */
export function objectPlace(id: string): string {
  const hash = digest('sha256', id)
  const above = Array.from({length: tuples}, (_, index) =>
    hash.slice(index * tupleSize, (index + 1) * tupleSize),
  )
  const encoded = [...new TextEncoder().encode(id)].map(encode).join('')
  const name = encoded.length > longest ? `${encoded.slice(0, longest)}-${hash}` : encoded
  return [...above, name].join('/')
}

function encode(byte: number): string {
  const letter = String.fromCharCode(byte)
  return /[A-Za-z0-9_-]/.test(letter) ? letter : `%${byte.toString(16).padStart(2, '0')}`
}

/** Whether this is where an object may stand; what is read from a file is never taken as a path before. */
export function isObjectPlace(place: string): boolean {
  return /^(?:[0-9a-f]{3}\/){3}[A-Za-z0-9_%-]+$/.test(place)
}

/** Whether a path of an inventory stays in its folder, on any system. */
export function isSafePath(path: string): boolean {
  return (
    !/[\\\0]|^[A-Za-z]:/.test(path) &&
    path.isWellFormed() &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}
