/** Lines that are led elsewhere, taken away and drawn into empty space: by mouse, and by keys. */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import file from '../../../../examples/procedures/construction-permit/procedure.json?raw'
import { button, canvas, card, cardNames, shown } from '../../test/drawing-screen.tsx'
import type { ProcedureDocument } from '../document/document.ts'
import { stepOf } from '../document/document.ts'
import { openText } from '../document/open.ts'
import { layoutOf } from '../graph/layout.ts'

const example = (): ProcedureDocument => {
  const { result } = openText(file)
  if (!result.ok) throw new Error('the example is not a definition')
  return result.value.document
}

const alertText = (): string => window.document.querySelector('[role=alert]')?.textContent ?? ''
const said = (): string => window.document.querySelector('[aria-live=polite]')?.textContent ?? ''
const wayElement = (id: string): Element => {
  const found = window.document.querySelector(`.react-flow__edge[data-id="${id}"]`)
  if (found === null) throw new Error(`no way ${id}`)
  return found
}

/** A press at one place of the screen, a move through places between, and letting go at another. */
const pull = (from: Element, to: Element | { readonly x: number; readonly y: number }): void => {
  const centre = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  const [start, end] = [centre(from), to instanceof Element ? centre(to) : to]
  const at = (type: string, target: EventTarget, { x, y }: { x: number; y: number }) =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0, view: window }),
    )
  at('pointerdown', from, start)
  at('pointermove', window, { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 })
  at('pointermove', window, end)
  at('pointerup', window, end)
}

const nameOf = (document: ProcedureDocument, id: string): string => stepOf(document, id)?.step.name.vi ?? ''

/** A way of an action between two cards that stand in no block, and another card there. */
const aWay = (document: ProcedureDocument) => {
  const { ways } = layoutOf(document)
  const way = ways.find(({ via, from }) => via === 'action' && from in document.procedure.steps)
  if (way === undefined) throw new Error('no way')
  return way
}

const chooseWay = async (id: string): Promise<void> => {
  wayElement(id)
    .querySelector('.mc-way-hit')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, view: window }))
  await expect.poll(() => wayElement(id).querySelector('.mc-way-end')).not.toBeNull()
}

it('the end of a line is pulled to another card, and one undo takes it back', async () => {
  const document = example()
  const way = aWay(document)
  const screen = await shown({ defaultDocument: document })
  await button('Xem toàn bộ').click()
  await chooseWay(way.id)
  const target = Object.keys(document.procedure.steps).find(id => ![way.from, way.to].includes(id)) ?? ''
  await expect.poll(() => cardNames()).toContain(nameOf(document, target))
  // By a real hand: the end has to lie free above the cards.
  const end = wayElement(way.id).querySelector('.mc-way-end')
  await userEvent.dragAndDrop(end ?? canvas().element(), card(nameOf(document, target)), { force: true, steps: 6 })
  await expect
    .poll(() => screen.latest() && layoutOf(screen.latest() ?? document).ways.find(it => it.id === way.id)?.to)
    .toBe(target)
  expect(said()).toContain('Đã nối')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => layoutOf(screen.latest() ?? document).ways.find(it => it.id === way.id)?.to).toBe(way.to)
})

it('a line pulled into a block is refused with the reason, and one pulled into nothing stays', async () => {
  const document = example()
  const way = aWay(document)
  const screen = await shown({ defaultDocument: document })
  await button('Xem toàn bộ').click()
  await chooseWay(way.id)
  const inner = Object.values(document.procedure.steps).flatMap(step =>
    step.kind === 'parallel' ? Object.values(step.branches).flatMap(({ steps }) => Object.keys(steps)) : [],
  )[0]
  const end = wayElement(way.id).querySelector('.mc-way-end') ?? canvas().element()
  pull(end, card(nameOf(document, inner ?? '')))
  await expect.poll(alertText).toContain('không cùng nằm trong một nhánh')
  const { left, bottom } = canvas().element().getBoundingClientRect()
  pull(wayElement(way.id).querySelector('.mc-way-end') ?? end, { x: left + 400, y: bottom - 12 })
  await expect.poll(said).toContain('Đã thôi nối')
  expect(screen.latest()).toBeUndefined()
})

it('keys choose a line, lead it elsewhere, and Delete takes it away; Backspace does not', async () => {
  const document = example()
  const way = aWay(document)
  const screen = await shown({ defaultDocument: document })
  await button('Xem toàn bộ').click()
  await page.elementLocator(card(nameOf(document, way.from))).click()
  await userEvent.keyboard('w')
  for (let turn = 0; turn < 6 && wayElement(way.id).querySelector('.mc-way-end') === null; turn++)
    await userEvent.keyboard('w')
  expect(said()).toContain(nameOf(document, way.to))
  await userEvent.keyboard('l')
  await expect.poll(said).toContain('Nối')
  await userEvent.keyboard('{ArrowRight}{Enter}')
  await expect.poll(() => screen.latest()).toBeDefined()
  const led = layoutOf(screen.latest() ?? document).ways.find(({ id }) => id === way.id)?.to
  expect(led).not.toBe(way.to)
  await userEvent.keyboard('{Backspace}')
  expect(layoutOf(screen.latest() ?? document).ways.some(({ id }) => id === way.id)).toBe(true)
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => layoutOf(screen.latest() ?? document).ways.some(({ id }) => id === way.id)).toBe(false)
  await button('Hoàn tác').click()
  await chooseWay(way.id)
  await button('Xóa đường nối').click()
  await expect.poll(() => layoutOf(screen.latest() ?? document).ways.some(({ id }) => id === way.id)).toBe(false)
})

it('a line that has to be there is not deleted, and says so', async () => {
  const document = example()
  const back = Object.entries(document.procedure.steps).find(([, { kind }]) => kind === 'return')?.[0] ?? ''
  const way = layoutOf(document).ways.find(({ from }) => from === back)?.id ?? ''
  const screen = await shown({ defaultDocument: document })
  await button('Xem toàn bộ').click()
  await chooseWay(way)
  await userEvent.keyboard('{Delete}')
  await expect.poll(alertText).toContain('phải có hướng đi này')
  expect(screen.latest()).toBeUndefined()
})

it('a line let go in empty space offers the kinds of steps, and leads to the one that is chosen', async () => {
  const document = example()
  const screen = await shown({ defaultDocument: document })
  await button('Xem toàn bộ').click()
  const from = document.procedure.start
  const handle = card(nameOf(document, from)).querySelector('.react-flow__handle-right')
  const pane = window.document.querySelector('.react-flow__pane')
  if (handle === null || pane === null) throw new Error('no handle')
  const { height } = pane.getBoundingClientRect()
  await userEvent.dragAndDrop(handle, pane, { targetPosition: { x: 900, y: height - 14 }, force: true, steps: 6 })
  await expect.element(page.getByRole('menu')).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(page.getByLabelText('Tên tiếng Việt')).toHaveFocus()
  const added = Object.entries(screen.latest()?.procedure.steps ?? {}).find(([id]) => !(id in document.procedure.steps))
  expect(added?.[1].kind).toBe('wait')
  expect(
    layoutOf(screen.latest() ?? document).ways.some(way => way.from.startsWith(from) && way.to === added?.[0]),
  ).toBe(true)
  await userEvent.keyboard('{Escape}{Control>}z{/Control}')
  await expect.poll(() => screen.latest()?.procedure).toEqual(document.procedure)
})
