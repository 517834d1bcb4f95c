/** What is done through the port, one thing after the other, and what there is to say of it. */
import { sayCommand, sayFailure, sayRefusal } from '@motcua/engine'
import type { Locale } from '@motcua/rules'
import { useCallback, useRef, useState } from 'react'
import { sayClockIssue } from '../messages/clock.ts'
import { sayMoment, sayShort } from '../messages/moment.ts'
import { simulatorWords } from '../messages/simulator.ts'
import type { ClockMove } from '../rehearsal/moment.ts'
import type { FiredTimer, OpeningOrder, SimulatorPort } from '../rehearsal/port.ts'
import type { Offer, Said } from '../rehearsal/scene.ts'
import { offerKey } from './offer-groups.ts'
import type { Runs } from './runs.ts'
import { look, type Question, type View } from './use-scene.ts'

/** What came of the last act, until something else is done. */
export interface Told {
  readonly tone: 'plain' | 'refused' | 'failed'
  readonly said: Said
  readonly details?: readonly Said[] | undefined
  /** Does the same once more. */
  readonly again?: (() => void) | undefined
  /** Another each time, so that the same sentence is read out again. */
  readonly number: number
}

type Tale = Omit<Told, 'number' | 'again'>

export interface Acts {
  /** What is being done, by a name of its own. */
  readonly busy: string | undefined
  readonly told: Told | undefined
  readonly dismiss: () => void
  /** Does something unless something else is being done; whether it was done. */
  readonly run: (name: string, work: () => Promise<Tale | undefined>) => Promise<boolean>
  readonly press: (offer: Offer, view: View, asked: Question) => Promise<boolean>
  readonly open: (order: OpeningOrder) => Promise<string | undefined>
  readonly move: (move: ClockMove) => Promise<boolean>
}

export const inBoth = (say: (locale: Locale) => string): Said => ({ vi: say('vi'), en: say('en') })

/** A timer that went off, as a line. */
const sayFired = (port: SimulatorPort, fired: FiredTimer, code: string | undefined): Said =>
  inBoth(locale => {
    const procedure = port.procedures.find(({ hash }) => hash === code)
    const sentence = `${sayShort(fired.at)} – ${fired.dossier}: ${sayCommand(fired.command, locale, procedure)}`
    return fired.failure === undefined ? sentence : `${sentence}. ${sayFailure(fired.failure, locale, procedure)}`
  })

export const tellMoved = async (
  port: SimulatorPort,
  now: number,
  fired: readonly FiredTimer[],
): Promise<Pick<Tale, 'said' | 'details'>> => ({
  said: inBoth(
    locale => `${simulatorWords(locale).clockAt(sayMoment(now, locale))} ${simulatorWords(locale).fired(fired.length)}`,
  ),
  details: await Promise.all(
    fired.map(async it => sayFired(port, it, (await port.dossier(it.dossier))?.procedure.hash)),
  ),
})

export const useActs = (runs: Runs): Acts => {
  const [busy, setBusy] = useState<string>()
  const [told, setTold] = useState<Told>()
  const going = useRef(false)
  const number = useRef(0)

  const run = useCallback(async (name: string, work: () => Promise<Tale | undefined>): Promise<boolean> => {
    if (going.current) return false
    going.current = true
    setBusy(name)
    number.current += 1
    try {
      const tale = await work()
      setTold(tale === undefined ? undefined : { ...tale, number: number.current })
      return tale?.tone !== 'refused'
    } catch (reason) {
      const why = reason instanceof Error && reason.message !== '' ? ` (${reason.message})` : ''
      setTold({
        tone: 'failed',
        said: inBoth(locale => `${simulatorWords(locale).actFailed}${why}`),
        again: () => void run(name, work),
        number: number.current,
      })
      return false
    } finally {
      going.current = false
      setBusy(undefined)
    }
  }, [])

  const press = useCallback(
    (offer: Offer, view: View, asked: Question) =>
      run(offerKey(offer.command), async () => {
        const { port } = runs
        const { scene, procedure } = await asOfNow(view, asked)
        if (scene === undefined) return undefined
        const same = scene.offers.find(it => offerKey(it.command) === offerKey(offer.command)) ?? offer
        const { command, reasons, allowed } = same
        const notDone = inBoth(locale => simulatorWords(locale).notDone(offer.said[locale]))
        if (!allowed) return { tone: 'refused', said: notDone, details: reasons.map(({ said }) => said) }
        const { id, revision } = scene.dossier
        const by = scene.cast.find(({ actor }) => actor.id === asked.actor)?.actor ?? scene.cast[0]?.actor
        // The same thing at the same moment of the dossier is the same order: sent again it is not done again.
        const outcome = await port.dispatch({
          dossier: id,
          by,
          key: `screen:${id}:${revision}:${offerKey(command)}`,
          command,
        })
        if (outcome.ok)
          return { tone: 'plain', said: inBoth(locale => simulatorWords(locale).done(offer.said[locale])) }
        const { refusal } = outcome
        return {
          tone: 'refused',
          said: notDone,
          details: [inBoth(locale => sayRefusal(refusal, locale, procedure))],
        }
      }),
    [run, runs],
  )

  const open = useCallback(
    async (order: OpeningOrder): Promise<string | undefined> => {
      let opened: string | undefined
      await run('open', async () => {
        const outcome = await runs.open(order)
        if (outcome.ok) {
          const { id } = outcome.dossier
          opened = id
          return { tone: 'plain', said: inBoth(locale => simulatorWords(locale).submitted(id)) }
        }
        const { refusal } = outcome
        const procedure = runs.port.procedures.find(({ definition }) => definition.code === order.procedure)
        return {
          tone: 'refused',
          said: inBoth(locale => simulatorWords(locale).notDone(simulatorWords(locale).submit)),
          details: [inBoth(locale => sayRefusal(refusal, locale, procedure))],
        }
      })
      return opened
    },
    [run, runs],
  )

  const move = useCallback(
    (to: ClockMove) =>
      run(`move:${to.move}`, async () => {
        const { port } = runs
        const moved = await port.move(to)
        if (moved.ok) return { tone: 'plain', ...(await tellMoved(port, moved.value.now, moved.value.fired)) }
        const [issue] = moved.issues
        return issue && { tone: 'refused', said: inBoth(locale => sayClockIssue(issue, locale)) }
      }),
    [run, runs],
  )
  const dismiss = useCallback(() => setTold(undefined), [])
  return { busy, told, dismiss, run, press, open, move }
}

/** The view of the dossier that is shown, by whoever acts by now and with what is filled in by now. */
const asOfNow = async (view: View, asked: Question): Promise<View> =>
  view.asked.draft === asked.draft && view.asked.actor === asked.actor ? view : look({ ...asked, dossier: view.id })
