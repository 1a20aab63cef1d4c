/** Whether what is drawn is the picture that a file holds. */

import {PNG} from 'pngjs'
import type {Asset} from '../emit/emitter.ts'
import type {Pixels} from './read-back.ts'

/** Of 255: what is partly seen through is kept with less than eight bits, and a picture of sixteen is rounded. */
const tolerance = 2

/**
 * A PNG is compared pixel by pixel, where it is in the colours of the screen. Of any other, a GIF or a file with colours
 * of its own that a browser turns into others, the size is.
 */
export function isSamePicture({width, height, channels, data}: Pixels, asset: Asset): boolean {
  if (width !== asset.width || height !== asset.height) return false
  if (!data || asset.mediaType !== 'image/png' || hasOwnColours(asset.bytes)) return true
  const source = PNG.sync.read(Buffer.from(asset.bytes)).data
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [at, from] = [pixel * channels, pixel * 4]
    const opacity = source[from + 3] ?? 255
    if (Math.abs((channels === 4 ? (data[at + 3] ?? 0) : 255) - opacity) > tolerance) return false
    // What cannot be seen has any colour; what hardly can has few.
    if (opacity < 128) continue
    for (let channel = 0; channel < 3; channel++)
      if (Math.abs((data[at + channel] ?? 0) - (source[from + channel] ?? 0)) > tolerance) return false
  }
  return true
}

/** Chunks that say what its colours are, and are not those of sRGB. W3C PNG 11.3.2. */
function hasOwnColours(png: Uint8Array): boolean {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (type === 'iCCP' || type === 'cICP' || type === 'gAMA' || type === 'cHRM') return true
    if (type === 'IDAT') return false
  }
  return false
}
