/** Small definitions as chance draws them: nested blocks, loops, exits with outcomes, decisions in a row, and mistakes. */
import type { ProcedureDefinition, Step } from '../src/definition/format.ts'
import { stepGraph } from '../src/definition/graph.ts'
import type { Chance } from './chance.ts'
import { consult, decision, drawn, exit, parallel, returning, task, wait } from './drawn.ts'

export interface Taste {
  /** How many steps a level has at most. */
  readonly size: number
  /** How deep blocks nest. */
  readonly depth: number
  /** One in so many steps is a mistake: nobody can leave it. None where absent. */
  readonly mistakes?: number
  /** How many guards there are to choose from; each stands in one place only where absent. */
  readonly guards?: number
}

/** A definition of the right shape, all its names known. It may be unsound; it never goes round in decisions alone. */
export const randomDefinition = (chance: Chance, taste: Taste): ProcedureDefinition => {
  for (;;) {
    const definition = draw(chance, taste)
    if (!circular(definition)) return definition
  }
}

const draw = (chance: Chance, { size, depth, mistakes, guards }: Taste): ProcedureDefinition => {
  let steps = 0
  let asked = 0
  const guard = (): string => `g${guards === undefined ? ++asked : chance.below(guards)}`

  const level = (inside: number, ways: readonly string[]): readonly [string, Readonly<Record<string, Step>>] => {
    const ids = Array.from({ length: 1 + chance.below(size) }, () => `s${++steps}`)
    const made = ids.map((id, index): [string, Step] => {
      const onward = [...ids.slice(index + 1), ...ways]
      const to = (): string => chance.of(chance.below(4) > 0 ? onward : [...ids, ...ways]) ?? id
      return [id, step(inside, to)]
    })
    return [ids[0] ?? '', Object.fromEntries(made)]
  }

  const step = (inside: number, to: () => string): Step => {
    if (mistakes !== undefined && chance.below(mistakes) === 0)
      return chance.of([task({}), wait({}), consult(to(), ['tax'], 2)])
    const kind = chance.below(inside > 0 ? 8 : 6)
    if (kind === 0) return decision([[guard(), to()]], to())
    if (kind === 1)
      return decision(
        Array.from({ length: chance.below(3) }, () => [guard(), to()] as const),
        to(),
      )
    if (kind === 2) return consult(to(), ['tax', 'police'], chance.of(['all', 'any', 2] as const))
    if (kind === 3) return returning(to())
    if (kind === 4) return wait(chance.below(2) > 0 ? { on: to() } : {}, { after: '5 days', to: to() })
    if (kind === 5)
      return task({ on: to(), other: { to: to(), when: guard() }, ...(chance.below(2) ? { more: to() } : {}) })
    return block(inside - 1, to)
  }

  const block = (inside: number, to: () => string): Step => {
    const outcomes = Object.fromEntries(Array.from({ length: chance.below(3) }, (_, i) => [`o${i}`, to()]))
    const branches = Array.from({ length: 1 + chance.below(3) }, (_, i) => {
      const exits = [undefined, ...Object.keys(outcomes)].filter(() => mistakes === undefined || chance.below(5) > 0)
      const outs = Object.fromEntries(exits.map(outcome => [`x${++steps}`, exit(outcome)]))
      const [start, inner] = level(inside, Object.keys(outs))
      return [`b${i}`, [start, { ...inner, ...outs }] as const] as const
    })
    return parallel(Object.fromEntries(branches), to(), outcomes)
  }

  return drawn(level(depth, ['granted'])[1])
}

/** Whether some way leads back to where it was without a stop, which goes round for ever. */
const circular = (definition: ProcedureDefinition): boolean => {
  const { steps, edges } = stepGraph(definition)
  const onward = (id: string): readonly string[] => {
    const placed = steps.get(id)
    const out = edges.get(id) ?? []
    switch (placed?.step.kind) {
      case 'decision':
        return out.map(edge => edge.to)
      case 'parallel':
        return out.filter(edge => edge.via === 'branch').map(edge => edge.to)
      case 'exit':
        return (edges.get(placed.within.at(-1)?.block ?? '') ?? [])
          .filter(edge => edge.via !== 'branch')
          .map(edge => edge.to)
      default:
        return []
    }
  }
  const done = new Set<string>()
  const open = new Set<string>()
  const meets = (id: string): boolean => {
    if (open.has(id)) return true
    if (done.has(id)) return false
    done.add(id)
    open.add(id)
    const found = onward(id).some(meets)
    open.delete(id)
    return found
  }
  return [...steps.keys()].some(meets)
}
