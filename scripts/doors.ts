/** Imports every built subpath as a user would: without the condition that leads to the source. */
import { globSync, readFileSync } from 'node:fs'
import { conclude } from './tracked.ts'

const problems: string[] = []
for (const path of globSync('packages/*/package.json').sort()) {
  const { name, exports }: { name: string; exports: Record<string, unknown> } = JSON.parse(readFileSync(path, 'utf8'))
  for (const subpath of Object.keys(exports).filter(it => !/\.(json|css)$/.test(it))) {
    const door = `${name}${subpath.slice(1)}`
    try {
      await import(door)
    } catch (error) {
      problems.push(`import '${door}' fails: ${error}`)
    }
  }
}
conclude(problems)
