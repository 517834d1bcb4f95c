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
    testTimeout: 60_000,
    pool: 'forks',
  },
})
