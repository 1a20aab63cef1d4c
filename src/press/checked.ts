/** What was checked of a printed file, as the manifest and `verify` say it. */

export type Checked = {
  /** `text`: what it says; a standard by its name; `none` where nobody can read the format. */
  readonly check: 'text' | 'a-3a' | 'a-2a' | 'ua-1' | 'none'
  readonly passed: boolean
  /** How much was checked: rules of a standard; texts, letters, pictures and links of the other. */
  readonly of: Readonly<Record<string, number>>
}
