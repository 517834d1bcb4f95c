/** A script played on the simulator’s screen, day by day, and what the screen must show after each. */
import {
  type Actor,
  type Command,
  nationalStatus,
  type Outcome,
  type Procedure,
  type ScriptLine,
  sayCommand,
  sayIssue,
  sayOutcome,
  sayPunctuality,
  sayStatus,
} from '@motcua/engine'
import { type Locale, parseInstant, say } from '@motcua/rules'
import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { sayAppointed, sayDate, sayHour } from '../src/messages/moment.ts'
import { simulatorWords } from '../src/messages/simulator.ts'
import { castOf } from '../src/rehearsal/cast.ts'
import { sceneOf } from '../src/rehearsal/scene.ts'
import type { PlayedLine } from '../src/rehearsal/script.ts'
import { sayDifference, unexpected } from '../src/simulator/use-script.ts'
import type { Prepared } from './path-stage.tsx'

type Context = Pick<StoryContext, 'canvasElement' | 'loaded' | 'step' | 'globals'>
type Set = Extract<Prepared, { faults?: undefined }>

/** A machine that is busy with other things is slow, not wrong. */
const patience = { timeout: 20_000, interval: 50 }

const preparedOf = (context: Context): Set => {
  const { loaded } = context
  const prepared = loaded.prepared as Prepared
  // Each stands on the screen with its place; here they make the story red.
  if (prepared.faults !== undefined) {
    const { file, issues } = prepared.faults
    throw new Error([file, ...issues.map(issue => sayIssue(issue, localeOf(context)))].join('\n'))
  }
  return prepared
}

const localeOf = ({ globals }: Context): Locale => (globals.locale === 'en' ? 'en' : 'vi')

/** What the screen says under a heading of the dates. */
const factOf = (screen: HTMLElement, term: string): string | null => {
  const words = [...screen.querySelectorAll('.mc-sim-fact dt')].find(({ textContent }) => textContent === term)
  return words?.nextElementSibling?.textContent ?? null
}

/** The names of the cards at which the drawing says the dossier is; those outside of its window are not in the page. */
const cardsHere = (screen: HTMLElement): readonly string[] =>
  [...screen.querySelectorAll('.mc-stage .mc-trail-here .mc-card-name')].map(({ textContent }) => textContent ?? '')

/** Everything that is asked of the port has been answered, and shown. */
const settled = async (screen: HTMLElement): Promise<void> =>
  waitFor(() => expect(screen.querySelector('.mc-sim-body')).toHaveAttribute('aria-busy', 'false'), patience)

/** The screen shows the dossier as the engine has it: its status, its date, where it is, and what time it is. */
const shownAsItIs = async (screen: HTMLElement, { port, procedure, playing }: Set, locale: Locale): Promise<void> => {
  const words = simulatorWords(locale)
  const dossier = await port.dossier(playing?.dossier ?? '')
  if (dossier === undefined) throw new Error('no dossier was opened')
  const { appointment, position, situation } = dossier
  const hour = sayHour(await port.now())
  const isDated = appointment !== undefined && appointment.kind !== 'none'
  const names = position.map(step => say(procedure.graph.steps.get(step)?.step.name ?? { vi: step }, locale))
  await settled(screen)
  await waitFor(() => {
    expect(screen.querySelector('.mc-clock')?.textContent).toContain(hour)
    expect(factOf(screen, words.status)).toBe(sayStatus(nationalStatus(procedure, dossier), locale))
    expect(factOf(screen, words.appointment)).toContain(
      isDated ? sayAppointed(appointment, locale) : words.noAppointment,
    )
  }, patience)
  if (situation !== 'open' || position.length === 0) return
  await waitFor(() => {
    const here = cardsHere(screen)
    expect(here.length).toBeGreaterThan(0)
    expect(names).toEqual(expect.arrayContaining([...here]))
  }, patience)
}

const samePost = (one: Actor, other: Actor): boolean =>
  one.agency === other.agency &&
  one.department === other.department &&
  one.roles.some(role => other.roles.includes(role))

const sameAct = (one: Command, other: Command): boolean =>
  one.type === other.type &&
  (one.type !== 'advance' || other.type !== 'advance' || one.action === other.action) &&
  (one.type !== 'pay' || other.type !== 'pay' || one.fee === other.fee)

/**
 * A line that was refused: whoever holds the same post reads the reason on the screen, where the engine has it for them too; it
 * may also lie in what the line itself said, such as a wrong amount.
 */
const reasonShown = async (
  screen: HTMLElement,
  { port, procedure, playing, actor }: Set,
  by: Actor,
  command: Command,
  { outcome }: { readonly outcome: Outcome },
  locale: Locale,
): Promise<void> => {
  const member = castOf(procedure).find(it => samePost(it.actor, by))
  if (outcome.ok || member === undefined) return
  actor.set(member.actor.id)
  const scene = await sceneOf(port, playing?.dossier ?? '', member.actor)
  const reason = scene?.offers
    .filter(offer => !offer.allowed && sameAct(offer.command, command))
    .flatMap(({ reasons }) => reasons)
    .find(({ code }) => code === outcome.refusal.code)
  if (reason === undefined) return
  await waitFor(() => {
    const reasons = [...screen.querySelectorAll('.mc-reasons li')].map(({ textContent }) => textContent)
    expect(reasons).toContain(reason.said[locale])
  }, patience)
}

