import { momentOf, type Procedure, type Script, simulate, timersOf } from '@motcua/engine'
import { load } from '@motcua/engine/definition'
import { vietnamStateCalendar } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { procedureFiles } from '../../test/procedures.ts'
import { got, procedures, rehearsed, scripts } from '../../test/rehearsed.ts'
import { sayClockIssue } from '../messages/clock.ts'
import { applicant, castOf } from './cast.ts'
import { type ClockMove, momentAfter, moveTo } from './moment.ts'
import type { Draft } from './offers.ts'
import type { SimulatorPort } from './port.ts'
import { rehearse } from './rehearsal.ts'
import { sceneOf } from './scene.ts'
import { playing, recording } from './script.ts'

const calendar = vietnamStateCalendar()
const at = (text: string): number => momentOf(text) ?? Number.NaN
const copies = procedures['certified-copy'] as Procedure
const json = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)))

const storyOf = (folder: string, name: string): Script => {
  const found = scripts.find(([its, one]) => its === folder && one === name)
  if (found === undefined) throw new Error(name)
  return found[2]
}

/** A rehearsal that begins when a story does. */
const begun = ({ play: [first] }: Script, ...given: readonly Procedure[]): SimulatorPort =>
  rehearsed(at(first === undefined ? '' : 'until' in first ? first.until : first.at), ...given)

const until = async (port: SimulatorPort, script: Script, lines: number): Promise<void> => {
  const run = got(playing(script, 'd'))
  for (let line = 0; line < lines; line++) await run.step(port)
}

describe('whoever listens', () => {
  it('may fail, and the rehearsal goes on', async () => {
    const port = rehearsed(at('2026-04-24T08:00'))
    const stop = port.subscribe(() => {
      throw new Error('not drawn')
    })
    await port.move({ move: 'hours', count: 1 })
    stop()
    expect(got(await port.move({ move: 'hours', count: 1 })).now).toBe(at('2026-04-24T10:00'))
  })
})

