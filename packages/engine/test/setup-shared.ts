/** What the procedures of the type tests share. */
import type { Text } from '@motcua/rules'

export const name: Text = { vi: 'Tên', en: 'Name' }
export const place = { name, agency: 'ward' } as const

export const shared = {
  code: '1.000001',
  version: 1,
  name,
  field: name,
  level: 'commune',
  basis: [],
  results: { certificate: { name } },
  channels: { counter: { name }, online: { name } },
} as const

export const cases = { plain: { name, term: '15 working days' } } as const
export const ends = {
  done: { kind: 'end', name, outcome: 'granted' },
  no: { kind: 'end', name, outcome: 'notAccepted' },
} as const
export const reception = { agency: 'ward', role: 'frontDesk', refused: 'no' } as const
