import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftBehind, takenOver, taking } from '../../test/adoption.ts'
import { begun, expectReplayed, give, listed } from '../../test/bulk.ts'
import { newFile } from '../../test/crash/new-file.ts'
import { chief, lan } from '../../test/office.ts'
import { administrator } from '../../test/play.ts'
import { emptyDossier } from '../dossier/dossier.ts'
import { evolve } from '../dossier/evolve.ts'
import type { Refusal } from '../dossier/refusal.ts'
import { openEngine } from '../engine.ts'
import { sqlite } from '../store/sqlite/index.ts'
import { checkAdoption, planAdoption } from './adopt.ts'
import { applyPlan } from './apply.ts'

const act = { tenant: 'ward', id: 'Bàn giao iGate', by: administrator }
const source = 'iGate'
const row = {
  reference: 'IGATE-1',
  case: 'only',
  channel: 'counter',
  applicant: 'c:an',
  steps: ['prepare'],
  receivedOn: '2026-04-15T08:00:00+07:00',
}
const procedure = '1.000001'

/** The name of what is wrong, as a line was spoilt by it. */
const faultOf = (refusal: Refusal): string => {
  switch (refusal.code) {
    case 'command_invalid':
      return refusal.data.issues[0]?.code ?? ''
    case 'adoption_impossible':
      return refusal.data.problems[0]?.why ?? ''
    case 'row_repeated':
      return refusal.data.what
    default:
      return refusal.code
  }
}

const checked = (rows: readonly (object | string)[], more: object = { procedure }) =>
  listed(
    checkAdoption(act, { source, rows: rows.map(it => (typeof it === 'string' ? it : JSON.stringify(it))), ...more }),
  )

describe('a row by itself', () => {
  const issuesOf = async (one: object | string, more?: object) => {
    const [found] = await checked([one], more)
    return found?.ok || found?.refusal.code !== 'command_invalid' ? found : found.refusal.data.issues
  }

  it('is an adoption, of a dossier whose id is its reference’s for good', async () => {
    const [first, second] = await checked([row, { ...row, reference: 'IGATE-2' }])
    expect(first).toMatchObject({ ok: true, line: 1, procedure, command: { type: 'adopt', source, ...row } })
    expect(second?.dossier).not.toBe(first?.dossier)
    expect(first?.dossier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect((await checked([row]))[0]?.dossier).toBe(first?.dossier)
    // Composed and decomposed Vietnamese are the same reference.
    const [composed, decomposed] = ['NFC', 'NFD'].map(form => ({ ...row, reference: 'Hồ sơ 1'.normalize(form) }))
    const twice = await checked([composed ?? row, decomposed ?? row])
    expect(twice[1]).toMatchObject({ ok: false, refusal: { code: 'row_repeated', data: { line: 1 } } })
  })

  it('says where in it something is wrong, not where in the order', async () => {
    expect(await issuesOf({ ...row, receivedOn: '15/04/2026' })).toMatchObject([
      { code: 'field_pattern', path: ['receivedOn'] },
    ])
    expect(await issuesOf({ ...row, pauses: [{ from: 'x', then: 'resume', reason: 'a' }] })).toMatchObject([
      { code: 'field_pattern', path: ['pauses', 0, 'from'] },
    ])
    expect(await issuesOf({ ...row, recievedOn: 'x' })).toMatchObject([
      { code: 'field_unknown', path: ['recievedOn'], data: { meant: 'receivedOn' } },
    ])
    const { case: _, ...caseless } = row
    expect(await issuesOf({ ...caseless, channel: 7 })).toMatchObject([
      { code: 'field_missing', path: ['case'] },
      { code: 'field_type', path: ['channel'] },
    ])
  })

  it('may not say what the act says', async () => {
    for (const field of ['type', 'source'])
      expect(await issuesOf({ ...row, [field]: 'adopt' })).toMatchObject([{ code: 'field_unknown', path: [field] }])
    const [unknown] = (await issuesOf({ ...row, constructer: 1 })) as readonly { data: { known: readonly string[] } }[]
    expect(unknown?.data.known).not.toContain('type')
  })

  it('names its procedure, or the act does', async () => {
    expect(await issuesOf(row, {})).toMatchObject([{ code: 'field_missing', path: ['procedure'] }])
    expect(await checked([{ ...row, procedure: '2.000815' }])).toMatchObject([{ ok: true, procedure: '2.000815' }])
    expect(await issuesOf({ ...row, procedure: 7 })).toMatchObject([{ code: 'field_type', path: ['procedure'] }])
  })

  it.each([
    ['{"reference":', 'json_invalid'],
    ['{"reference":"a","reference":"b"}', 'json_name_repeated'],
    ['7', 'field_type'],
    ['null', 'field_type'],
    ['[]', 'field_type'],
  ])('is not %s', async (text, code) => {
    expect(await issuesOf(text)).toMatchObject([{ code }])
  })

  it('may be anything: it is an adoption or it is said what is wrong with it', async () => {
    const values = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({ ...Object.fromEntries(Object.keys(row).map(key => [key, fc.jsonValue()])) }, { requiredKeys: [] })
        .map(it => JSON.stringify(it)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(values, { maxLength: 8 }), async lines => {
        const found = await checked(lines)
        expect(found).toHaveLength(lines.filter(line => line.trim() !== '').length)
        for (const it of found) if (!it.ok) expect(['command_invalid', 'row_repeated']).toContain(it.refusal.code)
        for (const it of found)
          expect(it.ok || it.refusal.code !== 'command_invalid' || it.refusal.data.issues.length > 0).toBe(true)
      }),
    )
  })

  it('is counted with the empty lines before it, which are none', async () => {
    const found = await checked(['', row, '  ', '{', { ...row, reference: 'IGATE-2' }])
    expect(found.map(({ line, ok }) => [line, ok])).toEqual([
      [2, true],
      [4, false],
      [5, true],
    ])
    expect(found[1]).toMatchObject({ refusal: { data: { issues: [{ data: { line: 4 } }] } } })
  })

  it('comes once: neither its reference nor its code again', async () => {
    const found = await checked([
      { ...row, code: 'H39.1' },
      { ...row, case: 'other' },
      { ...row, reference: 'IGATE-3', code: 'H39.1' },
      { ...row, reference: 'IGATE-4' },
    ])
    expect(found.map(it => (it.ok ? 'ok' : it.refusal))).toEqual([
      'ok',
      { code: 'row_repeated', data: { what: 'reference', name: 'IGATE-1', line: 1 } },
      { code: 'row_repeated', data: { what: 'code', name: 'H39.1', line: 1 } },
      'ok',
    ])
  })
})

