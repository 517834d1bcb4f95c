/** What must not be lost, and what must not happen by itself. */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import file from '../../../../examples/procedures/certified-copy/procedure.json?raw'
import { button, canvas, card, cardNames, shown } from '../../test/drawing-screen.tsx'
import { longDrawing } from '../../test/long-drawing.ts'
import type { ProcedureDocument } from '../document/document.ts'
import { exportText } from '../document/file.ts'
import { blankDocument } from '../document/new-step.ts'
import { openText } from '../document/open.ts'

const example = (): ProcedureDocument => {
  const { result } = openText(file)
  if (!result.ok) throw new Error('the example is not a definition')
  return result.value.document
}

const alertText = (): string => window.document.querySelector('[role=alert]')?.textContent ?? ''

const compare = 'Kiểm tra bản chính, đối chiếu với bản sao'

it('a drag, keys and typing are each undone as one, and done again', async () => {
  const defaultDocument = example()
  const screen = await shown({ defaultDocument })
  const first = card(compare)
  const { x, y } = first.getBoundingClientRect()
  await userEvent.dragAndDrop(first.querySelector('.mc-card-name') ?? first, page.elementLocator(first), {
    targetPosition: { x: 150, y: 70 },
    force: true,
    // A hand moves through places between; one move alone is where a drag begins.
    steps: 8,
  })
  await expect
    .poll(() => Object.keys((screen.latest()?.layout as { places?: object })?.places ?? {}))
    .toEqual(['compare'])
  const dragged = screen.latest()
  await expect.poll(() => card(compare).getBoundingClientRect().x).not.toBe(x)
  await userEvent.keyboard('{Control>}{ArrowRight}{ArrowRight}{/Control}')
  const pushed = screen.latest()
  expect(pushed).not.toEqual(dragged)
  await userEvent.keyboard('{F2}')
  await expect.element(page.getByLabelText('Tên tiếng Việt')).toHaveFocus()
  await userEvent.keyboard('Doi chieu')
  await expect.poll(() => screen.latest()?.procedure.steps.compare?.name.vi).toBe('Doi chieu')
  const renamed = screen.latest()

  await userEvent.keyboard('{Control>}z{/Control}')
  expect(screen.latest()).toEqual(pushed)
  await expect.element(page.getByLabelText('Tên tiếng Việt')).toHaveValue(compare)
  await userEvent.keyboard('{Escape}{Control>}z{/Control}')
  expect(screen.latest()).toEqual(dragged)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(exportText(screen.latest() ?? blankDocument())).toBe(exportText(defaultDocument))
  await expect.poll(() => card(compare).getBoundingClientRect().y).toBe(y)
  await userEvent.keyboard('{Control>}{Shift>}zzz{/Shift}{/Control}')
  expect(screen.latest()).toEqual(renamed)
})

it('Backspace deletes nothing, composed or sent by an input method; Delete does', async () => {
  const screen = await shown({ defaultDocument: example() })
  const before = cardNames()
  await page.elementLocator(card(compare)).click()
  const target = canvas().element()
  const press = (init: KeyboardEventInit & { keyCode?: number }) => {
    for (const type of ['keydown', 'keyup']) {
      target.dispatchEvent(new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init }))
      document.dispatchEvent(new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init }))
    }
  }
  press({ key: 'Backspace', code: 'Backspace', isComposing: true, keyCode: 229 })
  press({ key: 'Delete', code: 'Delete', isComposing: true, keyCode: 229 })
  for (let turn = 0; turn < 5; turn++) press({ key: 'Backspace', code: 'Backspace' })
  await userEvent.keyboard('{Backspace}{Backspace}')
  expect(cardNames()).toEqual(before)
  expect(screen.latest()).toBeUndefined()
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => screen.latest()?.procedure.steps.compare).toBeUndefined()
})

it('a syllable is not written over while it is composed', async () => {
  const screen = await shown({ defaultDocument: example() })
  await page.elementLocator(card(compare)).click()
  const field = page.getByLabelText('Tên tiếng Việt').element() as HTMLInputElement
  field.focus()
  const put = (text: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
  }
  field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
  for (const text of ['T', 'Ti', 'Tie', 'Tiê', 'Tiê\u0301']) put(text)
  expect(screen.latest()).toBeUndefined()
  expect(field.value).toBe('Tiê\u0301')
  field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'Tiê\u0301' }))
  await expect.poll(() => screen.latest()?.procedure.steps.compare?.name.vi).toBe('Tiế')
})

it('a problem leads to its step, and the path that takes too long is drawn as such', async () => {
  const document = example()
  const { compare: step, ...steps } = document.procedure.steps
  const slow = { ...document.procedure, steps: { compare: { ...step, budget: '9 working days' }, ...steps } as never }
  await shown({ defaultDocument: { procedure: slow } })
  await expect.element(page.getByText('Chưa công bố được')).toBeVisible()
  await expect.element(page.getByText('Luồng vượt thời hạn giải quyết')).toBeVisible()
  // A path is said by the names of its steps.
  await expect.element(page.getByText(/^Luồng Kiểm tra bản chính.* → Ký chứng thực/).first()).toBeVisible()
  await expect.poll(() => window.document.querySelectorAll('.mc-card.mc-worst').length).toBeGreaterThan(2)
  await page.elementLocator(window.document.querySelector('.mc-issue') ?? window.document.body).click()
  await expect.poll(() => card(compare).classList.contains('selected')).toBe(true)
  const { left, top } = card(compare).getBoundingClientRect()
  expect(left > 168 && left < 1100 && top > 0 && top < 700).toBe(true)
})

it('a broken file is refused with its sentence and place, and the drawing is kept', async () => {
  const screen = await shown({ defaultDocument: example() })
  const before = cardNames()
  const picker = window.document.querySelector('input[type=file]') as HTMLInputElement
  await userEvent.upload(picker, new File(['{\n  "format": 1,\n  "procedure": {,\n}'], 'hong.json'))
  await expect.poll(alertText).toContain('Không mở được tệp “hong.json”. Bản vẽ hiện tại được giữ nguyên.')
  await expect.poll(alertText).toContain('Dòng 3, cột 17')
  await userEvent.upload(picker, new File(['{ "format": 1, "procedure": { "code": 5 } }'], 'thieu.json'))
  await expect.poll(alertText).toContain('thieu.json')
  expect(cardNames()).toEqual(before)
  expect(screen.latest()).toBeUndefined()
  await userEvent.upload(picker, new File([exportText(blankDocument())], 'moi.json'))
  await expect.poll(() => screen.latest()?.procedure.name.vi).toBe('Thủ tục mới')
})

it('a connection that cannot be is refused with its reason', async () => {
  const screen = await shown({ defaultDocument: example() })
  await page.elementLocator(card('Đã chứng thực')).click()
  await userEvent.keyboard('l')
  await expect.poll(alertText).toContain('không nối được đến bước nào')
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
  await expect.poll(alertText).toContain('kết thúc tại đây')
  expect(screen.latest()).toBeUndefined()
  expect(button('Hoàn tác').element()).toBeDisabled()
})

it('of very many problems the heaviest are shown, and more when they are asked for', async () => {
  await shown({ defaultDocument: { procedure: longDrawing(120) } })
  const issues = () => document.querySelectorAll('.mc-issue').length
  await expect.poll(issues).toBe(50)
  await page.getByRole('button', { name: /^Xem thêm 50 vấn đề/ }).click()
  await expect.poll(issues).toBe(100)
})
