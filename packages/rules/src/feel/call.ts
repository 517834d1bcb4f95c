import { builtins } from './functions.ts'
import { Halt, halt, type Item, isList, kindOf, madeList, type Out } from './item.ts'
import { type Env, gather, itemAt, Junction, junction, type Label, listOf, member, type Run, spend } from './run.ts'
import type { Span } from './syntax.ts'
import type { FactKind } from './value.ts'

/** A call as a function; `label` is what the first argument is called. */
export const callRun = (name: string, args: readonly Run[], label: Label, span: Span): Run => {
  const { takes, many, run } = builtins[name]!
  const kinds = takes.map(param => param.split('|') as FactKind[])

  const fit = (env: Env, value: Item, index: number): Out => {
    const position = Math.min(index, takes.length - 1)
    const expected = kinds[position]!
    const [first] = expected as string[]
    if (first === 'any') return value
    if (first !== 'list' && first !== 'items') {
      const found = kindOf(value)
      return expected.includes(found)
        ? value
        : halt('feel_argument', { name, position: index + 1, expected, found, span })
    }
    if (!isList(value))
      return halt('feel_argument', { name, position: index + 1, expected: ['list'], found: kindOf(value), span })
    const spent = spend(env, value.length, span)
    if (spent !== undefined || first === 'list') return spent ?? value
    return gather(
      env,
      value.map((_, at) => () => itemAt(env, value, at, label)),
    )
  }

  // The items may be given one by one: max(a, b) is max([a, b]).
  const given = (env: Env): readonly Item[] | Halt => {
    const found = gather(env, args)
    if (found instanceof Halt) return found
    const whole = many === 'items' && !(found.length === 1 && isList(found[0])) ? [madeList(found)] : found
    return gather(
      env,
      whole.map((value, index) => () => fit(env, value, index)),
    )
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
      if (args.length > 1) return junction(name === 'any', args, span)(env)
      const value = args[0]!(env)
      if (!isList(value)) return junction(name === 'any', [() => value], span)(env)
      const truth = new Junction(name === 'any', span)
      const spent = spend(env, value.length, span)
      for (const index of value.keys()) if (truth.settled(itemAt(env, value, index, label))) return truth.decisive
      return spent ?? truth.outcome
    }
  }
  return env => {
    const found = given(env)
    return found instanceof Halt ? found : run(found, span)
  }
}
