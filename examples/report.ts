/** What became of the dossiers, as a table. */
import {
  computedDue,
  type Dossier,
  type DossierEvent,
  type Engine,
  type Procedure,
  sayOutcome,
  sayPunctuality,
  sayWhy,
  summaryOf,
} from '@motcua/engine'
import { type Locale, printInstant, say } from '@motcua/rules'
import type { Play } from './folder.ts'
import { words } from './once-words.ts'
import { tenant } from './play.ts'
import { table } from './table.ts'

const dayOf = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/')
const momentOf = (iso: string): string => (iso.length > 10 ? `${iso.slice(11, 16)} ${dayOf(iso)}` : dayOf(iso))

/** A name that fits beside others: whole words, as many as there is room for. */
const shortened = (name: string, most: number): string => {
  if ([...name].length <= most) return name
  const cut = [...name].slice(0, most).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,;:–]$/, '')}…`
}

/** The beginning and the end of a path; how long it is in between. */
const pathText = (procedure: Procedure, path: readonly string[], locale: Locale): string => {
  const names = path.map(id => {
    const step = procedure.graph.steps.get(id)?.step
    return shortened(step === undefined ? id : say(step.name, locale), 28)
  })
  const shown =
    names.length <= 5 ? names : [...names.slice(0, 2), words[locale].steps(names.length - 4), ...names.slice(-2)]
  return shown.join(' → ')
}

const computedText = (procedure: Procedure, dossier: Dossier, locale: Locale): string => {
  const computed = computedDue(procedure, dossier)
  if (computed?.ok !== true) return words[locale].nothing
  const due = computed.value
  if (due.kind === 'date') return dayOf(due.date)
  if (due.kind === 'instant') return momentOf(printInstant(due.at))
  return due.kind === 'paused' ? words[locale].paused : words[locale].nothing
}

const rowOf = (procedure: Procedure, dossier: Dossier, events: readonly DossierEvent[], locale: Locale): string[] => {
  const { appointment, punctuality, path } = summaryOf(procedure, dossier, events)
  const { nothing, open } = words[locale]
  const { code, name } = procedure.definition
  return [
    dossier.code ?? dossier.id,
    `${code} ${shortened(say(name, locale), 40)}`,
    pathText(procedure, path ?? [], locale),
    appointment === undefined ? nothing : momentOf(appointment),
    computedText(procedure, dossier, locale),
    punctuality === undefined ? nothing : sayPunctuality(punctuality, locale),
    sayWhy(procedure, events, locale),
    dossier.outcome === undefined ? open : sayOutcome(dossier.outcome, locale),
  ]
}

/** The dossiers of the plays as they now stand in the store, one row each. */
export const report = async (
  engine: Engine,
  plays: readonly Play[],
  locale: Locale,
  width: number,
): Promise<readonly string[]> => {
  const rows: string[][] = []
  for (const { id } of plays) {
    const dossier = await engine.dossier(tenant, id)
    const procedure = dossier && engine.procedureOf(dossier)
    if (dossier === undefined || procedure === undefined) continue
    const history = await engine.history(tenant, id)
    rows.push(
      rowOf(
        procedure,
        dossier,
        history.map(({ event }) => event),
        locale,
      ),
    )
  }
  const fixed = [24, 0, 0, 10, 10, 9, 0, 14]
  const room = Math.max(60, width - fixed.reduce((sum, one) => sum + one, 0) - 2 * (fixed.length - 1))
  const shares: Readonly<Record<number, number>> = { 1: 0.22, 2: 0.38, 6: 0.4 }
  const columns = words[locale].heads.map((head, i) => ({
    head,
    width: fixed[i] || Math.floor(room * (shares[i] ?? 0)),
  }))
  return table(columns, rows)
}
