import { type Basis, dayAt, printDay } from '@motcua/rules'
import type { LegalStage } from '../definition/legal-term.ts'
import { own } from '../definition/own.ts'
import type { Procedure } from '../definition/procedure.ts'
import { procedureFor } from '../definition/variant.ts'
import { isPosition, startPosition } from '../machine/position.ts'
import { appoint } from './arrive.ts'
import { administratorOnly } from './authority.ts'
import type { Command, MigrationMapping } from './command.ts'
import type { Dossier } from './dossier.ts'
import { misfit } from './fact.ts'
import { pinOf } from './pin.ts'
import { type MigrationProblem, refusal } from './refusal.ts'
import { chooseStages } from './term.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Migrate = Extract<Command, { type: 'migrate' }>

const mappedStep = ({ steps }: MigrationMapping, id: string): string => own(steps, id) ?? id

/** The steps a dossier is at, or will come back to with something it holds. */
const heldSteps = (dossier: Dossier): readonly string[] => [
  ...new Set([
    ...dossier.position,
    ...Object.keys(dossier.handoffs ?? {}),
    ...Object.entries(dossier.children ?? {}).flatMap(([step, all]) =>
      Object.values(all).some(({ outcome, closed }) => outcome === undefined && closed !== true) ? [step] : [],
    ),
  ]),
]

const stepProblems = (
  from: Procedure,
  to: Procedure,
  mapping: MigrationMapping,
  dossier: Dossier,
): readonly MigrationProblem[] =>
  heldSteps(dossier)
    .filter(id => !startPosition.includes(id))
    .flatMap((name): MigrationProblem[] => {
      const before = from.graph.steps.get(name)
      const after = to.graph.steps.get(mappedStep(mapping, name))
      if (after === undefined || before === undefined) return [{ why: 'step', name }]
      if (after.step.kind !== before.step.kind) return [{ why: 'kind', name }]
      const place = (within: typeof before.within) =>
        within.map(({ block, branch }) => `${mappedStep(mapping, block)} ${branch}`).join('/')
      const there = after.within.map(({ block, branch }) => `${block} ${branch}`).join('/')
      if (there !== place(before.within)) return [{ why: 'block', name }]
      return [...agencyProblems(name, after.step, dossier)]
    })

const agencyProblems = (
  name: string,
  after: { readonly kind: string; readonly agencies?: object; readonly children?: object },
  dossier: Dossier,
): readonly MigrationProblem[] => {
  const asked = Object.keys(own(dossier.consultations, name) ?? {})
  const opened = Object.keys(own(dossier.children, name) ?? {})
  const missing = (known: object | undefined, names: readonly string[]) =>
    names.filter(it => !Object.hasOwn(known ?? {}, it))
  return [
    ...missing(after.agencies, after.kind === 'consult' ? asked : []).map(
      (agency): MigrationProblem => ({ why: 'consultation', name: agency }),
    ),
    ...missing(after.children, after.kind === 'children' ? opened : []).map(
      (child): MigrationProblem => ({ why: 'child', name: child }),
    ),
  ]
}

const caseOf = ({ cases }: MigrationMapping, dossier: Dossier): string => own(cases, dossier.case) ?? dossier.case
const channelOf = ({ channels }: MigrationMapping, dossier: Dossier): string =>
  own(channels, dossier.channel) ?? dossier.channel

