/** Dossiers beside the one on the stage, what stops one, and what a page’s security policy allows. */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import refusedResidence from '../../../../examples/procedures/birth-residence-insurance/residence-refused.script.json?raw'
import house from '../../../../examples/procedures/construction-permit/house-over-tet.script.json?raw'
import { actAs, button, here, played, rehearsed, shown, tab } from '../../test/simulator-screen.tsx'

const asking = JSON.parse(refusedResidence).play.findIndex(
  (line: { readonly do?: { readonly type: string } }) => line.do?.type === 'reportChild',
)
const began = '2025-01-02T08:00:00+07:00'

it('a dossier that another asked for is in the list, and one press away', async () => {
  const port = rehearsed(['birth', 'residence'], began)
  await played(port, refusedResidence, asking)
  const shownLast: string[] = []
  await shown({ port, dossier: 'd', onDossierChange: id => shownLast.push(id) })
  const child = (await port.dossiers()).find(id => id !== 'd') ?? ''
  await expect.element(page.getByText('Hồ sơ liên thông', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Xem hồ sơ' }).first().click()
  await expect.poll(() => page.getByLabelText('Hồ sơ đang xem').element()).toHaveProperty('value', child)
  expect(shownLast).toEqual([child])
  await expect.element(page.getByText(/^liên thông từ/).first()).toBeVisible()
  // It is of another procedure: its drawing and its people are its own.
  await expect.poll(() => document.querySelector('.mc-title')?.textContent).toContain('Đăng ký thường trú')
  await userEvent.selectOptions(page.getByLabelText('Hồ sơ đang xem'), 'd')
  await expect.poll(() => here().length).toBeGreaterThan(0)
})

it('what another system is asked for is shown where the child’s procedure is not here', async () => {
  const port = rehearsed('birth', began)
  await played(port, refusedResidence, asking)
  await shown({ port })
  await expect.element(page.getByText(/đề nghị hệ thống khác giải quyết hồ sơ liên thông/).first()).toBeVisible()
})

it('a dossier that is not there is said', async () => {
  await shown({ port: rehearsed('copies'), dossier: 'nowhere' })
  await expect.element(page.getByRole('alert').getByText(/^Không có hồ sơ “nowhere”/)).toBeVisible()
})

it('the language is chosen on screen, and everything is in it', async () => {
  const port = rehearsed('permit', '2026-01-02T08:00:00+07:00')
  await played(port, house, 6)
  const chosen: string[] = []
  await shown({ port, onLocaleChange: locale => chosen.push(locale) })
  await button('EN').click()
  await expect.element(page.getByText('Work that waits', { exact: true })).toBeVisible()
  expect(chosen).toEqual(['en'])
  expect(document.querySelector('.mc-simulator')?.getAttribute('lang')).toBe('en')
})

it('a page without inline styles, eval and blobs is enough for it', async () => {
  const broken: string[] = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) => {
    broken.push(`${violatedDirective} ${sourceFile}:${lineNumber}`)
  })
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "style-src 'self'; script-src 'self'; img-src 'self'; worker-src 'none'; object-src 'none'"
  document.head.append(policy)
  // The policy holds: what it forbids is seen.
  document.body.setAttribute('style', 'color: red')
  await expect.poll(() => broken.length).toBeGreaterThan(0)
  broken.length = 0
  const port = rehearsed('permit', '2026-01-02T08:00:00+07:00')
  await played(port, house, 6)
  await shown({ port })
  await actAs('Công chức thụ lý hồ sơ – Phòng Kinh tế – Ủy ban nhân dân cấp xã')
  await button('+1 ngày làm việc').click()
  await tab('Kịch bản').click()
  const card = document.querySelector('.mc-trail-here')
  await page.elementLocator(card ?? document.body).click()
  await expect.element(page.getByText('Bước đang chọn')).toBeVisible()
  await expect.element(page.getByText(/phút làm việc/)).toBeVisible()
  expect(broken).toEqual([])
})
