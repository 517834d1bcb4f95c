/** What the types of `setup` allow, and what they turn down: checked by the compiler alone. */
import { cases, ends, name, place, reception, shared } from '../../test/setup-shared.ts'
import { can, decide, emptyDossier, simulate } from '../index.ts'
import { setup } from './setup.ts'

const ward = setup({
  roles: { frontDesk: { name }, officer: { name }, chair: { name } },
  agencies: { ward: { name, departments: { land: { name } } }, tax: { name } },
  effects: { sms: { name } },
})

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
