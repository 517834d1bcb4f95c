/** A procedure on the simulator’s stage, from the texts of its files: a story to try it out in, or to play a script in. */
import { type DefinitionIssue, loadText, momentOf, type Procedure, readJson, sayIssue } from '@motcua/engine'
import type { Locale, Path } from '@motcua/rules'
import { useSyncExternalStore } from 'react'
import { openText } from '../src/document/open.ts'
import { ProcedureDesigner } from '../src/parts/procedure-designer.tsx'
import type { SimulatorPort } from '../src/rehearsal/port.ts'
import { rehearse } from '../src/rehearsal/rehearsal.ts'
import { type Playing, playing } from '../src/rehearsal/script.ts'
import { DossierSimulator } from '../src/simulator/dossier-simulator.tsx'

export interface PathStageProps {
  /** The text of the procedure’s file, and of the script’s; what its owner calls the files. */
  readonly procedure: string
  readonly procedureFile?: string | undefined
  readonly script?: string | undefined
  readonly scriptFile?: string | undefined
  readonly locale?: Locale | undefined
  readonly colorMode?: 'light' | 'dark' | 'system' | undefined
}

/** What is wrong with a file, and where. */
interface Faults {
  readonly file: string
  readonly issues: readonly DefinitionIssue[]
  readonly locate: ((path: Path) => { readonly line: number; readonly column: number }) | undefined
}

/** Who acts on screen: moved by the play as it goes from line to line. */
interface ActorOnScreen {
  readonly get: () => string | undefined
  readonly set: (actor: string) => void
  readonly subscribe: (heard: () => void) => () => void
}

/** A stage that is set, or what keeps it from being set. */
export type Prepared =
  | { readonly faults: Faults }
  | {
      readonly faults?: undefined
      readonly procedure: Procedure
      readonly port: SimulatorPort
      readonly playing: Playing | undefined
      readonly actor: ActorOnScreen
    }

/** The Monday a week before Tết: whoever tries something out meets the holiday. */
const someday = '2026-02-09T08:00:00+07:00'

const actorOnScreen = (): ActorOnScreen => {
  let actor: string | undefined
  const all = new Set<() => void>()
  return {
    get: () => actor,
    set: next => {
      actor = next
      for (const heard of all) heard()
    },
    subscribe: heard => {
      all.add(heard)
      return () => all.delete(heard)
    },
  }
}

const readScript = (text: string, file: string): Playing | Faults => {
  const json = readJson(text)
  if (!json.ok) return { file, issues: json.issues, locate: undefined }
  const { value, locate } = json.value
  const found = playing(value, 'ho-so')
  return found.ok ? found.value : { file, issues: found.issues, locate }
}

/** Sets the stage anew, each time a story is shown or played again. */
export const preparedFrom = (args: PathStageProps): Prepared => {
  const { result, locate } = loadText(args.procedure)
  if (!result.ok) return { faults: { file: args.procedureFile ?? 'procedure.json', issues: result.issues, locate } }
  const procedure = result.value
  const run = args.script === undefined ? undefined : readScript(args.script, args.scriptFile ?? 'script.json')
  if (run !== undefined && 'issues' in run) return { faults: run }
  const [first] = run?.script.play ?? []
  const at = first === undefined ? undefined : momentOf('until' in first ? first.until : first.at)
  const rehearsed = rehearse({ procedures: [procedure], at: at ?? someday })
  if (!rehearsed.ok) throw new Error(`no rehearsal at ${at}: ${JSON.stringify(rehearsed.issues)}`)
  return { procedure, port: rehearsed.value, playing: run, actor: actorOnScreen() }
}

export const prepare = async ({ args }: { readonly args: unknown }): Promise<{ readonly prepared: Prepared }> => ({
  prepared: preparedFrom(args as PathStageProps),
})

const said = {
  vi: { title: 'Tệp có lỗi', line: 'Dòng', column: 'cột' },
  en: { title: 'There are mistakes in the file', line: 'Line', column: 'column' },
}

const FaultyFile = ({ faults, locale }: { readonly faults: Faults; readonly locale: Locale }) => (
  <main className="motcua-designer mc-light" lang={locale} style={{ padding: 24, overflow: 'auto', display: 'block' }}>
    <h1 style={{ fontSize: 20 }}>
      {said[locale].title}: {faults.file}
    </h1>
    <ol>
      {faults.issues.map((issue, index) => {
        const own = 'line' in issue.data ? (issue.data as { line?: number; column?: number }) : undefined
        const { line, column } = own?.line === undefined ? (faults.locate?.(issue.path) ?? { line: 1, column: 1 }) : own
        return (
          <li key={index} style={{ margin: '8px 0' }}>
            {said[locale].line} {line}, {said[locale].column} {column}: {sayIssue(issue, locale)}{' '}
            <code>{issue.path.join(' › ')}</code>
          </li>
        )
      })}
    </ol>
  </main>
)

interface SetStageProps extends Pick<PathStageProps, 'locale' | 'colorMode'> {
  readonly prepared: Prepared
}

const SetStage = ({ prepared, locale, colorMode }: SetStageProps) => {
  const actor = prepared.faults === undefined ? prepared.actor : undefined
  const acting = useSyncExternalStore(actor?.subscribe ?? (() => () => undefined), actor?.get ?? (() => undefined))
  if (prepared.faults !== undefined) return <FaultyFile faults={prepared.faults} locale={locale ?? 'vi'} />
  return <DossierSimulator port={prepared.port} actor={acting} locale={locale} colorMode={colorMode} />
}

/** What stories of a procedure are stories of: shown as `stage` shows it, over what `prepare` has set. */
export const PathStage = (props: PathStageProps) => <SetStage {...props} prepared={preparedFrom(props)} />

export const stage = (args: PathStageProps, { loaded }: { readonly loaded: Readonly<Record<string, unknown>> }) => (
  <SetStage {...args} prepared={loaded.prepared as Prepared} />
)

/** The drawing of the procedure: what is wrong with it is in its list of problems, unless nothing can be drawn. */
export const drawing = ({ procedure, procedureFile = 'procedure.json', locale, colorMode }: PathStageProps) => {
  const { result, locate } = openText(procedure)
  return result.ok ? (
    <ProcedureDesigner defaultDocument={result.value.document} locale={locale} colorMode={colorMode} />
  ) : (
    <FaultyFile faults={{ file: procedureFile, issues: result.issues, locate }} locale={locale ?? 'vi'} />
  )
}
