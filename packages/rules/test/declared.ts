import type { FeelTypes } from '../src/feel/type.ts'

/** Facts of every type there is. */
export const declared: FeelTypes = {
  fee: { type: 'number', unit: 'VND', whole: true },
  price: { type: 'number', unit: 'VND/page' },
  area: { type: 'number', unit: 'm2' },
  age: { type: 'number', whole: true },
  name: { type: 'string' },
  poor: { type: 'boolean' },
  kind: { type: 'enum', values: ['house', 'land'] },
  received: { type: 'date' },
  signed: { type: 'instant' },
  stay: { type: 'days duration' },
  term: { type: 'months duration' },
  tags: { type: 'list', of: { type: 'string' }, atMost: 3 },
  days: { type: 'list', of: { type: 'date' } },
  documents: {
    type: 'list',
    atMost: 4,
    of: {
      type: 'record',
      fields: {
        pages: { type: 'number', unit: 'page', whole: true },
        issued: { type: 'date' },
        certified: { type: 'boolean' },
      },
    },
  },
  applicant: { type: 'record', fields: { born: { type: 'date' }, ward: { type: 'string' } } },
}
