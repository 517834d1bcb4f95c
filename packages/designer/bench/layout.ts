/**
 * What an edit costs before anything is on screen: laying out a drawing of 1,000 steps, and checking and laying out one of 100.
 * Run: node --conditions=@motcua/source packages/designer/bench/layout.ts
 */
import { median } from '../../engine/test/measure.ts'
import { applyChange } from '../src/document/apply.ts'
import type { ProcedureDocument } from '../src/document/document.ts'
import { problemsOf } from '../src/document/problems.ts'
import { layoutOf } from '../src/graph/layout.ts'
import { longDrawing } from '../test/long-drawing.ts'

const rounds = 15

const timed = (run: () => void): number => {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return median(times)
}

const failures: string[] = []
const say = (what: string, took: number, most: number): void => {
  console.log(`${what.padEnd(52)} ${took.toFixed(1).padStart(7)} ms, at most ${most}`)
  if (took > most) failures.push(`${what} takes ${took.toFixed(1)} ms`)
}

const thousand: ProcedureDocument = { procedure: longDrawing(1000) }
// Compiled as it will stay: an analyst edits for an hour.
for (let run = 0; run < 20; run++) layoutOf(thousand)
say(
  'layout of 1,000 steps in nine lanes',
  timed(() => layoutOf(thousand)),
  20,
)

let hundred: ProcedureDocument = { procedure: longDrawing(100) }
let n = 0
say(
  'an edit at 100 steps: change, check and layout',
  timed(() => {
    const change = { type: 'changeStep', step: 's50', at: ['name', 'vi'], value: `Bước ${n++}` } as const
    const made = applyChange(hundred, change)
    if (!made.ok) throw new Error('refused')
    hundred = made.value.document
    problemsOf(hundred)
    layoutOf(hundred)
  }),
  50,
)
for (const failure of failures) console.error(failure)
if (failures.length > 0) process.exitCode = 1
