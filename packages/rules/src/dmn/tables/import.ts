import type { Basis } from '../../basis.ts'
import type { FeelType, FeelTypes } from '../../feel/type.ts'
import type { Fact } from '../../feel/value.ts'
import type { Path } from '../../result.ts'
import type { Aggregate, HitPolicy, OutputEntry, TableDefinition, TableRow } from '../../table/definition.ts'
import { readTable } from '../../table/read.ts'
import type { Text } from '../../text.ts'
import { type DmnTableCode, type DmnTableIssue, type DmnTableIssueData, dmnTableIssue } from '../issue.ts'
import type { DmnDecision, DmnModel, DmnTable, DmnTableRule, OwnAttributes } from '../model.ts'
import { findIn } from '../run/graph.ts'
import { type FindItem, typeNamed, type ValueType } from '../run/type.ts'
import { factsFor, feelTypesOf } from './facts.ts'
import { feelTypeOf } from './feel-type.ts'
import { readLiteral, readLiterals } from './literal.ts'
import { AsciiNames } from './name.ts'
import { translate } from './translate.ts'

/** A decision table of a DMN model as one of ours. */
export interface ImportedTable {
  /** The name and the id of the decision in the file. */
  readonly decision: string
  readonly id: string
  readonly table: TableDefinition
  /** The types of the facts it asks for, by their ASCII names: `readTable(table, facts)` takes it. */
  readonly facts: FeelTypes
}

/** What an import made of a model, and what it left. */
export interface ImportedTables {
  /** By ASCII name. */
  readonly tables: Readonly<Record<string, ImportedTable>>
  /** By ASCII name of a fact or a field, what DMN calls it, where that is another name. */
  readonly names: Readonly<Record<string, string>>
  readonly notTaken: readonly DmnTableIssue[]
}

const aggregates: Readonly<Record<string, Aggregate>> = { SUM: 'sum', MIN: 'min', MAX: 'max', COUNT: 'count' }

