/** Who holds the document, what its place on screen says, and what a page’s security policy allows. */
import { useState } from 'react'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import file from '../../../../examples/procedures/youth-volunteers/procedure.json?raw'
import { button, canvas, card, cardNames, checked, shown } from '../../test/drawing-screen.tsx'
import type { ProcedureDocument } from '../document/document.ts'
import { openText } from '../document/open.ts'
import { ProcedureDesigner } from './procedure-designer.tsx'

const example = (): ProcedureDocument => {
  const { result } = openText(file)
  if (!result.ok) throw new Error('the example is not a definition')
  return result.value.document
}

const review = 'Bước 3. Duyệt hồ sơ, chuyển chuyên viên xử lý'

it('a card dropped in another lane is another agency’s, and one undo takes it back', async () => {
  const screen = await shown({ defaultDocument: example() })
  const { height } = card(review).getBoundingClientRect()
  const step = () => screen.latest()?.procedure.steps.assign
  const target = page.elementLocator(card(review))
  await userEvent.dragAndDrop(card(review).querySelector('.mc-card-name') ?? card(review), target, {
    targetPosition: { x: 80, y: -height },
    force: true,
    steps: 8,
  })
  await expect.poll(() => step()).toMatchObject({ agency: 'commune' })
  expect(step()).not.toHaveProperty('department')
  await button('Hoàn tác').click()
  expect(step()).toMatchObject({ agency: 'commune', department: 'culture' })
  canvas().element().focus()
  await page.elementLocator(card(review)).click()
  await userEvent.keyboard('{Control>}{ArrowDown}{/Control}')
  await expect.poll(() => step()).toMatchObject({ agency: 'provincialCentre' })
})

it('an owner that takes nothing keeps what it holds; one that takes all has every change', async () => {
  const held = example()
  const offered: ProcedureDocument[] = []
  const Owner = ({ takes }: { readonly takes: boolean }) => {
    const [document, setDocument] = useState(held)
    const take = (next: ProcedureDocument) => {
      offered.push(next)
      if (takes) setDocument(next)
    }
    return (
      <div style={{ width: 1400, height: 800 }}>
        <ProcedureDesigner document={document} onChange={take} />
      </div>
    )
  }
  const refusing = await render(<Owner takes={false} />)
  await checked()
  // Where the drawing lies on screen is settled a moment after it is there.
  const viewport = () => window.document.querySelector('.react-flow__viewport')?.getAttribute('style')
  await expect.poll(viewport).toContain('translate(168px')
  const before = cardNames()
  await page.elementLocator(card(review)).click()
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => offered.length).toBe(1)
  expect(cardNames()).toEqual(before)
  expect(button('Hoàn tác').element()).toBeDisabled()
  await refusing.unmount()

  await render(<Owner takes />)
  await checked()
  await expect.poll(viewport).toContain('translate(168px')
  await page.elementLocator(card(review)).click()
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => cardNames().includes(review)).toBe(false)
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(cardNames).toEqual(before)
  expect(offered.at(-1)).toEqual(held)
})

it('nothing can be changed where it is read only', async () => {
  const screen = await shown({ defaultDocument: example(), readOnly: true })
  const before = cardNames()
  await page.elementLocator(card(review)).click()
  await userEvent.keyboard('{Delete}{Control>}{ArrowDown}{/Control}{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
  expect(cardNames()).toEqual(before)
  expect(screen.latest()).toBeUndefined()
  expect(page.getByLabelText('Tên tiếng Việt').element()).toHaveProperty('readOnly', true)
})

it('a page without inline styles, eval and blobs is enough for it', async () => {
  const broken: string[] = []
  window.document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) => {
    broken.push(`${violatedDirective} ${sourceFile}:${lineNumber}`)
  })
  const policy = window.document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "style-src 'self'; script-src 'self'; img-src 'self'; worker-src 'none'; object-src 'none'"
  window.document.head.append(policy)
  // The policy holds: what it forbids is seen.
  window.document.body.setAttribute('style', 'color: red')
  await expect.poll(() => broken.length).toBeGreaterThan(0)
  broken.length = 0
  const screen = await shown({ defaultDocument: example() })
  await page.elementLocator(card(review)).click()
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}Tra cứu')
  await expect.poll(() => screen.latest()).toBeDefined()
  await button('Xem toàn bộ').click()
  expect(broken).toEqual([])
})
