import type { Policies } from '@motcua/rules'
import type { ChildSpec, ConsultedAgency, Fact, Outcome, ProcedureDefinition } from '../format.ts'
import type { ExpressionSentences } from './expression-sentences.ts'
import type { RuleSentences } from './rule-sentences.ts'

/** The kinds of acts that their numbers give away: `23/2015/NĐ-CP` is a decree. */
export type ActKind = 'decree' | 'decision' | 'circular' | 'jointCircular' | 'resolution' | 'numbered'

type PlainType = Exclude<Fact['type'], 'enum' | 'list' | 'record'>
type Fee = NonNullable<ProcedureDefinition['fees']>[string]

/** What is compared with what in a condition. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/** The words of a condition on facts; what comes in is Markdown already. */
export interface ConditionSentences {
  readonly case: string
  readonly channel: string
  readonly boolean: (value: boolean) => string
  readonly number: (value: number) => string
  readonly interval: (low: string, lowIncluded: boolean, high: string, highIncluded: boolean) => string
  readonly is: (subject: string, tests: string) => string
  readonly test: Readonly<Record<Comparison, (value: string) => string>>
  /** The same of days. */
  readonly dayTest: Readonly<Record<Comparison, (day: string) => string>>
  readonly not: (condition: string) => string
  readonly and: string
  readonly or: string
}

/**
 * Every label and sentence of a published procedure in one language: a missing one is a compile error. What comes in is
 * Markdown already, what goes out has none but what came in.
 */
export interface OutlineSentences {
  readonly title: string
  readonly sheet: string
  readonly process: string
  readonly item: string
  readonly content: string
  readonly code: string
  readonly name: string
  readonly field: string
  readonly level: string
  readonly levels: Readonly<Record<ProcedureDefinition['level'], string>>
  readonly version: string
  readonly desk: string
  readonly channels: string
  readonly roles: string
  readonly assigners: string
  readonly applicantName: string
  readonly exclusive: string
  readonly exclusiveRule: (facts: string, name: string) => string
  readonly none: string
  readonly basis: string
  readonly cited: (said: string, basis: string) => string
  readonly quoted: (text: string) => string

  readonly legalBasis: string
  readonly act: Readonly<Record<ActKind, (number: string) => string>>
  readonly article: (article: string, act: string) => string
  readonly note: (number: number) => string
  readonly notes: string

  readonly agencies: string
  readonly agency: string
  readonly departments: string
  /** The day is an ISO date. */
  readonly agencyUntil: (day: string) => string
  readonly successor: (agency: string) => string

  readonly terms: string
  readonly case: string
  readonly term: string
  readonly inChannel: (name: string, channel: string) => string
  readonly stage: (index: number, name: string, term: string, steps: string) => string
  readonly chosenTerm: (table: string, terms: string) => string
  readonly agencyBudget: (agencies: string, term: string) => string
  readonly clock: string
  readonly ordinary: string
  readonly cutoff: (hour: string, minute: string) => string
  readonly policies: { readonly [P in keyof Policies]: Readonly<Record<Policies[P], string>> }

  readonly documents: string
  readonly document: string
  readonly originals: string
  readonly copies: string
  readonly required: string
  readonly requiredOf: (required: boolean) => string
  readonly everyCase: string

  readonly facts: string
  readonly fact: string
  readonly type: string
  readonly plainType: Readonly<Record<PlainType, string>>
  readonly oneOf: (values: string) => string
  readonly listOf: (type: string) => string
  readonly recordOf: (fields: string) => string
  readonly personal: string

  readonly fees: string
  readonly fee: string
  readonly amount: string
  readonly money: (amount: number, currency: Fee['currency']) => string
  readonly assessed: (fact: string, currency: Fee['currency']) => string
  readonly refund: (outcomes: string) => string

  readonly results: string
  readonly result: string
  readonly resultCode: string
  readonly onlyWhen: (condition: string) => string

