/** What the types of `setup` allow, and what they turn down: checked by the compiler alone. */
import type { Text } from '@motcua/rules'
import { can, decide, emptyDossier, simulate } from '../index.ts'
import { setup } from './setup.ts'

const name: Text = { vi: 'Tên', en: 'Name' }
const ward = setup({
  roles: { frontDesk: { name }, officer: { name }, chair: { name } },
  agencies: { ward: { name, departments: { land: { name } } }, tax: { name } },
  effects: { sms: { name } },
})

const shared = {
  code: '1.000001',
  version: 1,
  name,
  field: name,
  level: 'commune',
  basis: [],
  results: { certificate: { name } },
  channels: { counter: { name }, online: { name } },
} as const

const place = { name, agency: 'ward' } as const

const made = ward.procedure({
  ...shared,
  facts: { eligible: { name, type: 'boolean' } },
  documents: { deed: { name, required: true, originals: 1, copies: 0 } },
  fees: { fee: { name, currency: 'VND', amount: 2000 } },
  cases: {
    plain: { name, term: '15 working days' },
    remote: { name, term: { stages: [{ id: 'all', name, term: '25 days', steps: ['review', 'survey'] }] } },
  },
  reception: { agency: 'ward', role: 'frontDesk', refused: 'notAccepted' },
  withdrawal: { agency: 'ward', role: 'chair', to: 'withdrawn', basis: [] },
  start: 'review',
  steps: {
    review: {
      kind: 'task',
      ...place,
      role: 'officer',
      budget: '4 working hours',
      effects: ['sms'],
      actions: {
        propose: { name, to: 'block', asks: ['eligible'], when: 'eligible = true', requires: { documents: ['deed'] } },
        ask: { name, to: 'opinions' },
      },
    },
    block: {
      kind: 'parallel',
      name,
      branches: {
        field: {
          name,
          start: 'survey',
          steps: {
            survey: {
              kind: 'task',
              ...place,
              role: 'officer',
              budget: '1 working day',
              actions: { surveyed: { name, to: 'surveyDone' } },
            },
            surveyDone: { kind: 'exit', name },
          },
        },
      },
      to: 'sign',
    },
    opinions: {
      kind: 'consult',
      ...place,
      role: 'officer',
      agencies: { tax: { role: 'officer', term: '5 working days', onSilence: 'escalate' } },
      join: 'all',
      to: 'sign',
    },
    sign: {
      kind: 'task',
      ...place,
      role: 'chair',
      budget: '0.5 working days',
      actions: { sign: { name, to: 'giveBack', requires: { paid: ['fee'] } } },
    },
    giveBack: { kind: 'return', ...place, role: 'frontDesk', results: ['certificate'], to: 'granted' },
    granted: { kind: 'end', name, outcome: 'granted' },
    notAccepted: { kind: 'end', name, outcome: 'notAccepted' },
    withdrawn: { kind: 'end', name, outcome: 'withdrawn' },
  },
})

if (made.ok) {
  const context = { by: { id: 'u:linh', roles: ['officer'] }, now: 0 }
  const dossier = emptyDossier('d', 't')
  decide(made.value, dossier, { type: 'advance', action: 'surveyed', step: 'survey' }, context)
  decide(made.value, dossier, { type: 'advance', action: 'propose', facts: { eligible: true } }, context)
  can(made.value, dossier, { type: 'submit', case: 'remote', channel: 'online', applicant: 'c' }, context)
  // @ts-expect-error an unknown action
  decide(made.value, dossier, { type: 'advance', action: 'proposse' }, context)
  // @ts-expect-error an unknown step
  decide(made.value, dossier, { type: 'advance', action: 'propose', step: 'revieww' }, context)
  // @ts-expect-error an unknown fact
  decide(made.value, dossier, { type: 'advance', action: 'propose', facts: { elligible: true } }, context)
  // @ts-expect-error an unknown case
  can(made.value, dossier, { type: 'submit', case: 'mountain', channel: 'online', applicant: 'c' }, context)
  const actors = { linh: context.by }
  simulate(made.value, {
    script: 1,
    name,
    actors,
    // @ts-expect-error an unknown action
    play: [{ at: '2026-01-05T08:00', by: 'linh', do: { type: 'advance', action: 'sing' } }],
  })
}

