import { defineMain } from '@storybook/react-vite/node'
import { defaultClientConditions } from 'vite'
import { ownFolder, ownIndexer, ownModules } from './own-procedures.ts'

const own = ownFolder()

export default defineMain({
  framework: '@storybook/react-vite',
  stories: [
    '../packages/designer/src/**/*.stories.tsx',
    ...(own === undefined ? [] : [{ directory: own, files: '**/*.json' }]),
  ],
  experimental_indexers: async (existing = []) => (own === undefined ? existing : [...existing, ownIndexer(own)]),
  addons: ['@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Nobody is told that it runs, or asked for news.
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  // A document is no form: there are no controls, and no types are read for them.
  features: { controls: false, backgrounds: false, measure: false, outline: false },
  typescript: { reactDocgen: false },
  viteFinal: config => ({
    ...config,
    plugins: [...(config.plugins ?? []), ...(own === undefined ? [] : [ownModules(own)])],
    resolve: { ...config.resolve, conditions: ['@motcua/source', ...defaultClientConditions] },
  }),
})
