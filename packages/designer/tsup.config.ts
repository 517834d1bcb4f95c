import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { drawing: 'src/drawing.ts', simulator: 'src/simulator.ts' },
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  tsconfig: '../../tsconfig.json',
  dts: true,
  splitting: true,
  sourcemap: false,
  clean: true,
})
