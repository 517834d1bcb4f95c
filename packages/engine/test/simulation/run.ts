/**
 * Plays seeds and says, in JSON, what came of them: `run FROM TO STEPS`. In a process of its own, for a test has one core and a
 * machine has more.
 */

import { addTo, noCounts } from './counts.ts'
import { simulate } from './simulate.ts'

const [from = 0, to = 0, steps = 2000] = process.argv.slice(2).map(Number)
const failed: { seed: number; violations: readonly string[] }[] = []
const hashes: string[] = []
const counts = noCounts()
for (let seed = from; seed < to; seed++) {
  const { violations, hash, counts: of } = await simulate({ seed, steps })
  hashes.push(hash)
  addTo(counts, of)
  if (violations.length > 0) failed.push({ seed, violations })
}
// What processes that died in the simulation had sent would be waited for in real time, nine tenths of a lease.
process.stdout.write(JSON.stringify({ failed, hashes, counts }), () => process.exit())
