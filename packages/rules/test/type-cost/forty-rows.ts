import { defineTable } from '@motcua/rules'

const routing = defineTable({
  hit: 'first',
  inputs: {
    kind: { type: { type: 'enum', values: ['birth', 'marriage', 'death', 'adoption', 'guardian'] } },
    age: { type: { type: 'number', whole: true }, within: '[0..150]' },
    received: { type: { type: 'date' } },
    poor: { type: { type: 'boolean' }, from: 'household.poor' },
  },
  outputs: {
    fee: { type: { type: 'number', unit: 'VND', whole: true } },
    to: { type: { type: 'enum', values: ['hall', 'ward', 'court'] }, names: 'department' },
    term: { type: { type: 'number', whole: true } },
  },
  rows: [
    {
      id: 'r0',
      when: { kind: '"birth"', age: '[0..9]', received: '>= date("2026-07-01")' },
      then: { fee: 0, to: 'hall', term: 1 },
    },
    {
      id: 'r1',
      when: { kind: '"marriage"', age: '[0..9]', received: '>= date("2026-07-01")' },
      then: { fee: 1000, to: 'ward', term: 2 },
    },
    {
      id: 'r2',
      when: { kind: '"death"', age: '[0..9]', received: '>= date("2026-07-01")' },
      then: { fee: 2000, to: 'court', term: 3 },
    },
    {
      id: 'r3',
      when: { kind: '"adoption"', age: '[0..9]', received: '>= date("2026-07-01")' },
      then: { fee: 3000, to: 'hall', term: 4 },
    },
    {
      id: 'r4',
      when: { kind: '"guardian"', age: '[0..9]', received: '>= date("2026-07-01")' },
      then: { fee: 4000, to: 'ward', term: 5 },
    },
    {
      id: 'r5',
      when: { kind: '"birth"', age: '[10..19]', received: '>= date("2026-07-01")' },
      then: { fee: 5000, to: 'court', term: 6 },
    },
    {
      id: 'r6',
      when: { kind: '"marriage"', age: '[10..19]', received: '>= date("2026-07-01")' },
      then: { fee: 6000, to: 'hall', term: 7 },
    },
    {
      id: 'r7',
      when: { kind: '"death"', age: '[10..19]', received: '>= date("2026-07-01")' },
      then: { fee: 7000, to: 'ward', term: 1 },
    },
    {
      id: 'r8',
      when: { kind: '"adoption"', age: '[10..19]', received: '>= date("2026-07-01")' },
      then: { fee: 8000, to: 'court', term: 2 },
    },
    {
      id: 'r9',
      when: { kind: '"guardian"', age: '[10..19]', received: '>= date("2026-07-01")' },
      then: { fee: 9000, to: 'hall', term: 3 },
    },
    {
      id: 'r10',
      when: { kind: '"birth"', age: '[20..29]', received: '>= date("2026-07-01")' },
      then: { fee: 10000, to: 'ward', term: 4 },
    },
    {
      id: 'r11',
      when: { kind: '"marriage"', age: '[20..29]', received: '>= date("2026-07-01")' },
      then: { fee: 11000, to: 'court', term: 5 },
    },
    {
      id: 'r12',
      when: { kind: '"death"', age: '[20..29]', received: '>= date("2026-07-01")' },
      then: { fee: 12000, to: 'hall', term: 6 },
    },
    {
      id: 'r13',
      when: { kind: '"adoption"', age: '[20..29]', received: '>= date("2026-07-01")' },
      then: { fee: 13000, to: 'ward', term: 7 },
    },
    {
      id: 'r14',
      when: { kind: '"guardian"', age: '[20..29]', received: '>= date("2026-07-01")' },
      then: { fee: 14000, to: 'court', term: 1 },
    },
    {
      id: 'r15',
      when: { kind: '"birth"', age: '[30..39]', received: '>= date("2026-07-01")' },
      then: { fee: 15000, to: 'hall', term: 2 },
    },
    {
      id: 'r16',
      when: { kind: '"marriage"', age: '[30..39]', received: '>= date("2026-07-01")' },
      then: { fee: 16000, to: 'ward', term: 3 },
    },
    {
      id: 'r17',
      when: { kind: '"death"', age: '[30..39]', received: '>= date("2026-07-01")' },
      then: { fee: 17000, to: 'court', term: 4 },
    },
    {
      id: 'r18',
      when: { kind: '"adoption"', age: '[30..39]', received: '>= date("2026-07-01")' },
      then: { fee: 18000, to: 'hall', term: 5 },
    },
    {
      id: 'r19',
      when: { kind: '"guardian"', age: '[30..39]', received: '>= date("2026-07-01")' },
      then: { fee: 19000, to: 'ward', term: 6 },
    },
    {
      id: 'r20',
      when: { kind: '"birth"', age: '[40..49]', received: '>= date("2026-07-01")' },
      then: { fee: 20000, to: 'court', term: 7 },
    },
    {
      id: 'r21',
      when: { kind: '"marriage"', age: '[40..49]', received: '>= date("2026-07-01")' },
      then: { fee: 21000, to: 'hall', term: 1 },
    },
    {
      id: 'r22',
      when: { kind: '"death"', age: '[40..49]', received: '>= date("2026-07-01")' },
      then: { fee: 22000, to: 'ward', term: 2 },
    },
    {
      id: 'r23',
      when: { kind: '"adoption"', age: '[40..49]', received: '>= date("2026-07-01")' },
      then: { fee: 23000, to: 'court', term: 3 },
    },
    {
      id: 'r24',
      when: { kind: '"guardian"', age: '[40..49]', received: '>= date("2026-07-01")' },
      then: { fee: 24000, to: 'hall', term: 4 },
    },
    {
      id: 'r25',
      when: { kind: '"birth"', age: '[50..59]', received: '>= date("2026-07-01")' },
      then: { fee: 25000, to: 'ward', term: 5 },
    },
    {
      id: 'r26',
      when: { kind: '"marriage"', age: '[50..59]', received: '>= date("2026-07-01")' },
      then: { fee: 26000, to: 'court', term: 6 },
    },
    {
      id: 'r27',
      when: { kind: '"death"', age: '[50..59]', received: '>= date("2026-07-01")' },
      then: { fee: 27000, to: 'hall', term: 7 },
    },
    {
      id: 'r28',
      when: { kind: '"adoption"', age: '[50..59]', received: '>= date("2026-07-01")' },
      then: { fee: 28000, to: 'ward', term: 1 },
    },
    {
      id: 'r29',
      when: { kind: '"guardian"', age: '[50..59]', received: '>= date("2026-07-01")' },
      then: { fee: 29000, to: 'court', term: 2 },
    },
    {
      id: 'r30',
      when: { kind: '"birth"', age: '[60..69]', received: '>= date("2026-07-01")' },
      then: { fee: 30000, to: 'hall', term: 3 },
    },
    {
      id: 'r31',
      when: { kind: '"marriage"', age: '[60..69]', received: '>= date("2026-07-01")' },
      then: { fee: 31000, to: 'ward', term: 4 },
    },
    {
      id: 'r32',
      when: { kind: '"death"', age: '[60..69]', received: '>= date("2026-07-01")' },
      then: { fee: 32000, to: 'court', term: 5 },
    },
    {
      id: 'r33',
      when: { kind: '"adoption"', age: '[60..69]', received: '>= date("2026-07-01")' },
      then: { fee: 33000, to: 'hall', term: 6 },
    },
    {
      id: 'r34',
      when: { kind: '"guardian"', age: '[60..69]', received: '>= date("2026-07-01")' },
      then: { fee: 34000, to: 'ward', term: 7 },
    },
    {
      id: 'r35',
      when: { kind: '"birth"', age: '[70..79]', received: '>= date("2026-07-01")' },
      then: { fee: 35000, to: 'court', term: 1 },
    },
    {
      id: 'r36',
      when: { kind: '"marriage"', age: '[70..79]', received: '>= date("2026-07-01")' },
      then: { fee: 36000, to: 'hall', term: 2 },
    },
    {
      id: 'r37',
      when: { kind: '"death"', age: '[70..79]', received: '>= date("2026-07-01")' },
      then: { fee: 37000, to: 'ward', term: 3 },
    },
    {
      id: 'r38',
      when: { kind: '"adoption"', age: '[70..79]', received: '>= date("2026-07-01")' },
      then: { fee: 38000, to: 'court', term: 4 },
    },
    {
      id: 'r39',
      when: { kind: '"guardian"', age: '[70..79]', received: '>= date("2026-07-01")' },
      then: { fee: 39000, to: 'hall', term: 5 },
    },
  ],
  otherwise: { fee: 8_000, to: 'ward', term: 5 },
})
if (routing.ok) {
  const decision = routing.value.decide({ kind: 'birth', age: 3, household: { poor: true } })
  if (decision.kind === 'decided') decision.output.to satisfies 'hall' | 'ward' | 'court'
}
