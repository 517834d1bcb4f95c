/** What an analyst edits: the definition, whole or half done, and where its cards lie. The one source of every view. */
import type { ProcedureDefinition, Step } from '@motcua/engine/definition'
import type { Path } from '@motcua/rules'

/** A point in the drawing’s units, a CSS pixel at zoom 1. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * A procedure as it is drawn. `procedure` has the shape of a definition but for texts that are not written yet; whether it may
 * run is said by `problemsOf`. `layout` is carried as it came, also what this version does not know in it.
 */
export interface ProcedureDocument {
  readonly procedure: ProcedureDefinition
  readonly layout?: unknown
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path, or `undefined` where there is none. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return typeof key === 'number' ? at[key] : undefined
    return isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined
  }, value)

const isPoint = (value: unknown): value is Point =>
  isRecord(value) && Number.isFinite(value.x) && Number.isFinite(value.y)

/**
 * Where the upper left corners of cards were put by hand, by step: `x` from the left of the drawing, `y` from the top of the card’s
 * lane, so that a card stays where it is in its lane while others grow. What is no place is left out.
 */
export const placesOf = ({ layout }: ProcedureDocument): ReadonlyMap<string, Point> => {
  const places = valueAt(layout, ['places'])
  if (!isRecord(places)) return new Map()
  return new Map(Object.entries(places).flatMap(([step, place]) => (isPoint(place) ? [[step, place] as const] : [])))
}

/** The lanes in the order an analyst gave them, as `agency` or `agency/department`; lanes it does not name follow. */
export const laneOrderOf = ({ layout }: ProcedureDocument): readonly string[] => {
  const lanes = valueAt(layout, ['lanes'])
  return Array.isArray(lanes) ? lanes.filter(lane => typeof lane === 'string') : []
}

/** Names of steps that are gone. A dossier may have been at one, so that no other step takes the name. */
export const retiredOf = ({ layout }: ProcedureDocument): readonly string[] => {
  const retired = valueAt(layout, ['retired'])
  return Array.isArray(retired) ? retired.filter(step => typeof step === 'string') : []
}

/** A step and its place in the document. */
export interface FoundStep {
  readonly id: string
  readonly step: Step
  readonly path: Path
}

/** Every step, those inside of blocks included, in the order of the document. */
export const stepsOf = (procedure: ProcedureDefinition): readonly FoundStep[] => {
  const visit = (steps: Readonly<Record<string, Step>>, path: Path): readonly FoundStep[] =>
    Object.entries(steps).flatMap(([id, step]) => {
      const found = { id, step, path: [...path, id] }
      if (step.kind !== 'parallel') return [found]
      const inner = Object.entries(step.branches).flatMap(([branch, { steps: theirs }]) =>
        visit(theirs, [...found.path, 'branches', branch, 'steps']),
      )
      return [found, ...inner]
    })
  return visit(procedure.steps, ['procedure', 'steps'])
}

/** The step of a name, or `undefined`. */
export const stepOf = ({ procedure }: ProcedureDocument, id: string): FoundStep | undefined =>
  stepsOf(procedure).find(step => step.id === id)

/** The innermost step on a path of the document, for whoever clicks on a problem; `undefined` where it is about the whole. */
export const stepOnPath = (document: ProcedureDocument, path: Path): string | undefined => {
  const ends = path.flatMap((key, index) => (key === 'steps' ? [index + 1] : []))
  const end = ends.findLast(index => {
    const found = valueAt(document, path.slice(0, index + 1))
    return typeof path[index] === 'string' && typeof found === 'object' && found !== null && 'kind' in found
  })
  const name = end === undefined ? undefined : path[end]
  return typeof name === 'string' ? name : undefined
}
