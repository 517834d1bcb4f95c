import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { copies, examples } from '../test/example.ts'
import { live } from '../test/life.ts'
import { administrator, chief, citizen, deskOfficer, lan, office } from '../test/office.ts'
import { at } from '../test/tale.ts'
import type { Procedure } from './definition/procedure.ts'
import type { Command } from './dossier/command.ts'
import { emptyDossier } from './dossier/dossier.ts'
import type { Actor, DossierEvent, EventOf } from './dossier/event.ts'
import { evolve } from './dossier/evolve.ts'
import { type Engine, openEngine } from './engine.ts'
import { memory } from './store/memory.ts'
import { sqlite } from './store/sqlite/index.ts'
import type { ChainedEvent, Store } from './store/store.ts'
import { sampleAppend } from './testing/sample.ts'
import { type DossierFile, exportDossier, importDossier } from './transfer.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-transfer-'))
afterAll(() => rmSync(folder, { recursive: true }))

const key = { actor: 'u:admin', key: 'transfer-1' }
const now = at('2026-04-20T08:00')
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value))

const engineOf = (procedures: readonly Procedure[] = [office], store: Store = memory(() => now)): Engine =>
  openEngine({ store, procedures })

let keys = 0
const give = async (engine: Engine, dossier: string, by: Actor, command: Command) => {
  const order = { tenant: 'ward', dossier, by, key: `k${++keys}`, procedure: '1.000001', command }
  const outcome = await engine.dispatch(order)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome
}

const submit: Command = {
  type: 'submit',
  case: 'only',
  channel: 'counter',
  applicant: citizen.id,
  facts: { subject: 'Nguyễn Thị Đào', parcel: '12', big: false },
}

/** Received, spread over two dossiers that are told the name, and stopped where that is asked for. */
const filled = async (engine: Engine, ended = false): Promise<void> => {
  await give(engine, 'd', citizen, submit)
  await give(engine, 'd', deskOfficer, { type: 'receive' })
  await give(engine, 'd', lan, { type: 'advance', action: 'spread' })
  if (ended) await give(engine, 'd', chief, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } })
}
const exported = async (engine: Engine, personal: boolean): Promise<DossierFile> => {
  const file = await exportDossier(engine, 'ward', 'd', { personal })
  if (file === undefined) throw new Error('no file')
  return json(file)
}