describe('the clock', () => {
  it.each<[string, ClockMove, string]>([
    ['2026-04-24T10:00', { move: 'hours', count: 5 }, '2026-04-24T15:00'],
    // 24 April 2026 is a Friday; Hùng Kings’ Day is on Sunday the 26th and taken on Monday.
    ['2026-04-24T10:00', { move: 'workingDays', count: 1 }, '2026-04-28T10:00'],
    ['2026-04-24T10:00', { move: 'closing' }, '2026-04-24T17:00'],
    ['2026-04-24T17:00', { move: 'closing' }, '2026-04-28T17:00'],
    ['2026-04-24T10:00', { move: 'until', at: '2026-04-24T10:00:00+07:00' }, '2026-04-24T10:00'],
    ['2026-04-24T10:00', { move: 'nextTimer' }, '2026-05-01T00:00'],
  ])('goes from %s by %o to %s', (from, move, to) => {
    expect(momentAfter(calendar, at(from), move, at('2026-05-01T00:00'))).toEqual({ ok: true, value: at(to) })
  })

  it.each<[unknown, string]>([
    [undefined, 'move_invalid'],
    [null, 'move_invalid'],
    ['closing', 'move_invalid'],
    [{}, 'move_invalid'],
    [{ move: 'back' }, 'move_invalid'],
    [{ move: 'hours', count: 0 }, 'move_invalid'],
    [{ move: 'hours', count: -1 }, 'move_invalid'],
    [{ move: 'hours', count: 1.5 }, 'move_invalid'],
    [{ move: 'hours', count: Number.NaN }, 'move_invalid'],
    [{ move: 'workingDays', count: '3' }, 'move_invalid'],
    [{ move: 'until', at: 'tomorrow' }, 'move_invalid'],
    [{ move: 'until', at: '2026-02-30T10:00:00+07:00' }, 'move_invalid'],
    [{ move: 'until', at: '2026-04-24T09:59:59+07:00' }, 'clock_backwards'],
    [{ move: 'nextTimer' }, 'no_timer'],
    [{ move: 'hours', count: Number.MAX_SAFE_INTEGER }, 'calendar_ends'],
    [{ move: 'workingDays', count: 1_000_000 }, 'calendar_ends'],
    [{ move: 'until', at: '2999-01-01T00:00:00+07:00' }, 'calendar_ends'],
  ])('is not moved by %o: %s', async (move, code) => {
    const port = rehearsed('2026-04-24T10:00:00+07:00', copies)
    const moved = await port.move(move)
    const issues = moved.ok ? [] : moved.issues
    expect(issues.map(it => it.code)).toEqual([code])
    for (const issue of issues) {
      expect(sayClockIssue(issue, 'vi')).toMatch(/\.$/)
      expect(sayClockIssue(issue, 'en')).not.toBe(sayClockIssue(issue, 'vi'))
    }
    expect(await port.now()).toBe(at('2026-04-24T10:00'))
  })

  it('never goes backwards, whatever it is given', () => {
    const moves = fc.oneof(
      fc.record({ move: fc.constantFrom('hours', 'workingDays'), count: fc.oneof(fc.integer(), fc.double()) }),
      fc.record({ move: fc.constantFrom('closing', 'nextTimer', 'until'), at: fc.oneof(fc.string(), fc.date()) }),
      fc.anything(),
    )
    const start = at('2026-04-24T10:00')
    fc.assert(
      fc.property(moves, fc.option(fc.integer(), { nil: undefined }), (move, next) => {
        const moved = momentAfter(calendar, start, move, next)
        expect(moved.ok ? moved.value : start).toBeGreaterThanOrEqual(start)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['', 'now', '1999-01-01', Number.NaN, Number.POSITIVE_INFINITY, 1.5])('does not begin at %s', given => {
    expect(rehearse({ procedures: [copies], at: given }).ok).toBe(false)
  })
})

describe('time that goes by', () => {
  it('lets every timer go off at its own instant, in order, however far one goes at once', async () => {
    const story = storyOf('abtc-card', 'silence-is-consent')
    const procedure = procedures['abtc-card'] as Procedure
    const asked = story.play.findIndex(line => 'do' in line && line.do.type === 'answer')
    const far: ClockMove = { move: 'workingDays', count: 60 }
    const whole = begun(story, procedure)
    await until(whole, story, asked)
    const fired = got(await whole.move(far)).fired
    expect(fired.length).toBeGreaterThan(1)
    expect(fired.map(it => it.at)).toEqual(fired.map(it => it.at).toSorted((a, b) => a - b))
    const events = await whole.events('d')
    for (const timer of fired) expect(events.some(event => event.on === timer.at && event.at === timer.at)).toBe(true)

    const steps = begun(story, procedure)
    await until(steps, story, asked)
    const end = await whole.now()
    const single = []
    while (((await steps.timers('d'))[0]?.at ?? Number.POSITIVE_INFINITY) <= end)
      single.push(...got(await steps.move({ move: 'nextTimer' })).fired)
    expect(single).toEqual(fired)
    expect(await steps.dossier('d')).toEqual(await whole.dossier('d'))
  })

  it('has no timer that is over when it has gone by', async () => {
    for (const [folder, , story] of scripts.slice(0, 20)) {
      const port = begun(story, procedures[folder] as Procedure)
      await until(port, story, story.play.length)
      const now = await port.now()
      const timers = await port.timers('d')
      for (const timer of timers) expect(timer.at).toBeGreaterThan(now)
      const dossier = await port.dossier('d')
      expect(dossier && timers).toEqual(dossier && got(timersOf(procedures[folder] as Procedure, dossier)))
    }
  })

  it.each(scripts.filter((_, n) => n % 6 === 0))(
    'keeps orders and moves that are given all at once in the order they were given: %s/%s',
    async (folder, _, story) => {
      const procedure = procedures[folder] as Procedure
      const port = begun(story, procedure)
      await Promise.all(
        story.play.flatMap(line => {
          if ('until' in line) return [port.move(moveTo(at(line.until)))]
          const on = line.on === undefined ? undefined : at(line.on)
          const order = { dossier: 'd', by: story.actors[line.by], command: line.do, on }
          return [port.move(moveTo(at(line.at))), line.do.type === 'submit' ? port.open(order) : port.dispatch(order)]
        }),
      )
      expect(await port.events('d')).toEqual(simulate(procedure, story, { dossier: 'd', tenant: 'rehearsal' }).events)
    },
  )
})

const storyOrder = (dossier?: string) => {
  const [first] = storyOf('certified-copy', 'same-day').play
  if (first === undefined || 'until' in first || first.do.type !== 'submit') throw new Error('submitted first')
  // A code is one dossier’s for good: these have none.
  const { code: _, ...command } = first.do
  return { ...(dossier === undefined ? {} : { dossier }), by: { ...applicant, id: 'c:0792' }, command }
}

describe('the port', () => {
  it('names a dossier that its order does not name', async () => {
    const port = rehearsed('2026-04-24T08:00:00+07:00', copies)
    const first = await port.open(storyOrder('dossier-1'))
    const second = await port.open(storyOrder())
    expect([first.ok, second.ok]).toEqual([true, true])
    expect(await port.dossiers()).toEqual(['dossier-1', 'dossier-2'])
  })

  it.each([
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { dossier: 'd' },
    { dossier: 'd', by: applicant, command: { type: 'fly' } },
  ])('refuses %o as an order', async order => {
    const port = rehearsed('2026-04-24T08:00:00+07:00', copies)
    for (const outcome of [await port.dispatch(order), await port.open(order)])
      expect(outcome.ok ? '' : outcome.refusal.code).toBe('command_invalid')
    expect(await port.dossiers()).toEqual([])
  })

  it('knows nothing of a dossier that is not there', async () => {
    const port = rehearsed('2026-04-24T08:00:00+07:00', copies)
    expect(await sceneOf(port, 'd', applicant)).toBeUndefined()
    expect(await port.timers('d')).toEqual([])
    expect(await port.can('d', [{ by: applicant, command: { type: 'receive' } }])).toMatchObject([
      { allowed: false, reasons: [{ code: 'dossier_unknown' }] },
    ])
  })

  it.each([
    [{ words: '' }, 'command_invalid'],
    [{ facts: null }, 'command_invalid'],
    [{ documents: { original: 7 } }, 'command_invalid'],
    [{ facts: { pages: 'five' } }, 'fact_invalid'],
    [{ facts: { weather: 'fine' } }, 'fact_unknown'],
    [{ documents: { passport: {} } }, 'document_unknown'],
  ])('asks with the draft %o, and is told %s, as the order would be', async (draft, code) => {
    const port = rehearsed('2026-04-24T08:00:00+07:00', copies)
    await port.open(storyOrder('d'))
    const desk = castOf(copies).find(({ actor }) => actor.roles.includes(copies.definition.reception.role))?.actor
    const scene = await sceneOf(port, 'd', desk ?? applicant, draft as Draft)
    const offers = scene?.offers ?? []
    expect(offers.flatMap(({ reasons }) => reasons.map(it => it.code))).toContain(code)
    for (const { command, allowed, reasons } of offers.filter(it => it.reasons.some(reason => reason.code === code))) {
      expect(allowed).toBe(false)
      const outcome = await port.dispatch({ dossier: 'd', by: desk, command })
      expect(outcome.ok ? '' : reasons.map(it => it.code)).toContain(outcome.ok ? '-' : outcome.refusal.code)
    }
  })

  it('shows one scene, not the halves of two, when somebody goes on while one looks', async () => {
    const port = rehearsed('2026-04-24T08:00:00+07:00', copies)
    const desk = castOf(copies).find(({ actor }) => actor.roles.includes(copies.definition.reception.role))?.actor
    await port.open(storyOrder('d'))
    let looks = 0
    const busy = new Proxy(port, {
      get: (target, name) => {
        if (name !== 'can') return Reflect.get(target, name, target)
        return async (...given: Parameters<SimulatorPort['can']>) => {
          looks += 1
          const command = { type: 'receive', facts: { pages: 5, copies: 3, issuer: 'vietnamese' } }
          if (looks === 1) await target.dispatch({ dossier: 'd', by: desk, command })
          return target.can(...given)
        }
      },
    })
    const bound: SimulatorPort = new Proxy(busy, {
      get: (target, name) => {
        const member = Reflect.get(target, name)
        return typeof member === 'function' ? member.bind(port) : member
      },
    })
    const scene = await sceneOf(bound, 'd', applicant)
    expect(looks).toBe(2)
    expect(scene).toEqual(await sceneOf(port, 'd', applicant))
    expect(scene?.dossier.situation).toBe('open')
  })

  it('carries nothing but JSON: a scene through a wire is the same scene', async () => {
    for (const [folder, , story] of scripts.filter((_, n) => n % 4 === 0)) {
      const procedure = procedures[folder] as Procedure
      const port = begun(story, procedure)
      await until(port, story, Math.ceil(story.play.length / 2))
      const wired = new Proxy(port, {
        get: (target, name) => {
          if (name === 'procedures') return target.procedures
          const method = target[name as 'can'] as (...given: unknown[]) => Promise<unknown>
          return async (...given: unknown[]) => json(await method.apply(target, json(given)))
        },
      })
      for (const { actor } of castOf(procedure).slice(0, 3))
        expect(await sceneOf(wired, 'd', actor)).toEqual(await sceneOf(port, 'd', actor))
    }
  })
})

describe('what goes out', () => {
  const birth = procedures['birth-residence-insurance'] as Procedure
  const residence = procedures['permanent-residence'] as Procedure
  const story = storyOf('birth-residence-insurance', 'residence-refused')
  const asking = story.play.findIndex(line => 'do' in line && line.do.type === 'reportChild')

  it('asks nobody for a child whose procedure is not there, and shows what would be asked', async () => {
    const port = begun(story, birth)
    await until(port, story, asking)
    const sent = await port.effects('d')
    expect(sent.flatMap(({ child }) => child?.procedure ?? [])).toContain(residence.definition.code)
    expect(await port.dossiers()).toEqual(['d'])
  })

  it('parks a dossier whose child cannot be opened, and time goes by for all others', async () => {
    const file = JSON.parse(procedureFiles['certified-copy'] ?? '')
    // Another procedure under the code of the child’s: it knows no such case.
    const stranger = got(load({ ...file, procedure: { ...file.procedure, code: residence.definition.code } }))
    const port = begun(story, birth, stranger)
    await until(port, story, asking)
    expect(await port.incident('d')).toMatchObject({ kind: 'effect', code: 'case_unknown', attempts: 1 })
    expect((await sceneOf(port, 'd', applicant))?.incident?.code).toBe('case_unknown')
    const timers = await port.timers('d')
    expect(timers.length).toBeGreaterThan(0)
    const moved = await port.move({ move: 'nextTimer' })
    expect(moved.ok ? [] : moved.issues.map(({ code }) => code)).toEqual(['no_timer'])
    expect(got(await port.move({ move: 'workingDays', count: 60 })).fired).toEqual([])
    expect(await port.timers('d')).toEqual(timers)
  })

  it('opens a child whose procedure is there; its end comes back, and is a line of the saved run', async () => {
    const run = recording(begun(story, birth, residence))
    const { port } = run
    await until(port, story, asking)
    const child = (await port.dossiers()).find(id => id !== 'd') ?? ''
    expect((await port.dossier(child))?.procedure.code).toBe(residence.definition.code)
    const desk = castOf(residence).find(({ actor }) => actor.roles.includes(residence.definition.reception.role))
    const refused = await port.dispatch({
      dossier: child,
      by: desk?.actor,
      command: { type: 'refuseAcceptance', reason: 'Thiếu giấy tờ.' },
    })
    expect(refused.ok ? undefined : refused.refusal).toBeUndefined()
    expect((await port.events('d')).some(({ type }) => type === 'childEnded')).toBe(true)
    const saved = json(await run.save({ vi: 'Hồ sơ con bị từ chối' })) as Script
    expect(saved.play.some(line => 'do' in line && line.do.type === 'reportChild')).toBe(true)
    const again = simulate(birth, saved)
    expect(again.differences).toEqual([])
    expect(again.summary.path).toEqual(saved.expect?.path)
  })
})

describe('the cast', () => {
  it.each(Object.entries(procedures))('has one person for each post, the applicant first: %s', (_, procedure) => {
    const cast = castOf(procedure)
    const ids = cast.map(({ actor }) => actor.id)
    expect(ids[0]).toBe(applicant.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { step } of procedure.graph.steps.values()) {
      if (!('role' in step) || step.role === undefined || step.role === 'applicant') continue
      const { role, agency, department } = step
      const there = cast.filter(
        ({ actor }) => actor.roles.includes(role) && actor.agency === agency && actor.department === department,
      )
      expect(there.length).toBeGreaterThan(0)
    }
    for (const { name } of cast) expect([name.vi, name.en].join()).not.toContain('undefined')
  })
})
