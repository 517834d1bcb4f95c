import type { Basis, Calendar, PauseEnd, Policies, Result, TermText, Text } from '@motcua/rules'
import type { Fact } from './format.ts'
import type { DefinitionIssue } from './issue.ts'
import { load, loadText } from './load.ts'
import { own } from './own.ts'
import type { Procedure, ProcedureNames } from './procedure.ts'
import type { Computed, DecisionTable, Parameter } from './rule/shape.ts'
import type { AnswerOf, DocumentGroupSpec, DocumentSpec, FeeSpec, TablesSpec } from './rule-spec.ts'
import type { ActionIds, StepIds, StepsSpec } from './step-spec.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

interface Named {
  readonly name: Text
}
type Table<T> = Readonly<Record<string, T>>
type Key<T> = Extract<keyof T, string>

/** An agency, and what became of one that is no more. */
interface AgencyEntry<Others extends string> extends Named {
  readonly departments?: Table<Named>
  /** The last day it was there, as an ISO date, and the agency that has taken over its work since. */
  readonly until?: string
  readonly successor?: Others
}

/** What an agency says once for all its procedures. */
export interface AgencySpec<Roles, Agencies, Effects> {
  /** The calendar terms are counted on; Viet Nam's state bodies where absent. */
  readonly calendar?: Calendar
  readonly roles: Roles
  readonly agencies: Agencies
  readonly effects?: Effects
}

interface PostSpec<Roles, Agencies> {
  readonly agency: Key<Agencies>
  readonly department?: string
  readonly role: Key<Roles>
}

interface StagesSpec<Step> {
  readonly stages: readonly {
    readonly id: string
    readonly name: Text
    readonly term: TermText
    readonly steps: readonly Step[]
    readonly basis?: readonly Basis[]
  }[]
}

interface VariantSpec<Roles, Agencies, Step extends string> {
  readonly name: Text
  readonly acts: readonly Text[]
  readonly steps: {
    readonly [K in Step]?: {
      readonly agency?: Key<Agencies>
      readonly department?: string
      readonly role?: Key<Roles>
      readonly budget?: TermText
      /** Where its actions lead instead. */
      readonly to?: Table<Step>
    }
  }
  readonly basis: readonly Basis[]
}

interface ProcedureSpec<
  Roles,
  Agencies,
  Facts,
  Tables,
  Documents,
  Groups extends string,
  Fees,
  Results,
  Channels,
  Cases,
  S,
> {
  readonly code: `${number}.${number}` | (string & {})
  readonly version: number
  readonly name: Text
  readonly field: Text
  readonly level: 'ministry' | 'province' | 'commune'
  readonly basis: readonly Basis[]
  readonly facts?: Facts
  /** Values that the law changes from time to time. */
  readonly parameters?: Table<Parameter>
  /** Facts that are worked out from others. */
  readonly computed?: Table<Computed>
  readonly tables?: Tables
  readonly documents?: Documents
  readonly documentGroups?: { readonly [G in Groups]: DocumentGroupSpec<NoInfer<Key<Documents> | Groups>> }
  readonly fees?: Fees
  readonly results: Results
  readonly channels: Channels
  readonly cases: Cases
  readonly clock?: {
    readonly cutoff?: string
    readonly policies?: Partial<Policies>
    readonly basis?: readonly Basis[]
  }
  readonly reception: PostSpec<Roles, Agencies> & { readonly refused: NoInfer<Key<S>> }
  readonly supplement?: {
    readonly times: number
    readonly then: PauseEnd
    readonly within?: TermText
    readonly expired?: NoInfer<Key<S>>
    /** How long there is to ask, round by round. */
    readonly ask?: readonly TermText[]
    readonly basis: readonly Basis[]
  }
  readonly extension?: PostSpec<Roles, Agencies> & {
    readonly times: number
    readonly atMost: TermText
    readonly basis: readonly Basis[]
  }
  readonly withdrawal?: PostSpec<Roles, Agencies> & { readonly to: NoInfer<Key<S>>; readonly basis: readonly Basis[] }
  readonly stop?: PostSpec<Roles, Agencies> & { readonly to: NoInfer<Key<S>>; readonly basis: readonly Basis[] }
  readonly reappointment?: PostSpec<Roles, Agencies> & {
    readonly times: number
    readonly atMost?: TermText
    readonly apology?: TermText
    readonly basis: readonly Basis[]
  }
  readonly ladder?: { readonly warn?: TermText; readonly near?: TermText; readonly basis?: readonly Basis[] }
  readonly assigners?: readonly Key<Roles>[]
  readonly exclusive?: {
    readonly name: string
    readonly facts: readonly NoInfer<Key<Facts>>[]
    readonly basis: readonly Basis[]
  }
  readonly applicant?: { readonly name: NoInfer<Key<Facts>> }
  readonly variants?: Table<VariantSpec<Roles, Agencies, NoInfer<StepIds<S>>>>
  readonly start: NoInfer<Key<S>>
  readonly steps: S
}

/** The names a procedure's steps may use. */
interface NamesOf<Roles, Agencies, Effects, Facts, Tables, Documents, Fees, Results, Steps extends string> {
  role: Key<Roles>
  agency: Key<Agencies>
  effect: Key<Effects>
  fact: Key<Facts>
  document: Key<Documents>
  fee: Key<Fees>
  result: Key<Results>
  step: Steps
  answer: AnswerOf<Tables>
}

/** A legal term, and how it is shared out among agencies. */
interface SharedTerm<Agencies, Tables, Step> {
  readonly term: TermText | StagesSpec<Step> | AnswerOf<Tables>
  readonly agencyBudgets?: readonly { readonly agencies: readonly Key<Agencies>[]; readonly budget: TermText }[]
}

