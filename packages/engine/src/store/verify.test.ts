import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { falsifications, type KeptRecord } from '../testing/falsification.ts'
import { sampleAppend } from '../testing/sample.ts'
import { chainOnto, chainStart, linkHash } from './chain.ts'
import type { ChainedEvent } from './store.ts'
import { type KeptDossier, verifyDossier } from './verify.ts'

const recordOf = (id: string, events = 9): KeptRecord => {
  const entry = sampleAppend(id, { events })
  const chained = chainOnto(chainStart('hue', id), entry)
  return { dossier: entry.dossier, events: chained, head: chained.at(-1)!.hash }
}

const verified = ({ dossier, head, events }: KeptRecord, change: Partial<KeptDossier> = {}) => {
  const { tenant, id, revision } = dossier
  return verifyDossier({ tenant, id, revision, head, snapshot: dossier, ...change }, events)
}

describe('the verification of a dossier', () => {
  it('holds for what was kept, whatever was read from JSON', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), count => {
        const record = recordOf('d1', count)
        expect(verified(record)).toBeUndefined()
        expect(verified({ ...record, dossier: JSON.parse(JSON.stringify(record.dossier)) })).toBeUndefined()
      }),
    )
  })

  it('finds every dossier that is not the one its events make, be it an earlier or a later one of theirs', () => {
    const count = fc.integer({ min: 1, max: 14 })
    fc.assert(
      fc.property(count, count, (made, told) => {
        fc.pre(made !== told)
        const snapshot = { ...recordOf('d1', told).dossier }
        expect(verified(recordOf('d1', made), { snapshot })).toEqual({ seq: made, why: 'snapshot' })
      }),
    )
  })

  it('finds a value changed anywhere in the dossier', () => {
    const record = recordOf('d1', 8)
    const names = Object.entries(JSON.parse(JSON.stringify(record.dossier))).map(([name]) => name)
    expect(names.length).toBeGreaterThan(10)
    for (const name of names)
      for (const value of [null, 'khác', { ghi: 'khác' }]) {
        const snapshot = { ...record.dossier, [name]: value }
        expect({ name, found: verified(record, { snapshot }) }).toEqual({ name, found: { seq: 8, why: 'snapshot' } })
      }
  })

  it('binds events to their tenant and to their number', () => {
    const record = recordOf('d1')
    expect(verified(record, { tenant: 'đà nẵng' })).toEqual({ seq: 1, why: 'changed' })
    expect(verified(record, { revision: 8 })).toEqual({ seq: 9, why: 'surplus' })
    expect(verified(record, { revision: 10 })).toEqual({ seq: 10, why: 'missing' })
  })

  it('tells what could not be read from what was changed', () => {
    const { dossier, head, events } = recordOf('d1')
    const { tenant, id, revision } = dossier
    const kept = { tenant, id, revision, head, snapshot: dossier }
    const gap = [...events.slice(0, 3), undefined, ...events.slice(4)]
    expect(verifyDossier(kept, gap)).toEqual({ seq: 4, why: 'unreadable' })
    expect(verifyDossier({ ...kept, snapshot: undefined }, events)).toEqual({ seq: 9, why: 'snapshot' })
  })

  it('takes what is rightly chained and no event for unreadable', () => {
    const { dossier } = recordOf('d1', 1)
    const event = JSON.parse('{"dossier":"d1","seq":1,"type":"submitted","v":1,"at":0,"on":0,"by":{},"data":null}')
    const link: ChainedEvent = { event, hash: linkHash(chainStart('hue', 'd1'), event) }
    expect(verified({ dossier, head: link.hash, events: [link] })).toEqual({ seq: 1, why: 'unreadable' })
  })

  it.each(Object.entries(falsifications))('finds tampering: %s', (_, [at, falsify]) => {
    expect(verified(falsify(recordOf('d1'), recordOf('d2')), { id: 'd1' })).toEqual(at)
  })
})
