import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineConfig } from 'tsup'

/** A style sheet with what it imports in its place, so that a page needs no tool that follows imports. */
const whole = (path: string): string =>
  readFileSync(path, 'utf8').replace(/^@import "(.+?)";$/gm, (_, name: string) =>
    whole(name.startsWith('.') ? join(dirname(path), name) : createRequire(import.meta.url).resolve(name)),
  )

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    drawing: 'src/drawing.ts',
    rehearsal: 'src/rehearsal.ts',
    simulator: 'src/simulator.ts',
  },
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  tsconfig: 'tsconfig.json',
  dts: true,
  splitting: true,
  sourcemap: false,
  clean: true,
  async onSuccess() {
    writeFileSync('dist/style.css', whole('src/parts/style.css'))
  },
})
