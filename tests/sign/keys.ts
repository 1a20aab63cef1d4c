/** The keys of `keys/`, which `keys/make-keys.sh` made. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {openKey} from '../../src/sign/open-key.ts'
import type {Signer} from '../../src/sign/signer.ts'

export const passphrase = 'briefing'

/** @param name with its extension. */
export function keyFile(name: string): Buffer {
  return readFileSync(path.join(import.meta.dirname, 'keys', name))
}

export function signerOf(name: string): Promise<Signer> {
  return openKey(keyFile(name), passphrase, name)
}
