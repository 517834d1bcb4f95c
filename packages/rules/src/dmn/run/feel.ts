import { evaluate, FeelFunction, SyntaxError as FeelSyntaxError, unaryTest } from 'feelin'
import type { Path } from '../../result.ts'
import { tooLarge } from './bounds.ts'
import { type Builtin, builtin, callable } from './builtin.ts'
import { listBuiltins } from './lists.ts'
import { isStackOverflow, type Run, TooManySteps } from './note.ts'
import { numberBuiltins } from './numbers.ts'
import { operatorName, operatorsOf } from './operators.ts'
import { noteUnknown, type Outside, outsideFor } from './outside.ts'
import { patternBuiltins } from './pattern.ts'
import { rangeBuiltins } from './ranges.ts'
import { rewrite } from './rewrite.ts'
import { temporalBuiltins } from './temporals.ts'
import { anyType, coerce, type FindItem, isInstance, typeNamed } from './type.ts'
import { type FeelRecord, type FeelValue, kindOfValue, recordOf } from './value.ts'

/** A run in a model: where its types are found, and what it is given beside what it declares. */
export interface Place {
  readonly run: Run
  readonly find: FindItem
  readonly outside?: Outside
}

type Functions = ReadonlyMap<string, FeelFunction>

const functionsOfRun = new WeakMap<Run, Functions>()

/** The functions feelin does not have, or has otherwise than DMN says, for a run. */
const functionsOf = (run: Run): Functions => {
  const there = functionsOfRun.get(run)
  if (there !== undefined) return there
  const all: readonly Builtin[] = [
    ...operatorsOf(run),
    ...numberBuiltins,
    ...listBuiltins(run),
    ...patternBuiltins(run),
    ...rangeBuiltins,
    ...temporalBuiltins,
  ]
  const made = new Map(all.map(it => [it.name, callable(it, run)]))
  functionsOfRun.set(run, made)
  return made
}

/** The functions that ask for the types of a model: `instance of`, and parameters with a type. */
const typed = ({ run, find }: Place): Functions => {
  const instance = builtin('instance', ['value: any', 'type: string'], (_, value: FeelValue, type: string) =>
    isInstance(value, type, find),
  )
  const fn = builtin(
    'function',
    ['function: function', 'types: any'],
    (_, inner: FeelFunction, names: readonly string[]) => {
      const types = names.map(name => (name === '' ? anyType : typeNamed(name, find)))
      return new FeelFunction((...given: readonly FeelValue[]) => {
        run.step()
        const values = types.map((type, index) =>
          given[index] === undefined ? undefined : coerce(given[index], type, () => true),
        )
        if (given.length > types.length || values.some(it => it?.ok !== true)) {
          run.note('dmn_arguments_refused', { function: 'function', why: given.map(kindOfValue).join(', ') }, run.path)
          return null
        }
        return inner.invoke(values.map(it => it?.value)) ?? null
      }, inner.parameterNames)
    },
  )
  return new Map(
    [instance, fn].map(it => [operatorName(it.name), callable({ ...it, name: operatorName(it.name) }, run)]),
  )
}

/** Those functions whose names the text has: a scope is copied for every item of a list. A type `context<…>` needs its word. */
const named = (text: string, functions: Functions): readonly (readonly [string, FeelValue])[] =>
  [...functions].filter(([name]) => text.includes(name) && (name !== 'context' || !/context\s*</u.test(text)))

const noteFailure = (error: unknown, expression: string, run: Run, path: Path): null => {
  if (error instanceof TooManySteps || isStackOverflow(error)) throw error
  run.failed = true
  if (error instanceof FeelSyntaxError)
    run.note(
      'dmn_feel_malformed',
      { expression, message: error.message, from: error.position.from, to: error.position.to },
      path,
    )
  else
    run.note('dmn_feel_failed', { expression, message: error instanceof Error ? error.message : String(error) }, path)
  return null
}

/** Numbers that are none never leave an expression. */
const cleaned = (value: unknown): FeelValue => {
  if (typeof value === 'number' && !Number.isFinite(value)) return null
  return value ?? null
}

const run = (source: string, scope: FeelRecord, place: Place, path: Path, unary: boolean): FeelValue => {
  const { run } = place
  run.step(1 + (source.length >> 6))
  const large = run.pure ? undefined : tooLarge(source)
  if (large !== undefined) {
    run.failed = true
    run.note('dmn_feel_failed', { expression: source.slice(0, 200), message: large }, path)
    return null
  }
  const before = run.path
  let told = run.notes.length
  run.path = path
  try {
    if (run.pure) return unary ? unaryTest(source, scope).value : evaluate(source, scope).value
    const own = functionsOf(run)
    const seen = [...outsideFor(source, place.outside), ...Object.entries(scope)]
    const known = recordOf([...named(source, own), ...seen])
    const rewritten = rewrite(source, known, unary)
    // Not rewritten is not parsed: feelin says what is wrong, and where.
    if (rewritten === 'malformed') return unary ? unaryTest(source, known).value : evaluate(source, known).value
    const all = recordOf([...named(rewritten.text, own), ...named(rewritten.text, typed(place)), ...seen])
    const { value, warnings } = evaluate(rewritten.text, all)
    for (const { type, message, position } of warnings) {
      const from = rewritten.sourceAt(position.from)
      if (type === 'UNSUPPORTED') run.failed = true
      if (from === undefined) continue
      const at = { expression: source, from, to: from + position.to - position.from }
      // In a filter a name may be that of a field which some items do not have.
      if (type === 'NO_VARIABLE_FOUND' && !rewritten.filters(from))
        noteUnknown(told++, at, seen, place.outside, run, path)
      else run.noteBefore(told++, 'dmn_feel_warning', { ...at, kind: type, message }, path)
    }
    return run.weigh(cleaned(value))
  } catch (error) {
    return noteFailure(error, source, run, path)
  } finally {
    run.path = before
  }
}

export const evaluateFeel = (expression: string, scope: FeelRecord, place: Place, path: Path): FeelValue =>
  run(expression, scope, place, path, false)

/** Whether a value passes the unary tests of a cell; `-` and an empty cell let everything through. */
export const passesTests = (tests: string, value: FeelValue, scope: FeelRecord, place: Place, path: Path): boolean => {
  if (tests === '' || tests === '-') return true
  return run(tests, recordOf([...Object.entries(scope), ['?', value]]), place, path, true) === true
}
