import type { Command } from '../src/dossier/command.ts'
import { citizen } from './office.ts'

export type Adopt = Extract<Command, { type: 'adopt' }>

/** Received in the other system on Monday 20/04/2026, as one of ours would have been. */
export const adopt = (more: Partial<Adopt> = {}): Adopt => ({
  type: 'adopt',
  source: 'mot-cua-cu',
  reference: 'H15-260420-0001',
  case: 'only',
  channel: 'counter',
  applicant: citizen.id,
  steps: ['prepare'],
  receivedOn: '2026-04-20T08:00:00+07:00',
  ...more,
})