describe('adopted dossiers', () => {
  it('go on where they were, with the appointment of their slip', async () => {
    const { engineOf } = begun()
    const engine = engineOf(taking)
    const appointment = { kind: 'date', date: '2026-05-06' }
    const rows = [{ ...row, appointment, facts: { subject: 'Nguyễn An' } }].map(it => JSON.stringify(it))
    const report = await applyPlan(engine, planAdoption(engine, act, { source, procedure, rows }))
    expect(report).toMatchObject({ changed: 1, otherwise: 0, refused: 0 })
    const [dossier] = await engine.dossiers('ward', undefined, 10)
    expect(dossier).toMatchObject({ imported: { source, reference: 'IGATE-1' }, position: ['prepare'], appointment })
    const id = dossier?.id ?? ''
    await give(engine, id, lan, { type: 'advance', action: 'pass' })
    await give(engine, id, chief, { type: 'advance', action: 'approve' })
    await expectReplayed(engine, [id])
    expect((await engine.dossier('ward', id))?.facts).toEqual({ subject: 'Nguyễn An' })
  })

  it('are not adopted again by another act: it is told that they are there', async () => {
    const { engineOf } = begun()
    const engine = engineOf(taking)
    const spec = { source, procedure, rows: [JSON.stringify(row)] }
    await applyPlan(engine, planAdoption(engine, act, spec))
    const other = await applyPlan(engine, planAdoption(engine, { ...act, id: 'Bàn giao lần 2' }, spec))
    expect(other).toMatchObject({ changed: 0, refused: 1, reasons: [{ code: 'dossier_exists', first: [{ line: 1 }] }] })
    // The same number in another system is another dossier.
    const elsewhere = await applyPlan(engine, planAdoption(engine, act, { ...spec, source: 'iGov' }))
    expect(elsewhere).toMatchObject({ changed: 1 })
  })

  it('whose code is another dossier’s are named before anything is kept', async () => {
    const { engineOf } = begun()
    const engine = engineOf(taking)
    const spec = { source, procedure, rows: [JSON.stringify({ ...row, code: 'H39.1' })] }
    await applyPlan(engine, planAdoption(engine, act, spec))
    const holder = await engine.store.coded('ward', 'H39.1')
    const rows = ['H39.1', 'H39.2'].map((code, i) => JSON.stringify({ ...row, reference: `IGATE-${i + 8}`, code }))
    const [taken, free] = await listed(planAdoption(engine, act, { ...spec, rows }))
    const refusal = { code: 'code_taken', data: { code: 'H39.1', dossier: holder } }
    expect(taken).toMatchObject({ line: 1, verdict: 'refused', refusal })
    expect(free).toMatchObject({ line: 2, verdict: 'change' })
    // What the act has done before is done, its code too.
    expect(await listed(planAdoption(engine, act, spec))).toMatchObject([{ verdict: 'done' }])
  })
})

