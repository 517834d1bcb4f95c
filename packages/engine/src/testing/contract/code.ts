/** A dossier's code: one dossier of a tenant has it, for good. */
import { expect, it } from 'vitest'
import { sampleAppend } from '../sample.ts'
import { bySeveral, type Subject } from './subject.ts'

const code = 'H57.28-260424-0975'

export const givesCodesOnce = (subject: Subject): void => {
  it('keeps nothing of a second dossier with a code, and names the one that has it', async () => {
    const { store } = await subject.begin()
    expect(await store.coded('hue', code)).toBeUndefined()
    await expect(store.append(sampleAppend('d1', { code }))).resolves.toMatchObject({ kept: true })
    expect(await store.coded('hue', code)).toBe('d1')

    const second = {
      ...sampleAppend('d2', { code }),
      exclusive: ['x'],
      effects: [{ id: 'e', effect: 'sms', step: 'review' }],
    }
    expect(await store.append(second)).toEqual({ kept: false, because: 'code', code, dossier: 'd1' })
    expect(await store.load('hue', 'd2')).toBeUndefined()
    expect(await store.answered('hue', second.key.actor, second.key.key)).toBeUndefined()
    expect(await store.outbox(10)).toEqual([])
    expect((await store.dueTimers(Number.MAX_SAFE_INTEGER, 10)).map(({ dossier }) => dossier)).toEqual(['d1'])
    expect(await store.append({ ...sampleAppend('d3'), exclusive: ['x'] })).toMatchObject({ kept: true })
    expect(await store.append(sampleAppend('d2', { code: `${code}0` }))).toMatchObject({ kept: true })
    expect(await store.verify()).toMatchObject({ dossiers: 3, broken: [] })
  })

  it('gives a code within a tenant, and lets any number of dossiers have none', async () => {
    const { store } = await subject.begin()
    for (const entry of [
      sampleAppend('d1', { code }),
      sampleAppend('d1', { code, tenant: 'đà nẵng' }),
      sampleAppend('d2', { code: null }),
      sampleAppend('d3', { code: null }),
    ])
      expect(await store.append(entry)).toMatchObject({ kept: true })
    expect(await store.coded('đà nẵng', code)).toBe('d1')
    expect(await store.coded('hue', code.toLowerCase())).toBeUndefined()
  })

  it('gives no code again, also when its dossier has ended and what was personal in it is erased', async () => {
    const { store } = await subject.begin()
    const first = sampleAppend('d1', { code })
    await store.append(first)
    const rest = sampleAppend(first.dossier, { events: 8 })
    expect(rest.dossier.situation).toBe('ended')
    expect(await store.append({ ...rest, exclusive: [], erased: ['d'.repeat(64)] })).toMatchObject({ kept: true })
    expect(await store.append(sampleAppend('d2', { code }))).toMatchObject({ because: 'code', dossier: 'd1' })
    expect(await store.append(first)).toMatchObject({ because: 'key' })
  })

  it('gives no code again after it was closed', async context => {
    const reason = subject.excused('survives being closed')
    if (reason) return context.skip(reason)
    const { store, reopen } = await subject.begin()
    await store.append(sampleAppend('d1', { code }))
    await store.close()
    const again = await reopen!()
    expect(await again.append(sampleAppend('d2', { code }))).toEqual({
      kept: false,
      because: 'code',
      code,
      dossier: 'd1',
    })
    expect(await again.coded('hue', code)).toBe('d1')
    await again.close()
  })

  bySeveral(subject, 'gives a code that many want at the same time to one', async (one, other) => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => (i % 2 ? one : other).append(sampleAppend(`d${i}`, { code }))),
    )
    expect(answers.filter(answer => answer.kept)).toHaveLength(1)
    const holder = await other.coded('hue', code)
    expect(await one.dossiers('hue', undefined, 10)).toMatchObject([{ id: holder, code }])
    expect(answers.filter(answer => !answer.kept)).toEqual(
      Array(49).fill({ kept: false, because: 'code', code, dossier: holder }),
    )
  })
}
