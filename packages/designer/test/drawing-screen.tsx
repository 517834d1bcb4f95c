/** A designer on a page, and the hands that draw on it. */
import { load } from '@motcua/engine/definition'
import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { ProcedureDocument } from '../src/document/document.ts'
import { exportText } from '../src/document/file.ts'
import { ProcedureDesigner, type ProcedureDesignerProps } from '../src/parts/procedure-designer.tsx'
import '../src/parts/style.css'

export interface Screen {
  /** What the designer has offered last. */
  readonly latest: () => ProcedureDocument | undefined
  readonly exported: () => string | undefined
  readonly unmount: () => Promise<void>
}

/** A page of 1,440 × 900 with a designer on it. */
export const shown = async (props: ProcedureDesignerProps = {}): Promise<Screen> => {
  await page.viewport(1440, 900)
  let latest: ProcedureDocument | undefined
  let exported: string | undefined
  const { unmount } = await render(
    <div style={{ width: 1440, height: 900 }}>
      <ProcedureDesigner
        onChange={next => {
          latest = next
        }}
        onExport={text => {
          exported = text
        }}
        {...props}
      />
    </div>,
  )
  await checked()
  // Where the drawing lies on screen is settled a moment after it is there.
  await expect
    .poll(() => [...document.querySelectorAll('.react-flow__viewport')].at(-1)?.getAttribute('style'))
    .toContain('translate(168px')
  return { latest: () => latest, exported: () => exported, unmount }
}

/** Drawn, brought to its first view, and checked: what comes later than the first picture has come. */
export const checked = async (): Promise<void> => {
  await expect.element(canvas()).toBeVisible()
  await expect.poll(() => document.querySelector('.mc-verdict'), { timeout: 20_000 }).not.toBeNull()
}

export const canvas = () => page.getByRole('application')
export const button = (name: string) => page.getByRole('button', { name, exact: true })

/** A card by the name on it. */
export const card = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('.react-flow__node')].find(
    node => node.querySelector('.mc-card-name')?.textContent === name,
  )
  if (found === undefined) throw new Error(`no card “${name}”: ${cardNames().join(', ')}`)
  return found
}

export const cardNames = (): readonly string[] =>
  [...document.querySelectorAll('.mc-card-name')].map(node => node.textContent ?? '')

/** Draws from the dot of a card to the dot of another. */
export const drag = async (from: string, to: string): Promise<void> => {
  const [source, target] = [
    card(from).querySelector('.react-flow__handle-right'),
    card(to).querySelector('.react-flow__handle-left'),
  ]
  if (source === null || target === null) throw new Error('no handle')
  // What takes the drop is the card, which lies under the dot.
  await userEvent.dragAndDrop(source, target, { force: true })
}

export const typeName = async (name: string): Promise<void> => {
  await expect.element(page.getByLabelText('Tên tiếng Việt')).toHaveFocus()
  await userEvent.fill(page.getByLabelText('Tên tiếng Việt'), name)
}

/** What keeps the document from running: nothing. */
export const faultsOf = (document: ProcedureDocument | undefined): readonly unknown[] => {
  if (document === undefined) return ['nothing was drawn']
  const loaded = load(JSON.parse(exportText(document)))
  return loaded.ok ? [] : loaded.issues
}
