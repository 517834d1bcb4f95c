/** What the panel says of steps of every kind: drawn by it alone, a procedure with a block, a consultation and children runs. */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { button, card, faultsOf, shown, typeName } from '../../test/drawing-screen.tsx'
import { type ProcedureDocument, stepsOf } from '../document/document.ts'
import { exportText } from '../document/file.ts'
import { openText } from '../document/open.ts'

type Kind = 'parallel' | 'consult' | 'children' | 'handoff' | 'exit' | 'return' | 'end'

/** A procedure whose first step leads to one of a kind. */
const withStep = (kind: Kind, more: object): ProcedureDocument => {
  const name = { vi: 'Bước đang xem' }
  const place = { agency: 'commune', role: 'leader' }
  const { result } = openText(
    JSON.stringify({
      format: 1,
      procedure: {
        code: '1.000001',
        version: 1,
        name: { vi: 'Thủ tục thử', en: 'Trial' },
        field: { vi: 'Thử', en: 'Trial' },
        level: 'commune',
        basis: [],
        agencies: { commune: { name: { vi: 'Ủy ban xã' } }, police: { name: { vi: 'Công an xã' } } },
        roles: { leader: { name: { vi: 'Lãnh đạo' } }, officer: { name: { vi: 'Công chức' } } },
        facts: { amount: { name: { vi: 'Số tiền' }, type: 'money' } },
        results: { paper: { name: { vi: 'Giấy phép' } }, refusal: { name: { vi: 'Văn bản từ chối' } } },
        channels: { counter: { name: { vi: 'Trực tiếp' } } },
        cases: { ordinary: { name: { vi: 'Chung' }, term: '30 working days' } },
        reception: { ...place, refused: 'notAccepted' },
        start: 'looked',
        steps: {
          looked: { kind, name, ...(kind === 'end' || kind === 'parallel' ? {} : place), ...more },
          done: { kind: 'end', name: { vi: 'Xong' }, outcome: 'granted' },
          notAccepted: { kind: 'end', name: { vi: 'Không nhận' }, outcome: 'notAccepted' },
        },
      },
    }),
  )
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value.document
}

const looked = (document: ProcedureDocument | undefined) =>
  document?.procedure.steps.looked as unknown as Record<string, unknown>
const look = async (name = 'Bước đang xem') => page.elementLocator(card(name)).click()
const field = (label: string) => page.getByLabelText(label, { exact: true })
const within = (label: string) => page.getByRole('group', { name: label, exact: true })

it('branches are added, named, filled and taken away', async () => {
  const screen = await shown({ defaultDocument: withStep('parallel', { branches: {}, to: 'done' }) })
  await look()
  await button('Thêm nhánh').click()
  await look()
  await button('Thêm nhánh').click()
  await look()
  const branches = () =>
    looked(screen.latest()).branches as Readonly<Record<string, { name: { vi: string }; steps: object }>>
  await userEvent.fill(page.getByLabelText('Tên nhánh').first(), 'Thẩm định kỹ thuật')
  await expect.poll(() => Object.values(branches())[0]?.name.vi).toBe('Thẩm định kỹ thuật')
  for (const [index, name] of ['Xem hồ sơ', 'Kiểm tra thực địa'].entries()) {
    await page.getByRole('button', { name: 'Thêm bước vào đầu nhánh' }).nth(index).click()
    await typeName(name)
    await userEvent.keyboard('{Escape}')
    await look()
  }
  await expect.poll(() => faultsOf(screen.latest())).toEqual([])
  await button('Xóa nhánh: Nhánh 2').click()
  await expect.poll(() => Object.keys(branches()).length).toBe(1)
  expect(stepsOf(screen.latest()!.procedure).some(({ step }) => step.name.vi === 'Kiểm tra thực địa')).toBe(false)
  await button('Hoàn tác').click()
  await expect.poll(() => faultsOf(screen.latest())).toEqual([])
})

