import { globSync } from 'node:fs'
import { dirname } from 'node:path'

/** One thing `npm test` makes sure of. */
export interface Stage {
  readonly name: string
  /** Run in turn; the first that exits with another code than 0 fails the stage. */
  readonly commands: readonly (readonly [program: string, ...args: string[]])[]
  /** Shows its output while it runs, not only when it fails. */
  readonly live?: boolean
}

const script = (path: string, ...args: string[]) => ['node', '--conditions=@motcua/source', path, ...args] as const
const packages = globSync('packages/*/package.json').map(dirname).sort()
const cruised = globSync(['packages', 'examples', 'scripts', 'docs', '.storybook'])

/** In the order in which a mistake is cheapest to find. */
export const stages: readonly Stage[] = [
  { name: 'format', commands: [['biome', 'ci', '--colors=off', '--error-on-warnings', '.']] },
  { name: 'boundaries', commands: [['depcruise', '--config', '.dependency-cruiser.mjs', ...cruised]] },
  { name: 'lines', commands: [script('scripts/lines.ts')] },
  { name: 'names', commands: [script('scripts/names.ts')] },
  { name: 'nfc', commands: [script('scripts/nfc.ts')] },
  {
    name: 'types',
    commands: [
      ['tsc', '-p', '.', '--noEmit'],
      ['tsc', '-p', 'packages/designer', '--noEmit'],
      ['tsc', '-p', 'examples/workbench/page', '--noEmit'],
    ],
  },
  { name: 'generated', commands: [script('scripts/generate.ts', '--check', 'schema', 'type-cost', 'stories')] },
  { name: 'chromium', commands: [script('scripts/chromium.ts')] },
  { name: 'unit', commands: [['vitest', 'run', '--project', 'unit']], live: true },
  { name: 'browser', commands: [['vitest', 'run', '--project', 'browser']], live: true },
  { name: 'stories', commands: [['vitest', 'run', '--project', 'stories']], live: true },
  { name: 'storybook', commands: [script('scripts/storybook.ts')] },
  { name: 'pictures', commands: [script('scripts/screenshots.ts', '--check')] },
  { name: 'build', commands: [['pnpm', '--recursive', 'run', 'build']] },
  { name: 'size', commands: [script('scripts/size.ts')] },
  {
    name: 'exports',
    commands: [
      ...packages.flatMap(path => [
        ['publint', 'run', path, '--strict'] as const,
        [
          ...['attw', '--pack', path, '--profile', 'esm-only', '--no-definitely-typed'],
          // A style sheet has no types to be wrong.
          ...['--exclude-entrypoints', './style.css'],
        ] as const,
      ]),
      ['node', 'scripts/doors.ts'],
    ],
  },
  { name: 'api', commands: [script('scripts/generate.ts', '--check', 'api')] },
  {
    name: 'dead-code',
    commands: [
      ['knip', '--no-progress', '--no-config-hints'],
      ['knip', '--no-progress', '--no-config-hints', '--production'],
    ],
  },
]
