import { defineConfig } from 'tsup'

/** What package.json exports: only these have types. */
const doors = {
  index: 'src/index.ts',
  definition: 'src/definition/index.ts',
  sqlite: 'src/sqlite.ts',
  testing: 'src/testing/index.ts',
  xstate: 'src/xstate.ts',
  cli: 'src/cli/main.ts',
}

export default defineConfig({
  entry: {
    ...doors,
    // Named once more where knip looks for what is used.
    cli: 'src/cli/main.ts',
    // Modules by themselves, and no doors: a page that draws steps loads no checker, one that checks no reader of texts.
    check: 'src/definition/check/check.ts',
    depth: 'src/definition/depth.ts',
    graph: 'src/definition/graph.ts',
    issue: 'src/definition/issue.ts',
    read: 'src/definition/read.ts',
  },
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