const cases = { plain: { name, term: '15 working days' } } as const
const ends = {
  done: { kind: 'end', name, outcome: 'granted' },
  no: { kind: 'end', name, outcome: 'notAccepted' },
} as const
const reception = { agency: 'ward', role: 'frontDesk', refused: 'no' } as const
const task = { kind: 'task', ...place, role: 'officer', budget: '1 working day' } as const

ward.procedure({
  ...shared,
  cases,
  reception,
  start: 'review',
  // @ts-expect-error an unknown step as a target
  steps: { ...ends, review: { ...task, actions: { go: { name, to: 'donne' } } } },
})

ward.procedure({
  ...shared,
  cases,
  reception,
  // @ts-expect-error an unknown step to start with
  start: 'revieww',
  steps: { ...ends, review: { ...task, actions: { go: { name, to: 'done' } } } },
})

ward.procedure({
  ...shared,
  cases,
  reception,
  start: 'review',
  // @ts-expect-error an unknown role
  steps: { ...ends, review: { ...task, role: 'oficer', actions: { go: { name, to: 'done' } } } },
})

ward.procedure({
  ...shared,
  cases,
  reception,
  start: 'review',
  // @ts-expect-error an unknown agency
  steps: { ...ends, review: { ...task, agency: 'province', actions: { go: { name, to: 'done' } } } },
})

ward.procedure({
  ...shared,
  cases,
  reception,
  start: 'review',
  // @ts-expect-error an unknown effect
  steps: { ...ends, review: { ...task, effects: ['smss'], actions: { go: { name, to: 'done' } } } },
})

ward.procedure({
  ...shared,
  cases,
  reception,
  start: 'review',
  // @ts-expect-error an unknown fact
  steps: { ...ends, review: { ...task, actions: { go: { name, to: 'done', asks: ['nothing'] } } } },
})

ward.procedure({
  ...shared,
  cases,
  reception,
  start: 'review',
  // @ts-expect-error a term without its unit
  steps: { ...ends, review: { ...task, budget: '15', actions: { go: { name, to: 'done' } } } },
})

ward.procedure({
  ...shared,
  // @ts-expect-error a legal term without its unit
  cases: { plain: { name, term: '15' } },
  reception,
  start: 'review',
  steps: { ...ends, review: { ...task, actions: { go: { name, to: 'done' } } } },
})

ward.procedure({
  ...shared,
  cases,
  // @ts-expect-error a refusal that leads nowhere
  reception: { ...reception, refused: 'nowhere' },
  start: 'review',
  steps: { ...ends, review: { ...task, actions: { go: { name, to: 'done' } } } },
})

ward.procedure({
  ...shared,
  cases,
  reception,
  start: 'block',
  steps: {
    ...ends,
    block: {
      kind: 'parallel',
      name,
      branches: {
        // @ts-expect-error a target outside the branch
        one: { name, start: 'inner', steps: { inner: { ...task, actions: { go: { name, to: 'done' } } } } },
      },
      to: 'done',
    },
  },
})

const wait = { kind: 'wait', ...place, actions: { go: { name, to: 'done', role: 'paymentGateway' } } } as const

ward.procedure({ ...shared, cases, reception, start: 'review', steps: { ...ends, review: { ...wait, status: 6 } } })

ward.procedure({
  ...shared,
  cases,
  reception,
  start: 'review',
  // @ts-expect-error a national status that no waiting dossier has
  steps: { ...ends, review: { ...wait, status: 3 } },
})

// ── between agencies, people at work, and law at work ─────────────────────────────────────────────────────────────

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
