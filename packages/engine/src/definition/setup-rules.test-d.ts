/** What the types of `setup` allow in rules, and what they turn down: checked by the compiler alone. */
import { ends, name, place, reception, shared } from '../../test/setup-shared.ts'
import { setup } from './setup.ts'

const ward = setup({
  roles: { frontDesk: { name }, officer: { name }, chair: { name } },
  agencies: { ward: { name }, tax: { name } },
})

const basis = [{ act: '61/2018/NĐ-CP' }]

const rules = {
  ...shared,
  facts: { age: { name, type: 'integer' }, pages: { name, type: 'integer' } },
  parameters: {
    base: { name, type: 'money', anchor: 'submitted', versions: [{ value: 1000, from: '2020-01-01', basis }] },
  },
  computed: { elder: { name, type: 'boolean', value: 'age >= 60' } },
  documents: {
    form: { name, required: true, originals: 1, copies: 0 },
    card: { name, required: false, originals: 0, copies: 1, instead: [{ presented: 1 }], unexpired: true },
    health: { name, required: false, originals: 1, copies: 0, requiredWhen: 'elder', validFor: '6 months' },
  },
  fees: {
    fee: {
      name,
      currency: 'VND',
      amount: {
        lines: { one: { name, charge: { slices: [{ rate: 2000, upTo: 2 }, { rate: 1000 }], of: { feel: 'pages' } } } },
        reliefs: [{ name, when: 'elder', by: '50%', basis }],
        rounding: { how: 'half up' },
      },
    },
  },
  reception,
  start: 'route',
} as const

const steps = {
  route: { kind: 'decision', name, routes: [], by: { table: 'routing', output: 'to' }, else: 'review' },
  review: {
    kind: 'task',
    ...place,
    role: 'officer',
    budget: '1 working day',
    actions: { on: { name, to: 'giveBack' } },
  },
  giveBack: { kind: 'return', ...place, role: 'frontDesk', results: ['certificate'], to: 'done' },
  ...ends,
} as const

const outputs = {
  to: { name, type: 'step' },
  term: { name, type: 'term' },
  who: { name, type: 'role' },
  level: { name, type: 'enum', values: { high: { name }, low: { name } } },
} as const
const then = { to: 'review', term: '3 working days', who: 'chair', level: 'high' } as const
const routing = { name, hit: 'unique', inputs: { age: {} }, outputs } as const
const rows = [{ id: 'one', when: { age: '> 3' }, then }] as const
const chosen = { only: { name, term: { table: 'routing', output: 'term' } } } as const

ward.procedure({
  ...rules,
  tables: { routing: { ...routing, rows, otherwise: { ...then, to: 'giveBack' } } },
  documentGroups: {
    identity: { atLeast: 1, of: ['card', 'health'] },
    all: { atLeast: 2, of: ['form', 'identity'] },
  },
  cases: chosen,
  steps,
})

ward.procedure({
  ...rules,
  // @ts-expect-error: no such step
  tables: { routing: { ...routing, rows: [{ id: 'one', then: { ...then, to: 'reviw' } }] } },
  cases: chosen,
  steps,
})

ward.procedure({
  ...rules,
  // @ts-expect-error: no such role
  tables: { routing: { ...routing, rows: [{ id: 'one', then: { ...then, who: 'chairman' } }] } },
  cases: chosen,
  steps,
})

ward.procedure({
  ...rules,
  // @ts-expect-error: a term has a unit
  tables: { routing: { ...routing, rows: [{ id: 'one', then: { ...then, term: '3' } }] } },
  cases: chosen,
  steps,
})

ward.procedure({
  ...rules,
  // @ts-expect-error: no such value
  tables: { routing: { ...routing, rows: [{ id: 'one', then: { ...then, level: 'middle' } }] } },
  cases: chosen,
  steps,
})

ward.procedure({
  ...rules,
  // @ts-expect-error: every output has an answer
  tables: { routing: { ...routing, rows: [{ id: 'one', then: { to: 'review', term: '3 days' } }] } },
  cases: chosen,
  steps,
})

ward.procedure({
  ...rules,
  tables: { routing: { ...routing, rows } },
  // @ts-expect-error: no such output
  cases: { only: { name, term: { table: 'routing', output: 'trem' } } },
  steps,
})

ward.procedure({
  ...rules,
  tables: { routing: { ...routing, rows } },
  cases: chosen,
  steps: {
    ...steps,
    // @ts-expect-error: no such table
    route: { kind: 'decision', name, routes: [], by: { table: 'rooting', output: 'to' }, else: 'review' },
  },
})

ward.procedure({
  ...rules,
  tables: { routing: { ...routing, rows } },
  // @ts-expect-error: no such document or group
  documentGroups: { identity: { atLeast: 1, of: ['card', 'helth'] } },
  cases: chosen,
  steps,
})

ward.procedure({
  ...rules,
  tables: { routing: { ...routing, rows } },
  // @ts-expect-error: no such way of rounding
  fees: { fee: { name, currency: 'VND', amount: { lines: {}, rounding: { how: 'nearest' } } } },
  cases: chosen,
  steps,
})
