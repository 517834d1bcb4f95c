import { describe, expect, it } from 'vitest'
import { birth, story } from '../../test/example.ts'
import { simulate } from '../simulate/simulate.ts'
import { nationalStatus } from './status.ts'

const { procedure, script } = { procedure: birth, script: story('birth-residence-insurance', 'remote-commune') }

/** The story until its lines of a day, and what the dossier then was. */
const until = (day: string) =>
  simulate(procedure, {
    ...script,
    play: script.play.filter(line => ('until' in line ? line.until : line.at) < `${day}T23:59`),
    expect: undefined,
  })

describe('the result is ready', () => {
  it('when every branch has come to its exit or to handing over: what is left is the citizen’s time', () => {
    const { dossier, summary } = until('2026-09-16')
    expect(dossier.position).toEqual(['partnersDone', 'returnCertificate'])
    expect(dossier.situation).toBe('finished')
    expect(summary).toMatchObject({ finished: '2026-09-16', punctuality: 'on-time' })
    // The branch at its exit is not worked on any more.
    expect(nationalStatus(procedure, dossier)).toBe(9)
  })

  it('and not while another branch works, though one of them hands over', () => {
    const { dossier } = until('2026-08-25')
    expect(dossier.position).toEqual(['interlinked', 'returnCertificate'])
    expect(dossier.situation).toBe('open')
  })
})
