import type {KeyObject, X509Certificate} from 'node:crypto'

/** Who signs: what a PKCS#12 file held. */
export type Signer = {
  readonly key: KeyObject
  readonly certificate: X509Certificate
  /** Certificates above it, its issuer's first; as many as the file held. */
  readonly chain: readonly X509Certificate[]
  /** As strong as the key is. ETSI TS 119 312 */
  readonly hash: 'sha256' | 'sha384' | 'sha512'
}
