/** Two agencies with a system each: A runs the dossiers of `office`, B the children they ask for. */
import type { Step } from '../../src/definition/format.ts'
import type { Procedure } from '../../src/definition/procedure.ts'
import { consult, procedureOf, returning, task, wait } from '../drawn.ts'
import { office, officeRules } from '../office.ts'

const name = { vi: 'Tên', en: 'Name' }
const basis = [{ act: '118/2025/NĐ-CP' }]
const chief = { agency: 'ward', role: 'chief' }

/** Nothing personal, for the salt that seals a personal value is chance that no seed repeats. */
const { applicant: _, facts, ...rules } = officeRules

const effects = {
  notify: { name: { vi: 'Báo cho người nộp', en: 'Tell the applicant' } },
  offer: { name: { vi: 'Báo cho cơ quan nhận', en: 'Tell the receiving agency' } },
}

const telling = (steps: Readonly<Record<string, Step>>, told: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(steps).map(([id, step]) => [id, told[id] ? ({ ...step, effects: [told[id]] } as Step) : step]),
  )

const { spread, decide } = office.definition.steps as Record<'spread' | 'decide', Step>

export const asking: Procedure = procedureOf(
  telling(
    {
      ...office.definition.steps,
      // The first child that ends lets the dossier go on; it may come back, and ask for others under the same names.
      spread: { ...spread, join: 'any', to: 'decide' } as Step,
      decide: {
        ...decide,
        actions: { ...('actions' in decide ? decide.actions : {}), again: { name, to: 'spread' } },
      } as Step,
      expired: { kind: 'end', name, outcome: 'expired' },
    },
    { hand: 'offer', ask: 'notify', confirming: 'notify', giving: 'notify' },
  ),
  {
    ...rules,
    effects,
    facts: { ...facts, subject: { name, type: 'string' } },
    supplement: { times: 2, then: 'resume', within: '5 working days', expired: 'expired', basis },
  },
)

export const asked: Procedure = procedureOf(
  telling(
    {
      check: task({ pass: 'giving', wait: 'confirming', ask: 'ask', refuse: 'refused' }),
      confirming: wait({ confirm: { to: 'giving', role: 'applicant' } }, { after: '3 working days', to: 'giving' }),
      ask: consult('giving', ['tax', 'police'], 'all'),
      giving: returning('granted'),
      refused: { kind: 'end', name, outcome: 'refused' },
      stopped: { kind: 'end', name, outcome: 'stopped' },
      withdrawn: { kind: 'end', name, outcome: 'withdrawn' },
    },
    { ask: 'notify', giving: 'notify' },
  ),
  {
    code: '1.004222',
    roles: { officer: { name }, desk: { name }, chief: { name } },
    facts: { child: { name, type: 'string' } },
    effects,
    withdrawal: { ...chief, to: 'withdrawn', basis },
    stop: { ...chief, to: 'stopped', basis },
    ladder: { warn: '3 working days', near: '2 working days' },
  },
)
