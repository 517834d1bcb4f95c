/**
 * The birth of a child and its registration of residence, as two dossiers on one engine: the worker opens the child, and
 * the child tells its parent how it ended. The insurance card is another system’s, which is told and reports.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Actor,
  type Command,
  type Dossier,
  DossierWorker,
  momentOf,
  nationalStatus,
  type OutgoingEffect,
  openEngine,
  type Refusal,
} from '@motcua/engine'
import { sqlite } from '@motcua/engine/sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { readFolder } from './folder.ts'

const { procedures } = readFolder(join(import.meta.dirname, 'procedures'))
const folder = mkdtempSync(join(tmpdir(), 'motcua-children-'))
afterAll(() => rmSync(folder, { recursive: true }))

const mother: Actor = { id: 'c:hanh', roles: ['applicant'] }
const official = (role: string, agency: string, department?: string): Actor => ({
  id: `u:${role}`,
  roles: [role],
  agency,
  ...(department === undefined ? {} : { department }),
})
const desk = official('frontDesk', 'desk')
const civil = official('civilOfficer', 'commune', 'justice')
const chair = official('chair', 'commune')
const police = official('residenceOfficer', 'communePolice')
const policeChief = official('policeChief', 'communePolice')
const insurance = official('insuranceOfficer', 'localInsurance')

const names = { requesterName: 'Lê Thị Hạnh', childName: 'Trần Minh Khôi', address: 'Tổ dân phố 3', withOthers: false }
const papers = Object.fromEntries(
  ['birthDeclaration', 'proofOfBirth', 'residenceChange', 'insuranceDeclaration'].map(paper => [paper, {}]),
)

/** An engine with all procedures on a file of its own, a worker, and what goes out of it. */
const commune = async (file: string) => {
  const store = await sqlite(join(folder, `${file}.db`), { testClock: true })
  const engine = openEngine({ store, procedures })
  const sent: OutgoingEffect[] = []
  const failures: unknown[] = []
  const worker = new DossierWorker({
    engine,
    name: 'commune',
    signal: new AbortController().signal,
    deliver: async effect => void sent.push(effect),
    onFailure: (_, failure) => failures.push(failure),
  })
  let key = 0

  /** Lets the worker do all there is to do until a moment, each thing at its instant. */
  const until = async (when: string): Promise<void> => {
    const moment = momentOf(when) ?? Number.NaN
    for (;;) {
      const [next] = await store.dueTimers(moment, 1)
      if (next) await store.setClock(Math.max(next.at, store.now()))
      const { timers, effects, failed } = await worker.pass()
      if (timers + effects + failed === 0) break
    }
    expect(failures).toEqual([])
    await store.setClock(moment)
  }

  const tried = async (when: string, by: Actor, dossier: string, command: Command): Promise<Refusal | undefined> => {
    await until(when)
    const order = { tenant: 'xa', dossier, by, key: `${++key}`, procedure: '2.000986', command }
    const outcome = await engine.dispatch(order)
    return outcome.ok ? undefined : outcome.refusal
  }

  const give = async (when: string, by: Actor, dossier: string, command: Command): Promise<void> => {
    expect(await tried(when, by, dossier, command)).toBeUndefined()
  }

  const read = async (id: string): Promise<Dossier> => {
    const dossier = await engine.dossier('xa', id)
    if (dossier === undefined) throw new Error(`there is no ${id}`)
    return dossier
  }

  const status = async (id: string): Promise<number | undefined> => {
    const dossier = await read(id)
    const procedure = engine.procedureOf(dossier)
    return procedure && nationalStatus(procedure, dossier)
  }

  return { engine, sent, until, tried, give, read, status }
}

type Commune = Awaited<ReturnType<typeof commune>>

