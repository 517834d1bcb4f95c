/** Several steps at once: chosen, moved, deleted, copied; found; and the lanes they lie in. */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import file from '../../../../examples/procedures/certified-copy/procedure.json?raw'
import volunteers from '../../../../examples/procedures/youth-volunteers/procedure.json?raw'
import { button, canvas, card, cardNames, shown } from '../../test/drawing-screen.tsx'
import { laneOrderOf, type ProcedureDocument, placesOf, stepsOf } from '../document/document.ts'
import { blankDocument } from '../document/new-step.ts'
import { openText } from '../document/open.ts'
import { layoutOf } from '../graph/layout.ts'

const opened = (text: string): ProcedureDocument => {
  const { result } = openText(text)
  if (!result.ok) throw new Error('the example is not a definition')
  return result.value.document
}

const said = (): string => window.document.querySelector('[aria-live=polite]')?.textContent ?? ''
const chosen = (): number => window.document.querySelectorAll('.mc-card.mc-selected').length
const ids = (document: ProcedureDocument | undefined): readonly string[] =>
  document === undefined ? [] : stepsOf(document.procedure).map(({ id }) => id)

const clip = (type: 'copy' | 'cut' | 'paste', text?: string): DataTransfer => {
  const clipboardData = new DataTransfer()
  if (text !== undefined) clipboardData.setData('text/plain', text)
  canvas()
    .element()
    .dispatchEvent(new ClipboardEvent(type, { bubbles: true, cancelable: true, clipboardData }))
  return clipboardData
}

const compare = 'Kiểm tra bản chính, đối chiếu với bản sao'
const sign = 'Ký chứng thực'

it('Shift chooses several by clicks, arrows and a rectangle; moving and deleting them is one deed', async () => {
  const defaultDocument = opened(file)
  const screen = await shown({ defaultDocument })
  await button('Xem toàn bộ').click()
  await page.elementLocator(card(compare)).click()
  await page.elementLocator(card(sign)).click({ modifiers: ['Shift'] })
  expect(chosen()).toBe(2)
  expect(said()).toContain('đang chọn 2 bước')
  await page.elementLocator(card(sign)).click({ modifiers: ['Shift'] })
  expect(chosen()).toBe(1)
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
  await expect.poll(chosen).toBe(2)

  await userEvent.keyboard('{Control>}{ArrowRight}{ArrowRight}{/Control}')
  await expect.poll(() => placesOf(screen.latest() ?? defaultDocument).size).toBe(2)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(placesOf(screen.latest() ?? defaultDocument).size).toBe(0)

  const first = card(compare)
  const { height } = first.getBoundingClientRect()
  await userEvent.dragAndDrop(first.querySelector('.mc-card-name') ?? first, page.elementLocator(first), {
    targetPosition: { x: 60, y: height + 14 },
    force: true,
    steps: 8,
  })
  await expect.poll(() => placesOf(screen.latest() ?? defaultDocument).size).toBe(2)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(placesOf(screen.latest() ?? defaultDocument).size).toBe(0)
  await expect.poll(chosen).toBe(2)

  await userEvent.keyboard('{Delete}')
  await expect.poll(() => ids(screen.latest()).length).toBe(ids(defaultDocument).length - 2)
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => screen.latest()?.procedure).toEqual(defaultDocument.procedure)

  await userEvent.keyboard('{Escape}')
  await button('Xem toàn bộ').click()
  const pane = window.document.querySelector('.react-flow__pane')
  const { width, height: high } = canvas().element().getBoundingClientRect()
  await userEvent.keyboard('{Shift>}')
  await userEvent.dragAndDrop(pane ?? canvas(), pane ?? canvas(), {
    sourcePosition: { x: 172, y: 3 },
    targetPosition: { x: width - 3, y: high - 3 },
    force: true,
    steps: 6,
  })
  await userEvent.keyboard('{/Shift}')
  await expect.poll(chosen).toBe(ids(defaultDocument).length)
  await expect.element(button('Xóa các bước')).toBeVisible()
})

it('steps are copied from one procedure and put into another, and doubled in their own', async () => {
  const defaultDocument = opened(file)
  const first = await shown({ defaultDocument })
  await page.elementLocator(card(compare)).click()
  await page.elementLocator(card(sign)).click({ modifiers: ['Shift'] })
  const text = clip('copy').getData('text/plain')
  expect(Object.keys(JSON.parse(text).steps).sort()).toEqual(['compare', 'sign'])
  await userEvent.keyboard('{Control>}d{/Control}')
  await expect.poll(() => ids(first.latest()).length).toBe(ids(defaultDocument).length + 2)
  expect(ids(first.latest())).toEqual(expect.arrayContaining(['compare2', 'sign2']))
  expect(
    layoutOf(first.latest() ?? defaultDocument).ways.some(({ from, to }) => from === 'compare2' && to === 'sign2'),
  ).toBe(true)
  await expect.poll(chosen).toBe(2)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(first.latest()?.procedure).toEqual(defaultDocument.procedure)
  await page.elementLocator(card(compare)).click()
  await page.elementLocator(card(sign)).click({ modifiers: ['Shift'] })
  clip('cut')
  await expect.poll(() => ids(first.latest()).length).toBe(ids(defaultDocument).length - 2)
  await first.unmount()

  const second = await shown({ defaultDocument: blankDocument() })
  clip('paste', text)
  await expect.poll(() => ids(second.latest())).toEqual(expect.arrayContaining(['compare', 'sign']))
})

