/**
 * Packages whose code is in the bundle, each with its version. From the source there are none; `scripts/build.ts` puts
 * its own table in the place of this file.
 */
export const bundled: Readonly<Record<string, string>> = {}
