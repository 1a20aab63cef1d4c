/** Colour spaces and output intents. ISO 19005-2 6.2.3, 6.2.4. */

import type {Used} from './content/used.ts'
import type {Document} from './document.ts'
import type {PdfFile} from './parser/file.ts'
import {isDict, isList, isStream, nameOf, type Stream, type Value} from './parser/objects.ts'

const components: Readonly<Record<string, number>> = {'RGB ': 3, GRAY: 1, CMYK: 4, 'Lab ': 3}

/** What a profile is for; `null` where its header cannot be read. ICC.1:2010 7.2 */
function profileOf(file: PdfFile, stream: Stream): {readonly class: string; readonly space: string} | null {
  const data = Buffer.from(file.data(stream))
  if (data.length < 132 || data.readUInt32BE(0) !== data.length) return null
  if (data.toString('latin1', 36, 40) !== 'acsp' || (data[8] ?? 9) > 4) return null
  return {class: data.toString('latin1', 12, 16), space: data.toString('latin1', 16, 20)}
}

/** @throws Unreadable */
export function checkColour(document: Document, used: Used): void {
  const intent = checkIntents(document)
  const seen = new Set<Value>()
  const check = (value: Value, place: string): void => {
    const space = document.file.resolve(value)
    if (seen.has(space)) return
    seen.add(space)
    const name = nameOf(space)
    if (name !== null) checkDevice(document, name, intent, place)
    if (!isList(space)) return
    const [kind, first, second] = space.items.map(document.file.resolve)
    const family = nameOf(kind)
    if (space.items.length === 1 && family !== null) checkDevice(document, family, intent, place)
    if (family === 'ICCBased') checkProfile(document, first, place)
    if (family === 'Indexed' || family === 'Pattern') check(first ?? null, place)
    if (family === 'Separation' || family === 'DeviceN') check(second ?? null, place)
    if (family === 'DeviceN' && isList(first) && first.items.length > 32)
      document.report('limits', place, `${first.items.length} colourants`)
  }
  for (const [space, page] of used.spaces) check(space, page.place)
  for (const [image, page] of used.images) {
    const space = document.file.get(image.dict, 'ColorSpace')
    if (space !== null) check(space, `${page.place}, ${document.file.nameOf(image)}`)
  }
}

function checkDevice({report}: Document, name: string, intent: string | null, place: string): void {
  const fits =
    (name === 'DeviceRGB' && intent === 'RGB ') ||
    (name === 'DeviceCMYK' && intent === 'CMYK') ||
    (name === 'DeviceGray' && intent !== null)
  if (name.startsWith('Device') && name !== 'DeviceN' && !fits)
    report(
      'device-colour',
      place,
      `${name}, and ${intent === null ? 'no output intent' : `an output intent of ${intent.trim()}`}`,
    )
}

function checkProfile({file, report}: Document, stream: Value | undefined, place: string): void {
  const profile = isStream(stream) ? profileOf(file, stream) : null
  const count = isStream(stream) ? file.number(stream.dict, 'N') : null
  if (!profile) report('icc-profile', place, 'a profile that cannot be read')
  else if (components[profile.space] !== count)
    report('icc-profile', place, `N is ${count} for ${profile.space.trim()}`)
}

/** The colour space that the output intent gives; `null` where there is none. */
function checkIntents({file, catalogue, standard, report}: Document): string | null {
  if (standard === 'ua-1') return null
  let space: string | null = null
  const profiles = new Set<Value>()
  for (const [index, value] of file.list(catalogue, 'OutputIntents').entries()) {
    const intent = file.resolve(value)
    if (!isDict(intent)) continue
    const place = `output intent ${index + 1}`
    const stream = file.stream(intent, 'DestOutputProfile')
    if (stream) profiles.add(stream)
    if (intent.entries.has('DestOutputProfileRef')) report('output-intent', place, 'DestOutputProfileRef')
    if (file.name(intent, 'S') !== 'GTS_PDFA1') continue
    const profile = stream && profileOf(file, stream)
    if (!stream || !profile)
      report('output-intent', place, stream ? 'a profile that cannot be read' : 'no profile')
    else if (profile.class !== 'mntr' && profile.class !== 'prtr')
      report('output-intent', place, `a profile of class ${profile.class}`)
    else if (components[profile.space] !== file.number(stream.dict, 'N'))
      report('output-intent', place, `N is ${file.number(stream.dict, 'N')}`)
    space = profile?.space ?? space
    if (file.text(intent, 'OutputConditionIdentifier') === null)
      report('output-intent', place, 'no OutputConditionIdentifier')
  }
  if (profiles.size > 1)
    report('output-intents-agree', 'catalogue, OutputIntents', `${profiles.size} profiles`)
  return space
}
