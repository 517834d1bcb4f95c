/** What stands in a field and is no value of it is never left out in silence: nothing is done before it is put right. */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ruledProcedure } from '../../../engine/test/ruled.ts'
import { actAs, button, got, rehearsed, shown } from '../../test/simulator-screen.tsx'
import type { SimulatorPort } from '../rehearsal/port.ts'
import { rehearse } from '../rehearsal/rehearsal.ts'

const desk = 'Công chức tiếp nhận và trả kết quả – Ủy ban nhân dân cấp xã'
const original = /^Bản chính giấy tờ, văn bản làm cơ sở/
const issuer = 'Nơi cấp, công chứng hoặc chứng nhận bản chính'
const vietnamese = 'Cơ quan, tổ chức có thẩm quyền của Việt Nam'
const copies = 'Số bản sao cần chứng thực'
const field = (name: string | RegExp) => page.getByLabelText(name).first()
const isThere = async (port: SimulatorPort) => (await port.dossier('dossier-1')) !== undefined

it('a dossier is not submitted without a number that was written and cannot be read', async () => {
  const port = rehearsed('copies')
  await shown({ port })
  await page.getByRole('checkbox', { name: original }).click()
  await userEvent.fill(field(copies), '3')
  await userEvent.selectOptions(field(issuer), vietnamese)
  // A letter got behind the digit, as when keys meant for the list came to the field.
  await userEvent.fill(field(copies), '3ơ')
  await button('Nộp hồ sơ').click()
  await expect.element(field(copies)).toHaveFocus()
  await expect.element(field(copies)).toHaveAccessibleDescription('Hãy nhập một số nguyên.')
  expect(await isThere(port)).toBe(false)

  await userEvent.fill(field(copies), '3')
  await button('Nộp hồ sơ').click()
  await expect.element(page.getByText('Đã nộp hồ sơ “dossier-1”.')).toBeVisible()
  expect((await port.dossier('dossier-1'))?.facts).toEqual({ copies: 3, issuer: 'vietnamese' })
})

it('nor is an act done without one, also where its form has been folded', async () => {
  const port = rehearsed('copies')
  await shown({ port })
  await page.getByRole('checkbox', { name: original }).click()
  await userEvent.selectOptions(field(issuer), vietnamese)
  await button('Nộp hồ sơ').click()
  await expect.element(page.getByText('Đã nộp hồ sơ “dossier-1”.')).toBeVisible()
  await actAs(desk)
  const more = page.getByText('Thông tin kèm theo thao tác')
  await more.click()
  await userEvent.selectOptions(page.getByLabelText('Thêm thông tin'), copies)
  await userEvent.fill(field(/^Số bản sao cần chứng thực/), 'ba')
  await more.click()
  await expect.element(field(/^Số bản sao cần chứng thực/)).not.toBeVisible()
  await button('tiếp nhận hồ sơ').click()
  await expect.element(field(/^Số bản sao cần chứng thực/)).toHaveFocus()
  expect((await port.dossier('dossier-1'))?.situation).toBe('submitted')

  await userEvent.fill(field(/^Số bản sao cần chứng thực/), '3')
  await button('tiếp nhận hồ sơ').click()
  await expect.element(page.getByText('Đã thực hiện: tiếp nhận hồ sơ.')).toBeVisible()
  expect((await port.dossier('dossier-1'))?.facts.copies).toBe(3)
})

it('nor is half a date', async () => {
  const procedure = ruledProcedure({
    documents: {
      health: { name: { vi: 'Giấy khám sức khỏe' }, required: true, originals: 1, copies: 0, validFor: '6 months' },
    },
  })
  const port = got(rehearse({ procedures: [procedure], at: '2026-04-20T08:00:00+07:00' }))
  await shown({ port })
  await page.getByRole('checkbox', { name: 'Giấy khám sức khỏe (bắt buộc)' }).click()
  const day = field('Ngày cấp – Giấy khám sức khỏe')
  await day.click({ position: { x: 12, y: 12 } })
  await userEvent.keyboard('05')
  expect(day.element()).toHaveProperty('validity.badInput', true)
  await button('Nộp hồ sơ').click()
  await expect.element(day).toHaveFocus()
  expect(await isThere(port)).toBe(false)

  await userEvent.fill(day, '2026-01-05')
  await button('Nộp hồ sơ').click()
  await expect.element(page.getByText('Đã nộp hồ sơ “dossier-1”.')).toBeVisible()
  expect((await port.dossier('dossier-1'))?.documents).toEqual({ health: { issuedOn: '2026-01-05' } })
})
