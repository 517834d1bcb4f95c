import type { Path } from '@motcua/rules'
import type { AgencyBudget, LegalTerm, ProcedureDefinition, Variant } from '../format.ts'
import type { Edge, StepGraph } from '../graph.ts'
import { type DefinitionIssue, issue, type NameKind } from '../issue.ts'
import { isChosen, stagesWritten } from '../legal-term.ts'
import { own } from '../own.ts'
import { reservedRoles } from '../reserved.ts'
import { assessedFact } from '../rule/fee.ts'
import { dayFacts, dossierFacts } from '../rule/feel-type.ts'
import { isJudged } from '../rule/papers.ts'
import type { DecisionTable, FromTable } from '../rule/shape.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { meant } from './meant.ts'
import { References } from './reference.ts'
import { nameStep } from './step-names.ts'

/** Every name that a definition refers to is declared, once; with a vocabulary, roles, agencies and effects are its own too. */
export const checkNames = (
  definition: ProcedureDefinition,
  graph: StepGraph,
  vocabulary: Vocabulary | undefined,
): readonly DefinitionIssue[] => {
  const references = new References(definition, graph)
  const edge = ({ to, path }: Edge): void => references.refer('step', to, path)

  for (const placed of graph.repeated) {
    const first = graph.steps.get(placed.id)?.path ?? []
    references.issues.push(issue('name_repeated', placed.path, { of: 'step', name: placed.id, first }))
  }
  for (const placed of [...graph.steps.values(), ...graph.repeated]) nameStep(references, placed)
  for (const edges of graph.edges.values()) edges.forEach(edge)
  graph.anytime.forEach(edge)
  references.refer('step', definition.start, ['start'])
  nameWhole(references)
  for (const [name, it] of Object.entries(definition.variants ?? {})) nameVariant(references, graph, name, it)
  for (const kind of ['effect', 'fee', 'result'] as const) {
    if (references.isMisspelt(kind)) continue
    for (const name of references.known[kind])
      if (!references.isUsed(kind, name))
        references.issues.push(issue('name_unused', [`${kind}s`, name], { of: kind, name }))
  }
  return [
    ...references.issues,
    ...checkReserved(definition),
    ...checkRuleNames(definition),
    ...checkVocabulary(definition, vocabulary),
  ]
}

const nameWhole = (references: References): void => {
  const { definition } = references
  for (const at of ['reception', 'extension', 'withdrawal', 'stop', 'reappointment'] as const) {
    const post = definition[at]
    if (post !== undefined) references.post(post, [at])
  }
  references.referAll('role', definition.assigners, ['assigners'])
  references.referAll('fact', definition.exclusive?.facts, ['exclusive', 'facts'])
  references.refer('fact', definition.applicant?.name, ['applicant', 'name'])
  for (const [name, { successor }] of Object.entries(definition.agencies))
    references.refer('agency', successor, ['agencies', name, 'successor'])
  const led = ledBy(definition, references.graph)
  for (const [name, table] of Object.entries(definition.tables ?? {}))
    nameTable(references, name, table, led.get(name) ?? new Set())
  for (const [name, document] of Object.entries(definition.documents ?? {}))
    references.referAll('case', document.cases, ['documents', name, 'cases'])
  for (const [name, fee] of Object.entries(definition.fees ?? {}))
    references.refer('fact', assessedFact(fee.amount), ['fees', name, 'amount', 'fact'])
  for (const [name, it] of Object.entries(definition.cases)) {
    nameTerm(references, it.term, ['cases', name, 'term'])
    nameBudgets(references, it.agencyBudgets, ['cases', name, 'agencyBudgets'])
    for (const [channel, { term, agencyBudgets }] of Object.entries(it.channels ?? {})) {
      references.refer('channel', channel, ['cases', name, 'channels', channel])
      nameTerm(references, term, ['cases', name, 'channels', channel, 'term'])
      nameBudgets(references, agencyBudgets, ['cases', name, 'channels', channel, 'agencyBudgets'])
    }
  }
}