/** Every reason why a dossier has no place under another version: what it holds that would have nowhere to be. */
export const migrationProblems = (
  from: Procedure,
  to: Procedure,
  mapping: MigrationMapping,
  dossier: Dossier,
): readonly MigrationProblem[] => {
  const { cases, channels, facts = {} } = to.definition
  const [procedureCase, channel] = [caseOf(mapping, dossier), channelOf(mapping, dossier)]
  const running = dossier.clock?.stages.at(-1)?.stage
  const stages = stagesAfter(to, mapping, dossier)
  const problems: MigrationProblem[] = [...stepProblems(from, to, mapping, dossier)]
  if (!Object.hasOwn(cases, procedureCase)) problems.push({ why: 'case', name: procedureCase })
  if (!Object.hasOwn(channels, channel)) problems.push({ why: 'channel', name: channel })
  for (const [name, value] of Object.entries(dossier.facts)) {
    const fact = own(facts, name)
    if (fact === undefined || misfit(fact, value) !== undefined) problems.push({ why: 'fact', name })
  }
  const { position, variant, supplement, withdrawalRequestedOn } = dossier
  // Each has its place, and together they would be none: a block with another branch.
  const placed = position.map(id => mappedStep(mapping, id)).filter(id => !startPosition.includes(id))
  if (problems.length === 0 && placed.length > 0 && !isPosition(to.graph, placed))
    problems.push({ why: 'position', name: placed.join(', ') })
  if (variant !== undefined && !Object.hasOwn(to.definition.variants ?? {}, variant))
    problems.push({ why: 'variant', name: variant })
  if (supplement !== undefined && to.definition.supplement === undefined)
    problems.push({ why: 'supplement', name: String(supplement.round) })
  if (withdrawalRequestedOn !== undefined && to.definition.withdrawal === undefined)
    problems.push({ why: 'withdrawal', name: printDay(dayAt(withdrawalRequestedOn)) })
  if (running !== undefined && Object.hasOwn(cases, procedureCase) && !stages.some(({ stage }) => stage === running))
    problems.push({ why: 'stage', name: running })
  return problems
}

/** The legal term a dossier has under another version; none where its table cannot say which. */
const stagesAfter = (to: Procedure, mapping: MigrationMapping, dossier: Dossier): readonly LegalStage[] => {
  const asked = { ...dossier, case: caseOf(mapping, dossier), channel: channelOf(mapping, dossier) }
  const stages = chooseStages(to, asked)
  return 'code' in stages ? [] : stages
}

/** Records that a dossier is under another version from now on. */
const pinTo = (turn: Turn, target: Procedure, mapping: MigrationMapping, basis: Basis): void => {
  const { dossier } = turn
  const [procedureCase, channel] = [caseOf(mapping, dossier), channelOf(mapping, dossier)]
  const stages = stagesAfter(target, mapping, dossier)
  const terms =
    mapping.terms === 'new'
      ? Object.fromEntries(
          (dossier.clock?.stages ?? []).flatMap(({ stage }) => {
            const term = stages.find(it => it.stage === stage)?.term
            return term === undefined ? [] : [[stage, term]]
          }),
        )
      : undefined
  turn.record('migrated', {
    from: dossier.procedure,
    to: pinOf(target),
    case: procedureCase,
    channel,
    steps: mapping.steps ?? {},
    ...(terms === undefined ? {} : { terms }),
    basis,
  })
  turn.procedure = procedureFor(target, dossier)
}

/**
 * Puts a running dossier under another version of its procedure. What has happened stays: pauses, extensions, who held it,
 * how much of the term is used up. The appointment moves only where the new version's terms are to count.
 */
export const migrate: Rule<Migrate> = {
  against: (turn, { mapping }) => {
    const { dossier, procedure, target } = turn
    const { situation } = dossier
    if (situation === 'ended') return [refusal('situation_wrong', { command: 'migrate', situation })]
    if (target === undefined || target.hash === procedure.hash) return [refusal('migration_target_missing', {})]
    const problems = migrationProblems(procedure, target, mapping, dossier)
    return reasons(administratorOnly(turn), problems.length > 0 && refusal('migration_impossible', { problems }))
  },
  apply: (turn, { mapping, basis }) => {
    if (turn.target === undefined) return refusal('migration_target_missing', {})
    pinTo(turn, turn.target, mapping, basis)
    return mapping.terms === 'new' && turn.dossier.situation === 'open' ? appoint(turn, 'migrated') : undefined
  },
}

const sameNames: MigrationMapping = { terms: 'keep' }

/** Why a submitted dossier cannot be received under the law of the day it is received on. */
export const againstRepinning = (turn: Turn) => {
  const { inForce, procedure, dossier } = turn
  if (inForce === undefined || inForce.procedure.hash === procedure.hash) return undefined
  const problems = migrationProblems(procedure, inForce.procedure, sameNames, dossier)
  return problems.length > 0 ? refusal('migration_impossible', { problems }) : undefined
}

/** A dossier that was submitted under one law and is received under another: the law of its reception counts. */
export const repin = (turn: Turn): void => {
  const { inForce, procedure } = turn
  if (inForce === undefined || inForce.procedure.hash === procedure.hash) return
  const basis = inForce.basis ?? inForce.procedure.definition.basis[0] ?? { act: inForce.procedure.definition.code }
  pinTo(turn, inForce.procedure, sameNames, basis)
}
