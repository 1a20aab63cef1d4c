/** A PKCS#12 file (`.p12`, `.pfx`) → who signs. RFC 7292. */

import {createPrivateKey, type KeyObject, X509Certificate} from 'node:crypto'
import type Forge from 'node-forge'
import {HostError} from '../host/host.ts'
import type {Signer} from './signer.ts'

/**
 * Opens a PKCS#12 file: of OpenSSL 3 (AES, SHA-256), of older ones and of Windows (3DES or RC2, SHA-1).
 *
 * @param name the file, as messages call it.
 * @throws {HostError} for a wrong passphrase, a file that is none, and one without a key that can sign.
 */
export async function openKey(file: Uint8Array, passphrase: string, name: string): Promise<Signer> {
  // Nothing of it is loaded where nothing is signed.
  const {default: forge} = await import('node-forge')
  const {keys, certificates} = contentsOf(forge, parsed(forge, file, passphrase, name))
  for (const key of keys) {
    const certificate = certificates.find((each) => each.checkPrivateKey(key))
    if (certificate) return signerOf(key, certificate, certificates, name)
  }
  throw new HostError(
    keys.length === 0
      ? {en: `${name} holds no private key`, zh: `${name} 裡沒有私密金鑰`}
      : {en: `${name} holds no certificate of its key`, zh: `${name} 裡沒有與金鑰相符的憑證`},
    {
      en: 'Export the certificate again, together with its private key, as PKCS#12 (.p12 or .pfx).',
      zh: '請重新匯出憑證，並選擇一併匯出私密金鑰（PKCS#12，.p12 或 .pfx）。',
    },
  )
}

/** Whether a PKCS#12 file opens without a passphrase. */
export async function isOpen(file: Uint8Array): Promise<boolean> {
  return openKey(file, '', '').then(
    () => true,
    () => false,
  )
}

function parsed(
  forge: typeof Forge,
  file: Uint8Array,
  passphrase: string,
  name: string,
): Forge.pkcs12.Pkcs12Pfx {
  let whole: Forge.asn1.Asn1
  try {
    whole = forge.asn1.fromDer(Buffer.from(file).toString('latin1'), false)
  } catch (error) {
    throw new HostError(
      {en: `${name} is no PKCS#12 file`, zh: `${name} 不是 PKCS#12 檔案`},
      {
        en: 'Give a .p12 or .pfx file that holds a certificate and its private key.',
        zh: '請提供含憑證與私密金鑰的 .p12 或 .pfx 檔。',
      },
      {cause: error},
    )
  }
  try {
    return forge.pkcs12.pkcs12FromAsn1(whole, false, passphrase)
  } catch (error) {
    throw refusal(error, passphrase, name)
  }
}

function refusal(error: unknown, passphrase: string, name: string): HostError {
  const reason = error instanceof Error ? error.message : String(error)
  if (/MAC could not be verified|Invalid password/i.test(reason))
    return new HostError(
      {en: `The passphrase does not open ${name}`, zh: `密碼無法開啟 ${name}`},
      {
        en: 'Set ZHENPRESS_SIGN_PASSPHRASE to the right one, or give --sign-passphrase-file.',
        zh: '請將 ZHENPRESS_SIGN_PASSPHRASE 設為正確的密碼，或使用 --sign-passphrase-file。',
      },
      {cause: error},
    )
  // With AES, what the library makes of such letters is not what other programs make of them.
  if (/[^ -~]/.test(passphrase))
    return new HostError(
      {
        en: `${name} cannot be opened with a passphrase beyond ASCII`,
        zh: `密碼含有英數字與符號以外的字元，無法開啟 ${name}`,
      },
      {
        en: 'Export the key again under a passphrase of Latin letters, digits and signs.',
        zh: '請重新匯出金鑰，密碼只用英文字母、數字與半形符號。',
      },
      {cause: error},
    )
  return new HostError(
    {en: `${name} cannot be opened: ${reason}`, zh: `無法開啟 ${name}：${reason}`},
    {
      en: 'Export the certificate and its private key again, as PKCS#12 with AES-256 or 3DES.',
      zh: '請重新匯出憑證與私密金鑰，採用 AES-256 或 3DES 加密的 PKCS#12。',
    },
    {cause: error},
  )
}

function contentsOf(
  forge: typeof Forge,
  {safeContents}: Forge.pkcs12.Pkcs12Pfx,
): {readonly keys: readonly KeyObject[]; readonly certificates: readonly X509Certificate[]} {
  const bags = safeContents.flatMap(({safeBags}) => safeBags)
  const {keyBag, pkcs8ShroudedKeyBag, certBag} = forge.pki.oids
  const der = (value: Forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1')
  const keys = bags
    .filter(({type}) => type === keyBag || type === pkcs8ShroudedKeyBag)
    .map(({key, asn1}) =>
      // The library knows RSA; a key of another kind it hands on as it is.
      createPrivateKey({
        key: der(key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1),
        format: 'der',
        type: 'pkcs8',
      }),
    )
  const certificates = bags
    .filter(({type}) => type === certBag)
    .map(({cert, asn1}) => new X509Certificate(der(cert ? asGiven(forge, cert) : asn1)))
  return {keys, certificates}
}

/**
 * A certificate byte for byte. The library's own way back gives the algorithm of the signature a NULL for parameters,
 * which an issuer with an EC key did not write; RFC 5280 4.1.1.2 has the algorithm again, in what is signed.
 */
function asGiven({asn1}: typeof Forge, {tbsCertificate, signature}: Forge.pki.Certificate): Forge.asn1.Asn1 {
  const {SEQUENCE, BITSTRING} = asn1.Type
  const parts = Array.isArray(tbsCertificate.value) ? tbsCertificate.value : []
  const hasVersion = parts[0]?.tagClass === asn1.Class.CONTEXT_SPECIFIC
  const algorithm = parts[hasVersion ? 2 : 1]
  if (!algorithm) throw new Error('A certificate without an algorithm') // the library has read it
  return asn1.create(asn1.Class.UNIVERSAL, SEQUENCE, true, [
    tbsCertificate,
    algorithm,
    asn1.create(asn1.Class.UNIVERSAL, BITSTRING, false, `\0${signature}`),
  ])
}

/** What can sign here, and how strong a hash its key deserves. */
function signerOf(
  key: KeyObject,
  certificate: X509Certificate,
  certificates: readonly X509Certificate[],
  name: string,
): Signer {
  const chain: X509Certificate[] = []
  for (let last = certificate; ; ) {
    const issuer = certificates.find(
      (each) => each !== certificate && !chain.includes(each) && last.checkIssued(each),
    )
    if (!issuer) break
    chain.push(issuer)
    last = issuer
  }
  const curve = key.asymmetricKeyDetails?.namedCurve
  const hash = curve === 'secp521r1' ? 'sha512' : curve === 'secp384r1' ? 'sha384' : 'sha256'
  if (key.asymmetricKeyType === 'rsa' || curve === 'prime256v1' || hash !== 'sha256')
    return {key, certificate, chain, hash}
  const kind = curve ?? String(key.asymmetricKeyType)
  throw new HostError(
    {
      en: `${name} holds a key of kind ${kind}, with which no PDF is signed here`,
      zh: `${name} 的金鑰類型是 ${kind}，無法用來簽署 PDF`,
    },
    {
      en: 'Use an RSA key, or an EC key on P-256, P-384 or P-521.',
      zh: '請改用 RSA 金鑰，或 P-256、P-384、P-521 的 EC 金鑰。',
    },
  )
}
