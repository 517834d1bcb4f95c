/** A dossier from its submission to its result, on a real page: with the mouse, and again with keys alone. */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { actAs, button, here, logged, rehearsed, shown, tab } from '../../test/simulator-screen.tsx'

const desk = 'Công chức tiếp nhận và trả kết quả – Ủy ban nhân dân cấp xã'
const officer = 'Công chức tư pháp – hộ tịch – Ủy ban nhân dân cấp xã'
const signatory = 'Người ký chứng thực – Ủy ban nhân dân cấp xã'
const issuer = 'Nơi cấp, công chứng hoặc chứng nhận bản chính'
const vietnamese = 'Cơ quan, tổ chức có thẩm quyền của Việt Nam'
const original = /^Bản chính giấy tờ, văn bản làm cơ sở/
const matches = 'xử lý “Bản sao đúng với bản chính, ghi lời chứng”'

/** An offer is pressed, and has been taken once the screen says so. */
const press = async (offer: string): Promise<void> => {
  await button(offer).click()
  await expect.element(page.getByText(`Đã thực hiện: ${offer}.`)).toBeVisible()
}

it('is brought to its result with the mouse', async () => {
  const port = rehearsed('copies')
  await shown({ port })
  await expect.element(page.getByText('Chưa có hồ sơ nào')).toBeVisible()
  await page.getByRole('checkbox', { name: original }).click()
  await userEvent.fill(page.getByLabelText('Số trang của bản chính'), '5')
  await userEvent.selectOptions(page.getByLabelText(issuer), vietnamese)
  await button('Nộp hồ sơ').click()
  await expect.element(page.getByText('Đã nộp hồ sơ “dossier-1”.')).toBeVisible()
  expect((await port.dossier('dossier-1'))?.facts).toEqual({ pages: 5, issuer: 'vietnamese' })

  // Nothing is the applicant’s to do: who may is said, and a click is enough to be them.
  await button(desk).click()
  await expect.element(button('tiếp nhận hồ sơ')).toBeVisible()
  await page.getByText('Thông tin kèm theo thao tác').click()
  await userEvent.selectOptions(page.getByLabelText('Thêm thông tin'), 'Số bản sao cần chứng thực')
  await userEvent.fill(page.getByLabelText(/^Số bản sao cần chứng thực/), '3')
  await press('tiếp nhận hồ sơ')
  expect((await port.dossier('dossier-1'))?.facts.copies).toBe(3)
  await expect.poll(here).toEqual(['Kiểm tra bản chính, đối chiếu với bản sao'])
  await expect
    .element(page.getByText('Thứ Sáu 13/02/2026').or(page.getByText('thứ Sáu 13/02/2026')).first())
    .toBeVisible()

  await actAs(officer)
  await press(matches)
  await actAs(signatory)
  await press('xử lý “Ký”')
  await actAs(desk)
  // What is not paid is not handed over, and the screen says so by name.
  await page.getByText(/^Chưa thực hiện được \(\d+\)$/).click()
  await expect.element(page.getByText(/chưa nộp đủ|chưa nộp/i).first()).toBeVisible()
  expect(button('xử lý “Chuyển trả kết quả”').elements()).toHaveLength(0)
  await press('nộp 21.000 đồng, “Phí chứng thực bản sao từ bản chính”')
  await press('xử lý “Chuyển trả kết quả”')
  await press('trả kết quả')
  await expect.poll(here).toEqual(['Đã chứng thực'])
  await expect.element(page.getByText('Hồ sơ đã kết thúc.')).toBeVisible()
  await expect.element(page.getByText('đúng hạn', { exact: true })).toBeVisible()
  expect(logged()).toContain('Người ký chứng thực')
  await tab('Thông tin, giấy tờ').click()
  await expect.element(page.getByText(vietnamese, { exact: true })).toBeVisible()
  expect((await port.dossier('dossier-1'))?.paid).toEqual({ copyFee: 21_000 })
})

const focused = (): string => {
  const { activeElement } = document
  const label = activeElement?.closest('label') ?? document.querySelector(`label[for="${activeElement?.id}"]`)
  return (activeElement?.getAttribute('aria-label') ?? label?.textContent ?? activeElement?.textContent ?? '').trim()
}

/** Goes from stop to stop until it comes to one of that name. */
const tabTo = async (name: string | RegExp): Promise<void> => {
  for (let stop = 0; stop < 60; stop++) {
    await userEvent.keyboard('{Tab}')
    if (typeof name === 'string' ? focused() === name : name.test(focused())) return
  }
  throw new Error(`no stop “${name}”`)
}

it('is brought to its result with keys alone', async () => {
  const port = rehearsed('copies')
  await shown({ port, actor: 'applicant' })
  const act = async (offer: string) => {
    await expect.element(button(offer)).toBeVisible()
    await tabTo(offer)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(`Đã thực hiện: ${offer}.`)).toBeVisible()
    // The button has gone with what it did; keys go on from the heading above it, not from the top of the page.
    await expect.poll(() => document.activeElement?.tagName).not.toBe('BODY')
  }
  await tabTo(original)
  await userEvent.keyboard(' ')
  await tabTo(issuer)
  // Its first letters: a space would open the list.
  await userEvent.keyboard('Cơ')
  await tabTo('Số bản sao cần chứng thực')
  await userEvent.keyboard('3')
  expect(page.getByLabelText('Số bản sao cần chứng thực').element()).toHaveProperty('value', '3')
  await tabTo('Nộp hồ sơ')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Đã nộp hồ sơ “dossier-1”.')).toBeVisible()
  await tabTo(desk)
  await userEvent.keyboard('{Enter}')
  await expect.element(button('tiếp nhận hồ sơ')).toBeVisible()
  await tabTo('Thông tin kèm theo thao tác')
  await userEvent.keyboard('{Enter}')
  await tabTo('Thêm thông tin')
  await userEvent.keyboard('Số')
  await expect.element(page.getByLabelText(/^Số trang của bản chính/)).toBeVisible()
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}5')
  expect(page.getByLabelText(/^Số trang của bản chính/).element()).toHaveProperty('value', '5')
  await act('tiếp nhận hồ sơ')
  expect((await port.dossier('dossier-1'))?.facts).toEqual({ pages: 5, copies: 3, issuer: 'vietnamese' })
  await tabTo(officer)
  await userEvent.keyboard('{Enter}')
  await act(matches)
  await tabTo(signatory)
  await userEvent.keyboard('{Enter}')
  await act('xử lý “Ký”')
  await tabTo(desk)
  await userEvent.keyboard('{Enter}')
  await act('nộp 21.000 đồng, “Phí chứng thực bản sao từ bản chính”')
  await act('xử lý “Chuyển trả kết quả”')
  await act('trả kết quả')
  await expect.poll(here).toEqual(['Đã chứng thực'])
  expect((await port.dossier('dossier-1'))?.outcome).toBe('granted')
})
