/** A simulator on a page, and the hands that act on it. */
import { parseScript, type Script } from '@motcua/engine'
import { load, type Procedure } from '@motcua/engine/definition'
import type { Issue, Result } from '@motcua/rules'
import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import birth from '../../../examples/procedures/birth-residence-insurance/procedure.json?raw'
import copies from '../../../examples/procedures/certified-copy/procedure.json?raw'
import permit from '../../../examples/procedures/construction-permit/procedure.json?raw'
import land from '../../../examples/procedures/first-land-certificate/procedure.json?raw'
import residence from '../../../examples/procedures/permanent-residence/procedure.json?raw'
import { simulatorWords } from '../src/messages/simulator.ts'
import type { SimulatorPort } from '../src/rehearsal/port.ts'
import { rehearse } from '../src/rehearsal/rehearsal.ts'
import { playing } from '../src/rehearsal/script.ts'
import { DossierSimulator, type DossierSimulatorProps } from '../src/simulator/dossier-simulator.tsx'
import '../src/parts/style.css'

export const got = <T,>(result: Result<T, Issue>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const files = { birth, copies, permit, land, residence }
export type ExampleName = keyof typeof files

export const example = (name: ExampleName): Procedure => got(load(JSON.parse(files[name])))

export const rehearsed = (
  name: ExampleName | readonly ExampleName[],
  at = '2026-02-13T09:00:00+07:00',
): SimulatorPort => got(rehearse({ procedures: [name].flat().map(example), at }))

/** Plays the first lines of a script, as somebody else would. */
export const played = async (port: SimulatorPort, json: string, lines = Number.POSITIVE_INFINITY): Promise<Script> => {
  const run = got(playing(JSON.parse(json), 'd'))
  for (let line = 0; line < lines; line++) {
    const step = await run.step(port)
    if (step === undefined) break
    expect(step.difference).toBeUndefined()
  }
  return got(parseScript(JSON.parse(json)))
}

/** A page with a simulator on it. */
export const shown = async (
  props: DossierSimulatorProps,
  {
    width = 1440,
    height = 900,
    waits = true,
  }: { readonly width?: number; readonly height?: number; readonly waits?: boolean } = {},
): Promise<void> => {
  await page.viewport(width, height)
  await render(
    <div style={{ width, height }}>
      <DossierSimulator {...props} />
    </div>,
  )
  if (waits)
    await expect.element(page.getByRole('region', { name: simulatorWords(props.locale ?? 'vi').clock })).toBeVisible()
}

export const button = (name: string) => page.getByRole('button', { name, exact: true })
export const tab = (name: string) => page.getByRole('tab', { name, exact: true })

/** Acts as somebody of the cast, by the name of the post. */
export const actAs = async (name: string): Promise<void> => {
  await userEvent.selectOptions(page.getByLabelText('Đóng vai', { exact: true }), name)
}

/** The card at which the dossier is. */
export const here = (): readonly string[] =>
  [...document.querySelectorAll('.mc-trail-here .mc-card-name')].map(node => node.textContent ?? '')

/** What is in the history. */
export const logged = (): string => document.querySelector('[role=log]')?.textContent ?? ''
