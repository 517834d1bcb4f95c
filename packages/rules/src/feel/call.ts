import { builtins } from './functions.ts'
import { Halt, halt, type Item, isList, kindOf, madeList, type Out, worse } from './item.ts'
import {
  type Env,
  gather,
  itemAt,
  Junction,
  junction,
  type Label,
  listOf,
  member,
  paid,
  type Run,
  spend,
} from './run.ts'
import type { Span } from './syntax.ts'
import type { FactKind } from './value.ts'

/** A call as a function; `label` is what the first argument is called. */
export const callRun = (name: string, args: readonly Run[], label: Label, span: Span): Run => {
  const { takes, many, run } = builtins[name]!
  const params = takes.map(param => {
    const [shape = '', items] = param.split(':')
    const kinds = (items ?? shape).split('|') as FactKind[]
    return { any: shape === 'any', list: shape === 'list', items: items !== undefined, kinds }
  })

  const fit = (env: Env, value: Item, index: number): Out => {
    const { any, list, items, kinds } = params[Math.min(index, params.length - 1)]!
    if (any) return value
    const unfit = (position: number, expected: readonly FactKind[], item: Item): Halt =>
      halt('feel_argument', { name, position, expected, found: kindOf(item), span })
    if (!list && !items) return kinds.includes(kindOf(value)) ? value : unfit(index + 1, kinds, value)
    if (!isList(value)) return unfit(index + 1, ['list'], value)
    const spent = spend(env, value.length, span)
    if (spent !== undefined || list) return spent ?? value
    let rest: Halt | undefined
    const found = value.map((_, at) => {
      const item = itemAt(env, value, at, label)
      if (item instanceof Halt) rest = worse(rest, item)
      else if (!kinds.includes(kindOf(item))) rest = worse(rest, unfit(at + 1, kinds, item))
      return item
    })
    return rest ?? found
  }

  // The items may be given one by one: max(a, b) is max([a, b]).
  const given = (env: Env): readonly Item[] | Halt => {
    const found = gather(env, args)
    if (found instanceof Halt) return found
    const whole = many === 'items' && !(found.length === 1 && isList(found[0])) ? [madeList(found)] : found
    const fitting: Item[] = []
    for (const [index, value] of whole.entries()) {
      const item = fit(env, value, index)
      if (item instanceof Halt) return item
      fitting.push(item)
    }
    return fitting
  }

  if (name === 'list contains') {
    return env => {
      const [list, subject] = args.map(arg => arg(env))
      const found = listOf(list!, span)
      return found instanceof Halt ? found : member(env, subject!, found, label, span)
    }
  }
  if (name === 'all' || name === 'any') {
    return env => {
      const value = args[0]!(env)
      if (args.length > 1 || !isList(value)) return junction(name === 'any', [() => value, ...args.slice(1)], span)(env)
      const truth = new Junction(name === 'any', span)
      const spent = spend(env, value.length, span)
      if (spent !== undefined) return spent
      for (const index of value.keys()) if (truth.settled(itemAt(env, value, index, label))) return truth.decisive
      return truth.outcome
    }
  }
  return env => {
    const found = given(env)
    return found instanceof Halt ? found : paid(env, run(found, span), span)
  }
}
