/** Dossiers on the server’s engine, tried out. */
import { DossierSimulator } from '@motcua/designer/simulator'
import { useEffect, useState } from 'react'
import { Heading } from './parts.tsx'
import { portOver, type ServedPort } from './port.ts'
import { goTo, linkTo } from './route.ts'
import { useSettings } from './settings.ts'

interface TrialProps {
  readonly dossier: string | undefined
  /** The code of the procedure that is wanted. */
  readonly procedure: string | undefined
}

export const TrialView = ({ dossier, procedure }: TrialProps) => {
  const { words, locale, theme, setLocale } = useSettings()
  const [port, setPort] = useState<ServedPort>()
  useEffect(() => {
    let opened: ServedPort | undefined
    let isStill = true
    void portOver(procedure).then(made => {
      if (!isStill) return made.close()
      opened = made
      setPort(made)
    })
    return () => {
      isStill = false
      opened?.close()
    }
  }, [procedure])
  const [, setProcedures] = useState(port?.procedures)
  useEffect(() => port?.subscribe(() => setProcedures(port.procedures)), [port])
  if (port === undefined) return <p className="wb-page wb-lead">{words.loading}</p>
  if (port.procedures.length === 0)
    return (
      <div className="wb-page">
        <Heading>{words.trial}</Heading>
        <div className="wb-empty">
          <h2>{words.nothingToTry}</h2>
          <p>{words.nothingToTryText}</p>
          <a className="wb-button" href={linkTo({ view: 'library' })}>
            {words.toLibrary}
          </a>
        </div>
      </div>
    )
  return (
    <div className="wb-design">
      <div className="wb-hidden">
        <Heading>{words.trial}</Heading>
      </div>
      <div className="wb-stage">
        <DossierSimulator
          port={port}
          dossier={dossier}
          onDossierChange={next => goTo({ view: 'trial', dossier: next, procedure })}
          locale={locale}
          onLocaleChange={setLocale}
          colorMode={theme}
        />
      </div>
    </div>
  )
}
