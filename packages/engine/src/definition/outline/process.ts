import type { Action, ChildrenStep, ConsultStep, ParallelStep, Step } from '../format.ts'
import { answersOf } from '../rule/answers.ts'
import { childDossiers, consultations } from './asked.ts'
import { conditionInWords } from './condition.ts'
import { lines, table } from './markdown.ts'
import { letter } from './number.ts'
import { variants } from './variant.ts'
import type { Wording } from './wording.ts'

/** A row of the table of the internal process: number, work, who, time, what follows, basis. */
type Row = readonly string[]

const details = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` (${parts.join('; ')})`)

const actionText = (wording: Wording, action: Action, stepRole: string | undefined): string => {
  const { definition, words } = wording
  const { when, asks = [], requires = {}, role, agency } = action
  const elsewhere = role !== undefined || agency !== undefined
  const given = [
    ...(elsewhere ? [words.doneBy(wording.office({ role: role ?? stepRole, agency }))] : []),
    ...(when === undefined ? [] : [words.when(conditionInWords(when, wording))]),
    ...(asks.length === 0 ? [] : [words.asks(wording.names(definition.facts, asks))]),
    ...(requires.documents?.length
      ? [words.needsDocuments(wording.names(definition.documents, requires.documents))]
      : []),
    ...(requires.paid?.length ? [words.needsPaid(wording.names(definition.fees, requires.paid))] : []),
  ]
  return `${wording.text(action.name)} ${wording.target(action.to)}${details(given)}`
}

const actionTexts = (wording: Wording, step: Extract<Step, { kind: 'task' | 'wait' }>): readonly string[] =>
  Object.values(step.actions).map(action => actionText(wording, action, step.kind === 'task' ? step.role : undefined))

/** When what was asked for side by side has come together. */
const joinText = (wording: Wording, { kind, join }: ConsultStep | ChildrenStep): string => {
  const { words } = wording
  if (typeof join === 'object' && 'when' in join) return words.joinedWhen(conditionInWords(join.when, wording))
  if (kind === 'consult') return typeof join === 'object' ? words.quorum(join.quorum) : words.answered[join]
  return typeof join === 'object' ? words.childrenQuorum(join.quorum) : words.childrenEnded[join]
}

/** The names of the exits of a block that end with an outcome. */
const exitsWith = (wording: Wording, { branches }: ParallelStep, outcome: string): string =>
  Object.values(branches)
    .flatMap(({ steps }) => Object.values(steps))
    .flatMap(step =>
      step.kind === 'exit' && step.outcome === outcome ? [wording.words.quoted(wording.text(step.name))] : [],
    )
    .join(', ')

const timeOf = (wording: Wording, step: Step): string => {
  const { words } = wording
  switch (step.kind) {
    case 'task':
      return wording.term(step.budget)
    case 'wait': {
      const { expiry, pause } = step
      return lines([
        expiry === undefined ? '' : words.expires(wording.term(expiry.after)),
        pause === undefined
          ? ''
          : wording.cited(words.paused(wording.text(pause.reason), wording.pause(pause.then)), pause.basis),
      ])
    }
    case 'consult':
      return words.consulted(Object.keys(step.agencies).length)
    case 'handoff':
      return words.takeOver(wording.term(step.budget))
    case 'children':
      return words.childrenAsked(Object.keys(step.children).length)
    case 'return':
      return words.outside
    default:
      return ''
  }
}

