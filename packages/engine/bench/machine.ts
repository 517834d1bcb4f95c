/**
 * What the memo buys: one event decided from memory against the same event decided by XState's `transition()`.
 * Run: node --conditions=@motcua/source packages/engine/bench/machine.ts
 */

import type { Oracle } from '../src/machine/guard.ts'
import { Machine } from '../src/machine/machine.ts'
import { MemoMachine } from '../src/machine/memo.ts'
import { type Position, startPosition } from '../src/machine/position.ts'
import { eventsAt } from '../src/machine/way.ts'
import { chance } from '../test/chance.ts'
import { examples } from '../test/example.ts'
import { median, perSecond, rate } from '../test/measure.ts'

interface Question {
  readonly position: Position
  readonly event: string
  readonly oracle: Oracle
}

const yes: Oracle = () => true
const no: Oracle = () => false

let slowest = Number.POSITIVE_INFINITY
for (const [name, { definition, graph }] of Object.entries(examples)) {
  const xstate = new Machine(definition)
  const memo = new MemoMachine(definition)
  const luck = chance(2026)

  // A thousand steps of a random walk, begun anew at every end. Each position is the array the memo handed out, as it is
  // in a dossier while it is in memory; `fresh` is the same as it comes back from a store.
  const questions: Question[] = []
  let position = startPosition
  while (questions.length < 1000) {
    const event = luck.of(eventsAt(graph, position))
    if (event === undefined) {
      position = startPosition
      continue
    }
    const oracle = luck.below(2) === 0 ? yes : no
    questions.push({ position, event, oracle })
    const moved = memo.move(position, event, oracle)
    if (!moved.blocked) position = moved.move.to
  }
  const fresh = questions.map(question => ({ ...question, position: [...question.position] }))

  for (const { position, event, oracle } of [...questions, ...fresh]) {
    const expected = JSON.stringify(xstate.decide(position, event, oracle).moved)
    if (JSON.stringify(memo.move(position, event, oracle)) !== expected) throw new Error(`${name}: ${event} differs`)
  }

  const asks = {
    memo: () => {
      for (const { position, event, oracle } of questions) memo.move(position, event, oracle)
    },
    stored: () => {
      for (const { position, event, oracle } of fresh) memo.move(position, event, oracle)
    },
    restored: () => {
      for (const { position } of questions) xstate.restore(position)
    },
    xstate: () => {
      for (const { position, event, oracle } of questions) xstate.decide(position, event, oracle)
    },
  }
  const rounds = Array.from({ length: 9 }, () => ({
    memo: perSecond(asks.memo, questions.length),
    stored: perSecond(asks.stored, questions.length),
    restored: perSecond(asks.restored, questions.length),
    xstate: perSecond(asks.xstate, questions.length),
  }))
  // `decide` restores a snapshot first; without that, what is left is `transition()` alone.
  const alone = (round: (typeof rounds)[number]): number => 1 / (1 / round.xstate - 1 / round.restored)
  const factor = median(rounds.map(round => round.memo / alone(round)))
  slowest = Math.min(slowest, factor)
  console.log(name)
  console.log(`  transition() alone      ${rate(median(rounds.map(alone)))}`)
  console.log(`  snapshot restored first ${rate(median(rounds.map(round => round.xstate)))}`)
  console.log(`  memo, position stored   ${rate(median(rounds.map(round => round.stored)))}`)
  console.log(`  memo                    ${rate(median(rounds.map(round => round.memo)))}  × ${Math.round(factor)}`)
}

if (slowest < 100) {
  console.error(`the memo is only ${Math.round(slowest)} times as fast as transition()`)
  process.exitCode = 1
}
