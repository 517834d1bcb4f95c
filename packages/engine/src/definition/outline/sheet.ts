import type { AgencyBudget, Fact, FactType, LegalTerm, Outcome, ProcedureDefinition } from '../format.ts'
import { isChosen } from '../legal-term.ts'
import { answersOf } from '../rule/answers.ts'
import { conditionInWords } from './condition.ts'
import { amountTexts } from './fee.ts'
import { lines, plain, table } from './markdown.ts'
import { paperGroups, paperTable } from './papers.ts'
import type { OutlineSentences } from './sentences.ts'
import type { Wording } from './wording.ts'

/** Blocks of lines: a heading, a table, a list. */
type Blocks = readonly (readonly string[])[]

const section = (heading: string, ...blocks: Blocks): Blocks => [[`### ${heading}`], ...blocks]

const orNone = ({ words }: Wording, block: readonly string[]): readonly string[] =>
  block.length > 0 ? block : [words.none]

const header = (wording: Wording): readonly string[] => {
  const { definition, words } = wording
  const { agency, department, role } = definition.reception
  const names = Object.values(definition.roles).map(it => wording.text(it.name))
  return table(
    [words.item, words.content],
    [
      [words.code, definition.code],
      [words.name, wording.text(definition.name)],
      [words.field, wording.text(definition.field)],
      [words.level, words.levels[definition.level]],
      [words.version, String(definition.version)],
      [words.desk, wording.office({ role, department, agency })],
      [words.channels, wording.names(definition.channels, Object.keys(definition.channels))],
      [words.roles, names.join('; ')],
      ...peopleRows(wording),
    ],
  )
}

/** Who assigns, who the applicant is, and what is dealt with one at a time: where the definition says so. */
const peopleRows = (wording: Wording): readonly (readonly string[])[] => {
  const { definition, words } = wording
  const { assigners, applicant, exclusive } = definition
  return [
    ...(assigners === undefined ? [] : [[words.assigners, assigners.map(role => wording.role(role)).join('; ')]]),
    ...(applicant === undefined ? [] : [[words.applicantName, wording.name(definition.facts, applicant.name)]]),
    ...(exclusive === undefined
      ? []
      : [
          [
            words.exclusive,
            wording.cited(
              words.exclusiveRule(wording.names(definition.facts, exclusive.facts), exclusive.name),
              exclusive.basis,
            ),
          ],
        ]),
  ]
}

const agencies = (wording: Wording): Blocks => {
  const { definition, words } = wording
  const rows = Object.values(definition.agencies).map(({ name, departments, until, successor }) => [
    [
      wording.text(name),
      ...(until === undefined ? [] : [words.agencyUntil(until)]),
      ...(successor === undefined ? [] : [words.successor(wording.name(definition.agencies, successor))]),
    ].join('; '),
    wording.names(departments, Object.keys(departments ?? {})),
  ])
  return section(words.agencies, table([words.agency, words.departments], rows))
}

const termText = (wording: Wording, term: LegalTerm): string => {
  const { definition, words } = wording
  if (typeof term === 'string') return wording.term(term)
  if (isChosen(term)) {
    const chosen = answersOf(definition, term).map(answer => wording.term(answer))
    return words.chosenTerm(wording.name(definition.tables, term.table), chosen.join('; '))
  }
  return lines(
    term.stages.map(({ name, term: stageTerm, steps, basis }, index) =>
      wording.cited(words.stage(index + 1, wording.text(name), wording.term(stageTerm), wording.steps(steps)), basis),
    ),
  )
}

const budgetTexts = (wording: Wording, budgets: readonly AgencyBudget[] = []): readonly string[] =>
  budgets.map(({ agencies: sharing, budget }) =>
    wording.words.agencyBudget(wording.names(wording.definition.agencies, sharing), wording.term(budget)),
  )

