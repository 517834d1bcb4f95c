import { nationalStatus, sayStatus } from '@motcua/engine'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../parts/icon.tsx'
import { Pick } from './fact-input.tsx'
import { Panel } from './parts.tsx'
import { useRoom } from './room.ts'
import { SubmitForm } from './submit-form.tsx'
import type { Listed } from './use-scene.ts'

/** Which dossier is on the stage, and another one. */
export const DossierPanel = () => {
  const { view, words, locale, show } = useRoom()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLDivElement>(null)
  const { dossiers, id, scene } = view
  const none = dossiers.length === 0
  useEffect(() => {
    if (isOpen) form.current?.querySelector<HTMLElement>('select, input')?.focus()
  }, [isOpen])
  const said = ({ id: its, dossier, procedure }: Listed): string => {
    const status =
      dossier === undefined || procedure === undefined ? [] : [sayStatus(nationalStatus(procedure, dossier), locale)]
    const parent = dossier?.parent === undefined ? [] : [words.childOf(dossier.parent.dossier)]
    return [dossier?.code ?? its, ...parent, ...status].join(' – ')
  }
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <Panel title={words.dossiers}>
      {none ? (
        <div className="mc-sim-empty">
          <p>
            <strong>{words.noDossier}</strong>
          </p>
          <p className="mc-note">{words.noDossierHint}</p>
        </div>
      ) : (
        <Pick
          label={words.dossier}
          value={id ?? ''}
          empty={id === undefined ? words.chooseValue : undefined}
          options={dossiers.map(it => [it.id, said(it)])}
          change={show}
        />
      )}
      {id !== undefined && scene === undefined && (
        <p className="mc-field-said" role="alert">
          {words.dossierUnknown(id)}
        </p>
      )}
      {!none && (
        <button ref={opener} type="button" className="mc-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name="add" size={14} />
          {words.newDossier}
        </button>
      )}
      {(isOpen || none) && (
        <div ref={form}>
          <SubmitForm
            done={opened => {
              close()
              show(opened)
            }}
            {...(none ? {} : { cancel: close })}
          />
        </div>
      )}
    </Panel>
  )
}
