import {
  explainDecision,
  explainParameter,
  type Procedure,
  papersOf,
  sayDecision,
  sayPapers,
  sayParameter,
} from '@motcua/engine'
import { say } from '@motcua/rules'
import type { Scene } from '../rehearsal/scene.ts'
import { useNames, useRoom } from './room.ts'

/** The decisions whose way a table says. */
const stepsLedBy = ({ graph }: Procedure, table: string): readonly string[] =>
  [...graph.steps].flatMap(([id, { step }]) => (step.kind === 'decision' && step.by?.table === table ? [id] : []))

interface SentencesProps {
  readonly title: string
  readonly note?: string | undefined
  readonly all: readonly string[]
  /** The first says what came out, the others why. */
  readonly leads?: boolean
}

const Sentences = ({ title, note, all, leads = false }: SentencesProps) => (
  <>
    <h4 className="mc-sub">{title}</h4>
    {note !== undefined && <p className="mc-note">{note}</p>}
    <ul className="mc-lines">
      {all.map((line, index) => (
        <li key={`${index} ${line}`}>{leads && index === 0 ? <strong>{line}</strong> : line}</li>
      ))}
    </ul>
  </>
)

/** Why the rules of the procedure say of the dossier what they say: rows that apply, law in force, papers still to be supplied. */
export const ReasonsList = ({ scene, procedure }: { readonly scene: Scene; readonly procedure: Procedure }) => {
  const { words, locale } = useRoom()
  const names = useNames()
  const { tables = {}, parameters = {}, documents = {} } = procedure.definition
  const values = Object.entries(parameters).flatMap(([name, parameter]) => {
    const found = explainParameter(procedure, scene.dossier, name)
    return found === undefined
      ? []
      : [`${say(parameter.name, locale)}: ${sayParameter(found, locale, procedure, name)}`]
  })
  return (
    <div className="mc-data">
      <p className="mc-note">{words.reasonsNow}</p>
      {Object.entries(tables).map(([name, table]) => {
        const why = explainDecision(procedure, scene.dossier, name)
        const led = stepsLedBy(procedure, name).map(names.step)
        return (
          why && (
            <Sentences
              key={name}
              title={words.tableOf(say(table.name, locale))}
              note={led.length === 0 ? undefined : words.tableLeads(led)}
              all={sayDecision(why, locale, procedure, name)}
              leads
            />
          )
        )
      })}
      {values.length > 0 && <Sentences title={words.lawValues} all={values} />}
      {Object.keys(documents).length > 0 && (
        <Sentences title={words.papersNeeded} all={sayPapers(papersOf(procedure, scene.dossier), locale, procedure)} />
      )}
    </div>
  )
}