it('a branch that ends in a way of its own has an outcome, which the block sends on', async () => {
  const exit = (vi: string) => ({ kind: 'exit', name: { vi } })
  const task = (to: string) => ({
    kind: 'task',
    name: { vi: 'Xem' },
    agency: 'commune',
    role: 'leader',
    budget: '1 working days',
    actions: { on: { name: { vi: 'Xong' }, to }, stop: { name: { vi: 'Thôi' }, to: 'early' } },
  })
  const screen = await shown({
    defaultDocument: withStep('parallel', {
      branches: {
        one: {
          name: { vi: 'Một' },
          start: 'seen',
          steps: { seen: task('out'), out: exit('Hết một'), early: exit('Hết sớm') },
        },
        two: { name: { vi: 'Hai' }, start: 'other', steps: { other: exit('Hết hai') } },
      },
      to: 'done',
    }),
  })
  await button('Xem toàn bộ').click()
  await look('Hết sớm')
  await field('Nhánh kết thúc').selectOptions('Theo hướng riêng mới…')
  await expect.poll(() => looked(screen.latest()).outcomes).toEqual({ outcome: 'chuaNoi' })
  expect(faultsOf(screen.latest())).not.toEqual([])
  await userEvent.fill(field('Mã hướng riêng'), 'tooEarly')
  await expect.poll(() => looked(screen.latest()).outcomes).toEqual({ tooEarly: 'chuaNoi' })
  await look()
  await field('“tooEarly” chuyển đến').selectOptions('Xong')
  await expect.poll(() => looked(screen.latest()).outcomes).toEqual({ tooEarly: 'done' })
  await expect.poll(() => faultsOf(screen.latest())).toEqual([])
})

it('agencies are asked: who answers, in what time, and what silence means', async () => {
  const screen = await shown({ defaultDocument: withStep('consult', { agencies: {}, join: 'all', to: 'done' }) })
  const agencies = () => looked(screen.latest()).agencies as Readonly<Record<string, Record<string, unknown>>>
  await look()
  await button('Lấy ý kiến Công an xã').click()
  await expect.poll(() => Object.keys(agencies())).toEqual(['police'])
  await field('Người trả lời').selectOptions('Công chức')
  await userEvent.fill(field('Thời hạn trả lời: Số lượng'), '7')
  await field('Khi quá hạn không trả lời').selectOptions('Coi như đồng ý (phải có căn cứ)')
  await expect.poll(() => page.getByText(/im lặng|căn cứ/).elements().length).toBeGreaterThan(0)
  await within('Căn cứ coi như đồng ý').getByRole('button', { name: 'Thêm căn cứ' }).click()
  await userEvent.fill(within('Căn cứ coi như đồng ý').getByLabelText('Văn bản'), '61/2018/NĐ-CP')
  await field('Lưu ý kiến vào thông tin').selectOptions('Thêm thông tin mới…')
  await userEvent.fill(field('Tên gọi'), 'Ý kiến công an')
  await expect
    .poll(() => agencies().police)
    .toMatchObject({
      role: 'officer',
      term: '7 working days',
      onSilence: 'consent',
      basis: [{ act: '61/2018/NĐ-CP' }],
      answer: 'fact',
    })
  expect(screen.latest()?.procedure.facts?.fact).toMatchObject({ name: { vi: 'Ý kiến công an' }, type: 'enum' })
  await expect.poll(() => faultsOf(screen.latest())).toEqual([])

  // One that the procedure does not know yet is declared where it is needed, and named at once.
  await button('Lấy ý kiến một cơ quan khác').click()
  await page.getByLabelText('Cơ quan được hỏi').last().selectOptions('Thêm cơ quan mới…')
  await userEvent.fill(field('Tên gọi').last(), 'Sở Xây dựng')
  await field('Đi tiếp khi').selectOptions('đã có đủ số lượng')
  await expect.poll(() => looked(screen.latest()).join).toEqual({ quorum: 1 })
  expect(Object.keys(agencies())).toEqual(['police', 'agency'])
  expect(screen.latest()?.procedure.agencies.agency?.name.vi).toBe('Sở Xây dựng')
  await expect.poll(() => faultsOf(screen.latest())).toEqual([])
  await button('Xóa: Công an xã').click()
  await expect.poll(() => Object.keys(agencies())).toEqual(['agency'])
})

