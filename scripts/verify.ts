/**
 * `npm test`: everything a merge must pass. It stops at the first stage that fails and shows that stage's output.
 * `node scripts/verify.ts lines types` runs those stages only.
 */
import { spawnSync } from 'node:child_process'
import { delimiter, resolve } from 'node:path'
import { type Stage, stages } from './stage.ts'

const names = process.argv.slice(2)
const unknown = names.filter(name => !stages.some(stage => stage.name === name))
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}. The stages: ${stages.map(stage => stage.name).join(', ')}.`)
  process.exit(2)
}

/** The tools of the workspace first, Node 24 among them, so that it does not matter which Node a shell has. */
const env = { ...process.env, PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter) }

/** The output of the command that failed, or nothing. */
const failure = (stage: Stage): string | undefined => {
  for (const [program, ...args] of stage.commands) {
    const run = spawnSync(program, args, {
      env,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: stage.live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    if (run.status === 0) continue
    return [`$ ${[program, ...args].join(' ')}`, run.stdout, run.stderr, run.error?.message].filter(Boolean).join('\n')
  }
  return undefined
}

const chosen = stages.filter(stage => names.length === 0 || names.includes(stage.name))
let passed = 0
for (const stage of chosen) {
  const start = performance.now()
  const output = failure(stage)
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6)
  console.log(`${output === undefined ? '✓' : '✗'} ${stage.name.padEnd(11)}${seconds} s`)
  if (output !== undefined) {
    console.log(output)
    console.log(`${passed} passed, 1 failed`)
    process.exit(1)
  }
  passed++
}
console.log(`${passed} passed, 0 failed`)
