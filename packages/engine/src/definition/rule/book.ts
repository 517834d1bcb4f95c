import {
  type Dated,
  type Expression,
  type Fact,
  type FeelError,
  factAt,
  type InForce,
  known,
  type ResolveFact,
  type Scope,
  type Table,
  type Value,
  valueFor,
} from '@motcua/rules'

/** Something that expressions read by its name and that nobody gives: it is worked out when it is asked for. */
export type Rule =
  | { readonly kind: 'computed'; readonly reads: readonly string[]; readonly expression: Expression }
  | { readonly kind: 'parameter'; readonly reads: readonly string[]; readonly dated: Dated<Fact> }
  | { readonly kind: 'table'; readonly reads: readonly string[]; readonly table: Table }

export type Rules = ReadonlyMap<string, Rule>

export const firstName = (path: string): string => path.split('.', 1)[0] ?? ''

/** What these paths come from in the end: the facts that rules are worked out from in place of their names, and the rules. */
const origins = (
  rules: Rules,
  reads: readonly string[],
): { readonly facts: Set<string>; readonly met: Set<string> } => {
  const facts = new Set<string>()
  const met = new Set<string>()
  const open = [...reads]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const name = firstName(path)
    const rule = rules.get(name)
    if (rule === undefined) facts.add(path)
    else if (!met.has(name)) open.push(...rule.reads)
    if (rule !== undefined) met.add(name)
  }
  return { facts, met }
}

/** The facts that these paths come from in the end. */
export const givenFacts = (rules: Rules, reads: readonly string[]): readonly string[] =>
  [...origins(rules, reads).facts].sort()

/** Every rule that has a say in what these paths come to. */
export const rulesReadBy = (rules: Rules, reads: readonly string[]): ReadonlySet<string> => origins(rules, reads).met

const failed = (path: string, problem: string): FeelError => ({
  kind: 'error',
  code: 'feel_fact_failed',
  data: { path, problem },
})

/** What went wrong where something was worked out, and in what: of rules that stand on rules the one that failed first. */
export const rootOf = (
  path: string,
  error: FeelError | { readonly code: string },
): { readonly path: string; readonly problem: string } =>
  'data' in error && error.code === 'feel_fact_failed' ? error.data : { path, problem: error.code }

/** What a value is told to lack that has no law on its day, or two. */
export const withoutLaw = { none: 'law_none_in_force', conflict: 'law_several_in_force' } as const

/** A rule that failed: it itself, or one that it stands on. */
const failedBy = (name: string, error: FeelError | { readonly code: string }): FeelError => {
  const { path, problem } = rootOf(name, error)
  return failed(path, problem)
}

const inForce = (name: string, found: InForce<Fact>): Value => {
  switch (found.kind) {
    case 'found':
      return known(found.value)
    case 'none':
    case 'conflict':
      return failed(name, withoutLaw[found.kind])
    case 'error':
      return failedBy(name, found)
    default:
      return found
  }
}

/** What a table says, as a record of its outputs; of their lists where several rows may answer. */
const answered = (name: string, table: Table, scope: Scope): Value => {
  const decision = table.decide(scope)
  switch (decision.kind) {
    case 'decided': {
      const { output } = decision
      if (!Array.isArray(output)) return known(output as Fact)
      const columns = Object.keys(table.definition.outputs)
      return known(Object.fromEntries(columns.map(column => [column, output.map(row => row[column])])))
    }
    case 'none':
      return failed(name, 'table_no_row')
    case 'conflict':
      return failed(name, 'table_conflict')
    case 'error':
      return failedBy(name, decision)
    default:
      return decision
  }
}

/** Facts with the rules beside them, each worked out once at most. */
export const scopeWithRules = (rules: Rules, scope: Scope): ResolveFact => {
  const worked = new Map<string, Value>()
  const work = (name: string, rule: Rule): Value => {
    switch (rule.kind) {
      case 'computed': {
        const value = rule.expression.evaluate(resolve)
        return value.kind === 'error' ? failedBy(name, value) : value
      }
      case 'parameter':
        return inForce(name, valueFor(rule.dated, resolve, { on: {} }))
      case 'table':
        return answered(name, rule.table, resolve)
    }
  }
  const resolve: ResolveFact = path => {
    const [name = '', ...rest] = path
    const rule = rules.get(name)
    if (rule === undefined) return factAt(scope, path)
    const value = worked.get(name) ?? work(name, rule)
    worked.set(name, value)
    return rest.length === 0 || value.kind !== 'known' ? value : factAt({ [name]: value.value }, path)
  }
  return resolve
}

/** An expression that finds the rules it reads, and says which facts of the dossier it asks for in the end. */
export const withRules = (expression: Expression, rules: Rules): Expression => {
  if (!expression.reads.some(path => rules.has(firstName(path)))) return expression
  return {
    ...expression,
    reads: givenFacts(rules, expression.reads),
    evaluate: scope => expression.evaluate(scopeWithRules(rules, scope)),
  }
}
