import type {Page} from './measure.ts'

/** Pixels in an inch of paper at which a picture still prints well; it is never set larger than that. */
const resolution = 150
/** docx counts pictures in CSS pixels, of which one is 9,525 EMU. */
const pixelsInInch = 96
const twipsInPixel = 1440 / pixelsInInch
/** A picture leaves room on its page for what it belongs to. */
const greatestShareOfPage = 0.6

/** In pixels. */
type Size = {readonly width: number; readonly height: number}

/** In CSS pixels: as wide as the text at most. */
export function pictureSize(asset: Size, width: number, page: Page): Size {
  const scale = Math.min(
    pixelsInInch / resolution,
    width / twipsInPixel / asset.width,
    (page.depth * greatestShareOfPage) / twipsInPixel / asset.height,
  )
  return {
    width: Math.max(1, Math.floor(asset.width * scale)),
    height: Math.max(1, Math.floor(asset.height * scale)),
  }
}
