/**
 * Packages whose code is in the bundle, each with its version. From the source there are none; `scripts/build.ts` puts
 * its own table in the place of this file.
 */
export const bundled: Readonly<Record<string, string>> = {}

/** A hash of the source that is in the bundle, put here with it; from the source it is made when it is asked for. */
export const program: string = ''
