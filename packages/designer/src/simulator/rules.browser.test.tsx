/** A dossier that goes by rules: papers by their checklist, days they are judged by, a fee and how it comes about. */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ruledProcedure } from '../../../engine/test/ruled.ts'
import { button, got, shown, tab } from '../../test/simulator-screen.tsx'
import { rehearse } from '../rehearsal/rehearsal.ts'

const paper = (vi: string, more: object = {}) =>
  ({ name: { vi }, required: false, originals: 1, copies: 0, ...more }) as const

const procedure = ruledProcedure({
  documents: {
    form: paper('Đơn đề nghị', { required: true }),
    health: paper('Giấy khám sức khỏe', { requiredWhen: 'age >= 60', validFor: '6 months' }),
    card: paper('Thẻ căn cước', { unexpired: true }),
    passport: paper('Hộ chiếu'),
  },
  documentGroups: { identity: { atLeast: 1, of: ['card', 'passport'] } },
})

const box = (name: string) => page.getByRole('checkbox', { name })
const fill = (label: string, text: string) => userEvent.fill(page.getByLabelText(label, { exact: true }), text)

it('asks for the papers that its facts require, with the days they are judged by, and accounts for its fee', async () => {
  const port = got(rehearse({ procedures: [procedure], at: '2026-04-20T08:00:00+07:00' }))
  await shown({ port })
  const choice = page.getByText('Còn phải nộp ít nhất 1 trong các giấy tờ: Thẻ căn cước; Hộ chiếu.')
  await expect.element(box('Đơn đề nghị (bắt buộc)')).toBeVisible()
  await expect.element(choice).toBeVisible()
  expect(box('Giấy khám sức khỏe (bắt buộc)').elements()).toHaveLength(0)
  await fill('Tuổi', '70')
  await expect.element(box('Giấy khám sức khỏe (bắt buộc)')).toBeVisible()
  await fill('Số trang', '3')
  await userEvent.selectOptions(page.getByLabelText('Hộ nghèo'), 'Không')

  await box('Đơn đề nghị (bắt buộc)').click()
  await box('Thẻ căn cước').click()
  await fill('Có giá trị đến hết ngày – Thẻ căn cước', '2030-01-01')
  await expect.element(choice).not.toBeInTheDocument()
  await box('Giấy khám sức khỏe (bắt buộc)').click()
  await fill('Ngày cấp – Giấy khám sức khỏe', '2026-01-05')
  await button('Nộp hồ sơ').click()
  await expect.element(page.getByText('Đã nộp hồ sơ “dossier-1”.')).toBeVisible()
  expect((await port.dossier('dossier-1'))?.documents).toEqual({
    form: {},
    card: { expiresOn: '2030-01-01' },
    health: { issuedOn: '2026-01-05' },
  })

  await tab('Thông tin, giấy tờ').click()
  const account = page.getByRole('list', { name: 'Cách tính “Phí dịch vụ”' })
  await expect.poll(() => account.element().textContent).toContain('Tổng cộng: 2.250 đồng')
  await expect.poll(() => account.element().parentElement?.textContent).toContain('đã nộp 0 đồng trên 2.250 đồng')

  await tab('Căn cứ xác định').click()
  const reasons = page.getByRole('tabpanel')
  const said = () => reasons.element().textContent
  await expect.poll(said).toContain('Bảng quyết định “Phân luồng”')
  // Who reads it sees names of people, never of the file.
  expect(said()).toContain('Áp dụng dòng “others”: Tuổi từ 18 trở lên (hiện là 70); Hộ nghèo là không (hiện là không).')
  expect(said()).toContain('Dòng “poor” sẽ được áp dụng nếu: Hộ nghèo là có (hiện là không).')
  expect(said()).toContain('Lương cơ sở: 2.000 đồng – áp dụng quy định có hiệu lực từ ngày 20/04/2026')
  expect(said()).toContain('Thành phần hồ sơ đã đầy đủ.')
  expect(said()).not.toMatch(/routing|poor\b(?!”)|>=/)
})