// Long An carried 4,282 dossiers over into January 2020, and took 9,193 new ones: 13,475 in all.
const carriedOver = 13_475 - 9_193

describe('4,282 running dossiers of another system', () => {
  const { lines, faulty, kinds } = leftBehind(2020, carriedOver)
  const spec = { source, rows: lines }

  it('are a batch with every kind of fault in it', () => {
    expect(lines).toHaveLength(4282)
    expect(new Set(faulty.values())).toEqual(kinds)
    expect(faulty.size).toBeGreaterThan(150)
  })

  it('are tried, cut short, taken over in the end, once each; exactly the faulty ones are named', async () => {
    const file = newFile()
    const setting = await sqlite(file, { testClock: true })
    await setting.setClock(takenOver)
    await setting.close()
    const store = await sqlite(file, { testClock: true })
    const engine = openEngine({ store, procedures: taking })

    const dry = await listed(planAdoption(engine, act, spec))
    const named = dry.flatMap(it => (it.verdict === 'refused' ? [[it.line, faultOf(it.refusal)] as const] : []))
    expect(named).toEqual([...faulty])
    expect(await engine.dossiers('ward', undefined, 1)).toEqual([])

    const stop = new AbortController()
    const cut = await applyPlan(engine, planAdoption(engine, act, spec), {
      signal: stop.signal,
      onApplied: (_, { changed }) => {
        if (changed === 2000) stop.abort()
      },
    })
    expect(cut).toMatchObject({ aborted: true, otherwise: 0 })
    expect(cut.changed).toBeGreaterThanOrEqual(2000)
    // What was in hand when the signal came is finished, and no more is begun.
    expect(cut.changed).toBeLessThan(2000 + 32)

    const rest = await applyPlan(engine, planAdoption(engine, act, spec))
    const good = carriedOver - faulty.size
    expect(rest).toMatchObject({ aborted: false, done: cut.changed, changed: good - cut.changed, otherwise: 0 })
    expect(rest.refused).toBe(faulty.size)
    const again = await applyPlan(engine, planAdoption(engine, act, spec))
    expect(again).toMatchObject({ changed: 0, done: good, refused: faulty.size })

    const references = new Set<string>()
    let [adopted, after] = [0, '']
    for (;;) {
      const page = await engine.dossiers('ward', after, 500)
      for (const { imported } of page) references.add(imported?.reference ?? '')
      adopted += page.length
      if (page.length < 500) break
      after = page.at(-1)?.id ?? ''
    }
    expect([adopted, references.size]).toEqual([good, good])
    const page = await store.events(undefined, 20_000)
    expect(page.events.filter(({ event }) => event.type === 'adopted')).toHaveLength(good)
    const { dossiers, broken } = await store.verify()
    expect([dossiers, broken]).toEqual([good, []])
    const one = dry.find(({ verdict }) => verdict === 'change')?.dossier ?? ''
    const replayed = (await engine.events('ward', one)).reduce(evolve, emptyDossier(one, 'ward'))
    expect(JSON.parse(JSON.stringify(replayed))).toEqual(JSON.parse(JSON.stringify(await engine.dossier('ward', one))))
    await engine.close()
  }, 180_000)
})
