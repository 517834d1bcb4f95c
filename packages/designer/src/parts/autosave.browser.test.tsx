import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { button } from '../../test/drawing-screen.tsx'
import { openText } from '../document/open.ts'
import { ProcedureDesigner } from './procedure-designer.tsx'
import './style.css'
import { type DraftStore, useAutosave } from './use-autosave.ts'

const Page = ({ store }: { readonly store?: DraftStore }) => (
  <div style={{ width: 1200, height: 800 }}>
    <ProcedureDesigner autosave={useAutosave('draft', store)} />
  </div>
)

const nameKept = (): string | undefined => {
  const { result } = openText(localStorage.getItem('draft') ?? '')
  return result.ok ? result.value.document.procedure.name.vi : undefined
}

it('what is drawn is kept as it is drawn, and offered on the next visit', async () => {
  localStorage.removeItem('draft')
  const first = await render(<Page />)
  await userEvent.fill(page.getByLabelText('Tên tiếng Việt'), 'Cấp bản sao')
  await expect.poll(nameKept).toBe('Cấp bản sao')
  await first.unmount()

  const second = await render(<Page />)
  // Until it is decided on, nothing is kept over it.
  await userEvent.fill(page.getByLabelText('Tên tiếng Việt'), 'Khác')
  expect(nameKept()).toBe('Cấp bản sao')
  await button('Mở bản tự động lưu').click()
  await expect.element(page.getByLabelText('Tên tiếng Việt')).toHaveValue('Cấp bản sao')
  await userEvent.fill(page.getByLabelText('Tên tiếng Việt'), '')
  await expect.poll(() => localStorage.getItem('draft')).toContain('"vi": ""')
  await second.unmount()

  // Half typed, it is no file: and still what was drawn.
  const third = await render(<Page />)
  await button('Mở bản tự động lưu').click()
  await expect.element(page.getByLabelText('Tên tiếng Việt')).toHaveValue('')
  await third.unmount()

  const fourth = await render(<Page />)
  await button('Bỏ bản đó').click()
  expect(localStorage.getItem('draft')).toBeNull()
  await expect.element(page.getByLabelText('Tên tiếng Việt')).toHaveValue('Thủ tục mới')
  await fourth.unmount()
})

it('a store without room is said, and what is no drawing is not offered', async () => {
  const full: DraftStore = {
    getItem: () => '{"procedure":5}',
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
    removeItem: () => undefined,
  }
  await render(<Page store={full} />)
  expect(page.getByRole('button', { name: 'Mở bản tự động lưu' }).elements()).toHaveLength(0)
  await userEvent.fill(page.getByLabelText('Tên tiếng Việt'), 'Cấp bản sao')
  await expect.element(page.getByRole('alert')).toBeVisible()
  await expect.element(page.getByText(/Không tự động lưu được/)).toBeVisible()
})
