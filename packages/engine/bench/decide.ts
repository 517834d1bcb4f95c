/**
 * What a whole decision costs: `decide` with authorisation, machine, events, clock and timers, command by command through
 * the stories of the examples, against XState's `transition()` for the moves of the same stories.
 * Run: node --conditions=@motcua/source packages/engine/bench/decide.ts
 */

import { procedureFor } from '../src/definition/variant.ts'
import { decide } from '../src/dossier/decide.ts'
import { type Dossier, emptyDossier } from '../src/dossier/dossier.ts'
import type { DossierEvent } from '../src/dossier/event.ts'
import { evolve } from '../src/dossier/evolve.ts'
import { joined } from '../src/dossier/move.ts'

import { Machine } from '../src/machine/machine.ts'
import { startPosition } from '../src/machine/position.ts'
import { eventsAt } from '../src/machine/way.ts'
import { simulate } from '../src/simulate/simulate.ts'
import { examples, stories } from '../test/example.ts'
import { median, perSecond, rate } from '../test/measure.ts'

let slowest = Number.POSITIVE_INFINITY
for (const [name, procedure] of Object.entries(examples)) {
  const machines = new Map<string | undefined, Machine>()
  /** The machine a dossier runs on: a variant leads elsewhere. */
  const machineOf = (dossier: Dossier): Machine => {
    const machine = machines.get(dossier.variant) ?? new Machine(procedureFor(procedure, dossier).definition)
    machines.set(dossier.variant, machine)
    return machine
  }

  // Every line of every story that was accepted, timers among them, with the dossier as it was before.
  const commands = stories(name).flatMap(script => {
    let dossier = emptyDossier('simulated', 'simulated')
    return simulate(procedure, script).lines.flatMap(({ command, by, at, events, refusal }) => {
      const before = dossier
      dossier = events.reduce(evolve, before)
      const on = events[0]?.on
      return refusal ? [] : [{ before, command, context: { by, now: at, ...(on === undefined ? {} : { on }) }, events }]
    })
  })
  const moves = commands.flatMap(({ before, events }) =>
    events.flatMap(event => {
      if (event.type !== 'moved') return []
      const dossier = events.slice(0, events.indexOf(event)).reduce(evolve, before)
      const position = dossier.position.length === 0 ? startPosition : dossier.position
      const values = { ...dossier.facts, case: dossier.case, channel: dossier.channel }
      const oracle: Parameters<typeof machine.decide>[2] = guard => {
        if (guard.kind === 'joined') return joined(procedure, dossier, guard.step)
        const value = procedure.expressions.get(guard.source)?.evaluate(values)
        return value?.kind === 'known' && value.value === true
      }
      const machine = machineOf(dossier)
      const asked = ['$withdraw', '$stop', '$supplementExpired', ...eventsAt(procedure.graph, position)].find(it => {
        const { moved } = machine.decide(position, it, oracle)
        return (
          !moved.blocked && moved.move.entered.join() === event.data.entered.join() && moved.move.entered.length > 0
        )
      })
      // Sent back, recalled, corrected: a move that no machine is asked about.
      if (asked === undefined) return []
      return [{ machine, position, event: asked, oracle }]
    }),
  )

  const give = (): readonly (readonly DossierEvent[])[] =>
    commands.map(({ before, command, context }) => {
      const decision = decide(procedure, before, command, context)
      return decision.ok ? decision.events : []
    })
  if (JSON.stringify(give()) !== JSON.stringify(commands.map(({ events }) => events)))
    throw new Error(`${name}: decided otherwise`)

  const ask = (): void => {
    for (const { machine, position, event, oracle } of moves) machine.decide(position, event, oracle)
  }
  const restore = (): void => {
    for (const { machine, position } of moves) machine.restore(position)
  }
  // Deciding is spread over many small functions, which take a second or two to be compiled as they will stay.
  for (const run of [give, ask]) perSecond(run, 1, 1500)
  const rounds = Array.from({ length: 9 }, () => ({
    decide: perSecond(give, commands.length),
    xstate: perSecond(ask, moves.length),
    restored: perSecond(restore, moves.length),
  }))
  const alone = (round: (typeof rounds)[number]): number => 1 / (1 / round.xstate - 1 / round.restored)
  const factor = median(rounds.map(round => round.decide / alone(round)))
  slowest = Math.min(slowest, factor)
  console.log(`${name}: ${commands.length} commands, ${moves.length} moves`)
  console.log(`  transition() alone  ${rate(median(rounds.map(alone)))}`)
  console.log(`  decide()            ${rate(median(rounds.map(round => round.decide)))}  × ${factor.toFixed(1)}`)
}

if (slowest < 1.5) {
  console.error(`decide() is only ${slowest.toFixed(1)} times as fast as transition()`)
  process.exitCode = 1
}
