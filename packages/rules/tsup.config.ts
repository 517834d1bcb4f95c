import { defineConfig } from 'tsup'

const doors = { index: 'src/index.ts', decision: 'src/decision.ts', dmn: 'src/dmn.ts' }
/** Modules by themselves, and no doors: a page that prints a term loads neither calendars nor FEEL. */
const apart = {
  print: 'src/calendar/print.ts',
  result: 'src/result.ts',
  term: 'src/calendar/term.ts',
  text: 'src/text.ts',
}

export default defineConfig({
  entry: { ...doors, ...apart },
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  tsconfig: '../../tsconfig.json',
  dts: { entry: doors },
  splitting: true,
  sourcemap: false,
  clean: true,
})
