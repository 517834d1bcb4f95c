import type { Procedure } from '../definition/procedure.ts'
import type { Pin } from './event.ts'

/** What a dossier is pinned to. */
export const pinOf = (procedure: Procedure): Pin => ({
  code: procedure.definition.code,
  version: procedure.definition.version,
  hash: procedure.hash,
  format: 1,
})
