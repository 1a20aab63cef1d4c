/**
 * docx draws ids at random or from counters that it keeps for the whole process. Here they are given anew, in
 * the order of the document, so that a document does not depend on what was made before it.
 */

/** Relationship ids of a part, in the order in which its relationships stand (ISO/IEC 29500-2 §6.5.3.4). */
export function renumberRelationships(
  relationships: string,
  part: string,
): {relationships: string; part: string} {
  const ids = new Map<string, string>()
  for (const [, id] of relationships.matchAll(/ Id="([^"]+)"/g)) {
    if (id !== undefined) ids.set(id, `rId${ids.size + 1}`)
  }
  const renamed = (id: string) => ids.get(id) ?? id
  return {
    relationships: relationships.replace(/ Id="([^"]+)"/g, (_, id: string) => ` Id="${renamed(id)}"`),
    part: part.replace(
      / r:(id|embed|link)="([^"]+)"/g,
      (_, name: string, id: string) => ` r:${name}="${renamed(id)}"`,
    ),
  }
}

/** Bookmarks from 0 on, by where they start; they share one count across the parts (ISO/IEC 29500-1 §17.13.6.2). */
export function createBookmarkNumbers(): (part: string) => string {
  const ids = new Map<string, number>()
  return (part) =>
    part.replace(/<w:bookmark(Start|End)\b[^>]*>/g, (tag) =>
      tag.replace(/ w:id="([^"]+)"/, (_, id: string) => {
        const number = ids.get(id) ?? ids.size
        ids.set(id, number)
        return ` w:id="${number}"`
      }),
    )
}

/** Drawings from 1 on; they share one count across the parts (§20.4.2.5). */
export function createDrawingNumbers(): (part: string) => string {
  let count = 0
  return (part) => part.replace(/<wp:docPr id="[^"]+"/g, () => `<wp:docPr id="${++count}"`)
}

/** Tracked changes from 1 on; they share one count across the parts (§17.13.5). */
export function createChangeNumbers(): (part: string) => string {
  let count = 0
  return (part) => part.replace(/<w:(?:ins|del) w:id="0"/g, (tag) => tag.replace('"0"', () => `"${++count}"`))
}
