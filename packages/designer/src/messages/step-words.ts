import type { FactType } from '@motcua/engine/definition'

/** What the panel of a step says: every field of every kind of step. */
export interface StepWords {
  readonly undetermined: string
  readonly unconnected: string
  readonly more: string
  readonly always: string
  readonly nameOfNew: string
  readonly declareNew: Readonly<Record<'agencies' | 'roles' | 'facts' | 'results', string>>
  readonly declareDepartment: (agency: string) => string
  readonly newFact: string
  readonly newResult: string
  readonly applicant: string
  readonly paymentGateway: string
  readonly rarer: string
  readonly basis: string
  readonly addBasis: string
  readonly act: string
  readonly article: string
  readonly apart: string
  readonly effects: string

  readonly actionMore: string
  readonly actionRole: string
  readonly ownRole: string
  readonly actionAgency: string
  readonly ownAgency: string
  readonly asks: string
  readonly paidBefore: string
  readonly documentsBefore: string

  readonly factsToName: string
  readonly factCase: string
  readonly factChannel: string
  readonly faultAt: (character: number) => string
  readonly facts: string
  readonly factName: string
  readonly factType: string
  readonly factTypes: Readonly<Record<FactType['type'], string>>
  readonly results: string
  readonly resultName: string

  readonly agenciesAsked: string
  readonly nobodyAsked: string
  readonly agencyAsked: string
  readonly agencyToChoose: string
  readonly ask: (agency: string) => string
  readonly askAnother: string
  readonly sends: string
  readonly answers: string
  readonly answerTerm: string
  readonly silence: string
  readonly silences: Readonly<Record<'escalate' | 'consent' | 'block', string>>
  readonly consentBasis: string
  readonly answerFact: string
  readonly notKept: string
  readonly answerOf: (agency: string) => string
  readonly answersGiven: Readonly<Record<'agree' | 'disagree' | 'noOpinion' | 'consent', string>>
  readonly askedWhen: string
  readonly extensionOn: string
  readonly extensionMost: string
  readonly join: string
  readonly joins: Readonly<Record<'all' | 'any' | 'quorum' | 'when', string>>
  readonly quorum: string
  readonly joinWhen: string

  readonly receivingUnit: string
  readonly takesOver: string
  readonly handedFrom: string
  readonly offeringUnit: string
  readonly offers: string
  readonly others: string
  readonly resultsReturned: string
  readonly resultsToReturn: string
  readonly noResults: string
  readonly waitStatus: string
  readonly waitStatuses: Readonly<Record<'4' | '5' | '6', string>>
  readonly pauseBasis: string

  readonly children: string
  readonly noChildren: string
  readonly addChild: string
  readonly newChild: string
  readonly childName: string
  readonly childParts: Readonly<Record<'procedure' | 'case' | 'channel', string>>
  readonly childAgency: string
  readonly childRole: string
  readonly childOutcome: string
  readonly outcomeOf: (name: string) => string
  readonly cancelled: string
  readonly cancellations: Readonly<Record<'stop' | 'leave', string>>
  readonly childWhen: string
  readonly childFacts: string
  readonly childFact: string
  readonly takenFrom: string
  readonly addChildFact: string

  readonly branches: string
  readonly branchName: string
  readonly branchStart: string
  readonly addBranch: string
  readonly removeBranch: string
  readonly addInBranch: string
  readonly branchesJoin: string
  readonly blockOutcomes: string
  readonly blockOutcome: (outcome: string) => string
  readonly exitOutcome: string
  readonly exitOrdinary: string
  readonly newOutcome: string
  readonly outcomeCode: string
}
