/** Which civil status law a birth is entered under, around the day on which the new one comes into force. */
import { join } from 'node:path'
import { type Script, simulate } from '@motcua/engine'
import { describe, expect, it } from 'vitest'
import { readFolder } from './folder.ts'

const { plays } = readFolder(join(import.meta.dirname, 'procedures'))
const told = plays.find(({ id }) => id === 'birth-residence-insurance/received-under-new-law')
if (told === undefined) throw new Error('there is no such script')
const { procedure, script } = told

type Line = Script['play'][number]

/** The script up to the entry of the birth, received and entered on other days, and by this action. */
const entered = (received: string, registered: string, action: string): Script => {
  const moved = (line: Line): Line => {
    if (!('do' in line)) return line
    const at = line.at.slice(10)
    if (line.do.type !== 'advance' || !line.do.action.startsWith('register')) return { ...line, at: received + at }
    return { at: registered + at, by: line.by, do: { ...line.do, action, facts: { registeredOn: registered } } }
  }
  const upTo = script.play.findIndex(line => 'do' in line && line.do.type === 'advance' && line.refused !== undefined)
  return { ...script, play: script.play.slice(0, upTo + 1).map(moved), expect: {} }
}

const lawFor = (received: string, registered: string): readonly string[] =>
  ['register', 'registerByLawOf2026'].filter(
    action => simulate(procedure, entered(received, registered, action)).differences.length === 0,
  )

describe('the civil status law of a birth', () => {
  it.each([
    ['2026-06-01', '2026-06-01', 'register'],
    // A Sunday: somebody received it, whatever the desk’s hours are.
    ['2027-02-28', '2027-02-28', 'register'],
    ['2027-02-28', '2027-03-01', 'register'],
    ['2027-02-26', '2027-03-08', 'register'],
    ['2027-03-01', '2027-03-01', 'registerByLawOf2026'],
    ['2027-03-01', '2027-03-08', 'registerByLawOf2026'],
  ])('received on %s, entered on %s: only the action %s', (received, registered, action) => {
    expect(lawFor(received, registered)).toEqual([action])
  })
})
