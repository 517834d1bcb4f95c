/** Counters, from which dossiers have their codes. */
import { expect, it } from 'vitest'
import { bySeveral, type Subject } from './subject.ts'

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

export const countsOnce = (subject: Subject): void => {
  it('counts from 1, each counter of each tenant for itself', async () => {
    const { store } = await subject.begin()
    for (const n of [1, 2, 3]) expect(await store.count('hue', 'a')).toBe(n)
    expect(await store.count('hue', 'b')).toBe(1)
    expect(await store.count('đà nẵng', 'a')).toBe(1)
    expect(await store.count('hue', 'a')).toBe(4)
  })

  it('gives a hundred that count at the same time a hundred numbers', async () => {
    const { store } = await subject.begin()
    expect(ascending(await Promise.all(upTo(100).map(() => store.count('hue', 'a'))))).toEqual(upTo(100))
  })

  bySeveral(subject, 'gives no number twice to two that count at the same time', async (one, other) => {
    const numbers = await Promise.all(upTo(100).map(n => (n % 2 ? one : other).count('hue', 'a')))
    expect(ascending(numbers)).toEqual(upTo(100))
  })
}
