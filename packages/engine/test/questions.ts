/** Every answer that views give at an instant about the dossiers of procedures, to be compared with those of others. */
import type { Procedure } from '../src/definition/procedure.ts'
import type { Engine } from '../src/engine.ts'
import { board, dueSoon, stuck } from '../src/views/board.ts'
import { inbox, inboxCounts, type Whose } from '../src/views/inbox.ts'
import { lookUp } from '../src/views/look-up.ts'
import type { ViewStore } from '../src/views/view-store.ts'
import { officials } from './play.ts'

const texts = ['nguyen', 'MAI nguy', 'đỗ', 'do dang', 'h15-3', 'd1', 'n n', '']

const placesOf = ({ definition }: Procedure): readonly Whose[] =>
  Object.entries(definition.agencies).flatMap(([agency, { departments = {} }]): Whose[] => [
    { agency },
    ...Object.keys(departments).map(department => ({ agency, department })),
    ...Object.keys(definition.roles).map(role => ({ agency, role })),
  ])

export const whatIsSeen = async (
  engine: Engine,
  views: ViewStore,
  procedures: readonly Procedure[],
  tenants: readonly string[],
  at: number,
) => {
  const seen: unknown[] = []
  const whoses = procedures.flatMap(it => [...placesOf(it), ...officials(it).map((person): Whose => ({ person }))])
  for (const tenant of tenants) {
    for (const whose of whoses) seen.push(whose, await inbox(views, { tenant, whose, at, limit: 1000 }))
    seen.push(await inboxCounts(views, { tenant, at, by: { agencies: true } }))
    seen.push(await board(views, { tenant, at }), await stuck(engine, views, { tenant, at }))
    seen.push(await dueSoon(views, { tenant, from: at, until: at + 20 * 86_400_000 }))
    for (const text of texts) seen.push(text, await lookUp(views, { tenant, text }))
  }
  return seen
}