const nextOf = (wording: Wording, step: Step): string => {
  const { definition, words } = wording
  switch (step.kind) {
    case 'task':
      return lines(actionTexts(wording, step))
    case 'wait':
      return lines([
        ...actionTexts(wording, step),
        ...(step.expiry === undefined ? [] : [`${words.expired} ${wording.target(step.expiry.to)}`]),
      ])
    case 'decision':
      return lines([
        ...step.routes.map(({ when, to }) => `${words.route(conditionInWords(when, wording))} ${wording.target(to)}`),
        ...(step.by === undefined
          ? []
          : [
              `${words.routedBy(wording.name(definition.tables, step.by.table))} ${answersOf(definition, step.by)
                .map(to => wording.target(to))
                .join('; ')}`,
            ]),
        `${words.otherwise} ${wording.target(step.else)}`,
      ])
    case 'consult':
    case 'children':
      return `${joinText(wording, step)} ${wording.target(step.to)}`
    case 'handoff':
      return lines([
        `${words.accepted} ${wording.target(step.to)}`,
        `${words.givenBack} ${wording.target(step.returned)}`,
      ])
    case 'return':
      return `${words.returned} ${wording.target(step.to)}`
    case 'parallel':
      return lines([
        words.branches,
        ...Object.values(step.branches).map(({ name, start }, index) =>
          words.branch(letter(index), wording.text(name), wording.target(start)),
        ),
        `${words.joined} ${wording.target(step.to)}`,
        ...Object.entries(step.outcomes ?? {}).map(
          ([outcome, to]) => `${words.outcome(exitsWith(wording, step, outcome))} ${wording.target(to)}`,
        ),
      ])
    default:
      return ''
  }
}

const workOf = (wording: Wording, step: Step): string => {
  const { definition, words } = wording
  return lines([
    wording.text(step.name),
    ...(step.kind === 'task' && step.apart?.length ? [words.apart(wording.steps(step.apart))] : []),
    ...(step.kind === 'handoff' ? [words.handedFrom(wording.office(step.from))] : []),
    ...(step.kind === 'handoff' && step.others?.length
      ? [words.handedToOthers(wording.names(definition.agencies, step.others))]
      : []),
    step.kind === 'return' ? words.returns(wording.names(definition.results, step.results)) : '',
    step.kind === 'wait' && step.status !== undefined
      ? words.status(step.status, words.statuses[step.status - 1] ?? '')
      : '',
    'effects' in step && step.effects?.length ? words.effects(wording.names(definition.effects, step.effects)) : '',
  ])
}

const stepRows = (wording: Wording, steps: Readonly<Record<string, Step>>): readonly Row[] =>
  Object.entries(steps).flatMap(([id, step]) => {
    if (step.kind === 'end' || step.kind === 'exit') return []
    const who =
      step.kind === 'decision' ? wording.words.automatic : step.kind === 'parallel' ? '' : wording.office(step)
    const row = [
      wording.number(id),
      workOf(wording, step),
      who,
      timeOf(wording, step),
      nextOf(wording, step),
      wording.basis('basis' in step ? step.basis : undefined),
    ]
    const inner = step.kind === 'parallel' ? Object.values(step.branches) : []
    return [row, ...inner.flatMap(branch => stepRows(wording, branch.steps))]
  })

const reception = (wording: Wording): Row => {
  const { definition, words } = wording
  const { agency, department, role, refused } = definition.reception
  const next = [`${words.receive} ${wording.target(definition.start)}`, `${words.refuse} ${wording.target(refused)}`]
  return ['', words.received, wording.office({ role, department, agency }), '', lines(next), '']
}

const ends = (wording: Wording): readonly (readonly string[])[] => {
  const { words, graph } = wording
  const rows = [...graph.steps.values()].flatMap(({ step }) =>
    step.kind === 'end' ? [[wording.text(step.name), words.outcomes[step.outcome]]] : [],
  )
  return [[`### ${words.ends}`], table([words.end, words.ending], rows)]
}

/** The internal process: the table of steps, what other agencies are asked, and how a dossier can end. */
export const internalProcess = (wording: Wording): readonly (readonly string[])[] => {
  const { definition, words } = wording
  const head = [words.step, words.work, words.who, words.time, words.next, words.basis]
  return [
    [`## ${words.process}`],
    table(head, [reception(wording), ...stepRows(wording, definition.steps)]),
    ...consultations(wording),
    ...childDossiers(wording),
    ...variants(wording),
    ...ends(wording),
  ]
}
