/** What one dossier of a tenant alone may hold. */
import { expect, it } from 'vitest'
import { sampleAppend } from '../sample.ts'
import { bySeveral, type Subject, waits } from './subject.ts'

const parcel = 'parcel:["12","345"]'

export const holdsExclusives = (subject: Subject): void => {
  it('lets one dossier hold a key, and names it to the others', async () => {
    const { store } = await subject.begin()
    const first = await waits(store, 'd1', { exclusive: ['x', parcel] })
    const late = sampleAppend('d2')
    expect(await store.append({ ...late, exclusive: ['y', parcel, 'x'] })).toEqual({
      kept: false,
      because: 'exclusive',
      key: parcel,
      dossier: 'd1',
    })
    expect(await store.load('hue', 'd2')).toBeUndefined()
    expect(await store.answered('hue', late.key.actor, late.key.key)).toBeUndefined()
    await waits(store, 'd3', { exclusive: ['y'] })
    await waits(store, first.dossier, { exclusive: [parcel, 'x'] })
  })

  it('holds what a dossier held until an append says otherwise', async () => {
    const { store } = await subject.begin()
    const first = await waits(store, 'd1', { exclusive: ['x', 'y'] })
    const second = await waits(store, first.dossier, {})
    const tried = async (key: string) => (await store.append({ ...sampleAppend('d2'), exclusive: [key] })).kept
    expect(await tried('x')).toBe(false)
    const third = await waits(store, second.dossier, { exclusive: ['y', 'z'] })
    expect(await tried('y')).toBe(false)
    expect(await tried('x')).toBe(true)
    await waits(store, third.dossier, { exclusive: [] })
    await waits(store, 'd3', { exclusive: ['y', 'z'] })
  })

  it('holds keys within a tenant', async () => {
    const { store } = await subject.begin()
    await waits(store, 'd1', { exclusive: [parcel] })
    await waits(store, 'd2', { exclusive: [parcel] }, { tenant: 'đà nẵng' })
    const other = await waits(store, 'd1', { exclusive: ['x'] }, { tenant: 'đà nẵng' })
    await waits(store, other.dossier, { exclusive: [] })
    expect(await store.append({ ...sampleAppend('d3'), exclusive: [parcel] })).toMatchObject({ dossier: 'd1' })
  })

  bySeveral(subject, 'gives a key that many want at the same time to one', async (one, other) => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        (i % 2 ? one : other).append({ ...sampleAppend(`d${i}`), exclusive: [parcel] }),
      ),
    )
    expect(answers.filter(answer => answer.kept)).toHaveLength(1)
    const [holder] = await one.dossiers('hue', undefined, 10)
    expect(answers.filter(answer => !answer.kept)).toEqual(
      Array(49).fill({ kept: false, because: 'exclusive', key: parcel, dossier: holder?.id }),
    )
  })
}
