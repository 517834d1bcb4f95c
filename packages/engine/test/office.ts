/** A procedure of one's own making with all that people, agencies and dossiers can do to each other. */
import type { ProcedureDefinition, Step } from '../src/definition/format.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import type { Actor } from '../src/dossier/event.ts'
import { consult, procedureOf, task, wait } from './drawn.ts'
import { administrator, citizen } from './play.ts'
import { official, received, type Tale } from './tale.ts'

const name = { vi: 'Tên', en: 'Name' }
const basis = [{ act: '118/2025/NĐ-CP' }]
const post = { agency: 'ward', role: 'chief' }

const taskOf = (ways: Readonly<Record<string, string>>) => task(ways) as Extract<Step, { kind: 'task' }>
const ask = consult('decide', ['tax', 'police'], 'all') as Extract<Step, { kind: 'consult' }>

const child = {
  name,
  procedure: '1.004222',
  case: 'only',
  channel: 'counter',
  agency: 'police',
  role: 'officer',
  facts: { child: 'subject' },
  outcome: 'residence',
  cancelled: 'stop',
} as const

const steps: Readonly<Record<string, Step>> = {
  prepare: task({ pass: 'decide', hand: 'hand', ask: 'ask', spread: 'spread', await: 'confirming' }),
  decide: { ...taskOf({ approve: 'giving', refuse: 'refused' }), role: 'chief', apart: ['prepare'] },
  hand: {
    kind: 'handoff',
    name,
    agency: 'tax',
    role: 'officer',
    budget: '1 working day',
    from: { agency: 'ward', role: 'officer' },
    others: ['police'],
    to: 'there',
    returned: 'prepare',
  },
  there: { ...taskOf({ done: 'giving' }), agency: 'tax' },
  ask: {
    ...ask,
    agencies: {
      tax: { role: 'officer', term: '5 working days', onSilence: 'escalate', answer: 'taxSays' },
      police: { role: 'officer', term: '5 working days', onSilence: 'consent', basis, when: 'big' },
    },
  },
  spread: {
    kind: 'children',
    name,
    agency: 'ward',
    role: 'officer',
    children: { residence: child, insurance: { ...child, outcome: 'insurance', cancelled: 'leave', when: 'big' } },
    join: 'all',
    to: 'giving',
  },
  confirming: wait({ confirm: { to: 'decide', role: 'applicant' } }, { after: '3 working days', to: 'decide' }),
  giving: { kind: 'return', name, agency: 'ward', role: 'officer', results: ['paper', 'annex'], to: 'granted' },
  refused: { kind: 'end', name, outcome: 'refused' },
  stopped: { kind: 'end', name, outcome: 'stopped' },
  withdrawn: { kind: 'end', name, outcome: 'withdrawn' },
}

const outcome = { name, type: 'string' } as const

/** Everything but its steps. */
export const officeRules: Partial<ProcedureDefinition> = {
  roles: { officer: { name }, desk: { name }, chief: { name } },
  agencies: { ward: { name }, tax: { name }, police: { name }, old: { name, until: '2025-06-30', successor: 'ward' } },
  facts: {
    big: { name, type: 'boolean' },
    subject: { name, type: 'string', personal: true },
    parcel: { name, type: 'string' },
    taxSays: outcome,
    residence: outcome,
    insurance: outcome,
  },
  results: { paper: { name }, annex: { name, when: 'big' } },
  fees: { permit: { name, currency: 'VND', amount: 50_000, refund: { outcomes: ['refused', 'stopped'], basis } } },
  assigners: ['chief'],
  supplement: { times: 2, then: 'resume', ask: ['3 working days', '2 working days'], basis },
  withdrawal: { ...post, to: 'withdrawn', basis },
  stop: { ...post, to: 'stopped', basis },
  reappointment: { ...post, times: 1, atMost: '5 working days', apology: '1 working day', basis },
  ladder: { warn: '3 working days', near: '2 working days' },
  exclusive: { name: 'parcel', facts: ['parcel'], basis },
  applicant: { name: 'subject' },
  variants: {
    onTheSpot: {
      name,
      acts: [name],
      basis,
      steps: { prepare: { role: 'desk', budget: '0.5 working days', to: { hand: 'decide' } } },
    },
  },
}

export const officeOf = (more: Partial<ProcedureDefinition> = {}): Procedure =>
  procedureOf(steps, { ...officeRules, ...more })

export const office = officeOf()

export const lan: Actor = { ...official('officer', 'ward'), id: 'u:lan' }
export const minh: Actor = { ...official('officer', 'ward'), id: 'u:minh' }
export const chief = official('chief', 'ward')
export const taxman = official('officer', 'tax')
export const policeman = official('officer', 'police')
export const deskOfficer = official('desk', 'ward')
export { administrator, citizen }

/** Received on Monday 20/04/2026; due after ten working days, on Thursday 07/05, for 27/4, 30/4 and 1/5 are off. */
export const opened = (facts = {}, when = '2026-04-20T08:00'): Tale => received(office, 'only', when, facts)
