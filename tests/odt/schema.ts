/** The schemas of OpenDocument, as `schema/` holds them. */

import {readFileSync} from 'node:fs'
import {RelaxNGValidator, XmlDocument} from 'libxml2-wasm'

function validatorOf(schema: string): RelaxNGValidator {
  const url = new URL(`schema/${schema}`, import.meta.url)
  return RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(url)))
}

const documents = validatorOf('OpenDocument-v1.3-schema.rng')
const manifests = validatorOf('OpenDocument-v1.2-manifest-schema.rng')

/** What the schema says of a part; '' where it is valid. */
export function faultsOf(xml: string, validator: RelaxNGValidator = documents): string {
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return ''
  } catch (error) {
    return String(error)
  } finally {
    document.dispose()
  }
}

/** As `faultsOf`, of a manifest. Its schema is that of OpenDocument 1.2. */
export function manifestFaults(xml: string): string {
  return faultsOf(xml.replaceAll('version="1.3"', 'version="1.2"'), manifests)
}

/** What the schemas say of a package, a line for each part that is not valid. */
export function allFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const part = (path: string) => parts.get(path) ?? ''
  const xml = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map((path) => faultsOf(part(path)))
  return [...xml, manifestFaults(part('META-INF/manifest.xml'))].filter((fault) => fault !== '')
}
