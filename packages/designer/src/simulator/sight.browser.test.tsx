/**
 * What eyes and readers of the screen meet: nothing that a checker of accessibility objects to, and nothing wider than the page.
 * The pictures are in `node_modules/.screens/`, to be looked at.
 */
import axe from 'axe-core'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import permitScript from '../../../../examples/procedures/construction-permit/house-over-tet.script.json?raw'
import landScript from '../../../../examples/procedures/first-land-certificate/certificate-over-tet.script.json?raw'
import { played, rehearsed, shown } from '../../test/simulator-screen.tsx'
import { simulatorWords } from '../messages/simulator.ts'

const path = (name: string) => `../../../../node_modules/.screens/simulator-${name}.png`

const objections = async (): Promise<readonly string[]> => {
  // Scrolled inside of a page that is scrolled, a sheet makes the checker give up on contrast altogether.
  for (const sheet of document.querySelectorAll('.mc-sheet')) sheet.scrollTop = 0
  const { violations, passes } = await axe.run(document.querySelector('.mc-simulator') ?? document.body)
  // It has looked at what there is: texts, names, headings.
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'button-name', 'heading-order']))
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

const script = { copies: undefined, permit: permitScript, land: landScript }

it.each([
  ['copies', 0, 'light', 'vi', 1440, 900],
  ['copies', 0, 'dark', 'en', 1440, 900],
  ['permit', 6, 'dark', 'en', 1440, 900],
  ['permit', 6, 'light', 'vi', 1440, 900],
  ['land', 8, 'light', 'vi', 1440, 900],
  ['land', 8, 'dark', 'vi', 1440, 900],
  ['land', 6, 'light', 'en', 1024, 768],
  ['permit', 9, 'light', 'vi', 1024, 768],
  ['permit', 6, 'light', 'vi', 390, 844],
  ['permit', 6, 'dark', 'en', 390, 844],
] as const)('%s after %i lines can be read: %s, %s, %i × %i', async (name, lines, colorMode, locale, width, height) => {
  const port = rehearsed(name, '2026-01-02T08:00:00+07:00')
  const lived = script[name]
  if (lived !== undefined) await played(port, lived, lines)
  const actor = { copies: 'applicant', permit: 'officer@commune/economy', land: 'landOfficer@commune/landOffice' }[name]
  await shown({ port, colorMode, locale, actor }, { width, height })
  if (lived !== undefined)
    await expect.poll(() => document.querySelectorAll('.mc-trail-here').length).toBeGreaterThan(0)
  const words = simulatorWords(locale)
  const picture = `${name}${lines}-${colorMode}-${locale}-${width}`
  await page.screenshot({ path: path(picture) })
  expect(await objections()).toEqual([])
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.mc-simulator details')) details.open = true
  for (const tab of [words.citizenHistory, words.dossierData, words.script]) {
    await page.getByRole('tab', { name: tab }).click()
    expect(await objections()).toEqual([])
  }
  await page.screenshot({ path: path(`${picture}-open`) })
  // Nothing is wider than its column.
  const wide = [...document.querySelectorAll('.mc-sim-body > *, .mc-clock, .mc-simulator')].filter(
    it => it.scrollWidth > it.clientWidth + 1,
  )
  expect(wide.map(it => it.className)).toEqual([])
})