/** The birth is registered on Monday 2 March 2026, and the partners are asked on Tuesday. Gives the child’s id. */
const asked = async ({ give, until, read }: Commune): Promise<string> => {
  const advance = (action: string, facts = {}) => ({ type: 'advance', action, facts }) as const
  const channel = { case: 'ordinary', channel: 'counter' } as const
  await give('2026-03-02T08:00', mother, 'birth', {
    type: 'submit',
    ...channel,
    applicant: mother.id,
    facts: { ...names, birthDate: '2026-02-20', motherName: 'Lê Thị Hạnh', fatherName: 'Trần Văn Đức' },
    documents: papers,
  })
  await give('2026-03-02T08:10', desk, 'birth', { type: 'receive' })
  await give('2026-03-02T08:15', desk, 'birth', advance('forward'))
  await give('2026-03-02T08:30', civil, 'birth', { type: 'acceptHandoff' })
  await give('2026-03-02T09:30', civil, 'birth', advance('register', { registeredOn: '2026-03-02' }))
  await give('2026-03-02T10:00', chair, 'birth', advance('sign'))
  await give('2026-03-02T10:30', desk, 'birth', { type: 'acceptHandoff' })
  await give('2026-03-02T10:45', desk, 'birth', { type: 'returnResult', how: 'counter' })
  await give('2026-03-03T09:00', civil, 'birth', advance('send', { urban: false }))
  await until('2026-03-03T09:01')
  return (await read('birth')).children?.interlinked?.communeResidence?.dossier ?? ''
}

const proposed = async ({ give }: Commune, child: string, eligible: boolean): Promise<void> => {
  await give('2026-03-04T08:00', police, child, {
    type: 'receive',
    documents: { residenceChange: {}, birthCertificate: {} },
  })
  const facts = { eligible }
  await give('2026-03-09T09:00', police, child, { type: 'advance', action: 'propose', facts })
}

const cardReported = {
  type: 'reportChild',
  step: 'interlinked',
  child: 'insuranceCard',
  outcome: 'granted',
} as const

