import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@motcua/source'] },
  ssr: { resolve: { conditions: ['@motcua/source'] } },
  test: {
    include: [
      'packages/*/{src,test}/**/*.test.ts',
      'examples/**/*.test.ts',
      'scripts/**/*.test.ts',
      'docs/**/*.test.ts',
    ],
    // Against hanging, not a measure: the slowest take a minute on two quiet cores, and several on busy ones.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    // All cores: vitest leaves one free, which on two is half of the time.
    maxWorkers: '100%',
  },
})
