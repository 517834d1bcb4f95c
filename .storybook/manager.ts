import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'

addons.setConfig({
  // Storybook’s single letters (S, F, A, T, …) would be pressed by whoever draws by keys.
  enableShortcuts: false,
  theme: create({ base: 'light', brandTitle: 'Một Cửa – kiểm thử' }),
  sidebar: { showRoots: true },
  // The days of a path are there, each to be replayed; the drawing needs the width.
  selectedPanel: 'storybook/interactions/panel',
  panelPosition: 'bottom',
  bottomPanelHeight: 220,
})
