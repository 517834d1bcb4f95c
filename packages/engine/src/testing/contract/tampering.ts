/** What `verify` finds. */
import { expect, it } from 'vitest'
import type { Store } from '../../store/store.ts'
import { falsifications, type KeptRecord } from '../falsification.ts'
import { kept, type Subject } from './subject.ts'

const recordOf = async (store: Store, id: string): Promise<KeptRecord> => {
  const [dossier, events] = [await store.load('hue', id), await store.history('hue', id)]
  expect(dossier).toBeDefined()
  return { dossier: dossier!, events, head: events.at(-1)!.hash }
}

export const findsTampering = ({ begin, excused }: Subject): void => {
  for (const [what, [at, falsify]] of Object.entries(falsifications))
    it(`finds tampering: ${what}`, async context => {
      const reason = excused('finds tampering')
      if (reason) return context.skip(reason)
      const { store, tamper } = await begin()
      expect(tamper, 'the suite must be able to change what is kept').toBeDefined()
      for (const id of ['d1', 'd2', 'd3']) await kept(store, id, 9)
      const record = await recordOf(store, 'd2')
      await tamper!('hue', 'd2', record)
      expect((await store.verify()).broken, 'tampering as such leaves no trace').toEqual([])
      await tamper!('hue', 'd2', falsify(record, await recordOf(store, 'd3')))
      expect((await store.verify()).broken).toEqual([{ tenant: 'hue', dossier: 'd2', ...at }])
    })
}