/** What people call somebody who acts: by the post. */
const postOf = (procedure: Procedure, actor: Actor, locale: Locale): string => {
  const member = castOf(procedure).find(it => samePost(it.actor, actor))
  return member === undefined ? actor.id : say(member.name, locale)
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const hourOf = (moment: string): string => moment.slice(11, 16)

/** “Thứ Sáu 13/02/2026 – Nộp hồ sơ, Tiếp nhận hồ sơ”. */
const dayTitle = (
  procedure: Procedure,
  day: string,
  lines: readonly { readonly play: ScriptLine }[],
  locale: Locale,
): string => {
  const acts = lines.flatMap(({ play }) =>
    'until' in play || play.refused !== undefined ? [] : [sayCommand(play.do, locale, procedure)],
  )
  const all = acts.length === 0 ? [simulatorWords(locale).letTimePass] : [...new Set(acts)]
  return `${capital(sayDate(day, locale))} – ${all.join(', ')}`
}

const lineTitle = ({ procedure, playing }: Set, play: ScriptLine, locale: Locale): string => {
  const words = simulatorWords(locale)
  if ('until' in play) return `${hourOf(play.until)} ${words.letTimePass}`
  const by = playing?.script.actors[play.by]
  const act = `${hourOf(play.at)} ${by === undefined ? play.by : postOf(procedure, by, locale)}: ${sayCommand(play.do, locale, procedure)}`
  return play.refused === undefined ? act : `${act} – ${words.expectedRefusal}`
}

const endTitle: Readonly<Record<Locale, string>> = {
  vi: 'Kết cục, đúng như kịch bản',
  en: 'The end, as the script has it',
}

const screenTitle: Readonly<Record<Locale, string>> = {
  vi: 'Màn hình: trạng thái, ngày hẹn trả kết quả, bước đang ở, thời gian',
  en: 'The screen: status, appointment, step, time',
}

const reasonTitle: Readonly<Record<Locale, string>> = {
  vi: 'Màn hình: lý do chưa thực hiện được',
  en: 'The screen: why it is turned down',
}

/** At the end the screen shows what the script expects, and the way that was gone is the script’s. */
const endShown = async (screen: HTMLElement, set: Set, locale: Locale): Promise<void> => {
  const { port, procedure, playing } = set
  const words = simulatorWords(locale)
  if (playing === undefined) throw new Error('there is no script to play')
  const { expect: expected = {} } = playing.script
  const dossier = await port.dossier(playing.dossier)
  if (dossier === undefined) throw new Error('no dossier was opened')
  const differences = await unexpected(port, playing)
  if (differences.length > 0)
    throw new Error(differences.map(difference => sayDifference(difference, locale, procedure)).join('\n'))
  const { appointment, outcome, punctuality, status } = expected
  const day =
    appointment === undefined
      ? undefined
      : parseInstant(appointment) !== undefined && appointment.length > 10
        ? sayAppointed({ kind: 'instant', at: appointment }, locale)
        : sayDate(appointment, locale)
  const saidOutcome = dossier.outcome === outcome && dossier.outcome ? sayOutcome(dossier.outcome, locale) : undefined
  await settled(screen)
  await waitFor(() => {
    if (day !== undefined) expect(factOf(screen, words.appointment)).toContain(day)
    if (saidOutcome !== undefined) expect(factOf(screen, words.outcome)).toBe(saidOutcome)
    if (punctuality !== undefined)
      expect(factOf(screen, words.punctuality)).toContain(sayPunctuality(punctuality, locale))
    if (status !== undefined)
      expect(factOf(screen, words.status)).toBe(sayStatus(status as Parameters<typeof sayStatus>[0], locale))
  }, patience)
}

/** Plays a script to its end through the very port that the screen shows: a step for each day, and one in it for each line. */
export const playPath = async (context: Context): Promise<void> => {
  const { canvasElement: screen, step } = context
  const set = preparedOf(context)
  const { playing, port, procedure } = set
  if (playing === undefined) throw new Error('there is no script to play')
  const locale = localeOf(context)
  for (const { day, lines } of playing.days)
    await step(dayTitle(procedure, day, lines, locale), async () => {
      for (const { play } of lines) {
        let played: PlayedLine | undefined
        await step(lineTitle(set, play, locale), async () => {
          played = await playing.step(port)
          if (played?.difference !== undefined) throw new Error(sayDifference(played.difference, locale, procedure))
        })
        const { outcome } = played ?? {}
        const by = 'until' in play ? undefined : playing.script.actors[play.by]
        if (outcome !== undefined && !outcome.ok && by !== undefined && 'do' in play)
          await step(reasonTitle[locale], () => reasonShown(screen, set, by, play.do, { outcome }, locale))
      }
      await step(screenTitle[locale], () => shownAsItIs(screen, set, locale))
    })
  await step(endTitle[locale], () => endShown(screen, set, locale))
}

/** A stage to try a procedure out on: nothing has happened yet, and a dossier may be submitted. */
export const tryOut = async (context: Context): Promise<void> => {
  const { canvasElement: screen } = context
  preparedOf(context)
  const words = simulatorWords(localeOf(context))
  await settled(screen)
  await expect(within(screen).getByText(words.noDossier)).toBeVisible()
  await expect(within(screen).getByRole('button', { name: words.submit })).toBeEnabled()
}
