import { defineConfig } from 'tsup'

const doors = {
  index: 'src/index.ts',
  definition: 'src/definition/index.ts',
  sqlite: 'src/sqlite.ts',
  testing: 'src/testing/index.ts',
  xstate: 'src/xstate.ts',
  cli: 'src/cli/main.ts',
}
/** Modules by themselves, and no doors: a page that draws steps loads no checker, one that checks no reader of texts. */
const apart = {
  check: 'src/definition/check/check.ts',
  depth: 'src/definition/depth.ts',
  graph: 'src/definition/graph.ts',
  issue: 'src/definition/issue.ts',
  read: 'src/definition/read.ts',
}

export default defineConfig({
  entry: { ...doors, ...apart },
  format: 'esm',
  platform: 'node',
  target: 'es2023',
  tsconfig: '../../tsconfig.json',
  dts: { entry: doors },
  splitting: true,
  sourcemap: false,
  // node:sqlite has no other name.
  removeNodeProtocol: false,
  clean: true,
})