describe('birth, residence and insurance card', () => {
  it('are asked for by the worker, each where it is run, with what it has to know', async () => {
    const it = await commune('opened')
    const child = await asked(it)
    expect(await it.read(child)).toMatchObject({
      situation: 'submitted',
      case: 'interlinked',
      channel: 'interlinked',
      applicant: mother.id,
      parent: { dossier: 'birth', step: 'interlinked', child: 'communeResidence' },
      facts: { applicantName: names.requesterName, registeredName: names.childName, address: names.address },
    })
    const requests = it.sent.flatMap(({ effect, child }) => (child ? [{ effect, ...child }] : []))
    expect(requests).toMatchObject([
      {
        effect: 'openChild',
        procedure: '0.000000',
        agency: 'districtInsurance',
        facts: { insuredName: names.childName },
      },
    ])
    // Names stand in neither chain of events.
    for (const id of ['birth', child])
      expect(JSON.stringify(await it.engine.history('xa', id))).not.toContain(names.childName)
    await it.engine.close()
  })

  it('come together when both partners have ended, the child’s report without anybody’s doing', async () => {
    const it = await commune('granted')
    const child = await asked(it)
    await proposed(it, child, true)
    // 15 days from Wednesday 4 March: Thursday 19 March.
    expect((await it.read(child)).appointment).toEqual({ kind: 'date', date: '2026-03-19' })
    await it.give('2026-03-10T09:00', policeChief, child, { type: 'advance', action: 'approve' })
    await it.give('2026-03-10T10:00', police, child, { type: 'advance', action: 'enter' })
    await it.give('2026-03-10T10:10', police, child, { type: 'returnResult', how: 'electronic' })
    expect(await it.status(child)).toBe(10)

    await it.give('2026-03-11T09:00', insurance, 'birth', cardReported)
    await it.until('2026-03-11T09:01')
    expect(await it.read('birth')).toMatchObject({
      situation: 'finished',
      position: ['returnRest'],
      facts: { residence: 'granted', insurance: 'granted' },
      children: { interlinked: { communeResidence: { outcome: 'granted', results: ['notice'] } } },
    })
    await it.give('2026-03-12T09:00', desk, 'birth', {
      type: 'returnResult',
      how: 'counter',
      results: ['insuranceCard'],
    })
    expect(await it.status('birth')).toBe(9)
    await it.give('2026-03-13T09:00', desk, 'birth', { type: 'returnResult', how: 'post' })
    const end = await it.read('birth')
    expect(end).toMatchObject({ situation: 'ended', outcome: 'granted' })
    expect(end.returnedResults).toEqual(['birthCertificate', 'insuranceCard', 'residenceNotice'])
    await it.engine.close()
  })

  it.each(['refused', 'notAccepted'] as const)('end granted with what there is when residence is %s', async outcome => {
    const it = await commune(outcome)
    const child = await asked(it)
    if (outcome === 'refused') {
      await proposed(it, child, false)
      await it.give('2026-03-10T09:00', policeChief, child, { type: 'advance', action: 'refuse' })
      await it.give('2026-03-10T10:00', police, child, { type: 'returnResult', how: 'electronic' })
    } else await it.give('2026-03-04T08:00', police, child, { type: 'refuseAcceptance', reason: 'Thiếu giấy tờ.' })
    await it.give('2026-03-11T09:00', insurance, 'birth', cardReported)
    const notGiven = { type: 'returnResult', how: 'counter', results: ['residenceNotice'] } as const
    expect(await it.tried('2026-03-12T09:00', desk, 'birth', notGiven)).toMatchObject({ code: 'result_unknown' })
    await it.give('2026-03-12T09:10', desk, 'birth', { type: 'returnResult', how: 'counter' })
    const end = await it.read('birth')
    expect(end).toMatchObject({ outcome: 'granted', facts: { residence: outcome } })
    expect(end.returnedResults).toEqual(['birthCertificate', 'residenceRefusal', 'insuranceCard'])
    await it.engine.close()
  })

  it('are stopped or go on when the parent is stopped, and what they report then changes nothing', async () => {
    const it = await commune('stopped')
    const child = await asked(it)
    await proposed(it, child, true)
    const basis = { act: '03/2025/TT-VPCP', article: 'Mẫu số 05' }
    await it.give('2026-03-10T09:00', chair, 'birth', { type: 'stop', reason: 'Theo kết luận thanh tra.', basis })
    await it.until('2026-03-10T09:30')
    expect(await it.read(child)).toMatchObject({ situation: 'ended', outcome: 'stopped', position: ['stopped'] })
    expect(await it.status(child)).toBe(8)
    expect(
      await it.tried('2026-03-10T10:00', policeChief, child, { type: 'advance', action: 'approve' }),
    ).toMatchObject({
      code: 'situation_wrong',
    })
    // The card is the child’s by right: nobody is asked to stop it, and its report is kept.
    expect(it.sent.filter(({ effect }) => effect === 'stopChild')).toEqual([])
    await it.give('2026-03-11T09:00', insurance, 'birth', cardReported)
    await it.until('2026-03-12T09:00')
    expect(await it.read('birth')).toMatchObject({
      situation: 'ended',
      outcome: 'stopped',
      children: { interlinked: { communeResidence: { outcome: 'stopped' }, insuranceCard: { outcome: 'granted' } } },
    })
    expect(await it.engine.store.verify()).toMatchObject({ dossiers: 2, broken: [] })
    await it.engine.close()
  })

  it('of a child the police has not received yet, the stop is heard too', async () => {
    const it = await commune('withdrawn')
    const child = await asked(it)
    await it.give('2026-03-03T10:00', mother, 'birth', { type: 'withdraw', reason: 'Gia đình chuyển nơi ở.' })
    const granted = { type: 'decideWithdrawal', granted: true, reason: 'Theo đề nghị.' } as const
    await it.give('2026-03-03T11:00', desk, 'birth', granted)
    await it.until('2026-03-03T11:01')
    expect(await it.read(child)).toMatchObject({ situation: 'ended', outcome: 'stopped' })
    expect(await it.read('birth')).toMatchObject({ outcome: 'withdrawn' })
    await it.engine.close()
  })
})
