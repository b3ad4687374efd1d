import { defineConfig } from 'vitest/config'

/** Journeys run one after another on one stack: two cores hold one picture, not four. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['journeys/**/*.test.ts'],
    globalSetup: ['src/global.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    maxWorkers: 1,
    pool: 'forks',
    provide: {},
  },
})
