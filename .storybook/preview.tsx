import a11y from '@storybook/addon-a11y'
import { definePreview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import '../packages/designer/src/parts/style.css'

// What went wrong in one sentence: the whole page under it hides it.
configure({ getElementError: message => new Error(message ?? '') })

const languages = { vi: 'Tiếng Việt', en: 'English' }
const modes = { light: 'Sáng', dark: 'Tối', system: 'Theo máy' }
const items = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, title]) => ({ value, title }))

/** What every story has: the whole window, a language, light or dark, and axe as a test. */
export default definePreview({
  addons: [a11y()],
  tags: ['test'],
  globalTypes: {
    locale: {
      description: 'Ngôn ngữ',
      toolbar: { icon: 'globe', title: 'Ngôn ngữ', items: items(languages), dynamicTitle: true },
    },
    colorMode: {
      description: 'Giao diện',
      toolbar: { icon: 'contrast', title: 'Giao diện', items: items(modes), dynamicTitle: true },
    },
  },
  initialGlobals: { locale: 'vi', colorMode: 'light' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: { storySort: { order: ['Thiết kế', 'Mô phỏng', 'Tệp của tôi'], method: 'alphabetical', locales: 'vi' } },
  },
  decorators: [
    (Story, { args, globals }) => (
      <div style={{ height: '100vh' }}>
        <Story args={{ locale: globals.locale, colorMode: globals.colorMode, ...args }} />
      </div>
    ),
  ],
})
