import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A real browser, LibreOffice and the OOXML validator take their time on a busy machine.
    // One seed for all property tests: what passes today passes tomorrow. `make fuzz` draws others.
    setupFiles: ['tests/seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', ['json', {outputFile: '.cache/vitest.json'}]],
  },
})
