/** A procedure of five steps, drawn on a real page: with the mouse, and again without. */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { button, canvas, card, cardNames, drag, faultsOf, shown, typeName } from '../../test/drawing-screen.tsx'
import { blankDocument } from '../document/new-step.ts'
import { layoutOf } from '../graph/layout.ts'

const drawnNames = ['Tiếp nhận hồ sơ', 'Thẩm định hồ sơ', 'Ký duyệt', 'Trả kết quả', 'Đã giải quyết']
const kinds = ['Công việc', 'Công việc', 'Công việc', 'Trả kết quả', 'Kết thúc']

it('is drawn with the mouse, and runs as it is', async () => {
  const screen = await shown()
  for (const [index, name] of drawnNames.entries()) {
    if (index === 0) await button('Thêm bước đầu tiên').click()
    else {
      // Beside nothing: a step is added to where the eye is, and is not connected by itself.
      await button('Thêm bước').click()
      await page.getByRole('menuitem', { name: kinds[index] ?? '', exact: true }).click()
    }
    await typeName(name)
  }
  for (const [index, name] of drawnNames.entries()) {
    const next = drawnNames[index + 1]
    if (next === undefined) continue
    // Cards come to lie in their columns as they are connected: further than the page is wide.
    await button('Xem toàn bộ').click()
    await drag(name, next)
    await expect.poll(() => layoutOf(screen.latest() ?? blankDocument()).ways.length).toBe(index + 1)
  }
  await expect.poll(() => faultsOf(screen.latest())).toEqual([])
  await expect.element(page.getByText('Có thể công bố')).toBeVisible()
  await button('Xuất tệp').click()
  expect(JSON.parse(screen.exported() ?? '{}').procedure).toEqual(screen.latest()?.procedure)
})

it('is drawn with keys alone, and runs as it is', async () => {
  const screen = await shown()
  // One stop: Tab comes to the drawing, arrows walk in it.
  canvas().element().focus()
  await userEvent.keyboard('{Escape}{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
  for (const [index, name] of drawnNames.entries()) {
    if (index > 0 && index < 3) await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
    if (index >= 3) {
      button('Thêm bước').element().focus()
      await userEvent.keyboard('{Enter}')
      await userEvent.keyboard(`${'{ArrowDown}'.repeat(index + 4)}{Enter}`)
    }
    await typeName(name)
    // From the field back to the drawing.
    await userEvent.keyboard('{Escape}')
    await expect.element(canvas()).toHaveFocus()
  }
  // The third leads to the return, the return to the end: chosen with L, arrows and Enter.
  for (const [from, to] of [
    ['Ký duyệt', 'Trả kết quả'],
    ['Trả kết quả', 'Đã giải quyết'],
  ] as const) {
    for (let turn = 0; turn < 12 && !card(from).classList.contains('selected'); turn++) {
      const last = turn === 0 ? '{Home}' : '{ArrowRight}'
      await userEvent.keyboard(last)
    }
    if (!card(from).classList.contains('selected')) await userEvent.keyboard('{End}')
    for (let turn = 0; turn < 12 && !card(from).classList.contains('selected'); turn++)
      await userEvent.keyboard('{ArrowUp}')
    expect(card(from).classList.contains('selected')).toBe(true)
    await userEvent.keyboard('l')
    for (let turn = 0; turn < 8 && card(to).querySelector('.mc-target') === null; turn++)
      await userEvent.keyboard('{ArrowRight}')
    await userEvent.keyboard('{Enter}')
  }
  await expect.poll(() => faultsOf(screen.latest())).toEqual([])
  expect(cardNames()).toEqual(expect.arrayContaining(drawnNames))
})
