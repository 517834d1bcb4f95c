/** A small procedure that goes by rules: a table leads, chooses the term and gives the amount; the law is dated. */
import type { ProcedureDefinition } from '../src/definition/format.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import { drawn, procedureOf, task } from './drawn.ts'

const name = { vi: 'Tên', en: 'Name' }
const basis = [{ act: '61/2018/NĐ-CP' }]

export const ruledMore = {
  facts: {
    age: { name: { vi: 'Tuổi', en: 'Age' }, type: 'integer' },
    poor: { name: { vi: 'Hộ nghèo', en: 'Poor' }, type: 'boolean' },
    pages: { name: { vi: 'Số trang', en: 'Pages' }, type: 'integer' },
  },
  parameters: {
    base: {
      name: { vi: 'Lương cơ sở', en: 'Base' },
      type: 'money',
      anchor: 'submitted',
      versions: [
        { value: 1000, from: '2020-01-01', to: '2026-04-19', basis },
        { value: 2000, from: '2026-04-20', basis },
      ],
    },
  },
  computed: { elder: { name: { vi: 'Cao tuổi', en: 'Elder' }, type: 'boolean', value: 'age >= 60' } },
  tables: {
    routing: {
      name: { vi: 'Phân luồng', en: 'Routing' },
      hit: 'unique',
      inputs: { age: { within: '[0..150]' }, poor: {} },
      outputs: {
        to: { name: { vi: 'Bước', en: 'Step' }, type: 'step' },
        term: { name: { vi: 'Thời hạn', en: 'Term' }, type: 'term' },
        amount: { name: { vi: 'Mức', en: 'Amount' }, type: 'money' },
      },
      rows: [
        { id: 'young', when: { age: '< 18' }, then: { to: 'quick', term: '3 working days', amount: 0 } },
        {
          id: 'poor',
          when: { age: '>= 18', poor: 'true' },
          then: { to: 'quick', term: '5 working days', amount: 500 },
        },
        {
          id: 'others',
          when: { age: '>= 18', poor: 'false' },
          then: { to: 'slow', term: '8 working days', amount: { feel: 'base * 2' } },
        },
      ],
    },
  },
  cases: { only: { name, term: { table: 'routing', output: 'term' } } },
} as const satisfies Partial<ProcedureDefinition>

export const ruledSteps = {
  route: { kind: 'decision', name, routes: [], by: { table: 'routing', output: 'to' }, else: 'slow' },
  quick: task({ on: 'granted' }),
  slow: task({ on: { to: 'granted', requires: { paid: ['service'] } } }),
} as const

export const service = {
  name: { vi: 'Phí dịch vụ', en: 'Service fee' },
  currency: 'VND',
  amount: {
    lines: {
      handling: { name, charge: { amount: { feel: 'routing.amount' } } },
      pages: { name, charge: { slices: [{ rate: 200, upTo: 2 }, { rate: 100 }], of: { feel: 'pages' }, max: 900 } },
    },
    reliefs: [{ name, when: 'elder', by: '50%', basis }],
    rounding: { how: 'half up' },
    max: 4000,
  },
} as const satisfies NonNullable<ProcedureDefinition['fees']>[string]

export const ruledDefinition = (more: Partial<ProcedureDefinition> = {}): ProcedureDefinition =>
  drawn(ruledSteps, { ...ruledMore, fees: { service }, ...more })

export const ruledProcedure = (more: Partial<ProcedureDefinition> = {}): Procedure =>
  procedureOf(ruledSteps, { ...ruledMore, fees: { service }, ...more })
