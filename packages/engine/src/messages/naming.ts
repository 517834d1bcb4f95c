import { type Locale, parseTerm, printInstant, printTerm, say, type Text } from '@motcua/rules'
import { stagesWritten } from '../definition/legal-term.ts'
import { own } from '../definition/own.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { ReservedRole } from '../definition/reserved.ts'
import type { dayFacts } from '../definition/rule/feel-type.ts'

/** What a definition has names for. */
export type Nameable =
  | 'role'
  | 'agency'
  | 'department'
  | 'step'
  | 'action'
  | 'case'
  | 'channel'
  | 'fact'
  | 'document'
  | 'fee'
  | 'result'
  | 'stage'
  | 'effect'
  | 'child'
  | 'rule'

/** What people call a thing of a definition; the name it has there where nobody calls it anything. `within`: the step of an action, the agency of a department. */
export type Naming = (of: Nameable, name: string, within?: string) => string

type Names = Readonly<Record<string, { readonly name: Text }>>

/** The reserved roles, which no definition declares. */
const reserved: Readonly<Record<ReservedRole, { readonly name: Text }>> = {
  applicant: { name: { vi: 'người nộp hồ sơ', en: 'the applicant' } },
  paymentGateway: { name: { vi: 'cổng thanh toán', en: 'the payment gateway' } },
  timekeeper: { name: { vi: 'hệ thống', en: 'the timekeeper' } },
  administrator: { name: { vi: 'quản trị hệ thống', en: 'the administrator' } },
}

/** The days that every expression can read. */
const days: Readonly<Record<(typeof dayFacts)[number], { readonly name: Text }>> = {
  submittedOn: { name: { vi: 'ngày nộp hồ sơ', en: 'the day of submission' } },
  receivedOn: { name: { vi: 'ngày tiếp nhận hồ sơ', en: 'the day of receipt' } },
}

/** The checklist has no name of its own. */
const papers = { name: { vi: 'thành phần hồ sơ', en: 'the papers to be supplied' } }

const textOf = (procedure: Procedure, of: Nameable, name: string, within: string | undefined): Text | undefined => {
  const { definition, graph } = procedure
  const tables: { readonly [N in Nameable]?: Names | undefined } = {
    role: { ...definition.roles, ...reserved },
    agency: definition.agencies,
    case: definition.cases,
    channel: definition.channels,
    fact: { ...days, ...definition.facts },
    rule: {
      documents: papers,
      ...definition.fees,
      ...definition.parameters,
      ...definition.computed,
      ...definition.tables,
    },
    document: definition.documents,
    fee: definition.fees,
    result: definition.results,
    effect: definition.effects,
  }
  if (of === 'step') return graph.steps.get(name)?.step.name
  if (of === 'action') return actionText(procedure, name, within)
  if (of === 'department') return own(own(definition.agencies, within ?? '')?.departments, name)?.name
  if (of === 'stage') return stageText(procedure, name)
  if (of === 'child') {
    const step = graph.steps.get(within ?? '')?.step
    return step?.kind === 'children' ? own(step.children, name)?.name : undefined
  }
  return own(tables[of], name)?.name
}

/** Steps may call actions of one name differently: without the step all that is known is what it may be. */
const actionText = ({ graph }: Procedure, name: string, within: string | undefined): Text | undefined => {
  const steps = within === undefined ? [...graph.steps.values()] : [graph.steps.get(within)]
  const texts = new Map<string, Text>()
  for (const placed of steps) {
    const step = placed?.step
    const action = step?.kind === 'task' || step?.kind === 'wait' ? own(step.actions, name) : undefined
    if (action !== undefined) texts.set(JSON.stringify(action.name), action.name)
  }
  const [only, ...others] = texts.values()
  if (only === undefined || others.length === 0) return only
  const all = (locale: Locale): string => [only, ...others].map(text => say(text, locale)).join(' / ')
  return { vi: all('vi'), en: all('en') }
}

const stageText = ({ definition }: Procedure, name: string): Text | undefined => {
  for (const one of Object.values(definition.cases)) {
    const terms = [one.term, ...Object.values(one.channels ?? {}).map(channel => channel.term)]
    for (const term of terms) {
      const stage = stagesWritten(term).find(({ id }) => id === name)
      if (stage !== undefined) return stage.name
    }
  }
  return undefined
}

/** The naming of a procedure in the reader's language; without a procedure everything keeps its own name. */
export const naming =
  (procedure: Procedure | undefined, locale: Locale): Naming =>
  (of, name, within) => {
    const text = procedure && textOf(procedure, of, name, within)
    return text === undefined ? name : say(text, locale)
  }

/** “a”, “b”. */
export const quoted = (names: readonly string[]): string => names.map(name => `“${name}”`).join(', ')

/** `30/04/2026`, of an ISO day or the day of an ISO instant. */
export const sayDay = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/')

/** `16:00 24/04/2026`, on the clock of Việt Nam. */
export const sayMoment = (instant: number): string => {
  const iso = printInstant(instant)
  return `${iso.slice(11, 16)} ${sayDay(iso)}`
}

/** A canonical term in words; what is not a term stays as it is. */
export const sayTerm = (term: string, locale: Locale): string => {
  const read = parseTerm(term)
  return read.ok ? printTerm(read.value, locale) : term
}

/** Whole currency units in groups of three. */
export const sayMoney = (amount: number, currency: string, locale: Locale): string => {
  const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',')
  return `${grouped} ${locale === 'vi' && currency === 'VND' ? 'đồng' : currency}`
}
