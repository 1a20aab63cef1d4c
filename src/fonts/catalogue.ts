/** Faces that come with the package: full static TrueType, under the SIL Open Font License 1.1. */

import {createRequire} from 'node:module'

export type Style = 'regular' | 'bold' | 'italic' | 'boldItalic'

/** Weight and slant of a style, as CSS names them. */
export const styles: Readonly<Record<Style, {readonly weight: number; readonly slant: 'normal' | 'italic'}>> =
  {
    regular: {weight: 400, slant: 'normal'},
    bold: {weight: 700, slant: 'normal'},
    italic: {weight: 400, slant: 'italic'},
    boldItalic: {weight: 700, slant: 'italic'},
  }

export type Family = {
  /** As CSS and PDF readers see it. */
  readonly family: string
  /** Module paths. Chinese faces have no italic. */
  readonly files: Readonly<Partial<Record<Style, string>>>
}

const scope = '@expo-google-fonts'

/** Families by the names that templates use. */
export const families: Readonly<Record<string, Family>> = {
  'noto-serif-tc': {family: 'Noto Serif TC', files: chinese('noto-serif-tc', 'NotoSerifTC')},
  'noto-sans-tc': {family: 'Noto Sans TC', files: chinese('noto-sans-tc', 'NotoSansTC')},
  'source-serif-4': {family: 'Source Serif 4', files: latin('source-serif-4', 'SourceSerif4')},
  'source-sans-3': {family: 'Source Sans 3', files: latin('source-sans-3', 'SourceSans3')},
  'source-code-pro': {family: 'Source Code Pro', files: latin('source-code-pro', 'SourceCodePro')},
}

function chinese(folder: string, name: string): Family['files'] {
  return {
    regular: `${scope}/${folder}/400Regular/${name}_400Regular.ttf`,
    bold: `${scope}/${folder}/700Bold/${name}_700Bold.ttf`,
  }
}

function latin(folder: string, name: string): Family['files'] {
  return {
    ...chinese(folder, name),
    italic: `${scope}/${folder}/400Regular_Italic/${name}_400Regular_Italic.ttf`,
    boldItalic: `${scope}/${folder}/700Bold_Italic/${name}_700Bold_Italic.ttf`,
  }
}

/** A family as CSS and PDF readers see it; a name that the catalogue lacks stands for itself. */
export function familyName(name: string): string {
  return families[name]?.family ?? name
}

/** One face: a family of the catalogue in a style. */
export type Face = {readonly family: string; readonly style: Style}

const require = createRequire(import.meta.url)

/**
 * The file of a face; a family without the style gives its nearest one.
 *
 * @throws where the catalogue has no such family.
 */
export function fileOf({family, style}: Face): string {
  const files = families[family]?.files
  const file = files?.[style] ?? files?.[style === 'boldItalic' ? 'bold' : 'regular']
  if (file === undefined) throw new Error(`No family “${family}” in the catalogue of faces`)
  return require.resolve(file)
}
