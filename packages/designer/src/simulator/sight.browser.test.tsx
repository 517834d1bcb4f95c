import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import permitScript from '../../../../examples/procedures/construction-permit/house-over-tet.script.json?raw'
import landScript from '../../../../examples/procedures/first-land-certificate/certificate-over-tet.script.json?raw'
import { played, rehearsed, shown } from '../../test/simulator-screen.tsx'

const path = (name: string) => `../../../../node_modules/.screens/simulator-${name}.png`

it('empty', async () => {
  await shown({ port: rehearsed('copies') })
  await page.screenshot({ path: path('empty') })
  expect(1).toBe(1)
})
it('land', async () => {
  const port = rehearsed('land', '2026-01-01T08:00:00+07:00')
  await played(port, landScript, 8)
  await shown({ port, actor: 'chair@commune' })
  await expect.poll(() => document.querySelectorAll('.mc-trail-here').length).toBeGreaterThan(0)
  await page.screenshot({ path: path('land') })
})
it('permit', async () => {
  const port = rehearsed('permit', '2026-01-01T08:00:00+07:00')
  await played(port, permitScript, 6)
  await shown({ port, locale: 'en', colorMode: 'dark' })
  await expect.poll(() => document.querySelectorAll('.mc-trail-here').length).toBeGreaterThan(0)
  await page.screenshot({ path: path('permit') })
})