  readonly changes: string
  readonly supplement: string
  readonly supplementTimes: (times: number, then: string) => string
  readonly supplementWithin: (term: string) => string
  readonly supplementExpired: (target: string) => string
  readonly supplementAsk: (round: number, term: string) => string
  readonly extension: string
  readonly extensionRule: (role: string, times: number, term: string) => string
  readonly withdrawal: string
  readonly withdrawalRule: (role: string, target: string) => string
  readonly stop: string
  readonly stopRule: (role: string, target: string) => string
  readonly reappointment: string
  readonly reappointmentRule: (role: string, times: number) => string
  readonly reappointmentAtMost: (term: string) => string
  readonly reappointmentApology: (term: string) => string
  readonly ladder: string
  readonly ladderWarn: (term: string) => string
  readonly ladderNear: (term: string) => string
  readonly notAllowed: string
  readonly pause: Readonly<Record<'resume' | 'restart' | 'not-started', string>>
  readonly pauseMore: (term: string) => string

  readonly step: string
  readonly steps: (numbers: string) => string
  readonly work: string
  readonly who: string
  readonly time: string
  readonly next: string
  readonly applicant: string
  readonly paymentGateway: string
  readonly automatic: string
  readonly outside: string
  readonly goTo: (step: string) => string
  readonly toEnd: (name: string) => string
  readonly toExit: (name: string) => string
  readonly received: string
  readonly receive: string
  readonly refuse: string
  readonly effects: (effects: string) => string
  readonly returns: (results: string) => string
  readonly status: (code: number, name: string) => string
  /** The ten status codes of the National Public Service Portal, from 1 on. */
  readonly statuses: readonly [string, string, string, string, string, string, string, string, string, string]
  readonly when: (condition: string) => string
  readonly route: (condition: string) => string
  readonly asks: (facts: string) => string
  readonly needsDocuments: (documents: string) => string
  readonly needsPaid: (fees: string) => string
  readonly doneBy: (who: string) => string
  readonly routedBy: (table: string) => string
  readonly otherwise: string
  readonly paused: (reason: string, then: string) => string
  readonly expires: (term: string) => string
  readonly expired: string
  readonly returned: string
  readonly branches: string
  readonly branch: (letter: string, name: string, first: string) => string
  readonly joined: string
  readonly outcome: (exits: string) => string
  readonly consulted: (count: number) => string
  readonly answered: Readonly<Record<'all' | 'any', string>>
  readonly quorum: (quorum: number) => string
  readonly joinedWhen: (condition: string) => string
  readonly apart: (steps: string) => string
  readonly handedFrom: (who: string) => string
  readonly handedToOthers: (agencies: string) => string
  readonly takeOver: (term: string) => string
  readonly accepted: string
  readonly givenBack: string
  readonly consultations: string
  readonly askedWhen: (condition: string) => string
  readonly answerFact: (fact: string) => string
  readonly answerer: string
  readonly answerTerm: string
  readonly answerWithin: (term: string) => string
  readonly answerExtension: string
  readonly answerExtended: (term: string) => string
  readonly silence: string
  readonly onSilence: Readonly<Record<ConsultedAgency['onSilence'], string>>
  readonly childDossiers: string
  readonly childrenAsked: (count: number) => string
  readonly childrenEnded: Readonly<Record<'all' | 'any', string>>
  readonly childrenQuorum: (quorum: number) => string
  readonly child: string
  readonly childProcedure: string
  readonly childCase: (code: string, procedureCase: string, channel: string) => string
  readonly childReporter: string
  readonly childFacts: string
  readonly childFact: (theirs: string, ours: string) => string
  readonly childOutcome: string
  readonly childCancelled: string
  readonly cancelled: Readonly<Record<ChildSpec['cancelled'], string>>
  readonly variant: (name: string) => string
  readonly variantStep: string
  readonly variantTime: string
  readonly variantNext: string
  readonly ends: string
  readonly end: string
  readonly ending: string
  readonly outcomes: Readonly<Record<Outcome, string>>

  readonly condition: ConditionSentences
  readonly expression: ExpressionSentences
  readonly rule: RuleSentences
}
