/** What people do at an office: everything that may be worth trying on a dossier as it stands, by whom it is for or by anybody. */
import type { Procedure } from '../../src/definition/procedure.ts'
import { type Command, timekeeper } from '../../src/dossier/command.ts'
import { type Dossier, emptyDossier } from '../../src/dossier/dossier.ts'
import type { Actor } from '../../src/dossier/event.ts'
import { placesOf } from '../places.ts'
import { administrator, citizen, commandsFor, everybody } from '../play.ts'
import { official } from '../tale.ts'
import { type Office, tenant } from './office.ts'
import type { World } from './world.ts'

/** What brings a dossier on as it stands; most of the rest of what can be tried does not, or ends it. */
const isOnward = (dossier: Dossier, command: Command): boolean => {
  const { situation, supplement, withdrawalRequestedOn, position, consultations } = dossier
  switch (command.type) {
    case 'receive':
      return situation === 'submitted'
    case 'returnResult':
      return situation === 'finished'
    case 'supply':
      return supplement !== undefined
    case 'decideWithdrawal':
      return withdrawalRequestedOn !== undefined
    case 'advance':
      return situation === 'open' && command.action !== 'constructor'
    case 'acceptHandoff':
      return position.includes('hand')
    case 'consult':
      return consultations[command.step]?.[command.agency]?.receivedOn === undefined
    case 'answer': {
      const asked = consultations[command.step]?.[command.agency]
      return position.includes(command.step) && asked?.receivedOn !== undefined && asked.answer === undefined
    }
    default:
      return false
  }
}

const crowds = new Map<Procedure, readonly Actor[]>()
const crowd = (procedure: Procedure): readonly Actor[] => {
  const known = crowds.get(procedure) ?? everybody(procedure)
  crowds.set(procedure, known)
  return known
}

/** Somebody whom the law of the definition lets do it, as far as a place can tell. */
export const holderOf = (procedure: Procedure, dossier: Dossier, command: Command): Actor | undefined => {
  const [place] = placesOf(procedure, dossier, command)
  if (place === undefined) return undefined
  const { role, agency, department, person } = place
  if (role === 'applicant') return citizen
  if (role === 'administrator') return administrator
  if (role === 'timekeeper') return timekeeper
  if (person !== undefined) return crowd(procedure).find(({ id }) => id === person)
  return role === undefined || agency === undefined ? undefined : official(role, agency, department)
}

/** Thought of once for a dossier as it stands: anew at each step it was a tenth of all the time. */
const thought = new WeakMap<Dossier, readonly Command[]>()
const worthTrying = (procedure: Procedure, dossier: Dossier, n: number): readonly Command[] => {
  const known = thought.get(dossier)
  if (known) return known
  // How a child ended is for the partner alone to say: whatever else is said of it would be a lie.
  const all = commandsFor(procedure, dossier, n).filter(({ type }) => type !== 'reportChild')
  thought.set(dossier, all)
  return all
}

const submission = (procedure: Procedure, n: number): Command => {
  const [submit] = commandsFor(procedure, emptyDossier('', tenant), n)
  if (submit === undefined) throw new Error('nothing to submit')
  return submit
}

/** So many dossiers at most are open at an office by its own people. */
const most = 8

/** Gives one order of one person. */
export const workOn = async (office: Office, world: World, step: number): Promise<true> => {
  const { chance } = world
  const { procedure, ledger } = office
  const n = chance.below(1000)
  const key = `k${step}`
  const order = { tenant, key, procedure: procedure.definition.code }
  const open = [...ledger.open]
  if (open.length === 0 || (open.length < most && chance.below(10) === 0)) {
    const command = submission(procedure, n)
    office.ask({ ...order, dossier: `${office.name}${step}`, by: citizen, command })
    return true
  }
  // Now and then one that has ended long ago.
  const id = chance.below(40) === 0 ? chance.of([...ledger.events.keys()]) : chance.of(open)
  const dossier = await office.plain.load(tenant, id ?? '')
  if (dossier === undefined) return true
  const all = worthTrying(procedure, dossier, n)
  const likely = chance.below(8) > 0 ? all.filter(it => isOnward(dossier, it)) : all
  const command = chance.of(likely.length > 0 ? likely : all)
  if (command === undefined) return true
  const by =
    (chance.below(12) > 0 ? holderOf(procedure, dossier, command) : undefined) ?? chance.of(crowd(procedure)) ?? citizen
  const expect = chance.below(5) === 0 ? { expect: dossier.revision } : {}
  const given = { ...order, dossier: dossier.id, by, ...expect, command }
  office.ask(given)
  // A double click.
  if (chance.below(25) === 0) office.ask(given)
  return true
}