describe('a dossier as a file', () => {
  it('goes into another store whole, and goes on there', async () => {
    const [from, to] = [engineOf(), engineOf([office], await sqlite(join(folder, 'to.sqlite'), { testClock: true }))]
    await filled(from)
    const found = await importDossier(to, await exported(from, true), key)
    expect(found).toMatchObject({ ok: true, value: { already: false } })
    expect(await to.dossier('ward', 'd')).toEqual(await from.dossier('ward', 'd'))
    expect(await to.history('ward', 'd')).toEqual(await from.history('ward', 'd'))
    expect((await to.store.verify()).broken).toEqual([])
    const all = Number.MAX_SAFE_INTEGER
    expect(await to.store.dueTimers(all, 100)).toEqual(await from.store.dueTimers(all, 100))
    expect(await to.store.outbox(10)).toEqual([])
    await to.close()
  })

  it('keeps the references of its papers, and where they lead to with the hash of what is there', async () => {
    const [from, to] = [engineOf([copies]), engineOf([copies])]
    const original = { uri: 'https://kho.example/giay-khai-sinh.pdf', hash: '5'.repeat(64) }
    const order = { tenant: 'ward', dossier: 'd', by: citizen, key: 'papers', procedure: copies.definition.code }
    const command = { type: 'submit', case: 'ordinary', channel: 'counter', applicant: citizen.id } as const
    const given = (documents: object) => from.dispatchJson({ ...order, command: { ...command, documents } })
    for (const documents of [{ original: { uri: original.uri } }, { original: { ...original, hash: '5' } }])
      expect(await given(documents)).toMatchObject({
        refusal: {
          code: 'command_invalid',
          data: { issues: [{ path: ['command', 'documents', 'original', 'hash'] }] },
        },
      })
    expect(await given({ original })).toMatchObject({ ok: true })
    for (const engine of [from, to]) {
      if (engine === to) await importDossier(to, await exported(from, false), key)
      const [{ event }] = (await engine.history('ward', 'd')) as [ChainedEvent]
      expect(event.data).toMatchObject({ documents: { original } })
      expect((await engine.dossier('ward', 'd'))?.documents).toEqual({ original })
      expect(await engine.store.verify()).toEqual({ dossiers: 1, events: 1, broken: [] })
    }
    const file = await exported(from, false)
    const elsewhere = JSON.stringify(file).replace('giay-khai-sinh', 'giay-khac')
    expect(await importDossier(engineOf([copies]), JSON.parse(elsewhere), key)).toMatchObject({
      issues: [{ code: 'dossier_file_broken', data: { seq: 1, why: 'hash' } }],
    })
  })

  it('is read with a reference that has no hash, as an earlier release took it', async () => {
    const from = engineOf([copies])
    const { append } = from.store
    const original = { uri: 'https://kho.example/giay-khai-sinh.pdf' }
    const entry = sampleAppend('d', { tenant: 'ward', events: 1 })
    const [first] = entry.events as [EventOf<'submitted'>]
    const { code, version, hash, format } = { ...copies.definition, hash: copies.hash, format: 1 }
    const data = {
      ...first.data,
      procedure: { code, version, hash, format },
      case: 'ordinary',
      channel: 'counter',
      facts: {},
      documents: { original },
    }
    const events = [{ ...first, data }]
    await append({ ...entry, events, dossier: events.reduce(evolve, emptyDossier('d', 'ward')), timers: [] })
    const to = engineOf([copies])
    expect((await importDossier(to, await exported(from, false), key)).ok).toBe(true)
    expect((await to.dossier('ward', 'd'))?.documents).toEqual({ original })
  })

  it('that was taken in before is there already, also when it has gone on since', async () => {
    const [from, to] = [engineOf(), engineOf()]
    await filled(from)
    const file = await exported(from, true)
    await importDossier(to, file, key)
    await give(to, 'd', chief, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } })
    expect(await importDossier(to, file, key)).toMatchObject({ ok: true, value: { already: true } })
    expect((await to.dossier('ward', 'd'))?.situation).toBe('ended')
  })

  it('names nobody where it is for an audit, and can be followed all the same', async () => {
    const [from, to] = [engineOf(), engineOf()]
    await filled(from)
    const file = await exported(from, false)
    expect(JSON.stringify(file)).not.toContain('Đào')
    expect((await importDossier(to, file, key)).ok).toBe(true)
    expect((await to.dossier('ward', 'd'))?.facts).toEqual({ parcel: '12', big: false })
    expect((await to.store.verify()).broken).toEqual([])
  })

  it('holds what no other open dossier may be about, as it did where it came from', async () => {
    const [from, to] = [engineOf(), engineOf()]
    await filled(from)
    const file = await exported(from, true)
    await give(to, 'other', citizen, submit)
    await give(to, 'other', deskOfficer, { type: 'receive' })
    expect(await importDossier(to, file, key)).toMatchObject({
      ok: false,
      issues: [{ code: 'dossier_file_conflict', data: { dossier: 'other' } }],
    })
    const third = engineOf()
    await importDossier(third, file, key)
    await give(third, 'other', citizen, submit)
    const receive = {
      tenant: 'ward',
      dossier: 'other',
      by: deskOfficer,
      key: 'r',
      command: { type: 'receive' },
    } as const
    expect(await third.dispatch(receive)).toMatchObject({ refusal: { code: 'already_open', data: { dossier: 'd' } } })
  })

  it('is turned away where its version is missing, or another dossier has its id', async () => {
    const from = engineOf()
    await filled(from)
    const file = await exported(from, true)
    expect(await importDossier(engineOf(Object.values(examples)), file, key)).toMatchObject({
      issues: [{ code: 'procedure_unknown', data: { code: '1.000001', version: 1 } }],
    })
    const to = engineOf()
    await give(to, 'd', citizen, submit)
    expect(await importDossier(to, file, key)).toMatchObject({ issues: [{ code: 'dossier_file_conflict' }] })
  })

  it('is turned away where its code is another dossier’s', async () => {
    const [from, to] = [engineOf(), engineOf()]
    const code = 'H15.50.05.13-261008-0975'
    await give(from, 'd', citizen, { ...submit, code })
    await give(to, 'other', citizen, { ...submit, code })
    expect(await importDossier(to, await exported(from, true), key)).toMatchObject({
      ok: false,
      issues: [{ code: 'dossier_file_conflict', data: { dossier: 'other' } }],
    })
    expect(await to.dossier('ward', 'd')).toBeUndefined()
  })

  it('that was tampered with says where, whatever was changed in it', async () => {
    const from = engineOf()
    await filled(from)
    const file = await exported(from, true)
    const places: (readonly (string | number)[])[] = []
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      if (typeof value !== 'object' || value === null) places.push(path)
      else
        for (const [name, inner] of Object.entries(value))
          walk(inner, [...path, Array.isArray(value) ? Number(name) : name])
    }
    walk(file.events, ['events'])
    walk(file.personal, ['personal'])
    expect(places.length).toBeGreaterThan(100)
    for (const path of places) {
      const copy = json(file)
      let at: Record<string | number, unknown> = copy as never
      for (const name of path.slice(0, -1)) at = at[name] as never
      const last = path.at(-1) ?? ''
      at[last] =
        typeof at[last] === 'string' ? `${at[last]}x` : typeof at[last] === 'number' ? Number(at[last]) + 1 : !at[last]
      const found = await importDossier(engineOf(), copy, key)
      expect(found, path.join('.')).toMatchObject({ ok: false, issues: [{ code: 'dossier_file_broken' }] })
    }
  })

  it('with an event left out, doubled or in another place is broken there', async () => {
    const from = engineOf()
    await filled(from)
    const file = await exported(from, true)
    const { events } = file
    const changed = [
      { events: events.slice(1), seq: 1 },
      { events: [...events.slice(0, 2), ...events.slice(3)], seq: 3 },
      { events: [...events.slice(0, 2), ...events.slice(1)], seq: 3 },
      { events: [events[1], events[0], ...events.slice(2)], seq: 1 },
    ]
    for (const it of changed)
      expect(await importDossier(engineOf(), { ...file, events: it.events }, key)).toMatchObject({
        issues: [{ code: 'dossier_file_broken', data: { seq: it.seq, why: 'order' } }],
      })
  })

  it.each([null, [], 'x', {}, { dossierFile: 2 }, { dossierFile: 1, tenant: 'w', dossier: 'd', events: [] }])(
    'is no file where it has another shape: %j',
    async value => {
      expect(await importDossier(engineOf(), value, key)).toMatchObject({ issues: [{ code: 'dossier_file_invalid' }] })
    },
  )
})

