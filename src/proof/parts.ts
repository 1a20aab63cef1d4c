/** Parts of a package that we made ourselves, read with the care that is taken of anybody's. */

import {decodedPart, mebibyte, type PackageLimits} from '../office/open-package.ts'

export const proofLimits: PackageLimits = {
  entries: 10_000,
  part: 256 * mebibyte,
  total: 1024 * mebibyte,
  ratio: 1000,
}

export function partOf(parts: ReadonlyMap<string, Uint8Array>, path: string): string | null {
  const part = parts.get(path)
  return part ? decodedPart(part) : null
}
