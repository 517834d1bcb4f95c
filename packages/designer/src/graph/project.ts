/**
 * A layout as React Flow takes it. What is drawn as before is the same object as before, so that an edit of one card renders one
 * card: React compares objects, not what is in them.
 */
import type { ProcedureDefinition, Severity, Step } from '@motcua/engine/definition'
import type { Text } from '@motcua/rules'
import type { Edge, Node, Position } from '@xyflow/react'
import { type Point, stepsOf } from '../document/document.ts'
import type { Layout, PlacedCard, RoutedWay } from './layout.ts'

/** What a card shows. */
export interface CardData extends Record<string, unknown> {
  readonly kind: PlacedCard['kind']
  /** The step it is of; a join has its block. */
  readonly id: string
  readonly step: Step
  /** Where it lies; while it is dragged its node is elsewhere. */
  readonly place: Point
  readonly role?: Text | undefined
  /** Somebody has to do it, and it is not said yet who. */
  readonly lacksRole: boolean
  readonly lane: number
  readonly starts: boolean
  /** The heaviest of what is wrong with it. */
  readonly mark?: Severity | undefined
  /** It lies on the path that takes longer than the law gives. */
  readonly worst: boolean
  /** Where a dossier stands against it, while one is tried out. */
  readonly trail?: 'here' | 'passed' | 'ahead' | undefined
}

/** What a line shows. */
export interface WayData extends Record<string, unknown> {
  readonly via: RoutedWay['via']
  readonly points: readonly Point[]
  readonly back: boolean
  readonly guarded: boolean
  readonly label?: Text | undefined
  readonly worst: boolean
  /** Whether a dossier has gone along it, while one is tried out. */
  readonly taken?: boolean | undefined
}

export type CardNode = Node<CardData, 'card'>
export type WayEdge = Edge<WayData, 'way'>

/** What React Flow is given. */
export interface Projection {
  readonly nodes: CardNode[]
  readonly edges: WayEdge[]
}

/** What is said about cards and ways beside the document. */
export interface Marks {
  readonly severity: ReadonlyMap<string, Severity>
  /** The steps of the worst path, in order. */
  readonly worst: readonly string[]
  /** Where a dossier is and has been. */
  readonly trail?: Trail | undefined
}

/** The steps at which a dossier is, those it has left, and the ways it has gone along by their ids. */
export interface Trail {
  readonly here: ReadonlySet<string>
  readonly passed: ReadonlySet<string>
  readonly taken: ReadonlySet<string>
}

export const noMarks: Marks = { severity: new Map(), worst: [] }

const equal = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every(key => key in right && equal(left[key], right[key]))
}

/** Every item, as the object it was where it is as it was; the same list where all are. */
const shared = <T extends { readonly id: string }>(made: readonly T[], before: readonly T[]): T[] => {
  const known = new Map(before.map(item => [item.id, item]))
  const items = made.map(item => {
    const was = known.get(item.id)
    return was !== undefined && equal(was, item) ? was : item
  })
  return items.length === before.length && items.every((item, index) => item === before[index])
    ? (before as T[])
    : items
}

/** A handle is where lines are drawn from by hand; 24 units are hit, fewer are seen. */
const handle = 24
const [left, right] = ['left' as Position, 'right' as Position]

const handlesOf = ({ width, height, kind }: PlacedCard): NonNullable<CardNode['handles']> => {
  const y = (height - handle) / 2
  const [into, out] = [
    { type: 'target' as const, position: left, x: -handle / 2, y, width: handle, height: handle },
    { type: 'source' as const, position: right, x: width - handle / 2, y, width: handle, height: handle },
  ]
  return kind === 'end' || kind === 'exit' ? [into] : [into, out]
}

/** What lies around a card says nothing by itself, in no language; its own element does. */
const inList = { 'aria-roledescription': undefined }

/** Lines are told by the cards they join: how many lead on, and where to when they are come to. */
const unread = { 'aria-hidden': true, 'aria-label': undefined, 'aria-roledescription': undefined }

const labelOf = (step: Step | undefined, { via, name }: RoutedWay): Text | undefined => {
  if (step === undefined || name === undefined) return undefined
  if (via === 'action' && (step.kind === 'task' || step.kind === 'wait')) return step.actions[name]?.name
  if (via === 'branch' && step.kind === 'parallel') return step.branches[name]?.name
  return undefined
}

/** Whether a way is a part of a path: its ends follow each other there, a join standing for its block. */
const onPath = (path: readonly string[]) => {
  const pairs = new Set(path.map((step, index) => `${path[index - 1] ?? ''}>${step}`))
  return ({ from, to }: RoutedWay): boolean => pairs.has(`${from.replace(/:join$/, '')}>${to.replace(/:join$/, '')}`)
}

const trailAt = ({ trail }: Marks, { id, step, kind }: PlacedCard): CardData['trail'] => {
  if (trail === undefined) return undefined
  if (kind !== 'join' && trail.here.has(step)) return 'here'
  return trail.passed.has(kind === 'join' ? id : step) ? 'passed' : 'ahead'
}

/**
 * Nodes and edges of a layout. Given the projection before, unchanged cards and ways are the same objects as there.
 *
 * @example
 * const first = projected(layoutOf(document), document.procedure)
 * projected(layoutOf(document), document.procedure, noMarks, first) === first // true
 */
export const projected = (
  layout: Layout,
  procedure: ProcedureDefinition,
  marks: Marks = noMarks,
  before: Projection = { nodes: [], edges: [] },
): Projection => {
  const steps = new Map(stepsOf(procedure).map(({ id, step }) => [id, step]))
  const worst = new Set(marks.worst)
  const isWorst = onPath(marks.worst)
  const nodes = layout.cards.flatMap((card): readonly CardNode[] => {
    const step = steps.get(card.step)
    if (step === undefined) return []
    const by = 'role' in step ? step.role : undefined
    const role = by === undefined ? undefined : procedure.roles[by]?.name
    const lacksRole = 'agency' in step && step.kind !== 'wait' && by === undefined
    const { id, x, y, width, height, kind, lane } = card
    const isJoin = kind === 'join'
    return [
      {
        id,
        type: 'card',
        position: { x, y },
        width,
        height,
        measured: { width, height },
        handles: handlesOf(card),
        draggable: !isJoin,
        domAttributes: inList,
        data: {
          kind,
          id: card.step,
          step,
          place: { x, y },
          role: isJoin ? undefined : role,
          lacksRole,
          lane,
          starts: id === procedure.start,
          mark: isJoin ? undefined : marks.severity.get(id),
          worst: worst.has(card.step),
          trail: trailAt(marks, card),
        },
      },
    ]
  })
  const edges = layout.ways.map(
    (way): WayEdge => ({
      id: way.id,
      type: 'way',
      source: way.from,
      target: way.to,
      domAttributes: unread,
      data: {
        via: way.via,
        points: way.points,
        back: way.back,
        guarded: way.when !== undefined,
        label: labelOf(steps.get(way.from), way),
        worst: isWorst(way),
        taken: marks.trail?.taken.has(way.id),
      },
    }),
  )
  const next = { nodes: shared(nodes, before.nodes), edges: shared(edges, before.edges) }
  return next.nodes === before.nodes && next.edges === before.edges ? before : next
}

/** The line of a way while a card at one of its ends is being dragged: the plainest that holds on to both. */
export const draggedLine = (points: readonly Point[], from: Point, to: Point): readonly Point[] => {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return points
  const start = { x: first.x + from.x, y: first.y + from.y }
  const end = { x: last.x + to.x, y: last.y + to.y }
  const middle = (start.x + end.x) / 2
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
}
