/** Measures the lines of a page, from inside: see `page-script.ts`. */

/** Where the first line of a range of a node ends. A search by halves: characters of a line have one top. */
export function endOfLine(node: Text, from: number, to: number): number {
  const range = document.createRange()
  const topAt = (index: number): number | null => {
    range.setStart(node, index)
    range.setEnd(node, index + 1)
    const rects = range.getClientRects()
    return rects.length > 0 ? (rects[rects.length - 1]?.top ?? null) : null
  }
  let start = from
  let top = topAt(start)
  while (top === null && start + 1 < to) top = topAt(++start)
  if (top === null) return to
  let [low, high] = [start + 1, to]
  while (low < high) {
    const middle = (low + high) >> 1
    let at = middle
    let there = topAt(at)
    // White space at the end of a line has no box.
    while (there === null && at + 1 < high) there = topAt(++at)
    if (there === null || Math.abs(there - top) < 2) low = at + 1
    else high = middle
  }
  return low
}

/** Eight numbers a piece: node, from, to, left, right, middle, size of the font, advance in it (0: not asked for). */
export function addPiece(
  pieces: number[],
  index: number,
  from: number,
  to: number,
  size: number,
  natural = 0,
): void {
  const node = window.proofNodes[index]
  if (!node) return
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  const rects = [...range.getClientRects()].filter(({width}) => width > 0)
  const [first] = rects
  if (!first) return
  const left = Math.min(...rects.map((rect) => rect.left))
  const right = Math.max(...rects.map((rect) => rect.right))
  pieces.push(index, from, to, left, right, (first.top + first.bottom) / 2, size, natural)
}

/** A piece for each character of a node. */
export function addCharacters(
  pieces: number[],
  index: number,
  size: number,
  canvas: CanvasRenderingContext2D,
): void {
  const node = window.proofNodes[index]
  if (!node?.parentElement) return
  canvas.font = getComputedStyle(node.parentElement).font
  let at = 0
  for (const char of node.data) {
    const natural = /[A-Za-z0-9]/.test(char) ? canvas.measureText(char).width : 0
    addPiece(pieces, index, at, at + char.length, size, natural)
    at += char.length
  }
}

/** @param single whether each character is a piece. */
export function measurePieces(single: boolean): number[] {
  const canvas = document.createElement('canvas').getContext('2d')
  const pieces: number[] = []
  const range = document.createRange()
  for (const [index, node] of window.proofNodes.entries()) {
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()]
    if (rects.length === 0 || !node.parentElement) continue
    const size = Number.parseFloat(getComputedStyle(node.parentElement).fontSize)
    if (single && canvas) {
      addCharacters(pieces, index, size, canvas)
      continue
    }
    const tops = rects.map(({top}) => top)
    if (Math.max(...tops) - Math.min(...tops) < 2) addPiece(pieces, index, 0, node.data.length, size)
    else {
      for (let from = 0, to = 0; from < node.data.length; from = to) {
        to = endOfLine(node, from, node.data.length)
        addPiece(pieces, index, from, to, size)
      }
    }
  }
  return pieces
}

/** Four numbers a block: the left and right edges in which its text must stay, then those at which it is cut off. */
export function measureBounds(): number[] {
  return window.proofBlocks.flatMap((block) => {
    const box = block.getBoundingClientRect()
    let [low, high] = [0, document.documentElement.clientWidth]
    for (let each: Element | null = block; each && each !== document.body; each = each.parentElement) {
      const {overflowX} = getComputedStyle(each)
      if (overflowX === 'visible') continue
      const outer = each.getBoundingClientRect()
      // What scrolls can be seen.
      if (overflowX === 'auto' || overflowX === 'scroll') [low, high] = [-1e6, 1e6]
      else [low, high] = [Math.max(low, outer.left), Math.min(high, outer.right)]
      break
    }
    return [box.left, box.right, low, high]
  })
}
