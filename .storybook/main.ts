import { defineMain } from '@storybook/react-vite/node'
import { defaultClientConditions } from 'vite'

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['../packages/designer/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Nobody is told that it runs, or asked for news.
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  // A document is no form: there are no controls, and no types are read for them.
  features: { controls: false, backgrounds: false, measure: false, outline: false },
  typescript: { reactDocgen: false },
  viteFinal: config => ({
    ...config,
    resolve: { ...config.resolve, conditions: ['@motcua/source', ...defaultClientConditions] },
  }),
})
