/** Reads the colours of a page, from inside: see `page-script.ts`. */

/** A colour as the screen shows it: red, green, blue, alpha, each to 255. */
export function channels(colour: string, canvas: CanvasRenderingContext2D): number[] {
  canvas.clearRect(0, 0, 1, 1)
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  return [...canvas.getImageData(0, 0, 1, 1).data]
}

/** Colours of the text and of what is behind it, each pair once, with a text that has them. `isDrawn` is the script's. */
export function readColours(
  isDrawn: (node: Text) => boolean,
): {text: number[]; behind: number[][]; opacity: number; sample: string}[] {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})
  const known = new Map<string, {text: number[]; behind: number[][]; opacity: number; sample: string}>()
  for (const node of window.proofNodes) {
    const parent = node.parentElement
    if (!canvas || !parent || !isDrawn(node)) continue
    const behind: string[] = []
    let opacity = 1
    for (let each: Element | null = parent; each; each = each.parentElement) {
      const style = getComputedStyle(each)
      behind.unshift(style.backgroundColor)
      opacity *= Number(style.opacity)
    }
    const {color} = getComputedStyle(parent)
    const key = [color, opacity, ...behind].join(' ')
    if (known.has(key)) continue
    const solid = behind.map((each) => channels(each, canvas))
    known.set(key, {text: channels(color, canvas), behind: solid, opacity, sample: node.data.trim()})
  }
  return [...known.values()]
}
