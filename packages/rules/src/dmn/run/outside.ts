import type { Path } from '../../result.ts'
import { suggestName } from '../../suggest.ts'
import { nameOf } from '../logic.ts'
import type { DmnLogic, DmnModel } from '../model.ts'
import type { Run } from './note.ts'
import type { FeelValue } from './value.ts'

/**
 * What is given beside what a model declares. Files of bpmn.io and Camunda often have no input data: there an expression asks for a name,
 * and the engine finds it among the facts of the case. DMN knows no such names (10.3.2.11), so a name that a model declares is never one.
 */
export interface Outside {
  readonly facts: ReadonlyMap<string, FeelValue>
  readonly declared: ReadonlySet<string>
  /** Every name that was given, asked for or not: one of them may be misspelt. */
  readonly given: readonly string[]
}

const keywords = new Set(
  'and or not in if then else for return some every satisfies between instance of true false null function external item partial'.split(
    ' ',
  ),
)

/** Whether a text is a name as FEEL has it without a model: words, none of which FEEL has for itself. What is given must not change how an expression is read. */
export const isOpenName = (text: string): boolean =>
  text.length <= 200 &&
  text.split(' ').every(word => /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(word) && !keywords.has(word))

/** The names a model gives to its values and functions. */
export const declaredBy = (model: DmnModel): ReadonlySet<string> =>
  new Set(
    [...model.inputs, ...model.decisions, ...model.knowledge, ...model.services, ...model.imports].map(it => it.name),
  )

const texts = new WeakMap<object, string>()

const textOf = (part: DmnModel | DmnLogic): string => {
  const there = texts.get(part)
  if (there !== undefined) return there
  const text = nameOf(JSON.stringify(part).replace(/\\[nrt]/gu, ' '))
  texts.set(part, text)
  return text
}

/** Whether logic can ask for a name. */
export const mentions = (logic: DmnLogic, name: string): boolean => textOf(logic).includes(name)

/** Whether an expression of the models can ask for a name: what nobody asks for is not looked at. */
export const asks = (models: readonly DmnModel[], name: string): boolean =>
  isOpenName(name) && models.some(model => textOf(model).includes(name))

const tableIn = (logic: DmnLogic) => (logic.kind === 'function' ? logic.body : logic)

const typesOfColumns = new WeakMap<DmnModel, ReadonlyMap<string, string>>()

/** The types of names that columns ask for as they are, where all columns that do say the same. */
export const columnTypes = (model: DmnModel): ReadonlyMap<string, string> => {
  const there = typesOfColumns.get(model)
  if (there !== undefined) return there
  const types = new Map<string, string>()
  const unclear = new Set<string>()
  for (const { logic } of [...model.decisions, ...model.knowledge]) {
    const table = tableIn(logic)
    if (table.kind !== 'table') continue
    for (const { expression, typeRef } of table.inputs) {
      if (typeRef === undefined) continue
      const name = nameOf(expression)
      if ((types.get(name) ?? typeRef) !== typeRef) unclear.add(name)
      types.set(name, typeRef)
    }
  }
  const clear = new Map([...types].filter(([name]) => !unclear.has(name)))
  typesOfColumns.set(model, clear)
  return clear
}

/** Those facts an expression asks for. No fact is a function, so one that is called alike does not hide it. */
export const outsideFor = (source: string, outside: Outside | undefined): readonly (readonly [string, FeelValue])[] => {
  if (outside === undefined || outside.facts.size === 0) return []
  const text = nameOf(source)
  return [...outside.facts].filter(([name]) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (/^\s*\(/u.test(text.slice(at + name.length, at + name.length + 8))) return false
    return text.includes(name)
  })
}

/** Says that a name is not known, and why: it is nowhere, or it is in the model and not required here. */
export const noteUnknown = (
  before: number,
  at: { readonly expression: string; readonly from: number; readonly to: number },
  seen: readonly (readonly [string, FeelValue])[],
  outside: Outside | undefined,
  run: Run,
  path: Path,
): void => {
  run.unknown = true
  const data = { ...at, name: nameOf(at.expression.slice(at.from, at.to)) }
  if (outside?.declared.has(data.name) === true) run.noteBefore(before, 'dmn_name_not_required', data, path)
  else {
    const known = [...seen.map(([name]) => name), ...(outside?.given ?? []), ...(outside?.declared ?? [])]
    run.noteBefore(before, 'dmn_name_unknown', { ...data, suggestion: suggestName(data.name, known) }, path)
  }
}
