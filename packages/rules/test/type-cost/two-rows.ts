import { defineTable } from '@motcua/rules'

const fee = defineTable({
  hit: 'unique',
  inputs: { channel: { type: { type: 'enum', values: ['online', 'counter'] } } },
  outputs: { fee: { type: { type: 'number', unit: 'VND', whole: true } } },
  rows: [
    { id: 'online', when: { channel: '"online"' }, then: { fee: 115_000 } },
    { id: 'counter', when: { channel: '"counter"' }, then: { fee: 135_000 } },
  ],
})
if (fee.ok) {
  const decision = fee.value.decide({ channel: 'online' })
  if (decision.kind === 'decided') decision.output.fee satisfies number
}
