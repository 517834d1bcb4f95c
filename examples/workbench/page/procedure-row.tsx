/** One procedure of the list. */
import { say } from '@motcua/rules'
import type { DraftSummary, ProcedureSummary } from './api.ts'
import { Menu } from './parts.tsx'
import { linkTo, type Route } from './route.ts'
import { printIsoDay, printMoment, useSettings } from './settings.ts'

/** How a draft stands, in a word. */
export const DraftState = ({ draft }: { readonly draft: DraftSummary }) => {
  const { words } = useSettings()
  const { state, errors, warnings } = draft
  const said = state === 'ready' ? words.ready : state === 'unreadable' ? words.unreadable : words.errors(errors)
  return (
    <>
      <span className={`wb-chip ${state === 'ready' ? 'wb-chip-good' : 'wb-chip-bad'}`}>{said}</span>
      {state === 'ready' && warnings > 0 && <span className="wb-chip wb-chip-warning">{words.warnings(warnings)}</span>}
    </>
  )
}

interface RowProps {
  readonly procedure: ProcedureSummary
  readonly publish: () => void
  readonly duplicate: () => void
  readonly redraft: () => void
  readonly exportDraft: () => void
  readonly exportVersion: (hash: string) => void
  readonly drop: () => void
}

export const ProcedureRow = ({ procedure, ...acts }: RowProps) => {
  const { words, locale } = useSettings()
  const { id, code, draft, versions } = procedure
  const [newest] = versions
  const name = say(procedure.name, locale) || words.unnamed
  const target: Route | undefined =
    draft !== undefined ? { view: 'design', id } : newest && { view: 'version', hash: newest.hash }
  const items = [
    ...(draft === undefined ? [{ said: words.redraft, act: acts.redraft }] : []),
    { said: words.duplicate, act: acts.duplicate },
    ...(draft === undefined ? [] : [{ said: words.exportDraft, act: acts.exportDraft }]),
    ...versions.map(({ hash, version }) => ({
      said: words.exportVersion(version),
      act: () => acts.exportVersion(hash),
    })),
    ...(draft === undefined ? [] : [{ said: words.dropDraft, act: acts.drop }]),
  ]
  return (
    <tr>
      <td className="wb-code">{code}</td>
      <th scope="row">
        <span className="wb-name" title={name}>
          {target === undefined ? name : <a href={linkTo(target)}>{name}</a>}
        </span>
      </th>
      <td>
        {draft === undefined ? (
          <span className="wb-soft">{words.noDraft}</span>
        ) : (
          <>
            <DraftState draft={draft} />
            <small>{words.saved(printMoment(draft.savedAt))}</small>
          </>
        )}
      </td>
      <td>
        {newest === undefined ? (
          <span className="wb-soft">{words.notPublished}</span>
        ) : (
          <>
            <a href={linkTo({ view: 'version', hash: newest.hash })}>{words.version(newest.version)}</a>
            <small>
              {words.validFrom(printIsoDay(newest.from))}
              {newest.until !== undefined && ` ${words.validUntil(printIsoDay(newest.until))}`}
              {versions.length > 1 && `, ${words.earlier(versions.length - 1)}`}
            </small>
          </>
        )}
      </td>
      <td>
        <div className="wb-row-acts">
          {draft !== undefined && (
            <>
              <a className="wb-button" href={linkTo({ view: 'design', id })} aria-label={`${words.open} ${name}`}>
                {words.open}
              </a>
              <button
                type="button"
                className="wb-button"
                aria-label={`${words.publish} ${name}`}
                onClick={acts.publish}
              >
                {words.publish}
              </button>
            </>
          )}
          {newest !== undefined && (
            <a
              className="wb-button"
              href={linkTo({ view: 'trial', procedure: newest.code })}
              aria-label={`${words.tryOut} ${name}`}
            >
              {words.tryOut}
            </a>
          )}
          <Menu label={words.more(name)} items={items} />
        </div>
      </td>
    </tr>
  )
}
