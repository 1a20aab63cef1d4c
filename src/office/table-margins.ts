/** Room between the rules of the parallel table and its text, left and right, in twips. */
export const columnMargin = 115

/** As `columnMargin`, in a table inside a text. */
export const gridMargin = 70