it('keys copy to the clipboard of the machine, and put in what is there', async () => {
  const defaultDocument = opened(file)
  const screen = await shown({ defaultDocument })
  await page.elementLocator(card(compare)).click()
  await userEvent.keyboard('{Control>}c{/Control}')
  await expect.poll(said).toContain('Đã sao chép')
  await userEvent.keyboard('{Control>}v{/Control}')
  await expect.poll(() => ids(screen.latest())).toContain('compare2')
})

it('what is no step is not put in, and says so', async () => {
  const screen = await shown({ defaultDocument: opened(file) })
  clip('paste', 'Thẩm định hồ sơ')
  await expect
    .poll(() => window.document.querySelector('[role=alert]')?.textContent)
    .toContain('không có bước nào để dán')
  expect(screen.latest()).toBeUndefined()
})

it('a search without accents walks from hit to hit and brings each into the middle', async () => {
  const defaultDocument = opened(volunteers)
  await shown({ defaultDocument })
  canvas().element().focus()
  await userEvent.keyboard('{Control>}f{/Control}')
  const field = page.getByLabelText('Tìm bước theo tên, mã, cơ quan, người thực hiện')
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('duyet ho so')
  const count = () => window.document.querySelector('.mc-find-count')?.textContent ?? ''
  await expect.poll(count).toMatch(/^1\/[2-9]/)
  const seen = new Set<string>()
  const all = Number(count().split('/')[1])
  for (let turn = 0; turn < all; turn++) {
    const hit = window.document.querySelector('.mc-card.mc-selected')
    await expect.poll(() => window.document.querySelectorAll('.mc-card.mc-selected').length).toBe(1)
    seen.add(window.document.querySelector('.mc-card.mc-selected .mc-card-name')?.textContent ?? '')
    const box = canvas().element().getBoundingClientRect()
    await expect
      .poll(() => {
        const { left, width, top, height } = (
          window.document.querySelector('.mc-card.mc-selected') ??
          hit ??
          document.body
        ).getBoundingClientRect()
        const [x, y] = [
          left + width / 2 - (box.left + box.right + 168) / 2,
          top + height / 2 - (box.top + box.bottom) / 2,
        ]
        return Math.hypot(x, y) < 4
      })
      .toBe(true)
    await userEvent.keyboard('{Enter}')
  }
  expect(seen.size).toBe(all)
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await expect.poll(count).toBe(`${all}/${all}`)
  await userEvent.keyboard('{Escape}')
  await expect.element(canvas()).toHaveFocus()
  expect(window.document.querySelector('.mc-find')).toBeNull()
})

it('lanes change places by dragging a heading, by its buttons and by keys', async () => {
  const defaultDocument = opened(volunteers)
  const screen = await shown({ defaultDocument })
  await button('Xem toàn bộ').click()
  const lanes = layoutOf(defaultDocument).lanes.map(({ id }) => id)
  const order = () => laneOrderOf(screen.latest() ?? defaultDocument)
  const [first, second] = window.document.querySelectorAll('.mc-lane')
  if (first === undefined || second === undefined) throw new Error('no lanes')
  await userEvent.dragAndDrop(first.querySelector('.mc-lane-name') ?? first, second, { force: true, steps: 6 })
  await expect.poll(order).toEqual([lanes[1], lanes[0], ...lanes.slice(2)])
  await button('Hoàn tác').click()
  expect(order()).toEqual([])
  const down = window.document.querySelector('.mc-lane button[aria-label$="xuống dưới"]')
  await page.elementLocator(down ?? document.body).click({ force: true })
  await expect.poll(order).toEqual([lanes[1], lanes[0], ...lanes.slice(2)])
  const start = cardNames()[0] ?? ''
  await page.elementLocator(card(start)).click()
  await userEvent.keyboard('{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}')
  await expect.poll(said).toContain('Đã chuyển làn')
})

it('a department without steps has a lane, and a card dropped there is its own', async () => {
  const defaultDocument = blankDocument()
  const screen = await shown({ defaultDocument })
  await button('Thêm bước đầu tiên').click()
  await userEvent.keyboard('Tiếp nhận{Escape}')
  const lane = [...window.document.querySelectorAll('.mc-lane')].find(it =>
    it.textContent?.includes('Phòng chuyên môn'),
  )
  const target = card('Tiếp nhận')
  const [at, to] = [target.getBoundingClientRect(), (lane ?? target).getBoundingClientRect()]
  await userEvent.dragAndDrop(target.querySelector('.mc-card-name') ?? target, page.elementLocator(target), {
    targetPosition: { x: 60, y: to.top + to.height / 2 - at.top },
    force: true,
    steps: 8,
  })
  await expect
    .poll(() => Object.values(screen.latest()?.procedure.steps ?? {}).find(({ kind }) => kind === 'task'))
    .toMatchObject({ department: 'office' })
})
