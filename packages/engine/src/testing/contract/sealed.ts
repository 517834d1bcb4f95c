/** Personal values, which are kept apart from the events and can be removed for good. */
import { expect, it } from 'vitest'
import { type Sealed, sealHash } from '../../dossier/seal.ts'
import { type Subject, waits } from './subject.ts'

const sealedOf = (value: unknown, salt: string): Sealed => {
  const apart = { salt, value: JSON.stringify(value) }
  return { hash: sealHash(apart), ...apart }
}
const name = sealedOf('Trần Thị Bình', '01'.repeat(16))
const phone = sealedOf({ number: '0905 123 456' }, '02'.repeat(16))
const inOrder = (sealed: readonly Sealed[]) => [...sealed].sort((a, b) => (a.hash < b.hash ? -1 : 1))

export const keepsApart = ({ begin }: Subject): void => {
  it('keeps personal values apart, of each dossier and tenant its own', async () => {
    const { store } = await begin()
    const first = await waits(store, 'd1', { sealed: [name] })
    await waits(store, first.dossier, { sealed: [phone] })
    await waits(store, 'd1', { sealed: [phone] }, { tenant: 'đà nẵng' })
    expect(inOrder(await store.sealed('hue', 'd1'))).toEqual(inOrder([name, phone]))
    expect(await store.sealed('đà nẵng', 'd1')).toEqual([phone])
    expect(await store.sealed('hue', 'd2')).toEqual([])
  })

  it('keeps a value that is sealed twice once', async () => {
    const { store } = await begin()
    const first = await waits(store, 'd1', { sealed: [name] })
    await waits(store, first.dossier, { sealed: [name, name] })
    expect(await store.sealed('hue', 'd1')).toEqual([name])
  })

  it('removes what is erased, forgets what the dossier’s keys were used for, and the chain holds', async () => {
    const { store } = await begin()
    const first = await waits(store, 'd1', { sealed: [name, phone] })
    const other = await waits(store, 'd2', { sealed: [name] })
    const foreign = await waits(store, 'd1', { sealed: [name] }, { tenant: 'đà nẵng' })
    const last = await waits(store, first.dossier, { erased: [name.hash] })
    expect(await store.sealed('hue', 'd1')).toEqual([phone])
    expect(await store.sealed('hue', 'd2')).toEqual([name])
    expect(await store.sealed('đà nẵng', 'd1')).toEqual([name])
    const bodyOf = async ({ tenant, key }: typeof first) => (await store.answered(tenant, key.actor, key.key))?.body
    expect(await bodyOf(first)).toBe('')
    expect(await bodyOf(other)).toBe(other.key.body)
    expect(await bodyOf(foreign)).toBe(foreign.key.body)
    expect(await bodyOf(last)).toBe(last.key.body)
    expect((await store.append(first)).kept).toBe(false)
    expect((await store.verify()).broken).toEqual([])
  })

  it('erases nothing where nothing is erased', async () => {
    const { store } = await begin()
    const first = await waits(store, 'd1', { sealed: [name] })
    await waits(store, first.dossier, { erased: [] })
    expect(await store.sealed('hue', 'd1')).toEqual([name])
    const { actor, key, body } = first.key
    expect((await store.answered('hue', actor, key))?.body).toBe(body)
  })
}
