/**
 * What eyes see: no text runs out of its card, and every text stands out from what lies behind it. The pictures are in
 * `node_modules/.screens/`, to be looked at.
 */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import copies from '../../../../examples/procedures/certified-copy/procedure.json?raw'
import permit from '../../../../examples/procedures/construction-permit/procedure.json?raw'
import volunteers from '../../../../examples/procedures/youth-volunteers/procedure.json?raw'
import { button, shown } from '../../test/drawing-screen.tsx'
import { openText } from '../document/open.ts'
import { designerWords } from '../messages/designer.ts'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const colourOf = (css: string): Colour => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
  return css.startsWith('color(srgb') ? [red * 255, green * 255, blue * 255, alpha] : [red, green, blue, alpha]
}

/** What lies behind a text: the first thing around it that is not clear. */
const behind = (element: Element): Colour => {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const colour = colourOf(getComputedStyle(at).backgroundColor)
    if (colour[3] > 0.9) return colour
  }
  return [255, 255, 255, 1]
}

const luminance = ([red, green, blue]: Colour): number => {
  const part = (value: number): number =>
    value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

const contrast = (element: Element): number => {
  const [one, other] = [luminance(colourOf(getComputedStyle(element).color)), luminance(behind(element))]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

const told = (element: Element, value: number): string =>
  `${element.className || element.tagName}: ${element.textContent} (${value.toFixed(2)})`

/** Elements with a text of their own. */
const texts = (): readonly Element[] =>
  [...document.querySelectorAll('.motcua-designer *')].filter(
    element =>
      element.closest('svg, :disabled, .mc-hidden, option') === null &&
      [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  )

/** Looks at what is on screen: a picture of it, and what is wrong with its texts. */
const looked = async (picture: string): Promise<readonly string[]> => {
  await page.screenshot({ path: `../../../../node_modules/.screens/${picture}.png` })
  const cut = [...document.querySelectorAll('.mc-card')]
    .filter(card => card.scrollHeight > card.clientHeight)
    .map(card => told(card, card.scrollHeight - card.clientHeight))
  const lines = '.motcua-designer p, .mc-card-name, .mc-lane-name, .mc-input, .mc-hit span, .mc-menu-item, summary'
  const close = [...document.querySelectorAll(lines)]
    .filter(element => {
      const { lineHeight, fontSize } = getComputedStyle(element)
      return Number.parseFloat(lineHeight) < 1.4 * Number.parseFloat(fontSize) - 0.01
    })
    .map(element => `close lines: ${told(element, 0)}`)
  const faint = texts().filter(element => contrast(element) < 4.5)
  const half = [...document.querySelectorAll('.mc-lane-name > *')]
    .filter(element => {
      const [{ top, bottom, height }, lane] = [
        element.getBoundingClientRect(),
        element.closest('.mc-lane')?.getBoundingClientRect(),
      ]
      const lines = height / Number.parseFloat(getComputedStyle(element).lineHeight)
      return (
        Math.abs(lines - Math.round(lines)) > 0.02 || top < (lane?.top ?? 0) - 1 || bottom > (lane?.bottom ?? 0) + 1
      )
    })
    .map(element => `half a line: ${told(element, element.getBoundingClientRect().height)}`)
  const wide = [...document.querySelectorAll('.mc-inspector, .mc-find')]
    .filter(panel => panel.scrollWidth > panel.clientWidth + 1)
    .map(panel => `too wide: ${panel.className} ${panel.scrollWidth} > ${panel.clientWidth}`)
  return [...cut, ...close, ...faint.map(element => told(element, contrast(element))), ...half, ...wide]
}

it.each([
  ['volunteers', volunteers, 'light', 'vi'],
  ['volunteers', volunteers, 'dark', 'en'],
  ['permit', permit, 'light', 'en'],
  ['permit', permit, 'dark', 'vi'],
] as const)('%s can be read: nothing cut off, contrast of 4.5 at least', async (name, file, colorMode, locale) => {
  const { result } = openText(file)
  if (!result.ok) throw new Error('the example is not a definition')
  await shown({ defaultDocument: result.value.document, colorMode, locale })
  expect(await looked(`${name}-${colorMode}-${locale}`)).toEqual([])
  await button(designerWords(locale).fit).click()
  await expect.poll(() => document.querySelectorAll('.mc-card').length).toBeGreaterThan(12)
  expect(await looked(`${name}-${colorMode}-${locale}-whole`)).toEqual([])
})

/** A step of the permit, by its name on screen in a language. */
const choose = async (id: string): Promise<void> => {
  const node = document.querySelector(`.react-flow__node[data-id="${id}"]`)
  if (node === null) throw new Error(`no step ${id}`)
  await page.elementLocator(node).click()
}

it.each([
  ['light', 'vi'],
  ['dark', 'vi'],
  ['dark', 'en'],
] as const)('what is being edited can be read too, in %s and %s', async (colorMode, locale) => {
  const { result } = openText(permit)
  if (!result.ok) throw new Error('the example is not a definition')
  const words = designerWords(locale)
  await shown({ defaultDocument: result.value.document, colorMode, locale })
  await button(words.fit).click()
  const picture = (what: string) => `${what}-${colorMode}-${locale}`
  await choose('review')
  await button(words.addBranch).click()
  await choose('review')
  expect(await looked(picture('block'))).toEqual([])
  await choose('opinions')
  for (const more of document.querySelectorAll('details')) more.open = true
  expect(await looked(picture('consult'))).toEqual([])
  page.getByLabelText(words.join, { exact: true }).element().scrollIntoView()
  expect(await looked(picture('consult-below'))).toEqual([])
  await choose('inspect')
  const guard = page.getByLabelText(words.guard, { exact: true }).first()
  await userEvent.fill(guard, 'area > > 100')
  for (const more of document.querySelectorAll('details')) more.open = true
  guard.element().scrollIntoView()
  expect(await looked(picture('guard'))).toEqual([])
  await userEvent.fill(guard, '')

  const [first, second] = document.querySelectorAll('.mc-lane')
  if (first === undefined || second === undefined) throw new Error('no lanes')
  const { left, top, height } = first.getBoundingClientRect()
  const y = second.getBoundingClientRect().top + second.getBoundingClientRect().height / 2
  const at = (type: string, clientY: number) =>
    first.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        clientX: left + 40,
        clientY,
        button: 0,
        pointerId: 1,
        view: window,
      }),
    )
  // A pointer of a test cannot be captured: nothing else of a drag is missing.
  first.setPointerCapture = () => undefined
  at('pointerdown', top + height / 2)
  at('pointermove', y)
  await expect.poll(() => document.querySelector('.mc-lane-aim')).not.toBeNull()
  expect(await looked(picture('lane'))).toEqual([])
  at('pointercancel', y)

  await userEvent.keyboard('{Escape}{Control>}f{/Control}')
  await userEvent.keyboard(locale === 'vi' ? 'ho so' : 'permit')
  await expect.poll(() => document.querySelectorAll('.mc-hit').length).toBeGreaterThan(1)
  expect(await looked(picture('find'))).toEqual([])
  await userEvent.keyboard('{Escape}{Shift>}{ArrowRight}{ArrowRight}{/Shift}a')
  await expect.element(page.getByRole('menu')).toBeVisible()
  expect(await looked(picture('several'))).toEqual([])
})

it('shown whole, no line goes behind the names of the lanes', async () => {
  const { result } = openText(copies)
  if (!result.ok) throw new Error('the example cannot be read')
  await shown({ defaultDocument: result.value.document })
  await button('Xem toàn bộ').click()
  const drawing = document.querySelector('.react-flow__viewport')
  await expect.poll(() => drawing?.getAnimations({ subtree: true }).length).toBe(0)
  await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))
  const names = document.querySelector('.mc-lane-name')?.getBoundingClientRect().right
  const lines = [...document.querySelectorAll('.mc-way-line')].map(it => it.getBoundingClientRect().left)
  expect(lines.length).toBeGreaterThan(8)
  expect(Math.min(...lines)).toBeGreaterThan(names ?? Number.POSITIVE_INFINITY)
})
