import { momentOf, type Script } from '@motcua/engine'
import { describe, expect, it } from 'vitest'
import { got, procedures, rehearsed, scripts } from '../../test/rehearsed.ts'
import { layoutOf } from '../graph/layout.ts'
import { applicant } from '../rehearsal/cast.ts'
import { sceneOf } from '../rehearsal/scene.ts'
import { playing } from '../rehearsal/script.ts'
import { trailMarks } from './trail.ts'

/** A script played to its end in a rehearsal, looked at after each line. */
const trailsOf = async (folder: string, script: Script) => {
  const procedure = procedures[folder]
  if (procedure === undefined) throw new Error(folder)
  const [first] = script.play
  const port = rehearsed(momentOf(first === undefined ? '' : 'until' in first ? first.until : first.at) ?? 0, procedure)
  const run = got(playing(script, 'd'))
  const layout = layoutOf({ procedure: procedure.definition })
  const trails = []
  while ((await run.step(port)) !== undefined) {
    const scene = await sceneOf(port, 'd', applicant)
    if (scene !== undefined) trails.push({ scene, marks: trailMarks(layout, scene) })
  }
  return { layout, trails, procedure }
}

/** By these a dossier leaves the ways that are drawn. */
const besideTheWays: ReadonlySet<string> = new Set([
  'acceptanceRefused',
  'supplementExpired',
  'withdrawalDecided',
  'stopped',
  'sentBack',
  'recalled',
])

describe('the trail on the drawing', () => {
  it.each(scripts)('is where the dossier is, and a line of ways that leads there: %s/%s', async (folder, _, script) => {
    const { layout, trails, procedure } = await trailsOf(folder, script)
    let before = 0
    for (const { scene, marks } of trails) {
      // What is marked as “here” is the position, or the end.
      const drawn = scene.dossier.position.filter(step => procedure.graph.steps.get(step)?.step.kind !== 'parallel')
      if (scene.dossier.situation !== 'ended') expect([...marks.here].sort()).toEqual([...drawn].sort())
      const ways = layout.ways.filter(({ id }) => marks.taken.has(id))
      const known = new Set([...marks.here, ...marks.passed])
      for (const { from, to } of ways) {
        expect(known).toContain(from)
        expect(known).toContain(to)
      }
      // A way that was taken stays taken, and every step but the first was come to along one, or was moved to by hand.
      expect(marks.taken.size).toBeGreaterThanOrEqual(before)
      before = marks.taken.size
      for (const step of marks.passed)
        expect(layout.cards.some(({ id, step: of }) => id === step || of === step)).toBe(true)
    }
    expect(trails.length).toBeGreaterThan(0)
    for (const { scene, marks } of trails) {
      // A variant’s ways are its own, and not drawn.
      if (scene.dossier.variant !== undefined) continue
      if (scene.history.some(({ event }) => besideTheWays.has(event.type))) continue
      const reached = new Set([procedure.definition.start])
      for (let size = -1; size !== reached.size; ) {
        size = reached.size
        for (const { id, from, to } of layout.ways) if (marks.taken.has(id) && reached.has(from)) reached.add(to)
      }
      for (const step of [...marks.here, ...marks.passed]) expect(reached).toContain(step)
    }
  })

  it('goes through the branches of a block and out of its join', async () => {
    const found = scripts.find(([folder, name]) => folder === 'construction-permit' && name === 'house-over-tet')
    if (found === undefined) throw new Error('no such script')
    const { layout, trails } = await trailsOf('construction-permit', found[2])
    const end = trails.at(-1)
    const joins = layout.cards.filter(({ kind }) => kind === 'join')
    expect(joins.length).toBeGreaterThan(0)
    for (const { id } of joins) {
      expect(end?.marks.passed).toContain(id)
      expect(layout.ways.filter(way => way.to === id && end?.marks.taken.has(way.id)).length).toBeGreaterThan(1)
      expect(layout.ways.filter(way => way.from === id && end?.marks.taken.has(way.id)).length).toBe(1)
    }
  })
})
