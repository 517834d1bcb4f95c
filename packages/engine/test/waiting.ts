/** Procedures whose way on is a timer. */
import type { Procedure } from '../src/definition/procedure.ts'
import { procedureOf, task, wait } from './drawn.ts'

const name = { vi: 'Tin nhắn', en: 'Message' }

/** Waits a working day for the applicant; then the officer has it, and the applicant is told. */
export const waiting: Procedure = procedureOf(
  {
    confirming: {
      ...wait({ confirm: { to: 'granted', role: 'applicant' } }, { after: '1 working day', to: 'lapsed' }),
      effects: ['ask', 'remind'],
    },
    lapsed: { ...task({ close: 'granted' }), effects: ['tell'] },
  },
  { code: '1.000002', effects: { ask: { name }, remind: { name }, tell: { name } } },
)

/** The same with nothing to tell anybody and no term: one timer is all there is to do. */
export const silent: Procedure = procedureOf(
  {
    confirming: wait({ confirm: { to: 'granted', role: 'applicant' } }, { after: '1 working day', to: 'lapsed' }),
    lapsed: task({ close: 'granted' }),
  },
  { code: '1.000003', cases: { only: { name, term: 'none' } } },
)
