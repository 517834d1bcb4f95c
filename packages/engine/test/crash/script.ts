/** What the people of two real procedures do with the n-th dossier, line by line. */
import type { Procedure } from '../../src/definition/procedure.ts'
import type { Command, Order } from '../../src/dossier/command.ts'
import type { Actor, EventType } from '../../src/dossier/event.ts'

export const tenant = 'ha-tinh'

export interface Line {
  readonly by: Actor
  readonly command: Command
  /** The step the dossier has to be at; a timer has to bring it there. */
  readonly at?: string
}

const citizen: Actor = { id: 'c:mai', roles: ['applicant'] }
const held = (role: string, agency: string, department?: string): Actor => ({
  id: `u:${role}.${agency}`,
  roles: [role],
  agency,
  ...(department === undefined ? {} : { department }),
})
const go = (by: Actor, action: string, facts = {}): Line => ({ by, command: { type: 'advance', action, facts } })

const nga = held('frontDesk', 'department')
const phuc = held('officer', 'department')

const submitted = (procedureCase: string, channel: string, papers: readonly string[], facts = {}): Line => ({
  by: citizen,
  command: {
    type: 'submit',
    case: procedureCase,
    channel,
    applicant: citizen.id,
    facts,
    documents: Object.fromEntries(papers.map(paper => [paper, {}])),
  },
})

const toTheChair: readonly Line[] = [
  go(held('departmentHead', 'department'), 'submit'),
  go(held('chair', 'province'), 'agree'),
  go(held('clerk', 'province'), 'issue'),
  { by: nga, command: { type: 'returnResult', how: 'counter' } },
]

/** 3.000242 for a state-owned enterprise: the shortest way to an effect. */
const stateOwned = (papers: readonly string[]): readonly Line[] => [
  submitted('stateOwned', 'counter', papers),
  { by: nga, command: { type: 'receive' } },
  go(phuc, 'eligible'),
  ...toTheChair,
]

/** 3.000242 for an enterprise: two agencies answer, two are silent for 20 days, which is consent. */
const silence = (papers: readonly string[]): readonly Line[] => [
  submitted('enterprise', 'online', papers),
  { by: nga, command: { type: 'receive' } },
  go(phuc, 'send'),
  ...['tax', 'customs', 'insurance', 'police'].map(
    (agency): Line => ({ by: phuc, command: { type: 'consult', step: 'verify', agency } }),
  ),
  ...['tax', 'customs'].map(
    (agency): Line => ({
      by: held('verifier', agency),
      command: { type: 'answer', step: 'verify', agency, answer: 'agree' },
    }),
  ),
  { ...go(phuc, 'eligible'), at: 'conclude' },
  ...toTheChair,
]

/** 3.000246: two agencies, one appointment, personal facts, and the ladder to the appointed day. */
const twoAgencies = (papers: readonly string[]): readonly Line[] => {
  const desk = held('frontDesk', 'communeCentre')
  const upper = held('frontDesk', 'provincialCentre')
  const culture = (role: string) => held(role, 'commune', 'culture')
  const merit = (role: string) => held(role, 'homeAffairs', 'merit')
  return [
    submitted('monthly', 'counter', papers, { applicantName: 'Lê Thị Mai', identityNumber: '042150000001' }),
    { by: desk, command: { type: 'receive' } },
    go(desk, 'forward'),
    go(culture('cultureHead'), 'give'),
    go(culture('cultureOfficer'), 'proposeList', { eligible: true, meetingHeld: true }),
    go(culture('cultureHead'), 'initial'),
    go(held('chair', 'commune'), 'sign'),
    go(held('clerk', 'commune'), 'sendUp'),
    { by: upper, command: { type: 'acceptHandoff' } },
    go(upper, 'forward'),
    go(merit('meritHead'), 'give'),
    go(merit('meritOfficer'), 'propose', { approvable: true }),
    go(merit('meritHead'), 'initial'),
    go(held('director', 'homeAffairs'), 'approve'),
    { by: desk, command: { type: 'acceptHandoff' } },
    { by: desk, command: { type: 'returnResult', how: 'counter' } },
  ]
}

export interface Story {
  readonly procedure: Procedure
  readonly lines: readonly Line[]
}

/** Stories of dossiers under a procedure, by their number. */
export const storyOf = (procedure: Procedure): ((n: number) => Story) => {
  const papers = Object.keys(procedure.definition.documents ?? {})
  const all = procedure.definition.code === '3.000242' ? [stateOwned(papers), silence(papers)] : [twoAgencies(papers)]
  return n => ({ procedure, lines: all[n % all.length] ?? [] })
}

export const keyOf = (n: number, line: number): string => `dossier-${n}-line-${line}`
export const dossierOf = (n: number): string => `d-${n}`

export const orderOf = ({ procedure, lines }: Story, n: number, line: number): Order | undefined => {
  const said = lines[line]
  const order = { tenant, dossier: dossierOf(n), key: keyOf(n, line), procedure: procedure.definition.code }
  return said && { ...order, by: said.by, command: said.command }
}

/** The event by which each command of these stories is known in a history. */
export const mark: Readonly<Partial<Record<Command['type'], EventType>>> = {
  submit: 'submitted',
  receive: 'received',
  advance: 'acted',
  consult: 'consulted',
  answer: 'answered',
  acceptHandoff: 'handoffAccepted',
  returnResult: 'resultReturned',
}
