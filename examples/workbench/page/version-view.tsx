/** A published version, as it was published. */
import { ProcedureDesigner } from '@motcua/designer'
import type { ProcedureDocument } from '@motcua/designer/drawing'
import { say } from '@motcua/rules'
import { useEffect, useState } from 'react'
import { api, download } from './api.ts'
import { connection } from './connection.ts'
import { documentOf } from './draft-keeper.ts'
import { Heading } from './parts.tsx'
import { goTo, linkTo } from './route.ts'
import { useSettings } from './settings.ts'

export const VersionView = ({ hash }: { readonly hash: string }) => {
  const { words, locale, theme, setLocale } = useSettings()
  const [id, setId] = useState(0)
  const [document, setDocument] = useState<ProcedureDocument>()
  const [why, setWhy] = useState<string>()
  useEffect(() => {
    let isStill = true
    const read = async (): Promise<void> => {
      const file = await api.file(hash)
      if (!isStill) return
      if (file.ok) {
        setId(file.value.id)
        setDocument(documentOf(file.value.text))
      } else if (file.refusal !== undefined) setWhy(file.refusal.said[locale])
      else {
        await connection.whenHere()
        if (isStill) await read()
      }
    }
    void read()
    return () => {
      isStill = false
    }
  }, [hash, locale])
  if (document === undefined)
    return (
      <div className="wb-page">
        {why !== undefined && <Heading>{words.library}</Heading>}
        <p className="wb-lead">{why ?? words.loading}</p>
      </div>
    )
  const { name, code, version } = document.procedure
  /** Goes on with the draft there is, or begins one. */
  const redraft = async (): Promise<void> => {
    const made = await api.redraft(id)
    if (made.ok || made.refusal?.code === 'draft_exists') goTo({ view: 'design', id })
  }
  return (
    <div className="wb-design">
      <div className="wb-bar">
        <a className="wb-back" href={linkTo({ view: 'library' })} aria-label={words.back} title={words.back}>
          ←
        </a>
        <div className="wb-bar-title">
          <Heading>{say(name, locale)}</Heading>
          <p className="wb-soft">
            {code} · {words.version(version)}
          </p>
        </div>
        <p className="wb-chip">{words.immutable}</p>
        <button type="button" className="wb-button" onClick={() => void redraft()}>
          {words.redraft}
        </button>
        <a className="wb-button wb-main-act" href={linkTo({ view: 'trial', procedure: code })}>
          {words.tryOut}
        </a>
      </div>
      <div className="wb-stage">
        <ProcedureDesigner
          document={document}
          readOnly
          locale={locale}
          onLocaleChange={setLocale}
          colorMode={theme}
          onExport={download}
        />
      </div>
    </div>
  )
}
