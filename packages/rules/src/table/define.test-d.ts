/** What the compiler knows of a table from its literal. */
import { defineTable } from './define.ts'
import { expandTrace, explanationOf } from './explain.ts'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_: Same<A, B>): void => {}

const inputs = {
  kind: { type: { type: 'enum', values: ['birth', 'death'] } },
  age: { type: { type: 'number' } },
  day: { type: { type: 'date' } },
} as const
const outputs = {
  fee: { type: { type: 'number', unit: 'VND' } },
  to: { type: { type: 'enum', values: ['hall', 'ward'] }, names: 'department' },
} as const

const routed = defineTable({
  hit: 'unique',
  inputs,
  outputs,
  rows: [
    { id: 'a', when: { kind: '"birth"' }, then: { fee: 0, to: 'hall' } },
    { id: 'b', when: { kind: '"death"', age: '> 3' }, then: { fee: { feel: 'age * 1000' }, to: 'ward' } },
  ],
})
if (routed.ok) {
  const decision = routed.value.decide({ kind: 'birth', age: 3 })
  if (decision.kind === 'decided') {
    same<typeof decision.output, { readonly fee: number; readonly to: 'hall' | 'ward' }>(true)
    // @ts-expect-error nobody answers that
    decision.output.term
  }
  routed.value.decide({ day: '2026-07-01', age: null })
  routed.value.decide(path => ({ kind: 'missing', paths: [path.join('.')] }))
  expandTrace(routed.value, routed.value.trace({ kind: 'birth' }))
  explanationOf(routed.value, { kind: 'birth' })
  // @ts-expect-error a kind that nobody knows
  routed.value.decide({ kind: 'adoption' })
  // @ts-expect-error a misspelt fact
  routed.value.decide({ aeg: 3 })
}

defineTable({
  hit: 'unique',
  inputs,
  outputs,
  // @ts-expect-error a column that is not there
  rows: [{ id: 'a', when: { aeg: '3' }, then: { fee: 0, to: 'hall' } }],
})
defineTable({
  hit: 'unique',
  inputs,
  outputs,
  // @ts-expect-error an answer of another type
  rows: [{ id: 'a', then: { fee: 'free', to: 'hall' } }],
})
defineTable({
  hit: 'unique',
  inputs,
  outputs,
  // @ts-expect-error an answer that is none of its values
  rows: [{ id: 'a', then: { fee: 0, to: 'province' } }],
})
// @ts-expect-error an answer is missing
defineTable({ hit: 'unique', inputs, outputs, rows: [{ id: 'a', then: { fee: 0 } }] })

const all = defineTable({
  hit: 'collect',
  inputs,
  outputs: { fee: outputs.fee },
  rows: [{ id: 'a', then: { fee: 1 } }],
})
if (all.ok) {
  const decision = all.value.decide({})
  if (decision.kind === 'decided') same<typeof decision.output, readonly { readonly fee: number }[]>(true)
}

const counted = defineTable({
  hit: 'collect',
  aggregate: 'count',
  inputs,
  outputs: { to: outputs.to },
  rows: [{ id: 'a', then: { to: 'hall' } }],
})
if (counted.ok) {
  const decision = counted.value.decide({})
  if (decision.kind === 'decided') same<typeof decision.output, { readonly to: number }>(true)
}

const deeper = defineTable({
  hit: 'first',
  inputs: { age: { type: { type: 'number' }, from: 'applicant.age' }, online: { type: { type: 'boolean' } } },
  outputs: { needed: { type: { type: 'list', of: { type: 'string' } }, names: 'document' } },
  rows: [{ id: 'a', then: { needed: ['id-card'] } }],
})
if (deeper.ok) {
  const decision = deeper.value.decide({ applicant: { age: 3 }, online: true })
  if (decision.kind === 'decided') same<typeof decision.output, { readonly needed: readonly string[] }>(true)
  // @ts-expect-error another type
  deeper.value.decide({ applicant: { age: 3 }, online: 'yes' })
}
