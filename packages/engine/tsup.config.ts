import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    definition: 'src/definition/index.ts',
    sqlite: 'src/sqlite.ts',
    testing: 'src/testing/index.ts',
    xstate: 'src/xstate.ts',
    cli: 'src/cli/main.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'es2023',
  tsconfig: '../../tsconfig.json',
  dts: true,
  splitting: true,
  sourcemap: false,
  // node:sqlite has no other name.
  removeNodeProtocol: false,
  clean: true,
})