const nameTerm = (references: References, term: LegalTerm, at: Path): void => {
  if (isChosen(term)) references.answer(term, at)
  for (const [index, { id, steps }] of stagesWritten(term).entries()) {
    const path = [...at, 'stages', index]
    const first = stagesWritten(term).findIndex(stage => stage.id === id)
    if (first < index)
      references.issues.push(
        issue('name_repeated', [...path, 'id'], { of: 'stage', name: id, first: [...at, 'stages', first, 'id'] }),
      )
    references.referAll('step', steps, [...path, 'steps'])
  }
}

/** An agency's time is given once: in one budget, of its own or shared. */
const nameBudgets = (references: References, budgets: readonly AgencyBudget[] | undefined, at: Path): void => {
  const given = new Map<string, Path>()
  for (const [index, { agencies }] of (budgets ?? []).entries()) {
    references.referAll('agency', agencies, [...at, index, 'agencies'])
    for (const [place, name] of agencies.entries()) {
      const path = [...at, index, 'agencies', place]
      const first = given.get(name)
      if (first === undefined) given.set(name, path)
      else references.issues.push(issue('name_repeated', path, { of: 'agency', name, first }))
    }
  }
}

/** What a variant changes is there; a department belongs to the agency that the step then has. */
const nameVariant = (references: References, graph: StepGraph, name: string, variant: Variant): void => {
  for (const [id, change] of Object.entries(variant.steps)) {
    const path = ['variants', name, 'steps', id]
    references.refer('step', id, path)
    const step = graph.steps.get(id)?.step
    if (step === undefined) continue
    const agency = change.agency ?? ('agency' in step ? step.agency : undefined)
    if (agency !== undefined) references.office({ agency, department: change.department }, path)
    references.refer('role', change.role, [...path, 'role'])
    const actions = 'actions' in step ? step.actions : {}
    for (const [action, to] of Object.entries(change.to ?? {})) {
      const at = [...path, 'to', action]
      if ('actions' in step && own<unknown>(actions, action) === undefined)
        references.unknown('action', action, Object.keys(actions), at)
      references.refer('step', to, at)
    }
  }
}

/** The moments of a dossier that choose among versions of the law, or judge papers: no fact says their days. */
const momentsAsked = ({ parameters = {}, fees = {}, documents = {} }: ProcedureDefinition): ReadonlySet<unknown> => {
  const rules = Object.values(fees).flatMap(({ amount }) =>
    typeof amount === 'object' && 'lines' in amount ? [amount] : [],
  )
  const charges = rules.flatMap(({ lines }) => Object.values(lines).map(({ charge }) => charge))
  return new Set([
    ...Object.values(parameters).map(({ anchor }) => anchor),
    ...rules.map(({ anchor }) => anchor),
    ...charges.map(charge => ('versions' in charge ? charge.anchor : undefined)),
    ...(Object.values(documents).some(isJudged) ? ['submitted'] : []),
  ])
}

/** No name is taken that has a meaning already. */
const checkReserved = (definition: ProcedureDefinition): readonly DefinitionIssue[] => [
  // Whoever fills in the fact would choose the law.
  ...(['submitted', 'received'] as const)
    .filter(moment => momentsAsked(definition).has(moment))
    .map(moment => `${moment}On`)
    .filter(name => Object.hasOwn(definition.facts ?? {}, name))
    .map(name => issue('name_reserved', ['facts', name], { of: 'fact', name })),
  ...dossierFacts
    .filter(name => Object.hasOwn(definition.facts ?? {}, name))
    .map(name => issue('name_reserved', ['facts', name], { of: 'fact', name })),
  ...reservedRoles
    .filter(name => Object.hasOwn(definition.roles, name))
    .map(name => issue('name_reserved', ['roles', name], { of: 'role', name })),
]