it('dossiers of other procedures are asked for, each with what keeps its end', async () => {
  const screen = await shown({ defaultDocument: withStep('children', { children: {}, join: 'all', to: 'done' }) })
  await look()
  await button('Thêm thủ tục liên thông').click()
  await userEvent.fill(field('Tên hồ sơ liên thông'), 'Khai sinh')
  await userEvent.fill(field('Mã thủ tục'), '1.001193')
  await field('Lưu kết quả vào thông tin').selectOptions('Thêm thông tin mới…')
  await field('Cơ quan giải quyết').selectOptions('Công an xã')
  await expect.poll(() => faultsOf(screen.latest())).toEqual([])
  const [child] = Object.values(looked(screen.latest()).children as Readonly<Record<string, object>>)
  expect(child).toMatchObject({ name: { vi: 'Khai sinh' }, procedure: '1.001193', agency: 'police', outcome: 'fact' })
  await button('Xóa: Khai sinh').click()
  await expect.poll(() => looked(screen.latest()).children).toEqual({})
})

it('a handoff says who offers it and whom else it may go to; a return, which results', async () => {
  const first = await shown({
    defaultDocument: withStep('handoff', {
      budget: '1 working days',
      from: { agency: 'commune', role: 'leader' },
      agency: 'police',
      to: 'done',
      returned: 'looked',
    }),
  })
  await look()
  await field('Người bàn giao').selectOptions('Công chức')
  await field('Cơ quan, bộ phận tiếp nhận').selectOptions('Chưa xác định')
  await expect.poll(() => looked(first.latest()).agency).toBe('chuaXacDinh')
  await expect.poll(() => document.querySelector('.mc-unknown-lane .mc-lane-name')?.textContent).toBe('Chưa xác định')
  const again = openText(exportText(first.latest()!)).result
  expect(again.ok && again.value.document).toEqual(first.latest())
  await page.getByRole('checkbox', { name: 'Công an xã' }).click()
  await expect.poll(() => looked(first.latest()).others).toEqual(['police'])
  expect(looked(first.latest()).from).toEqual({ agency: 'commune', role: 'officer' })
})

it('a condition shows its fault where it is, and takes the names of facts', async () => {
  const screen = await shown({
    defaultDocument: withStep('return', { results: ['paper'], to: 'choice' }),
  })
  await look()
  await page.getByRole('checkbox', { name: 'Văn bản từ chối' }).click()
  await expect.poll(() => looked(screen.latest()).results).toEqual(['paper', 'refusal'])
  await button('Thêm bước').click()
  await page.getByRole('menuitem', { name: 'Rẽ nhánh theo điều kiện' }).click()
  await page.getByLabelText('Nhánh theo điều kiện', { exact: true }).last().selectOptions('Xong')
  await page.getByLabelText('Nhánh theo điều kiện', { exact: true }).last().selectOptions('Không nhận')
  const guard = page.getByLabelText('Điều kiện', { exact: true })
  await userEvent.fill(guard, 'amount > > 5')
  await expect.poll(() => document.querySelector('.mc-feel mark')?.textContent).toBe('> 5')
  await userEvent.fill(guard, '')
  await page.getByText('Thông tin dùng trong điều kiện').click()
  await page.getByRole('button', { name: /amount/ }).click()
  await expect.element(guard).toHaveValue('amount')
  await userEvent.fill(guard, 'amount > 5')
  await expect.poll(() => document.querySelector('.mc-feel')).toBeNull()
})