describe('erasing', () => {
  const erase: Command = { type: 'erase', basis: { act: '91/2025/QH15' } }

  it('takes the name away everywhere, and leaves the chain as it was', async () => {
    const engine = engineOf()
    await filled(engine, true)
    const chain = await engine.history('ward', 'd')
    expect(JSON.stringify(chain)).not.toContain('Đào')
    expect(JSON.stringify(await engine.events('ward', 'd'))).toContain('Đào')
    await give(engine, 'd', administrator, erase)
    expect((await engine.history('ward', 'd')).slice(0, -1)).toEqual(chain)
    expect(JSON.stringify(await engine.events('ward', 'd'))).not.toContain('Đào')
    expect(await engine.store.sealed('ward', 'd')).toEqual([])
    expect(await engine.dossier('ward', 'd')).toMatchObject({ erased: ['subject'], facts: { parcel: '12' } })
    expect((await engine.store.verify()).broken).toEqual([])
    const after = await exported(engine, true)
    expect(JSON.stringify(after)).not.toContain('Đào')
    expect((await importDossier(engineOf(), after, key)).ok).toBe(true)
  })

  it('takes facts only: words and ids stand in the chain itself', async () => {
    const engine = engineOf()
    await give(engine, 'd', citizen, submit)
    await give(engine, 'd', deskOfficer, { type: 'receive' })
    await give(engine, 'd', lan, { type: 'advance', action: 'pass', note: 'Đã gọi cho bà Đào' })
    await give(engine, 'd', chief, { type: 'stop', reason: 'Bà Đào đề nghị', basis: { act: 'A' } })
    await give(engine, 'd', administrator, erase)
    const left = JSON.stringify(await engine.events('ward', 'd'))
    for (const text of ['Đã gọi cho bà Đào', 'Bà Đào đề nghị', citizen.id]) expect(left).toContain(text)
    expect(left).not.toContain('Nguyễn Thị Đào')
    expect((await engine.store.verify()).broken).toEqual([])
  })

  it('waits for the end, and is the administrator’s', async () => {
    const engine = engineOf()
    await filled(engine)
    const ask = (by: Actor) => engine.can('ward', 'd', erase, by)
    expect(await ask(administrator)).toMatchObject({ reasons: [{ code: 'situation_wrong' }] })
    await give(engine, 'd', chief, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } })
    expect(await ask(chief)).toMatchObject({ reasons: [{ code: 'role_missing' }] })
    expect(await ask(administrator)).toEqual({ allowed: true })
  })
})

describe('whatever a dossier has lived through', () => {
  const all = { ...examples, office }
  it.each(Object.entries(all))('comes out of its file as it went in: %s', async (_, procedure) => {
    const seeds = fc.array(fc.integer(), { minLength: 10, maxLength: 45 })
    await fc.assert(
      fc.asyncProperty(seeds, async wishes => {
        const { events, dossier, moments } = live(procedure, wishes, 6)
        if (events.length === 0) return
        const from = memory(() => now)
        const timers = moments.findLast(({ decision }) => decision.ok)?.decision
        await from.append({
          tenant: 'ward',
          dossier,
          expect: 0,
          events: events as readonly DossierEvent[],
          timers: timers?.ok ? timers.timers : [],
          effects: [],
          key: { actor: 'u', key: 'k', body: '' },
        })
        const file = await exported(engineOf([procedure], from), true)
        const to = engineOf([procedure])
        const found = await importDossier(to, file, key)
        expect(found).toMatchObject({ ok: true })
        expect(await to.store.load('ward', 'd')).toEqual(await from.load('ward', 'd'))
        expect(await to.store.history('ward', 'd')).toEqual(await from.history('ward', 'd'))
        expect(await to.store.dueTimers(Number.MAX_SAFE_INTEGER, 100)).toEqual(
          await from.dueTimers(Number.MAX_SAFE_INTEGER, 100),
        )
        expect((await to.store.verify()).broken).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
