import { FeelFunction, FeelRange } from 'feelin'
import type { Path } from '../../result.ts'
import type { DmnFunction, DmnLogic, DmnVariable } from '../model.ts'
import { evaluateFeel, type Place, passesTests } from './feel.ts'
import { decideTable } from './table.ts'
import { coerce, typeNamed } from './type.ts'
import { type FeelRecord, type FeelValue, isRecord, kindOfValue, recordOf, toJson, within } from './value.ts'

/** The value with the type asked for, or null and a note why not. */
export const fitTo = (
  value: FeelValue,
  typeRef: string | undefined,
  scope: FeelRecord,
  place: Place,
  path: Path,
): FeelValue => {
  if (typeRef === undefined) return value ?? null
  const coerced = coerce(value, typeNamed(typeRef, place.find), (tests, it) =>
    passesTests(tests, it, scope, place, path),
  )
  if (coerced.ok) return coerced.value
  const found = JSON.stringify(toJson(coerced.value)).slice(0, 200)
  if (coerced.why === 'type') place.run.note('dmn_type_mismatch', { expected: coerced.type.name, found }, path)
  else place.run.note('dmn_value_not_allowed', { allowed: coerced.type.allowed ?? '', found }, path)
  return null
}

/**
 * A FEEL function. Too few or too many arguments, or one of another type, make it null with a note (DMN 1.5, 10.3.2.13.1).
 */
export const functionValue = (
  parameters: readonly DmnVariable[],
  name: string,
  scope: FeelRecord,
  place: Place,
  path: Path,
  body: (argumentsOf: FeelRecord) => FeelValue,
): FeelFunction =>
  new FeelFunction(
    (...given: readonly FeelValue[]) => {
      place.run.step()
      if (given.length !== parameters.length || given.includes(undefined)) {
        place.run.note('dmn_arguments_refused', { function: name, why: `${parameters.length}` }, path)
        return null
      }
      const values: [string, FeelValue][] = []
      for (const [index, parameter] of parameters.entries()) {
        const value = fitTo(given[index], parameter.typeRef, scope, place, [...path, parameter.name])
        if (value === null && given[index] !== null) return null
        values.push([parameter.name, value])
      }
      return body(recordOf(values)) ?? null
    },
    parameters.map(it => it.name),
  )

const functionOf = (logic: DmnFunction, scope: FeelRecord, place: Place, path: Path): FeelValue => {
  if (logic.language !== 'FEEL') {
    place.run.failed = true
    place.run.note('dmn_not_supported', { what: `${logic.language} function` }, path)
    return null
  }
  return functionValue(logic.parameters, path.join('/'), scope, place, path, given =>
    evaluateLogic(logic.body, within(scope, given), place, [...path, 'body']),
  )
}

/** The items of a list, the whole numbers of a range, or the one value. */
const itemsOf = (value: FeelValue): readonly FeelValue[] | undefined => {
  if (Array.isArray(value)) return value
  if (value instanceof FeelRange) return value.map(it => it)
  return value === null ? undefined : [value]
}

/** What an invocation calls: a function by its name, or what an expression comes to. */
const invoked = (called: FeelValue, given: FeelRecord, place: Place, path: Path): FeelValue => {
  const callable = typeof called === 'function' ? undefined : called
  if (!(callable instanceof FeelFunction)) {
    place.run.note('dmn_arguments_refused', { function: kindOfValue(called), why: 'not a function' }, path)
    return null
  }
  const result: unknown = callable.invoke(given)
  // feelin's own signal that names or count do not match.
  if (isRecord(result) && result.warning === 'FUNCTION_INVOCATION_FAILURE') {
    place.run.note('dmn_arguments_refused', { function: path.join('/'), why: Object.keys(given).join(', ') }, path)
    return null
  }
  return result ?? null
}

const plain = (logic: DmnLogic, scope: FeelRecord, place: Place, path: Path): FeelValue => {
  const { run } = place
  const part = (inner: DmnLogic, ...at: Path) => evaluateLogic(inner, scope, place, [...path, ...at])
  switch (logic.kind) {
    case 'nothing':
      run.note('dmn_logic_missing', {}, path)
      return null
    case 'expression':
      if (logic.text === '') {
        run.note('dmn_logic_missing', {}, path)
        return null
      }
      return evaluateFeel(logic.text, scope, place, path)
    case 'table':
      return decideTable(logic, scope, (value, typeRef, at) => fitTo(value, typeRef, scope, place, at), place, path)
    case 'list':
      return logic.items.map((item, index) => part(item, index))
    case 'relation':
      return logic.rows.map((row, index) =>
        recordOf(
          logic.columns.map((column, at) => {
            const cell = row[at]
            const where = [...path, index, column.name]
            const value = cell === undefined ? null : evaluateLogic(cell, scope, place, where)
            return [column.name, fitTo(value, column.typeRef, scope, place, where)]
          }),
        ),
      )
    case 'context': {
      const result = new Map<string, FeelValue>()
      let inner = scope
      for (const [index, { variable, value }] of logic.entries.entries()) {
        const at = [...path, variable?.name ?? index]
        const found = evaluateLogic(value, inner, place, at)
        if (variable === undefined) return found
        const fitted = fitTo(found, variable.typeRef, inner, place, at)
        result.set(variable.name, fitted)
        inner = within(inner, recordOf([[variable.name, fitted]]))
      }
      return recordOf(result)
    }
    case 'function':
      return functionOf(logic, scope, place, path)
    case 'invocation': {
      const given = recordOf(logic.bindings.map(it => [it.parameter, part(it.value, it.parameter)]))
      return invoked(part(logic.called, 'called'), given, place, path)
    }
    case 'conditional':
      return part(logic.if, 'if') === true ? part(logic.then, 'then') : part(logic.else, 'else')
    case 'filter': {
      const items = itemsOf(part(logic.in, 'in'))
      if (items === undefined) return null
      const kept: FeelValue[] = []
      for (const item of items) {
        const inner = within(within(scope, { item }), isRecord(item) ? item : {})
        const match = evaluateLogic(logic.match, inner, place, [...path, 'match'])
        if (typeof match === 'number') return items.at(match > 0 ? match - 1 : match) ?? null
        if (match === true) kept.push(item)
      }
      return kept
    }
    case 'for': {
      const items = itemsOf(part(logic.in, 'in'))
      if (items === undefined) return null
      const partial: FeelValue[] = []
      // What has come so far is copied for every item, and only where it is asked for.
      const asked = JSON.stringify(logic.body).includes('partial')
      for (const item of items) {
        if (asked) place.run.step(partial.length >> 6)
        const soFar = asked ? ([['partial', [...partial]]] as const) : []
        const inner = within(scope, recordOf([...soFar, [logic.variable, item]]))
        partial.push(evaluateLogic(logic.body, inner, place, [...path, 'return']))
      }
      return partial
    }
    case 'every':
    case 'some': {
      const items = itemsOf(part(logic.in, 'in'))
      if (items === undefined) return null
      const results = items.map(item =>
        evaluateLogic(logic.body, within(scope, recordOf([[logic.variable, item]])), place, [...path, 'satisfies']),
      )
      const decisive = logic.kind === 'some'
      if (results.includes(decisive)) return decisive
      return results.every(it => typeof it === 'boolean') ? !decisive : null
    }
  }
}

/** What a boxed expression comes to in a scope, with the type it says it has. */
export const evaluateLogic = (logic: DmnLogic, scope: FeelRecord, place: Place, path: Path): FeelValue => {
  place.run.step()
  return fitTo(place.run.weigh(plain(logic, scope, place, path)), logic.typeRef, scope, place, path)
}
