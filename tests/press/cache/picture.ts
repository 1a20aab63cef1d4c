import {PNG} from 'pngjs'

/** A picture of one colour, so many pixels wide. */
export function picture(width: number): Uint8Array {
  const png = new PNG({width, height: 2})
  png.data.fill(width * 40)
  return PNG.sync.write(png)
}