const namingOutputs = ['step', 'role', 'agency', 'document', 'term'] as const

/** The outputs that decisions and legal terms go by, table by table. */
const ledBy = (definition: ProcedureDefinition, graph: StepGraph): ReadonlyMap<string, ReadonlySet<string>> => {
  const led = new Map<string, Set<string>>()
  const go = ({ table, output }: FromTable): void => {
    led.set(table, (led.get(table) ?? new Set()).add(output))
  }
  for (const { step } of graph.steps.values()) if (step.kind === 'decision' && step.by !== undefined) go(step.by)
  for (const it of Object.values(definition.cases))
    for (const { term } of [it, ...Object.values(it.channels ?? {})]) if (isChosen(term)) go(term)
  return led
}

/** What a table answers with is there: a step, a role, an agency, a document. What is gone by is written down. */
const nameTable = (
  references: References,
  table: string,
  { outputs, rows, otherwise }: DecisionTable,
  led: ReadonlySet<string>,
): void => {
  const at = ['tables', table]
  const answers = [
    ...rows.map(({ id, then }, index) => ({ row: id, then, path: [...at, 'rows', index, 'then'] as Path })),
    ...(otherwise === undefined ? [] : [{ row: 'otherwise', then: otherwise, path: [...at, 'otherwise'] }]),
  ]
  for (const [output, { type }] of Object.entries(outputs)) {
    if (!led.has(output) && !namingOutputs.some(it => it === type)) continue
    for (const { row, then, path } of answers) {
      const said = own(then, output)
      if (typeof said === 'object')
        references.issues.push(issue('answer_computed', [...path, output], { table, output, row }))
      else if (
        typeof said === 'string' &&
        (type === 'step' || type === 'role' || type === 'agency' || type === 'document')
      )
        references.refer(type, said, [...path, output])
    }
  }
}

/** What expressions read by name has one meaning: no rule is called like a fact, another rule, or what is read of the dossier. */
const checkRuleNames = (definition: ProcedureDefinition): readonly DefinitionIssue[] => {
  const given = new Map<string, Path>(Object.keys(definition.facts ?? {}).map(name => [name, ['facts', name]]))
  const issues: DefinitionIssue[] = []
  for (const section of ['parameters', 'computed', 'tables'] as const)
    for (const name of Object.keys(definition[section] ?? {})) {
      const path = [section, name]
      const first = given.get(name)
      if ([...dossierFacts, ...dayFacts].includes(name)) issues.push(issue('name_reserved', path, { of: 'fact', name }))
      else if (first !== undefined) issues.push(issue('name_repeated', path, { of: 'fact', name, first }))
      else given.set(name, path)
    }
  return issues
}

const checkVocabulary = (
  definition: ProcedureDefinition,
  vocabulary: Vocabulary | undefined,
): readonly DefinitionIssue[] => {
  if (vocabulary === undefined) return []
  const issues: DefinitionIssue[] = []
  const within = (of: NameKind, name: string, known: ReadonlySet<string>, path: Path): void => {
    if (!known.has(name)) issues.push(issue('name_outside_vocabulary', path, { of, name, ...meant(name, known) }))
  }
  for (const role of Object.keys(definition.roles))
    if (!reservedRoles.some(reserved => reserved === role)) within('role', role, vocabulary.roles, ['roles', role])
  for (const effect of Object.keys(definition.effects ?? {}))
    within('effect', effect, vocabulary.effects, ['effects', effect])
  for (const [agency, { departments }] of Object.entries(definition.agencies)) {
    const known = vocabulary.agencies.get(agency)
    within('agency', agency, new Set(vocabulary.agencies.keys()), ['agencies', agency])
    if (known !== undefined)
      for (const department of Object.keys(departments ?? {}))
        within('department', department, known, ['agencies', agency, 'departments', department])
  }
  return issues
}
