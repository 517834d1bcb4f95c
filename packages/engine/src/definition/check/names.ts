import type { Expression, Path } from '@motcua/rules'
import type { Action, ProcedureDefinition } from '../format.ts'
import type { Edge, PlacedStep, StepGraph } from '../graph.ts'
import { type DefinitionIssue, issue, type NameKind } from '../issue.ts'
import { own } from '../own.ts'
import { citedRoles, reservedRoles } from '../reserved.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { builtIn, checkExpression } from './facts.ts'
import { meant } from './meant.ts'

/** Every name that a definition refers to is declared, once; with a vocabulary, roles, agencies and effects are its own too. */
export const checkNames = (
  definition: ProcedureDefinition,
  graph: StepGraph,
  expressions: ReadonlyMap<string, Expression>,
  vocabulary: Vocabulary | undefined,
): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  const names = (record: object | undefined): ReadonlySet<string> => new Set(Object.keys(record ?? {}))

  const known: Record<Exclude<NameKind, 'department' | 'branch' | 'stage'>, ReadonlySet<string>> = {
    step: new Set(graph.steps.keys()),
    role: new Set([...Object.keys(definition.roles), ...citedRoles]),
    agency: names(definition.agencies),
    effect: names(definition.effects),
    fact: names(definition.facts),
    document: names(definition.documents),
    fee: names(definition.fees),
    result: names(definition.results),
    case: names(definition.cases),
    channel: names(definition.channels),
  }

  const used = new Set<string>()
  const refer = (of: keyof typeof known, name: string | undefined, path: Path): void => {
    used.add(`${of} ${name}`)
    if (name !== undefined && !known[of].has(name))
      issues.push(issue('name_unknown', path, { of, name, ...meant(name, known[of]) }))
  }

  const referAll = (of: keyof typeof known, given: readonly string[] | undefined, path: Path): void => {
    for (const [index, name] of (given ?? []).entries()) refer(of, name, [...path, index])
  }

  const office = (
    agency: string,
    department: string | undefined,
    path: Path,
    agencyPath: Path = [...path, 'agency'],
  ) => {
    refer('agency', agency, agencyPath)
    const declared = own(definition.agencies, agency)
    const departments = Object.keys(declared?.departments ?? {})
    if (declared !== undefined && department !== undefined && !departments.includes(department))
      issues.push(
        issue('name_unknown', [...path, 'department'], {
          of: 'department',
          name: department,
          ...meant(department, departments),
        }),
      )
  }

  const edge = ({ to, path }: Edge): void => refer('step', to, path)

  const guard = (source: string | undefined, path: Path): void => {
    const expression = source === undefined ? undefined : expressions.get(source)
    if (expression !== undefined) issues.push(...checkExpression(definition, expression, path))
  }

  const action = (it: Action, path: Path): void => {
    refer('role', it.role, [...path, 'role'])
    refer('agency', it.agency, [...path, 'agency'])
    referAll('fact', it.asks, [...path, 'asks'])
    referAll('fee', it.requires?.paid, [...path, 'requires', 'paid'])
    referAll('document', it.requires?.documents, [...path, 'requires', 'documents'])
    guard(it.when, [...path, 'when'])
  }

  const step = ({ step: it, path }: PlacedStep): void => {
    if ('agency' in it) office(it.agency, it.department, path)
    if ('role' in it) refer('role', it.role, [...path, 'role'])
    if ('effects' in it) referAll('effect', it.effects, [...path, 'effects'])
    if ('actions' in it)
      for (const [name, given] of Object.entries(it.actions)) action(given, [...path, 'actions', name])
    if (it.kind === 'decision')
      for (const [index, route] of it.routes.entries()) guard(route.when, [...path, 'routes', index, 'when'])
    if (it.kind === 'return') referAll('result', it.results, [...path, 'results'])
    if (it.kind === 'consult')
      for (const [agency, asked] of Object.entries(it.agencies)) {
        const at = [...path, 'agencies', agency]
        office(agency, asked.department, at, at)
        refer('role', asked.role, [...at, 'role'])
      }
  }

  for (const placed of graph.repeated) {
    const first = graph.steps.get(placed.id)?.path ?? []
    issues.push(issue('name_repeated', placed.path, { of: 'step', name: placed.id, first }))
  }
  for (const placed of [...graph.steps.values(), ...graph.repeated]) step(placed)
  for (const edges of graph.edges.values()) edges.forEach(edge)
  graph.anytime.forEach(edge)
  refer('step', definition.start, ['start'])

  for (const at of ['reception', 'extension', 'withdrawal'] as const) {
    const post = definition[at]
    if (post === undefined) continue
    office(post.agency, post.department, [at])
    refer('role', post.role, [at, 'role'])
  }
  for (const [name, document] of Object.entries(definition.documents ?? {}))
    referAll('case', document.cases, ['documents', name, 'cases'])
  for (const [name, fee] of Object.entries(definition.fees ?? {}))
    if (typeof fee.amount === 'object') {
      const { fact } = fee.amount
      refer('fact', fact, ['fees', name, 'amount', 'fact'])
      const type = own(definition.facts, fact)?.type ?? 'money'
      if (type !== 'money' && type !== 'integer')
        issues.push(issue('fact_not_money', ['fees', name, 'amount', 'fact'], { fee: name, fact, type }))
    }
  for (const [name, it] of Object.entries(definition.cases)) {
    for (const channel of Object.keys(it.channels ?? {}))
      refer('channel', channel, ['cases', name, 'channels', channel])
    const terms = [
      { term: it.term, at: ['cases', name, 'term'] },
      ...Object.entries(it.channels ?? {}).map(([channel, { term }]) => ({
        term,
        at: ['cases', name, 'channels', channel, 'term'],
      })),
    ]
    for (const { term, at } of terms)
      if (typeof term === 'object')
        for (const [index, { id, steps }] of term.stages.entries()) {
          const first = term.stages.findIndex(stage => stage.id === id)
          if (first < index)
            issues.push(
              issue('name_repeated', [...at, 'stages', index, 'id'], {
                of: 'stage',
                name: id,
                first: [...at, 'stages', first, 'id'],
              }),
            )
          referAll('step', steps, [...at, 'stages', index, 'steps'])
        }
  }
  for (const name of builtIn)
    if (known.fact.has(name)) issues.push(issue('name_reserved', ['facts', name], { of: 'fact', name }))
  for (const name of reservedRoles)
    if (Object.hasOwn(definition.roles, name))
      issues.push(issue('name_reserved', ['roles', name], { of: 'role', name }))
  for (const kind of ['effect', 'fee', 'result'] as const) {
    // While one is misspelt, nobody can say which of them it was to be.
    if (issues.some(found => found.code === 'name_unknown' && found.data.of === kind)) continue
    for (const name of known[kind])
      if (!used.has(`${kind} ${name}`)) issues.push(issue('name_unused', [`${kind}s`, name], { of: kind, name }))
  }
  if (vocabulary) issues.push(...checkVocabulary(definition, vocabulary))
  return issues
}

const checkVocabulary = (definition: ProcedureDefinition, vocabulary: Vocabulary): readonly DefinitionIssue[] => {
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
