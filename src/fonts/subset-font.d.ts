declare module 'subset-font' {
  /** Subsets a font with HarfBuzz. Source: the package's README. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      readonly targetFormat?: 'truetype' | 'woff' | 'woff2'
      readonly keepFeatures?: readonly string[]
      readonly noHinting?: boolean
      readonly dropTables?: readonly string[]
    },
  ): Promise<Buffer>
}
