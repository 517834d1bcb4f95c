/** A script that is being played on the stage. */
import {
  type Difference,
  type DossierOutcome,
  type NationalStatus,
  type Procedure,
  type Punctuality,
  type ScriptExpectation,
  sayOutcome,
  sayPunctuality,
  sayRefusal,
  sayStatus,
  summaryOf,
} from '@motcua/engine'
import { sayIssue } from '@motcua/engine/definition'
import { type Locale, say } from '@motcua/rules'
import { useState } from 'react'
import { sayDate } from '../messages/moment.ts'
import { simulatorWords } from '../messages/simulator.ts'
import type { SimulatorPort } from '../rehearsal/port.ts'
import type { Said } from '../rehearsal/scene.ts'
import { type PlayedLine, type Playing, playing } from '../rehearsal/script.ts'
import { useRoom } from './room.ts'
import { inBoth, tellMoved } from './use-acts.ts'

/** How far a script has been played, and how it came out. */
export interface Played {
  readonly script: Playing
  readonly lines: readonly PlayedLine[]
  /** All differences, those from its expectation at the end included. */
  readonly differences: readonly Difference[]
}

/** Where a dossier differs from what a script expects at its end. */
export const unexpected = async (
  port: SimulatorPort,
  { script, dossier: id }: Playing,
): Promise<readonly Difference[]> => {
  const [dossier, events] = await Promise.all([port.dossier(id), port.events(id)])
  const procedure = port.procedures.find(({ hash }) => hash === dossier?.procedure.hash)
  if (dossier === undefined || procedure === undefined) return []
  const summary = summaryOf(procedure, dossier, events)
  return (Object.entries(script.expect ?? {}) as [keyof ScriptExpectation, unknown][]).flatMap(([field, expected]) =>
    expected === undefined || JSON.stringify(expected) === JSON.stringify(summary[field])
      ? []
      : [{ code: 'expectation' as const, field, expected, found: summary[field] }],
  )
}

/** What a script says of the end of a run, or what came of it, in words. */
const sayField = (
  field: keyof ScriptExpectation,
  value: unknown,
  locale: Locale,
  procedure: Procedure | undefined,
): string | undefined => {
  if (value === undefined) return undefined
  switch (field) {
    case 'appointment':
    case 'finished':
      return sayDate(String(value), locale)
    case 'punctuality':
      return sayPunctuality(value as Punctuality, locale)
    case 'outcome':
      return sayOutcome(value as DossierOutcome, locale)
    case 'status':
      return sayStatus(value as NationalStatus, locale)
    case 'path':
      return (Array.isArray(value) ? value : [])
        .map(step => {
          const name = procedure?.graph.steps.get(step)?.step.name
          return name === undefined ? String(step) : say(name, locale)
        })
        .join(' → ')
  }
}

/** How a script differs, as a sentence. */
export const sayDifference = (difference: Difference, locale: Locale, procedure?: Procedure): string => {
  const sentence = 'refusal' in difference ? sayRefusal(difference.refusal, locale, procedure) : ''
  const told =
    difference.code === 'expectation'
      ? {
          ...difference,
          expected: sayField(difference.field, difference.expected, locale, procedure),
          found: sayField(difference.field, difference.found, locale, procedure),
        }
      : difference
  // The table pairs each code with its data; the compiler cannot follow the pair through a union.
  const sentenceOf: (data: never) => string = simulatorWords(locale).difference[difference.code]
  return sentenceOf({ ...told, sentence } as never)
}

const freeId = (taken: readonly string[]): string => {
  for (let n = 1; ; n++) if (!taken.includes(`script-${n}`)) return `script-${n}`
}

export interface ScriptState {
  readonly played: Played | undefined
  /** Reads a script; the sentences of what is wrong with it. */
  readonly load: (name: string, text: string) => void
  /** Plays that many lines, or to the end. */
  readonly play: (count: number) => void
  readonly close: () => void
}

export const useScript = (): ScriptState => {
  const { runs, acts, view, show } = useRoom()
  const [played, setPlayed] = useState<Played>()

  const load = (name: string, text: string) => {
    const said = inBoth(locale => simulatorWords(locale).notScript(name))
    void acts.run('load', async () => {
      let json: unknown
      try {
        json = JSON.parse(text)
      } catch {
        return { tone: 'refused', said }
      }
      const found = playing(json, freeId(await runs.port.dossiers()))
      if (!found.ok) {
        const details = found.issues.slice(0, 5).map(issue => inBoth(locale => sayIssue(issue, locale)))
        return { tone: 'refused', said, details }
      }
      setPlayed({ script: found.value, lines: [], differences: [] })
      return undefined
    })
  }

  const play = (count: number) => {
    if (played === undefined) return
    const { script } = played
    void acts.run('play', async () => {
      const lines: PlayedLine[] = []
      const isNew = played.lines.every(({ outcome }) => outcome?.ok !== true)
      const begun = isNew ? runs.begin() : undefined
      const port = begun?.port ?? runs.port
      const note = (more: readonly Difference[]) =>
        setPlayed({
          script,
          lines: [...played.lines, ...lines],
          differences: [...[...played.lines, ...lines].flatMap(({ difference }) => difference ?? []), ...more],
        })
      try {
        for (let left = count; left > 0; left--) {
          const line = await script.step(port)
          if (line === undefined) break
          lines.push(line)
        }
      } finally {
        if (begun !== undefined && lines.some(({ outcome }) => outcome?.ok === true)) begun.kept(script.dossier)
        note([])
      }
      const isOver = script.next() >= script.script.play.length
      if (isOver) note(await unexpected(runs.port, script))
      if (view.id !== script.dossier && (await runs.port.dossier(script.dossier)) !== undefined) show(script.dossier)
      const fired = lines.flatMap(line => line.fired)
      return { tone: 'plain', ...(await tellMoved(runs.port, await runs.port.now(), fired)) }
    })
  }
  return { played, load, play, close: () => setPlayed(undefined) }
}

/** What came of a line. */
export const sayPlayed = ({ outcome, difference }: PlayedLine, procedure: Procedure | undefined): Said =>
  inBoth(locale => {
    const words = simulatorWords(locale)
    if (difference !== undefined) return sayDifference(difference, locale, procedure)
    return outcome?.ok === false ? words.expectedRefusal : words.played
  })
