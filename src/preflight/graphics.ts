/** Graphics states, pictures, forms and transparency. ISO 19005-2 6.2.5, 6.2.8 to 6.2.10. */

import type {Used} from './content/used.ts'
import type {Document} from './document.ts'
import {filtersOf} from './parser/filters.ts'
import {type Dict, isDict, isList, nameOf, type Stream} from './parser/objects.ts'

const blendModes = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
)

const intents = new Set(['AbsoluteColorimetric', 'RelativeColorimetric', 'Perceptual', 'Saturation'])

export function checkGraphics(document: Document, used: Used): void {
  checkIntents(document, used)
  for (const [state, page] of used.states) checkState(document, state, page.place)
  for (const [image, page] of used.images) checkImage(document, image, page.place)
  for (const [form, page] of used.forms) checkForm(document, form, page.place)
  checkGroups(document, used)
}

function checkState({file, report}: Document, state: Dict, on: string): void {
  const place = `${on}, graphics state, ${file.nameOf(state)}`
  if (state.entries.has('TR')) report('graphics-state', place, 'TR')
  if (state.entries.has('TR2') && file.name(state, 'TR2') !== 'Default')
    report('graphics-state', place, 'TR2')
  if (state.entries.has('HTP')) report('graphics-state', place, 'HTP')
  const halftone = file.dict(state, 'HT')
  const type = halftone && file.number(halftone, 'HalftoneType')
  if (halftone && ((type !== 1 && type !== 5) || halftone.entries.has('HalftoneName')))
    report('graphics-state', place, `a halftone of type ${type}`)
  const mode = file.get(state, 'BM')
  for (const each of isList(mode) ? mode.items.map(file.resolve) : mode === null ? [] : [mode])
    if (!blendModes.has(nameOf(each) ?? '')) report('blend-mode', place, `BM ${nameOf(each)}`)
}

function checkImage({file, report}: Document, image: Stream, on: string): void {
  const place = `${on}, ${file.nameOf(image)}`
  const {entries} = image.dict
  if (file.get(image.dict, 'Interpolate') === true) report('image', place, 'Interpolate is true')
  for (const key of ['Alternates', 'OPI']) if (entries.has(key)) report('image', place, key)
  const bits = file.number(image.dict, 'BitsPerComponent')
  const isMask = file.get(image.dict, 'ImageMask') === true
  if (isMask ? bits !== null && bits !== 1 : bits === null || ![1, 2, 4, 8, 16].includes(bits))
    if (!filtersOf(image.dict, file.resolve).some(({name}) => name === 'JPXDecode'))
      report('image', place, `BitsPerComponent ${bits}`)
  if (filtersOf(image.dict, file.resolve).some(({name}) => name === 'JPXDecode'))
    report('jpeg-2000', place, 'JPXDecode')
  const mask = file.stream(image.dict, 'SMask')
  if (mask && file.get(mask.dict, 'Interpolate') === true)
    report('image', `${on}, ${file.nameOf(mask)}`, 'Interpolate is true')
}

function checkForm({file, report}: Document, form: Stream, on: string): void {
  const place = `${on}, ${file.nameOf(form)}`
  for (const key of ['OPI', 'PS', 'Ref']) if (form.dict.entries.has(key)) report('form-xobject', place, key)
  for (const key of ['Subtype2', 'Subtype'])
    if (file.name(form.dict, key) === 'PS') report('form-xobject', place, `${key} PS`)
}

/** Groups say in which colour space they blend, unless an output intent does. */
function checkGroups({file, catalogue, pages, report}: Document, used: Used): void {
  const hasIntent = file.list(catalogue, 'OutputIntents').length > 0
  const transparent = new Set(
    [...used.states]
      .filter(([state]) =>
        isTransparent(
          file.number(state, 'ca'),
          file.number(state, 'CA'),
          file.get(state, 'SMask') !== null && file.name(state, 'SMask') !== 'None',
        ),
      )
      .map(([, page]) => page),
  )
  for (const [image, page] of used.images) if (image.dict.entries.has('SMask')) transparent.add(page)
  for (const page of pages) {
    const group = page.inherited('Group')
    const hasSpace = isDict(group) && group.entries.has('CS')
    if (transparent.has(page) && !hasSpace && !hasIntent)
      report('transparency-group', page.place, 'transparency without a blending colour space')
  }
}

function isTransparent(fill: number | null, stroke: number | null, hasMask: boolean): boolean {
  return hasMask || (fill ?? 1) < 1 || (stroke ?? 1) < 1
}

function checkIntents({file, report}: Document, used: Used): void {
  const check = (intent: string | null, place: string): void => {
    if (intent !== null && !intents.has(intent)) report('rendering-intent', place, intent)
  }
  for (const [intent, page] of used.intents) check(intent, page.place)
  for (const [image, page] of used.images)
    check(file.name(image.dict, 'Intent'), `${page.place}, ${file.nameOf(image)}`)
  for (const [state, page] of used.states)
    check(file.name(state, 'RI'), `${page.place}, ${file.nameOf(state)}`)
}
