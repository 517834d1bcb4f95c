import { parseDay, parseInstant } from '@motcua/rules'
import type { ProcedureDefinition } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import { standInFor } from '../dossier/authority.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Instant } from '../dossier/event.ts'

/**
 * An agency that acts during a time. Work passes to a successor at a date nobody has to record an event for, so a row says
 * who acts when, and a question is answered for the instant it is asked about.
 */
export interface Holder {
  readonly agency: string
  readonly department?: string | undefined
  readonly from?: Instant | undefined
  /** The first instant that is no longer its. */
  readonly until?: Instant | undefined
  /** Its last day is over and nobody has taken its place. */
  readonly gone?: true | undefined
}

const msPerDay = 86_400_000

/** The first instant at which an agency is no longer there. */
const endOfAgency = ({ agencies }: ProcedureDefinition, agency: string): Instant | undefined => {
  const { until } = own(agencies, agency) ?? {}
  const lastDay = until === undefined || parseDay(until) === undefined ? undefined : parseInstant(until)
  return lastDay === undefined ? undefined : lastDay + msPerDay
}

/** Who acts in an agency's place, one after the other in time. An agency that stands in for another has departments of its own. */
export const holdersOf = (
  definition: ProcedureDefinition,
  dossier: Pick<Dossier, 'standIns'>,
  agency: string,
  department?: string | undefined,
): readonly Holder[] => {
  const ends = Object.keys(definition.agencies).flatMap(name => endOfAgency(definition, name) ?? [])
  const changes = [...new Set(ends)].sort((a, b) => a - b)
  const found: Holder[] = []
  for (const [index, from] of [undefined, ...changes].entries()) {
    const on = from ?? (changes[0] ?? 1) - 1
    const acting = standInFor(definition, dossier, agency, on)
    const end = endOfAgency(definition, acting)
    const gone = end !== undefined && on >= end
    const before = found.at(-1)
    if (before && before.agency === acting && (before.gone === true) === gone) {
      found[found.length - 1] = withUntil(before, changes[index])
      continue
    }
    const holder: Holder = {
      agency: acting,
      ...(acting === agency && department !== undefined ? { department } : {}),
      ...(from === undefined ? {} : { from }),
      ...(gone ? { gone } : {}),
    }
    found.push(withUntil(holder, changes[index]))
  }
  return found
}

const withUntil = ({ until: _, ...holder }: Holder, until: Instant | undefined): Holder =>
  until === undefined ? holder : { ...holder, until }

/** Who acts at an instant. */
export const holderAt = (holders: readonly Holder[], at: Instant): Holder | undefined =>
  holders.find(({ from, until }) => (from ?? at) <= at && at < (until ?? Number.POSITIVE_INFINITY))
