import { momentOf, type Procedure, type Script, simulate, summaryOf } from '@motcua/engine'
import { describe, expect, it } from 'vitest'
import { got, procedures, rehearsed, scripts } from '../../test/rehearsed.ts'
import type { SimulatorPort } from './port.ts'
import { type PlayedLine, playing, recording } from './script.ts'

const startOf = ({ play: [first] }: Script): number =>
  momentOf(first === undefined ? '' : 'until' in first ? first.until : first.at) ?? 0

const played = async (port: SimulatorPort, script: Script): Promise<readonly PlayedLine[]> => {
  const run = got(playing(script, 'd'))
  const lines: PlayedLine[] = []
  for (let line = await run.step(port); line !== undefined; line = await run.step(port)) lines.push(line)
  expect(run.next()).toBe(script.play.length)
  return lines
}

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** A dossier without what only says when it was written down, and by whom it is kept. */
const standing = async (port: SimulatorPort, procedure: Procedure) => {
  const dossier = await port.dossier('d')
  if (dossier === undefined) throw new Error('no dossier')
  const { id: _, tenant: __, ...rest } = json(dossier)
  return { rest, summary: json(summaryOf(procedure, dossier, await port.events('d'))) }
}

describe('a script played line by line', () => {
  it.each(scripts)('comes to where simulate comes: %s/%s', async (folder, _, script) => {
    const procedure = procedures[folder] as Procedure
    const port = rehearsed(startOf(script), procedure)
    const lines = await played(port, script)
    const simulation = simulate(procedure, script, { dossier: 'd' })
    expect(simulation.differences).toEqual([])
    expect(lines.flatMap(({ difference }) => difference ?? [])).toEqual([])
    const { id: __, tenant: ___, ...dossier } = json(simulation.dossier)
    const found = await standing(port, procedure)
    expect(found.summary).toEqual(json(simulation.summary))
    expect(found.rest).toEqual(dossier)
    expect(await port.incident('d')).toBeUndefined()
  })

  it.each(scripts)('and saved again is played by simulate to the same end: %s/%s', async (folder, _, script) => {
    const procedure = procedures[folder] as Procedure
    const run = recording(rehearsed(startOf(script), procedure))
    await played(run.port, script)
    const saved = json(await run.save(script.name)) as Script
    expect(run.dossier()).toBe('d')
    const again = simulate(procedure, saved)
    expect(again.differences).toEqual([])
    expect(again.summary).toEqual(simulate(procedure, script).summary)
    expect(saved.expect?.path).toEqual(again.summary.path)
    const replayed = rehearsed(startOf(saved), procedure)
    expect((await played(replayed, saved)).flatMap(({ difference }) => difference ?? [])).toEqual([])
  })

  it('has all its lines in its days, in order', () => {
    for (const [, , script] of scripts) {
      const { days } = got(playing(script, 'd'))
      expect(days.flatMap(({ lines }) => lines.map(({ play }) => play))).toEqual(script.play)
      expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))].sort())
    }
  })
})

const [, , sample] = scripts.find(([folder, name]) => folder === 'certified-copy' && name === 'same-day') ?? scripts[0]!
const copies = procedures['certified-copy'] as Procedure

describe('a script that is not right', () => {
  it('is an issue where it is none', () => {
    for (const value of [undefined, null, 1, 'x', [], {}, { script: 2 }, { ...sample, play: [{ until: 'soon' }] }]) {
      const found = playing(value, 'd')
      expect(found.ok ? [] : found.issues.map(({ code }) => typeof code)).not.toEqual([])
    }
  })

  it('says how each line differs, as simulate does', async () => {
    const [first, ...rest] = sample.play
    if (first === undefined || 'until' in first) throw new Error('submitted first')
    const cases: readonly Script['play'][] = [
      [{ ...first, by: 'nobody' }, ...rest],
      [{ ...first, refused: 'fee_unpaid' }, ...rest],
      [first, { ...first, at: '2020-01-01T08:00' }],
      [first, { ...first, refused: 'fee_unpaid' }],
      [first, first],
      [{ until: '2026-02-30T08:00' }],
      [{ ...first, on: '2026-02-30T08:00' }],
    ]
    for (const play of cases) {
      const script = { ...sample, play, expect: undefined }
      const lines = await played(rehearsed(startOf(sample), copies), script)
      const codes = lines.flatMap(({ difference }) => (difference === undefined ? [] : [difference.code]))
      expect(codes).toEqual(simulate(copies, script).differences.map(({ code }) => code))
      expect(codes.length).toBeGreaterThan(0)
    }
  })

  it('is nothing to save before a dossier was opened', async () => {
    const run = recording(rehearsed(startOf(sample), copies))
    await run.port.move({ move: 'hours', count: 1 })
    await run.port.open({ by: null, command: { type: 'submit' } })
    expect(await run.save({ vi: 'Chưa có gì' })).toBeUndefined()
  })
})
