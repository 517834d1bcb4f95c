import type { Basis } from '@motcua/rules'
import type { MigrationMapping } from '../dossier/command.ts'
import type { Engine } from '../engine.ts'
import { type BulkAct, type Planned, planOne, runningDossiers } from './plan.ts'

/** Which dossiers are put under which version, and where they stand there. */
export interface MigrationSpec {
  /** National code. */
  readonly procedure: string
  /** Only those under these versions; all but the new one where absent. */
  readonly from?: readonly number[] | undefined
  /** The version they are put under. */
  readonly version: number
  readonly mapping: MigrationMapping
  readonly basis: Basis
}

/**
 * Every running dossier of a procedure that is under another version, and whether it can be put under this one: if not, each
 * thing it holds that has no place there (`migration_impossible`). Ended dossiers stay what they are.
 *
 * @example
 * const plan = planMigration(engine, act, { procedure: '1.001193', version: 2, mapping: { terms: 'keep' }, basis })
 * for await (const planned of plan) if (planned.verdict === 'refused') console.log(planned.dossier, planned.refusal)
 */
export async function* planMigration(
  engine: Engine,
  act: BulkAct,
  { procedure, from, version, mapping, basis }: MigrationSpec,
): AsyncGenerator<Planned> {
  const command = { type: 'migrate', version, mapping, basis } as const
  for await (const found of runningDossiers(engine, act.tenant)) {
    const { id: dossier, code, procedure: pin } = found
    if (pin.code !== procedure || pin.version === version || from?.includes(pin.version) === false) continue
    yield await planOne(engine, act, { dossier, code, found, commands: [{ command, about: [String(version)] }] })
  }
}
