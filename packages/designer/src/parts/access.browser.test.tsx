/** What the rules for accessible pages find: nothing. */
import axe from 'axe-core'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import permit from '../../../../examples/procedures/construction-permit/procedure.json?raw'
import { button, canvas, shown } from '../../test/drawing-screen.tsx'
import type { ProcedureDocument } from '../document/document.ts'
import { stepOf } from '../document/document.ts'
import { openText } from '../document/open.ts'
import { designerWords } from '../messages/designer.ts'

const example = (): ProcedureDocument => {
  const { result } = openText(permit)
  if (!result.ok) throw new Error('the example is not a definition')
  return result.value.document
}

const faults = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document.querySelector('.motcua-designer') ?? document.body, {
    resultTypes: ['violations'],
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)}\n${failureSummary}`),
  )
}

/** With problems of every weight, also of the whole. */
const broken = (document: ProcedureDocument): ProcedureDocument => {
  const { start, steps } = document.procedure
  const { [start]: first, ...others } = steps
  return {
    procedure: { ...document.procedure, steps: { ...others, ...(first === undefined ? {} : { begun: first }) } },
  }
}

it.each([
  ['light', 'vi'],
  ['light', 'en'],
  ['dark', 'vi'],
  ['dark', 'en'],
] as const)(
  'in %s and %s: as it is opened, with steps of every kind chosen, and with all that opens',
  async (colorMode, locale) => {
    const document = example()
    const words = designerWords(locale)
    await shown({ defaultDocument: document, colorMode, locale })
    await button(words.fit).click()
    expect(await faults()).toEqual([])
    const kinds = new Set<string>()
    for (const node of window.document.querySelectorAll<HTMLElement>('.react-flow__node')) {
      const kind = stepOf(document, node.dataset.id ?? '')?.step.kind
      if (kind === undefined || kinds.has(kind)) continue
      kinds.add(kind)
      await page.elementLocator(node).click()
      for (const more of window.document.querySelectorAll('details')) more.open = true
      expect(await faults()).toEqual([])
    }
    expect(kinds.size).toBeGreaterThan(5)
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await userEvent.keyboard('a')
    await expect.element(page.getByRole('menu')).toBeVisible()
    await userEvent.keyboard('{Escape}{Control>}f{/Control}')
    await userEvent.keyboard('h')
    await expect.poll(() => window.document.querySelector('.mc-hits')).not.toBeNull()
    expect(await faults()).toEqual([])
    await userEvent.keyboard('{Escape}w')
    expect(await faults()).toEqual([])
  },
)

it('with problems', async () => {
  const screen = await shown({ defaultDocument: broken(example()) })
  await expect.element(page.getByText('Chưa công bố được')).toBeVisible()
  expect(await faults()).toEqual([])
  expect(screen.latest()).toBeUndefined()
})

it('says of the card that was come to which of how many it is, and whether it is chosen', async () => {
  const document = example()
  await shown({ defaultDocument: document })
  await button('Xem toàn bộ').click()
  canvas().element().focus()
  await userEvent.keyboard('{Home}')
  const active = () => window.document.getElementById(canvas().element().getAttribute('aria-activedescendant') ?? '')
  await expect.poll(() => active()?.getAttribute('role')).toBe('option')
  expect(active()?.getAttribute('aria-selected')).toBe('true')
  const all = Number(active()?.getAttribute('aria-setsize'))
  const seen = new Set([active()?.getAttribute('aria-posinset')])
  await userEvent.keyboard('{Control>}a{/Control}')
  for (const option of window.document.querySelectorAll('[role=option]')) {
    seen.add(option.getAttribute('aria-posinset'))
    expect(Number(option.getAttribute('aria-posinset'))).toBeLessThanOrEqual(all)
  }
  expect(seen.size).toBe(window.document.querySelectorAll('[role=option]').length)
  const owner = window.document.querySelector('[role=listbox]')
  expect(owner?.getAttribute('aria-owns')?.split(' ')).toContain(active()?.id)
})

it('what is done, undone and refused is said', async () => {
  const said = () => window.document.querySelector('[aria-live=polite]')?.textContent ?? ''
  const document = example()
  await shown({ defaultDocument: document })
  await button('Xem toàn bộ').click()
  canvas().element().focus()
  await userEvent.keyboard('{Home}{Delete}')
  await expect.poll(said).toContain('Đã xóa bước')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(said).toBe('Đã hoàn tác: xóa bước')
  await userEvent.keyboard('{Control>}y{/Control}')
  await expect.poll(said).toBe('Đã làm lại: xóa bước')
  await userEvent.keyboard('{Control>}z{/Control}')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(said).toBe('Không còn gì để hoàn tác')
  await userEvent.keyboard('{End}l')
  await expect.poll(() => window.document.querySelector('[role=alert]')?.textContent ?? '').toContain('không nối được')
})