const jsonOf = (text: string | undefined): unknown => {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const textOf = (vi: string | undefined, own: OwnAttributes | undefined): Text | undefined =>
  vi === undefined || vi === '' ? undefined : { vi, ...(own?.en === undefined ? {} : { en: own.en }) }

/** One decision on its way to a table; collects everything that keeps it from being one. */
class Importer {
  readonly issues: DmnTableIssue[] = []
  readonly #model: DmnModel
  readonly #decision: DmnDecision
  readonly #table: DmnTable
  readonly #find: FindItem
  readonly #names: AsciiNames
  readonly #fields: AsciiNames
  readonly #facts: ReadonlyMap<string, ValueType>

  constructor(model: DmnModel, decision: DmnDecision, table: DmnTable, names: AsciiNames, fields: AsciiNames) {
    this.#model = model
    this.#decision = decision
    this.#table = table
    this.#find = findIn(model)
    this.#names = names
    this.#fields = fields
    this.#facts = factsFor(model, decision, table, this.#find)
  }

  add<Code extends DmnTableCode>(code: Code, data: Omit<DmnTableIssueData[Code], 'decision'>, id?: string): undefined {
    const whole = { decision: this.#decision.name, ...data } as unknown as DmnTableIssueData[Code]
    const place = id === undefined ? undefined : this.#model.places[id]
    const at = id === undefined ? {} : { id, ...place }
    this.issues.push(dmnTableIssue(code, { ...whole, ...at }, [this.#decision.name]) as unknown as DmnTableIssue)
    return undefined
  }

  #feel(text: string, unary: boolean): string {
    return translate(text, this.#facts, this.#names, this.#fields, unary)
  }

  #type(
    given: ValueType | undefined,
    column: string,
    id: string | undefined,
    own?: OwnAttributes,
  ): FeelType | undefined {
    const found = given === undefined ? undefined : feelTypeOf(given, this.#fields)
    if (found === undefined) return this.add('dmn_type_not_taken', { clause: column, type: given?.name ?? '' }, id)
    if (found.type !== 'number') return found
    return {
      type: 'number',
      ...(own?.unit === undefined ? {} : { unit: own.unit }),
      ...(own?.whole === 'true' ? { whole: true } : {}),
    }
  }

  #named(typeRef: string | undefined): ValueType | undefined {
    return typeRef === undefined ? undefined : typeNamed(typeRef, this.#find)
  }

  /** The type of a column that does not say it: that of the fact it asks for. */
  #typeOfPath(expression: string): ValueType | undefined {
    const [head = '', ...rest] = expression.split('.').map(it => it.trim())
    let type = this.#facts.get(head)
    for (const field of rest) type = type?.kind === 'record' ? type.fields.get(field) : undefined
    return type
  }

  #inputs() {
    const columns = new AsciiNames()
    return this.#table.inputs.map((input, index) => {
      const label = input.label ?? input.expression
      const from = this.#feel(input.expression, false)
      const name = columns.another(
        input.own?.name ?? (/^[A-Za-z_]\w*$/u.test(from) ? from : label === '' ? `input${index + 1}` : label),
      )
      const values = input.values
      const declared = this.#type(
        this.#named(input.typeRef) ?? this.#typeOfPath(input.expression),
        label,
        input.id,
        input.own,
      )
      const listed =
        values !== undefined &&
        input.own?.within !== values &&
        (declared?.type === 'string' || declared?.type === 'enum')
          ? readLiterals(values, { type: 'string' })
          : undefined
      const type: FeelType | undefined = listed === undefined ? declared : { type: 'enum', values: listed.map(String) }
      const within =
        input.own?.within ?? (listed === undefined && values !== undefined ? this.#feel(values, true) : undefined)
      const text = textOf(input.label, input.own)
      return {
        name,
        column: type && {
          type,
          ...(from === name ? {} : { from }),
          ...(within === undefined ? {} : { within }),
          ...(text === undefined ? {} : { name: text }),
        },
      }
    })
  }

  /** The type of the one output that does not say it: that of the decision, or of its items where several rows answer. */
  #typeOfAnswer(): ValueType | undefined {
    if (this.#table.outputs.length !== 1) return undefined
    const type = this.#named(this.#table.typeRef ?? this.#decision.variable.typeRef)
    const several = ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(this.#table.hitPolicy)
    return several && this.#table.aggregation === undefined && type?.kind === 'list' ? type.of : type
  }

  #outputs() {
    const columns = new AsciiNames()
    return this.#table.outputs.map((output, index) => {
      const called =
        output.own?.name ?? output.name ?? (this.#table.outputs.length === 1 ? this.#decision.name : undefined)
      const name = columns.another(called ?? output.label ?? `output${index + 1}`)
      const listed = output.own?.enum === undefined ? undefined : jsonOf(output.own.enum)
      const found = this.#type(
        this.#named(output.typeRef) ?? this.#typeOfAnswer(),
        called ?? name,
        output.id,
        output.own,
      )
      const type =
        found?.type === 'string' && Array.isArray(listed)
          ? { type: 'enum' as const, values: listed.map(String) }
          : found
      const listedValues = jsonOf(output.own?.values)
      const values =
        output.values === undefined
          ? (listedValues as readonly Fact[] | undefined)
          : type === undefined
            ? undefined
            : readLiterals(output.values, type)
      if (output.values !== undefined && type !== undefined && values === undefined)
        this.add('dmn_values_not_literal', { clause: name, text: output.values }, output.id)
      const text = textOf(output.label, output.own)
      const names = output.own?.names
      return {
        name,
        column: type && {
          type,
          ...(values === undefined ? {} : { values }),
          ...(names === undefined ? {} : { names: names as never }),
          ...(text === undefined ? {} : { name: text }),
        },
      }
    })
  }

  #entry(text: string, type: FeelType): OutputEntry {
    const literal: Fact | undefined = readLiteral(text, type)
    if (literal !== undefined) return literal
    return { feel: this.#feel(text, false) }
  }

  #row(
    rule: DmnTableRule,
    index: number,
    inputs: readonly string[],
    outputs: readonly (readonly [string, FeelType])[],
  ): TableRow {
    const when = rule.tests.flatMap((text, at) => {
      const name = inputs[at]
      return name === undefined || text === '' || text === '-' ? [] : [[name, this.#feel(text, true)] as const]
    })
    if (outputs.some((_, at) => (rule.outputs[at] ?? '') === ''))
      this.add('dmn_output_empty', { rule: index + 1 }, rule.id)
    const then = outputs.map(([name, type], at) => [name, this.#entry(rule.outputs[at] ?? '', type)] as const)
    const basis = jsonOf(rule.own?.basis)
    const why = jsonOf(rule.own?.why) ?? textOf(this.#said(rule), undefined)
    return {
      id: rule.own?.id ?? rule.id ?? `rule-${index + 1}`,
      ...(when.length === 0 ? {} : { when: Object.fromEntries(when) }),
      then: Object.fromEntries(then),
      ...(why === undefined ? {} : { why: why as Text }),
      ...(basis === undefined ? {} : { basis: basis as readonly Basis[] }),
    }
  }

  /** What is written beside a rule, but for the sources our own export writes there. */
  #said(rule: DmnTableRule): string | undefined {
    const own = rule.own?.basis !== undefined || rule.own?.why !== undefined
    const texts = own ? [] : [rule.description ?? '', ...rule.annotations]
    return (
      texts
        .map(it => it.trim())
        .filter(it => it !== '')
        .join('; ') || undefined
    )
  }

  taken(): Pick<ImportedTable, 'table' | 'facts'> | undefined {
    const inputs = this.#inputs()
    const outputs = this.#outputs()
    const typed = outputs.flatMap(it => (it.column === undefined ? [] : [[it.name, it.column.type] as const]))
    if (this.issues.length > 0) return undefined
    const { hitPolicy, aggregation, own } = this.#table
    const rows = this.#table.rules.map((rule, index) =>
      this.#row(
        rule,
        index,
        inputs.map(it => it.name),
        typed,
      ),
    )
    const defaults = this.#table.outputs.map(it => it.otherwise)
    const someDefault = defaults.some(it => it !== undefined)
    if (someDefault && defaults.includes(undefined)) this.add('dmn_default_incomplete', {}, this.#table.id)
    const ordered = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER'
    const ranked = outputs.filter((_, at) => this.#table.outputs[at]?.values !== undefined).map(it => it.name)
    const unranked = outputs.some(it => it.column?.values !== undefined && !ranked.includes(it.name))
    const name = jsonOf(own?.title) ?? textOf(this.#decision.label, undefined)
    const basis = jsonOf(own?.basis)
    const aggregate = aggregation === undefined ? undefined : aggregates[aggregation]
    const made: TableDefinition = {
      ...(name === undefined ? {} : { name: name as Text }),
      ...(basis === undefined ? {} : { basis: basis as readonly Basis[] }),
      hit: hitPolicy.toLowerCase() as HitPolicy,
      ...(aggregate === undefined ? {} : { aggregate }),
      ...(ordered && (ranked.length > 1 || unranked) ? { priority: ranked } : {}),
      inputs: Object.fromEntries(inputs.map(it => [it.name, it.column!])),
      outputs: Object.fromEntries(outputs.map(it => [it.name, it.column!])),
      rows,
      ...(someDefault
        ? { otherwise: Object.fromEntries(typed.map(([it, type], at) => [it, this.#entry(defaults[at] ?? '', type)])) }
        : {}),
    }
    const facts = this.#factsOf(made)
    return facts === undefined || this.issues.length > 0 ? undefined : { table: made, facts }
  }

  /**
   * The types of the facts with which our own reader takes a table. It has the last word: what it refuses is named with the element
   * it stands in.
   */
  #factsOf(made: TableDefinition): FeelTypes | undefined {
    const declared = feelTypesOf(this.#facts, made, this.#names, this.#fields, false)
    const read = readTable(made, declared)
    if (read.ok) return declared
    const columns = feelTypesOf(this.#facts, made, this.#names, this.#fields, true)
    if (readTable(made, columns).ok) return columns
    for (const problem of read.issues) this.add('dmn_part_not_taken', { problem }, this.#elementAt(problem.path))
    return undefined
  }

  #elementAt(path: Path): string | undefined {
    const [where, at] = path
    if (where === 'rows' && typeof at === 'number') return this.#table.rules[at]?.id
    return this.#table.id
  }
}

/**
 * The decision tables of a model that our own tables can say: typed columns, cells in our FEEL. They decide the same on complete
 * facts, and say which fact is missing where DMN would say null. What is not taken is named, with the reason and the element; it still runs by `evaluateDmn`.
 *
 * @example
 * const read = await readDmn('<definitions/>')
 * if (read.ok) importTables(read.value).notTaken
 */
export const importTables = (model: DmnModel): ImportedTables => {
  const names = new AsciiNames()
  const fields = new AsciiNames()
  const keys = new AsciiNames()
  const notTaken: DmnTableIssue[] = []
  const tables: [string, ImportedTable][] = []
  for (const decision of model.decisions) {
    const { logic } = decision
    if (logic.kind !== 'table') {
      const data = { decision: decision.name, kind: logic.kind }
      notTaken.push(dmnTableIssue('dmn_logic_not_a_table', { ...data, id: decision.id }, [decision.name]))
      continue
    }
    const importer = new Importer(model, decision, logic, names, fields)
    const taken = importer.taken()
    notTaken.push(...importer.issues)
    if (taken !== undefined)
      tables.push([keys.of(decision.name), { decision: decision.name, id: decision.id, ...taken }])
  }
  const renamed = [...names.renamed(), ...fields.renamed()]
  return { tables: Object.fromEntries(tables), names: Object.fromEntries(renamed), notTaken }
}