/** The cases of a procedure: each with one term, stages of its own steps, or the term that a table chooses. */
type CasesSpec<Cases, Channels, Agencies, Tables, Step> = {
  readonly [K in keyof Cases]: SharedTerm<Agencies, Tables, Step> & {
    readonly name: Text
    readonly channels?: { readonly [C in Key<Channels>]?: SharedTerm<Agencies, Tables, Step> }
    readonly basis?: readonly Basis[]
  }
}

/** An agency that knows its roles, agencies and effects, and so can tell a misspelt one. */
export interface Agency<Roles, Agencies, Effects> {
  /**
   * A procedure written in TypeScript: an unknown step, role, agency, effect, fact, table, or a term without its unit does not
   * compile. What types cannot see (unreachable steps, paths longer than the term) comes back as issues.
   */
  procedure<
    const S extends StepsSpec<
      S,
      NamesOf<Roles, Agencies, Effects, Facts, Tables, Documents, Fees, Results, StepIds<S>>
    >,
    const Cases extends CasesSpec<Cases, Channels, Agencies, Tables, StepIds<S>>,
    const Facts extends Table<Fact> = Record<never, never>,
    const Tables extends TablesSpec<
      Tables,
      { step: StepIds<S>; role: Key<Roles>; agency: Key<Agencies>; document: Key<Documents> }
    > = Record<never, never>,
    const Documents extends Table<DocumentSpec> = Record<never, never>,
    const Groups extends string = never,
    const Fees extends Table<FeeSpec> = Record<never, never>,
    const Results extends Table<Named & { readonly code?: string; readonly when?: string }> = Record<never, never>,
    const Channels extends Table<Named> = Record<never, never>,
  >(
    spec: ProcedureSpec<Roles, Agencies, Facts, Tables, Documents, Groups, Fees, Results, Channels, Cases, S>,
  ): Result<
    Procedure<{
      // Unions written out, so that an editor names their members instead of the type they come from.
      step: { [K in StepIds<S>]: K }[StepIds<S>]
      action: { [K in ActionIds<S>]: K }[ActionIds<S>]
      case: Key<Cases>
      channel: Key<Channels>
      fact: Key<Facts>
      role: Key<Roles>
    }>,
    DefinitionIssue
  >
  /** A definition file, checked against this agency's names. */
  load(value: unknown): Result<Procedure, DefinitionIssue>
  /** The same from a JSON text. */
  loadText(text: string): ReturnType<typeof loadText>
}

/** The names that stand in a field, wherever in the document it is: a text, a list of texts, or the names of a table. */
const mentioned = (value: unknown, fields: readonly string[]): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, item]: [string, unknown]) => [
    ...(fields.includes(field) ? namesIn(item) : []),
    ...mentioned(item, fields),
  ])
}

const namesIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.filter(item => typeof item === 'string')
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

/** The roles or agencies that tables answer with. */
const answered = (tables: Table<DecisionTable> | undefined, type: 'role' | 'agency'): readonly string[] =>
  Object.values(tables ?? {}).flatMap(({ outputs, rows, otherwise = {} }) =>
    Object.entries(outputs).flatMap(([name, output]) =>
      output.type === type
        ? [...rows.map(row => row.then), otherwise].flatMap(then => {
            const answer = own(then, name)
            return typeof answer === 'string' ? [answer] : []
          })
        : [],
    ),
  )

/** The agencies a procedure names, and those that take over from them. */
const withSuccessors = (
  agencies: Table<{ readonly successor?: string }>,
  named: readonly string[],
): readonly string[] => {
  const all = new Set(named)
  for (const agency of all) {
    const successor = own(agencies, agency)?.successor
    if (successor !== undefined) all.add(successor)
  }
  return [...all]
}

const only = <T>(table: Table<T>, names: readonly string[]): Table<T> =>
  Object.fromEntries(Object.entries(table).filter(([name]) => names.includes(name)))

/**
 * Says once what an agency's procedures share: the calendar, who there is, and what can go out.
 *
 * @example
 * const ward = setup({
 *   roles: { frontDesk: { name: { vi: 'Công chức tiếp nhận' } } },
 *   agencies: { ward: { name: { vi: 'Ủy ban nhân dân phường' } } },
 * })
 * const loaded = ward.load(JSON.parse(text))
 */
export const setup = <
  const Roles extends Table<Named>,
  const Agencies extends Table<AgencyEntry<Key<Agencies>>>,
  const Effects extends Table<Named> = Record<never, never>,
>(
  spec: AgencySpec<Roles, Agencies, Effects>,
): Agency<Roles, Agencies, Effects> => {
  const vocabulary: Vocabulary = vocabularyOf(spec)
  const against = { calendar: spec.calendar, vocabulary }
  return {
    procedure: written => {
      // The compiler has held the tables against their names; here they are read as any.
      const tables = written.tables as Table<DecisionTable> | undefined
      const roles = [...mentioned(written, ['role', 'assigners']), ...answered(tables, 'role')]
      const agencies = [...mentioned(written, ['agency', 'agencies', 'others']), ...answered(tables, 'agency')]
      const procedure = {
        ...written,
        roles: only(spec.roles, roles),
        agencies: only(spec.agencies, withSuccessors(spec.agencies, agencies)),
        ...(spec.effects === undefined ? {} : { effects: only(spec.effects, mentioned(written, ['effects'])) }),
      }
      return load({ format: 1, procedure }, against) as Result<Procedure<ProcedureNames & never>, DefinitionIssue>
    },
    load: value => load(value, against),
    loadText: text => loadText(text, against),
  }
}
