/** What the types of `setup` say of work between agencies, of people at work and of law at work. */
import { cases, ends, name, place, reception, shared } from '../../test/setup-shared.ts'
import { setup } from './setup.ts'

const province = setup({
  roles: { frontDesk: { name }, officer: { name }, chair: { name } },
  agencies: {
    ward: { name },
    oldTax: { name, until: '2025-06-30', successor: 'tax' },
    tax: { name },
  },
})

setup({
  roles: {},
  // @ts-expect-error a successor that nobody knows
  agencies: { oldTax: { name, until: '2025-06-30', successor: 'taxx' }, tax: { name } },
})

const prepare = { kind: 'task', ...place, role: 'officer', budget: '1 working day' } as const
const handUp = {
  kind: 'handoff',
  name,
  agency: 'tax',
  role: 'officer',
  budget: '2 working hours',
  from: { agency: 'ward', role: 'officer' },
  others: ['oldTax'],
  to: 'sign',
  returned: 'prepare',
} as const
const ask = {
  kind: 'consult',
  ...place,
  role: 'officer',
  agencies: { tax: { role: 'officer', term: '5 days', when: 'eligible', answer: 'opinion', onSilence: 'escalate' } },
  join: { when: 'opinion = "agree"' },
  to: 'fanOut',
} as const
const child = {
  name,
  procedure: '1.004222',
  case: 'ordinary',
  channel: 'online',
  agency: 'tax',
  role: 'officer',
  when: 'eligible',
  facts: { theirs: 'applicantName' },
  outcome: 'opinion',
  cancelled: 'stop',
} as const
const fanOut = {
  kind: 'children',
  ...place,
  role: 'officer',
  children: { residence: child },
  join: 'all',
  to: 'handUp',
} as const
const sign = {
  kind: 'task',
  ...place,
  role: 'chair',
  budget: '1 working day',
  apart: ['prepare'],
  actions: { sign: { name, to: 'done' } },
} as const
const drawn = {
  ...ends,
  stopped: { kind: 'end', name, outcome: 'stopped' },
  prepare: { ...prepare, actions: { go: { name, to: 'ask' } } },
  ask,
  fanOut,
  handUp,
  sign,
} as const
const said = {
  ...shared,
  facts: {
    applicantName: { name, type: 'string', personal: true },
    opinion: { name, type: 'string' },
    eligible: { name, type: 'boolean' },
  },
  fees: { fee: { name, currency: 'VND', amount: 2000, refund: { outcomes: ['stopped'], basis: [] } } },
  results: { certificate: { name, when: 'eligible' } },
  cases,
  reception,
  start: 'prepare',
} as const
const post = { agency: 'ward', role: 'chair', basis: [] } as const

province.procedure({
  ...said,
  supplement: { times: 2, then: 'resume', ask: ['3 working days', '1 working day'], basis: [] },
  stop: { ...post, to: 'stopped' },
  reappointment: { ...post, times: 1, atMost: '5 working days', apology: '1 working day' },
  ladder: { warn: '2 working days', near: '4 working hours' },
  assigners: ['chair'],
  exclusive: { name: 'parcel', facts: ['opinion'], basis: [] },
  applicant: { name: 'applicantName' },
  variants: {
    onTheSpot: {
      name,
      acts: [name],
      steps: { ask: { agency: 'tax' }, prepare: { role: 'chair', budget: '2 working hours', to: { go: 'sign' } } },
      basis: [],
    },
  },
  steps: drawn,
})

// @ts-expect-error an end that is not there
province.procedure({ ...said, stop: { ...post, to: 'stoped' }, steps: drawn })

// @ts-expect-error nobody has this role
province.procedure({ ...said, reappointment: { ...post, role: 'char', times: 1 }, steps: drawn })

// @ts-expect-error a warning without its unit
province.procedure({ ...said, ladder: { warn: '2' }, steps: drawn })

// @ts-expect-error nobody has this role
province.procedure({ ...said, assigners: ['char'], steps: drawn })

const week = { name, term: '7 working days' } as const
const ward = { agencies: ['ward', 'tax'], budget: '7 working days' } as const
province.procedure({ ...said, cases: { ordinary: { ...week, agencyBudgets: [ward] } }, steps: drawn })

province.procedure({
  ...said,
  // @ts-expect-error a budget of an agency that nobody knows
  cases: { ordinary: { ...week, agencyBudgets: [{ ...ward, agencies: ['taxes'] }] } },
  steps: drawn,
})

province.procedure({
  ...said,
  // @ts-expect-error a budget without its unit
  cases: { ordinary: { ...week, agencyBudgets: [{ ...ward, budget: '7' }] } },
  steps: drawn,
})

// @ts-expect-error no such fact
province.procedure({ ...said, exclusive: { name: 'parcel', facts: ['parcel'], basis: [] }, steps: drawn })

// @ts-expect-error no such fact
province.procedure({ ...said, applicant: { name: 'fullName' }, steps: drawn })

province.procedure({
  ...said,
  // @ts-expect-error a dossier never ends so
  fees: { fee: { name, currency: 'VND', amount: 2000, refund: { outcomes: ['cancelled'], basis: [] } } },
  steps: drawn,
})

province.procedure({
  ...said,
  // @ts-expect-error a variant of a step that is not there
  variants: { one: { name, acts: [], steps: { prepaer: { role: 'chair' } }, basis: [] } },
  steps: drawn,
})

province.procedure({
  ...said,
  // @ts-expect-error a variant that leads nowhere
  variants: { one: { name, acts: [], steps: { prepare: { to: { go: 'signn' } } }, basis: [] } },
  steps: drawn,
})

province.procedure({
  ...said,
  // @ts-expect-error somebody else than at a step that is not there
  steps: { ...drawn, sign: { ...sign, apart: ['prepaer'] } },
})

province.procedure({
  ...said,
  // @ts-expect-error a handoff to an agency that nobody knows
  steps: { ...drawn, handUp: { ...handUp, agency: 'taxes' } },
})

province.procedure({
  ...said,
  // @ts-expect-error a handoff from an agency that nobody knows
  steps: { ...drawn, handUp: { ...handUp, from: { agency: 'wards', role: 'officer' } } },
})

province.procedure({
  ...said,
  // @ts-expect-error a handoff that may be sent to an agency that nobody knows
  steps: { ...drawn, handUp: { ...handUp, others: ['taxes'] } },
})

province.procedure({
  ...said,
  // @ts-expect-error a handoff that is given back to nowhere
  steps: { ...drawn, handUp: { ...handUp, returned: 'prepaer' } },
})

province.procedure({
  ...said,
  // @ts-expect-error an answer kept in a fact that is not there
  steps: { ...drawn, ask: { ...ask, agencies: { tax: { ...ask.agencies.tax, answer: 'opinon' } } } },
})

province.procedure({
  ...said,
  // @ts-expect-error an outcome kept in a fact that is not there
  steps: { ...drawn, fanOut: { ...fanOut, children: { residence: { ...child, outcome: 'opinon' } } } },
})

province.procedure({
  ...said,
  // @ts-expect-error a child told a fact that is not there
  steps: { ...drawn, fanOut: { ...fanOut, children: { residence: { ...child, facts: { theirs: 'ours' } } } } },
})

province.procedure({
  ...said,
  // @ts-expect-error a child neither stopped nor left
  steps: { ...drawn, fanOut: { ...fanOut, children: { residence: { ...child, cancelled: 'forget' } } } },
})
