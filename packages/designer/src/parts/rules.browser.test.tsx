/** What a drawing shows of rules: ways that a table gives, and problems of tables at the steps they touch. */
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { ruledDefinition, ruledMore } from '../../../engine/test/ruled.ts'
import { card, shown } from '../../test/drawing-screen.tsx'

const { routing } = ruledMore.tables
const [young, ...others] = routing.rows

/** Two rows answer for whoever is 18 or 19. */
const overlapping = ruledDefinition({
  tables: { routing: { ...routing, rows: [{ ...young, when: { age: '< 20' } }, ...others] } },
  steps: {
    ...ruledDefinition().steps,
    route: { ...ruledDefinition().steps.route, name: { vi: 'Phân luồng hồ sơ', en: 'Routing' } } as never,
  },
})

it('a problem of a table leads to the step that the table leads, and marks it', async () => {
  await shown({ defaultDocument: { procedure: overlapping } })
  const problem = page.getByRole('button', { name: /Bảng “Phân luồng \(routing\)”/ }).first()
  await expect.element(problem).toBeVisible()
  const where = () => problem.element().querySelector('.mc-issue-where')?.textContent
  await expect.poll(where).toBe('Phân luồng hồ sơ')
  await expect.poll(() => card('Phân luồng hồ sơ').querySelector('.mc-mark-error')).not.toBeNull()
  await problem.click()
  await expect.element(page.getByLabelText('Tên tiếng Việt').first()).toHaveValue('Phân luồng hồ sơ')
})

it('says which table leads a decision, and which one chooses the term of a case', async () => {
  await shown({ defaultDocument: { procedure: overlapping } })
  const panel = page.getByRole('complementary')
  await expect.element(panel.getByText('Tên: theo bảng “Phân luồng”')).toBeVisible()
  await page
    .getByRole('button', { name: /Bảng “Phân luồng \(routing\)”/ })
    .first()
    .click()
  await expect.element(panel.getByText('Theo bảng “Phân luồng” – “Bước”.')).toBeVisible()
})