const terms = (wording: Wording): Blocks => {
  const { definition, words } = wording
  const rows = Object.values(definition.cases).flatMap(it => {
    const name = wording.text(it.name)
    const channels = Object.entries(it.channels ?? {})
    return [
      [name, lines([termText(wording, it.term), ...budgetTexts(wording, it.agencyBudgets)]), wording.basis(it.basis)],
      ...channels.map(([channel, { term, agencyBudgets }]) => [
        words.inChannel(name, wording.name(definition.channels, channel)),
        lines([termText(wording, term), ...budgetTexts(wording, agencyBudgets)]),
        '',
      ]),
    ]
  })
  return section(words.terms, table([words.case, words.term, words.basis], rows))
}

type StatedPolicies = NonNullable<NonNullable<ProcedureDefinition['clock']>['policies']>

/** What the procedure says of counting; a default it states is said too. */
const policyRules = ({ policies: said }: OutlineSentences, stated: StatedPolicies): readonly string[] => [
  ...(stated.firstDay === undefined ? [] : [said.firstDay[stated.firstDay]]),
  ...(stated.lastDay === undefined ? [] : [said.lastDay[stated.lastDay]]),
  ...(stated.swappedDay === undefined ? [] : [said.swappedDay[stated.swappedDay]]),
  ...(stated.offDayStart === undefined ? [] : [said.offDayStart[stated.offDayStart]]),
  ...(stated.cutoff === undefined ? [] : [said.cutoff[stated.cutoff]]),
  ...(stated.endOf === undefined ? [] : [said.endOf[stated.endOf]]),
]

const withBasis = (wording: Wording, said: string, basis: Parameters<Wording['basis']>[0]): string => {
  const cited = wording.basis(basis)
  return cited === '' ? said : `${said} ${wording.words.basis}: ${cited}.`
}

const clock = (wording: Wording): Blocks => {
  const { words } = wording
  const { cutoff, policies = {}, basis } = wording.definition.clock ?? {}
  const [hour = '', minute = ''] = cutoff?.split(':') ?? []
  const rules = [...(cutoff === undefined ? [] : [words.cutoff(hour, minute)]), ...policyRules(words, policies)]
  const cited = wording.basis(basis)
  const list = [...rules, ...(cited === '' ? [] : [`${words.basis}: ${cited}.`])]
  return section(words.clock, list.length === 0 ? [words.ordinary] : list.map(rule => `- ${rule}`))
}

const documents = (wording: Wording): Blocks =>
  section(wording.words.documents, orNone(wording, paperTable(wording)), paperGroups(wording))

const factType = (wording: Wording, fact: FactType): string => {
  const { words } = wording
  switch (fact.type) {
    case 'enum':
      return words.oneOf(wording.names(fact.values, Object.keys(fact.values)))
    case 'list': {
      const list = words.listOf(factType(wording, fact.of))
      return fact.atMost === undefined ? list : words.rule.atMost(list, fact.atMost)
    }
    case 'integer':
    case 'decimal': {
      const type = words.plainType[fact.type]
      return fact.unit === undefined ? type : words.rule.unit(type, plain(fact.unit))
    }
    case 'record':
      return words.recordOf(
        Object.values<Fact>(fact.fields)
          .map(field => `${wording.text(field.name)} (${factType(wording, field)})`)
          .join('; '),
      )
    default:
      return words.plainType[fact.type]
  }
}

const facts = (wording: Wording): Blocks => {
  const { definition, words } = wording
  const rows = Object.values(definition.facts ?? {}).map(fact => [
    wording.text(fact.name),
    [factType(wording, fact), ...(fact.personal === true ? [wording.words.personal] : [])].join('; '),
  ])
  return section(words.facts, orNone(wording, table([words.fact, words.type], rows)))
}

const outcomeNames = ({ words }: Wording, outcomes: readonly Outcome[]): string =>
  outcomes.map(outcome => words.outcomes[outcome]).join('; ')

