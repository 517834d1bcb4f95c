/** The steps of a procedure: what may be drawn. */
import type { Text } from '@motcua/rules'
import * as z from 'zod/mini'
import { fromTable } from './rule/shape.ts'
import { basis, type Frozen, feel, pausePolicy, slug, term, text } from './shape.ts'

/** What every drawn step has: a name and a place. */
const place = {
  name: text,
  agency: slug,
  department: z.optional(slug),
  basis: z.optional(basis),
  /** Effects that follow when the dossier comes to the step. */
  effects: z.optional(z.array(slug)),
}

export const action = z.strictObject({
  name: text,
  to: slug,
  /** Who may do it, where it is not the step's own role, and at which agency, where it is not the step's own. */
  role: z.optional(slug),
  agency: z.optional(slug),
  /** The action is there only while this holds. */
  when: z.optional(feel),
  /** Facts that must be given with the action. */
  asks: z.optional(z.array(slug)),
  /** Fees that must be paid and documents that must be there before. */
  requires: z.optional(z.strictObject({ paid: z.optional(z.array(slug)), documents: z.optional(z.array(slug)) })),
})

const task = z.strictObject({
  kind: z.literal('task'),
  ...place,
  role: z.optional(slug),
  budget: term,
  /** Separation of duties: whoever acted at one of these steps does not act here. */
  apart: z.optional(z.array(slug)),
  actions: z.record(slug, action),
})

const decision = z.strictObject({
  kind: z.literal('decision'),
  name: text,
  basis: z.optional(basis),
  routes: z.array(z.strictObject({ when: feel, to: slug })),
  /** The output of a table that names the step, where no route holds. */
  by: z.optional(fromTable),
  else: slug,
})

const wait = z.strictObject({
  kind: z.literal('wait'),
  ...place,
  /** The national status code while the dossier waits: 4 processing, 5 supplement, 6 financial obligation. */
  status: z.optional(z.literal([4, 5, 6])),
  /** Present where the legal clock does not count the wait. */
  pause: z.optional(z.strictObject({ then: pausePolicy, reason: text, basis: z.optional(basis) })),
  actions: z.record(slug, action),
  expiry: z.optional(z.strictObject({ after: term, to: slug })),
})

const consultedAgency = z.strictObject({
  department: z.optional(slug),
  role: slug,
  /** Counted from the day the agency receives the request. */
  term,
  extension: z.optional(z.strictObject({ atMost: term, basis: z.optional(basis) })),
  /** The agency is asked only where this holds, when the step is come to or when it is asked for. */
  when: z.optional(feel),
  /** The fact that holds the answer: `agree`, `disagree`, `noOpinion`, or `consent` by silence. */
  answer: z.optional(slug),
  /** What follows when the agency has not answered in time. */
  onSilence: z.enum(['escalate', 'consent', 'block']),
  basis: z.optional(basis),
})

/** When many that were asked side by side have come together; a condition reads the facts that their answers left. */
const join = z.union([
  z.enum(['all', 'any']),
  z.strictObject({ quorum: z.int().check(z.minimum(1)) }),
  z.strictObject({ when: feel }),
])

const consult = z.strictObject({
  kind: z.literal('consult'),
  ...place,
  role: z.optional(slug),
  agencies: z.record(slug, consultedAgency),
  join,
  to: slug,
})

/** The dossier is offered to another agency, which takes it over or gives it back with a reason. */
const handoff = z.strictObject({
  kind: z.literal('handoff'),
  ...place,
  /** Who takes it over at the receiving agency. */
  role: z.optional(slug),
  /** The time the receiving agency has to take it over or give it back. */
  budget: term,
  /** Who offers it, and may send it to one of the others while it is not taken over. */
  from: z.strictObject({ agency: slug, department: z.optional(slug), role: slug }),
  others: z.optional(z.array(slug)),
  to: slug,
  returned: slug,
})

/** A dossier of another procedure that this one asks for. */
const child = z.strictObject({
  name: text,
  /** The national code of its procedure, its case and its channel there. */
  procedure: z.string().check(z.regex(/^\d\.\d{6}(\.[A-Z]\d{2})?$/)),
  case: slug,
  channel: slug,
  /** The agency that runs it, and the role that reports how it ended where another system runs it. */
  agency: slug,
  role: slug,
  /** Asked for only where this holds. */
  when: z.optional(feel),
  /** The child's facts, and which of this dossier's they are taken from. */
  facts: z.optional(z.record(slug, slug)),
  /** The fact that holds how it ended: an outcome of the child's procedure. */
  outcome: slug,
  /** What becomes of it when this dossier no longer waits for it. */
  cancelled: z.enum(['stop', 'leave']),
  basis: z.optional(basis),
})

const children = z.strictObject({
  kind: z.literal('children'),
  ...place,
  role: z.optional(slug),
  children: z.record(slug, child),
  join,
  to: slug,
})

/** The way out of a branch; with an outcome the block's `outcomes` say where it leads. */
const exit = z.strictObject({ kind: z.literal('exit'), name: text, outcome: z.optional(slug) })

const returnStep = z.strictObject({
  kind: z.literal('return'),
  ...place,
  role: z.optional(slug),
  results: z.array(slug),
  to: slug,
})

export const end = z.strictObject({
  kind: z.literal('end'),
  name: text,
  outcome: z.enum(['granted', 'refused', 'notAccepted', 'withdrawn', 'expired', 'stopped']),
})

/** One side of a parallel block: its own steps, from `start` to an `exit`. */
export interface Branch {
  readonly name: Text
  readonly start: string
  readonly steps: Readonly<Record<string, Step>>
}

const branches: z.ZodMiniType<Readonly<Record<string, Branch>>> = z.lazy(() =>
  z.record(slug, z.strictObject({ name: text, start: slug, steps: z.record(slug, step) })),
)

/** Branches that run side by side; one way in, one way out. */
const parallel = z.strictObject({
  kind: z.literal('parallel'),
  name: text,
  basis: z.optional(basis),
  branches,
  /** Where the dossier goes when every branch has come to an exit without an outcome. */
  to: slug,
  /** Where an exit with an outcome leads at once; the other branches are cancelled. */
  outcomes: z.optional(z.record(slug, slug)),
})

export const step: z.ZodMiniType<Step> = z.lazy(() =>
  z.discriminatedUnion('kind', [task, decision, wait, consult, handoff, children, parallel, exit, returnStep, end]),
)

export type TaskStep = Frozen<z.output<typeof task>>
export type DecisionStep = Frozen<z.output<typeof decision>>
export type WaitStep = Frozen<z.output<typeof wait>>
export type ConsultStep = Frozen<z.output<typeof consult>>
export type ConsultedAgency = Frozen<z.output<typeof consultedAgency>>
export type HandoffStep = Frozen<z.output<typeof handoff>>
export type ChildrenStep = Frozen<z.output<typeof children>>
export type ChildSpec = Frozen<z.output<typeof child>>
export type ExitStep = Frozen<z.output<typeof exit>>
export type ReturnStep = Frozen<z.output<typeof returnStep>>
export type ParallelStep = Frozen<z.output<typeof parallel>>
export type EndStep = Frozen<z.output<typeof end>>
export type Step =
  | TaskStep
  | DecisionStep
  | WaitStep
  | ConsultStep
  | HandoffStep
  | ChildrenStep
  | ParallelStep
  | ExitStep
  | ReturnStep
  | EndStep
export type Action = Frozen<z.output<typeof action>>
export type Join = Frozen<z.output<typeof join>>
export type Outcome = EndStep['outcome']
