import { describe, expect, it } from 'vitest'
import { land } from '../../test/example.ts'
import { type Dossier, emptyDossier } from './dossier.ts'
import { nationalStatus } from './status.ts'

const open: Dossier = {
  ...emptyDossier('d', 't'),
  situation: 'open',
  clock: { receivedOn: 1, stages: [], pauses: [] },
  movedOn: 2,
}

/** A step of each kind that the land procedure has. */
const stepOf = (kind: string, fits: (step: { status?: number | undefined }) => boolean = () => true): string => {
  for (const { id, step } of land.graph.steps.values()) if (step.kind === kind && fits(step as never)) return id
  throw new Error(`no ${kind}`)
}

const task = stepOf('task')
const money = stepOf('wait', step => step.status === 6)
const giving = stepOf('return')

describe('the national status', () => {
  it.each([
    ['not yet received', { ...open, situation: 'submitted' }, 1],
    ['received, and nobody has done anything yet', { ...open, movedOn: 1, position: [task] }, 2],
    ['a task in hand', { ...open, position: [task] }, 4],
    ['the applicant owes money', { ...open, position: [money] }, 6],
    ['money comes before a task of another branch', { ...open, position: [task, money] }, 6],
    [
      'a supplement is asked for',
      { ...open, position: [task], supplement: { round: 1, requestedOn: 0, items: [] } },
      5,
    ],
    [
      'money comes before papers that are asked for in another branch',
      { ...open, position: [task, money], supplement: { round: 1, requestedOn: 0, items: [] } },
      6,
    ],
    [
      'papers are asked for as soon as it is received',
      { ...open, movedOn: 1, position: [task], supplement: { round: 1, requestedOn: 0, items: [] } },
      5,
    ],
    ['a withdrawal is asked for', { ...open, position: [money], withdrawalRequestedOn: 0 }, 7],
    ['the result waits', { ...open, situation: 'finished', position: [giving] }, 9],
    ['granted, and nothing to return', { ...open, situation: 'ended', outcome: 'granted' }, 9],
    ['granted and returned', { ...open, situation: 'ended', outcome: 'granted', returned: { on: 3, how: 'post' } }, 10],
    ['refused and returned', { ...open, situation: 'ended', outcome: 'refused', returned: { on: 3, how: 'post' } }, 10],
    ['not accepted', { ...open, situation: 'ended', outcome: 'notAccepted' }, 3],
    ['withdrawn', { ...open, situation: 'ended', outcome: 'withdrawn' }, 8],
    ['closed for want of a supplement', { ...open, situation: 'ended', outcome: 'expired' }, 8],
  ] as const)('%s', (_, dossier, expected) => {
    expect(nationalStatus(land, dossier)).toBe(expected)
  })
})
