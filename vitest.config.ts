import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { configDefaults, defineConfig } from 'vitest/config'
import { chromiumFlags, installedChromium } from './scripts/chromium.ts'

const inBrowser = '**/*.browser.test.tsx'
const executablePath = installedChromium()
/** A new one for each project: vitest writes their names into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { args: chromiumFlags, ...(executablePath === undefined ? {} : { executablePath }) },
  }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1440, height: 900 } }],
})

/** To read Storybook takes seconds: whoever asks for other projects only does without. */
const asked = process.argv.flatMap((word, index, all) => (word === '--project' ? (all[index + 1] ?? []) : []))
const stories =
  asked.length > 0 && !asked.includes('stories')
    ? []
    : [
        {
          extends: true as const,
          plugins: [storybookTest({ configDir: '.storybook' })],
          optimizeDeps: { entries: ['packages/designer/src/**/*.stories.tsx', '.storybook/preview.tsx'] },
          test: { name: 'stories', testTimeout: 60_000, browser: browser() },
        },
      ]

export default defineConfig({
  test: {
    // Against hanging, not a measure: the slowest take a minute on two quiet cores, and several on busy ones.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // All cores: vitest leaves one free, which on two is half of the time.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        resolve: { conditions: ['@motcua/source'] },
        ssr: { resolve: { conditions: ['@motcua/source'] } },
        test: {
          name: 'unit',
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'examples/**/*.test.ts',
            'scripts/**/*.test.ts',
            'docs/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, inBrowser],
          pool: 'forks',
        },
      },
      {
        extends: true,
        plugins: [react()],
        resolve: { conditions: ['@motcua/source', 'module', 'browser', 'development|production'] },
        // Found late, a dependency reloads the page in the middle of a test.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'vitest-browser-react',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          testTimeout: 60_000,
          include: [`packages/*/{src,test}/${inBrowser}`],
          browser: browser(),
        },
      },
      ...stories,
    ],
  },
})
