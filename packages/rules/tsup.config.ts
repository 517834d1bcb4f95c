import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts' },
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  tsconfig: '../../tsconfig.json',
  dts: true,
  splitting: true,
  sourcemap: false,
  clean: true,
})
