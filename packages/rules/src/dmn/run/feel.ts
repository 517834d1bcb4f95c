import { evaluate, SyntaxError as FeelSyntaxError, unaryTest } from 'feelin'
import type { Path } from '../../result.ts'
import { type Run, TooManySteps } from './note.ts'
import type { FeelRecord, FeelValue } from './value.ts'

const noteFailure = (error: unknown, expression: string, run: Run, path: Path): null => {
  if (error instanceof TooManySteps) throw error
  run.failed = true
  if (error instanceof FeelSyntaxError)
    run.note(
      'dmn_feel_malformed',
      { expression, message: error.message, from: error.position.from, to: error.position.to },
      path,
    )
  else
    run.note(
      'dmn_feel_failed',
      { expression, message: error instanceof Error ? error.message : String(error) },
      path,
    )
  return null
}

export const evaluateFeel = (expression: string, scope: FeelRecord, run: Run, path: Path): FeelValue => {
  run.step()
  try {
    const { value, warnings } = evaluate(expression, scope)
    for (const { type, message, position } of warnings)
      run.note('dmn_feel_warning', { expression, kind: type, message, from: position.from, to: position.to }, path)
    return value ?? null
  } catch (error) {
    return noteFailure(error, expression, run, path)
  }
}

/** Whether a value passes the unary tests of a cell; `-` and an empty cell let everything through. */
export const passesTests = (tests: string, value: FeelValue, scope: FeelRecord, run: Run, path: Path): boolean => {
  if (tests === '' || tests === '-') return true
  run.step()
  try {
    return unaryTest(tests, { ...scope, '?': value }).value === true
  } catch (error) {
    noteFailure(error, tests, run, path)
    return false
  }
}
