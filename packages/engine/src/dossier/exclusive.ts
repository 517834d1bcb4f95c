import canonicalize from 'canonicalize'
import type { Procedure } from '../definition/procedure.ts'
import type { Dossier } from './dossier.ts'
import type { FactValue } from './fact.ts'

/**
 * What no other open dossier may be about while this one is: one parcel, one licence. From reception until the dossier has
 * ended; nothing while one of the facts is not known. `undefined` where the procedure has no such rule.
 *
 * @example exclusiveKeys(procedure, dossier) // ['parcel:["12","345"]']
 */
export const exclusiveKeys = ({ definition }: Procedure, dossier: Dossier): readonly string[] | undefined => {
  const rule = definition.exclusive
  if (rule === undefined) return undefined
  if (dossier.situation !== 'open' && dossier.situation !== 'finished') return []
  const values: FactValue[] = []
  for (const fact of rule.facts) {
    const value = dossier.facts[fact]
    if (value === undefined) return []
    values.push(value)
  }
  return [`${rule.name}:${canonicalize(values)}`]
}