const fees = (wording: Wording): Blocks => {
  const { definition, words } = wording
  const rows = Object.values(definition.fees ?? {}).map(({ name, amount, currency, refund, basis }) => [
    wording.text(name),
    lines([
      ...amountTexts(wording, amount, currency),
      refund === undefined ? '' : wording.cited(words.refund(outcomeNames(wording, refund.outcomes)), refund.basis),
    ]),
    wording.basis(basis),
  ])
  return section(words.fees, orNone(wording, table([words.fee, words.amount, words.basis], rows)))
}

const results = (wording: Wording): Blocks => {
  const { definition, words } = wording
  const rows = Object.values(definition.results).map(({ name, code, when }) => [
    lines([wording.text(name), when === undefined ? '' : words.onlyWhen(conditionInWords(when, wording))]),
    code ?? '',
  ])
  return section(words.results, table([words.result, words.resultCode], rows))
}

type Rule<K extends 'reappointment' | 'ladder'> = NonNullable<ProcedureDefinition[K]>

const reappointmentRules = (wording: Wording, { atMost, apology, times, ...post }: Rule<'reappointment'>) => [
  wording.words.reappointmentRule(wording.office(post), times),
  ...(atMost === undefined ? [] : [wording.words.reappointmentAtMost(wording.term(atMost))]),
  ...(apology === undefined ? [] : [wording.words.reappointmentApology(wording.term(apology))]),
]

const ladderRules = (wording: Wording, { warn, near }: Rule<'ladder'>) => [
  ...(warn === undefined ? [] : [wording.words.ladderWarn(wording.term(warn))]),
  ...(near === undefined ? [] : [wording.words.ladderNear(wording.term(near))]),
]

/** What may change a dossier's course from outside its steps. */
const changes = (wording: Wording): Blocks => {
  const { words } = wording
  const { supplement, extension, withdrawal, stop, reappointment, ladder } = wording.definition
  const rule = (name: string, said: readonly string[], basis: Parameters<Wording['basis']>[0]): string =>
    `- ${name}: ${said.length === 0 ? words.notAllowed : withBasis(wording, said.join(' '), basis)}`
  return section(words.changes, [
    rule(
      words.supplement,
      supplement === undefined
        ? []
        : [
            words.supplementTimes(supplement.times, wording.pause(supplement.then)),
            ...(supplement.within === undefined ? [] : [words.supplementWithin(wording.term(supplement.within))]),
            ...(supplement.ask ?? []).map((term, index) => words.supplementAsk(index + 1, wording.term(term))),
            ...(supplement.expired === undefined ? [] : [words.supplementExpired(wording.target(supplement.expired))]),
          ],
      supplement?.basis,
    ),
    rule(
      words.extension,
      extension === undefined
        ? []
        : [words.extensionRule(wording.office(extension), extension.times, wording.term(extension.atMost))],
      extension?.basis,
    ),
    rule(
      words.withdrawal,
      withdrawal === undefined ? [] : [words.withdrawalRule(wording.office(withdrawal), wording.target(withdrawal.to))],
      withdrawal?.basis,
    ),
    // What format 1 could not say at first is said where it is there.
    ...(stop === undefined
      ? []
      : [rule(words.stop, [words.stopRule(wording.office(stop), wording.target(stop.to))], stop.basis)]),
    ...(reappointment === undefined
      ? []
      : [rule(words.reappointment, reappointmentRules(wording, reappointment), reappointment.basis)]),
    ...(ladder === undefined ? [] : [rule(words.ladder, ladderRules(wording, ladder), ladder.basis)]),
  ])
}

const legalBasis = (wording: Wording): Blocks =>
  section(
    wording.words.legalBasis,
    orNone(
      wording,
      wording.definition.basis.map(it => `- ${wording.basis([it])}`),
    ),
  )

/** The procedure sheet: what an office publishes for the citizen. */
export const sheet = (wording: Wording): Blocks => [
  [`## ${wording.words.sheet}`],
  header(wording),
  ...agencies(wording),
  ...terms(wording),
  ...clock(wording),
  ...documents(wording),
  ...facts(wording),
  ...fees(wording),
  ...results(wording),
  ...changes(wording),
  ...legalBasis(wording),
]
