import { setup } from '@motcua/engine'

const name = { vi: 'Tên', en: 'Name' }
const task = { kind: 'task', name, agency: 'ward', role: 'officer', budget: '0.25 working days' } as const
const ward = setup({
  roles: { frontDesk: { name }, officer: { name } },
  agencies: { ward: { name } },
})

export const made = ward.procedure({
  code: '1.000001',
  version: 1,
  name,
  field: name,
  level: 'commune',
  basis: [],
  results: { paper: { name } },
  channels: { counter: { name } },
  cases: { plain: { name, term: '15 working days' } },
  reception: { agency: 'ward', role: 'frontDesk', refused: 'refused' },
  start: 'step1',
  steps: {
    step1: { ...task, actions: { forward: { name, to: 'giveBack' } } },
    giveBack: { kind: 'return', name, agency: 'ward', role: 'frontDesk', results: ['paper'], to: 'granted' },
    granted: { kind: 'end', name, outcome: 'granted' },
    refused: { kind: 'end', name, outcome: 'notAccepted' },
  },
})
