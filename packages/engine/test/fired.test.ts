import { describe, expect, it } from 'vitest'
import type { DossierEvent } from '../src/dossier/event.ts'
import { auditFired } from './fired.ts'
import { lan, office, opened } from './office.ts'
import type { Tale } from './tale.ts'

/** Warned, near, an apology owed, overdue; then a wait that runs out. */
const told: Tale = opened()
  .until('2026-05-11T08:00')
  .do('2026-05-11T09:00', lan, { type: 'advance', action: 'await' })
  .until('2026-05-20T08:00')

const changed = (change: (event: DossierEvent) => readonly DossierEvent[]): readonly DossierEvent[] =>
  told.events.flatMap(change).map((event, index): DossierEvent => ({ ...event, seq: index + 1 }))

describe('the audit of timers', () => {
  it('finds nothing where each took effect once, at its time', () => {
    expect(auditFired(office, 'ward', told.events)).toEqual({ fired: 5, wrong: [] })
  })

  it('finds one that took effect a millisecond before its time', () => {
    const early = changed(event => [event.type === 'waitExpired' ? { ...event, at: event.at - 3 * 86_400_000 } : event])
    expect(auditFired(office, 'ward', early).wrong).toEqual([expect.stringMatching(/^d wait:confirming@\d+ was early/)])
  })

  it('finds one that took effect twice, and one that nothing waited for', () => {
    const twice = changed(event => (event.type === 'waitExpired' ? [event, event] : [event]))
    expect(auditFired(office, 'ward', twice).wrong).toEqual([expect.stringContaining('took effect twice')])
    const [rung] = told.events.filter(({ type }) => type === 'rungReached')
    const stray = changed(event => (rung && event.type === 'waitExpired' ? [rung, event] : [event]))
    expect(auditFired(office, 'ward', stray).wrong).toContainEqual(expect.stringContaining('was not awaited'))
  })
})
