/**
 * What eyes see: no text runs out of its card, and every text stands out from what lies behind it. The pictures are in
 * `node_modules/.screens/`, to be looked at.
 */
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
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

it.each([
  ['volunteers', volunteers, 'light', 'vi'],
  ['volunteers', volunteers, 'dark', 'en'],
  ['permit', permit, 'light', 'en'],
  ['permit', permit, 'dark', 'vi'],
] as const)('%s can be read: nothing cut off, contrast of 4.5 at least', async (name, file, colorMode, locale) => {
  const { result } = openText(file)
  if (!result.ok) throw new Error('the example is not a definition')
  await shown({ defaultDocument: result.value.document, colorMode, locale })
  const path = (what: string) => `../../../../node_modules/.screens/${name}-${colorMode}-${locale}${what}.png`
  await page.screenshot({ path: path('') })
  await button(designerWords(locale).fit).click()
  await expect.poll(() => document.querySelectorAll('.mc-card').length).toBeGreaterThan(12)
  await page.screenshot({ path: path('-whole') })

  const over = [...document.querySelectorAll('.mc-card')].filter(card => card.scrollHeight > card.clientHeight)
  expect(over.map(card => told(card, card.scrollHeight - card.clientHeight))).toEqual([])
  const close = [...document.querySelectorAll('.motcua-designer p, .mc-card-name, .mc-lane-name, .mc-input')].filter(
    element =>
      Number.parseFloat(getComputedStyle(element).lineHeight) <
      1.4 * Number.parseFloat(getComputedStyle(element).fontSize) - 0.01,
  )
  expect(close.map(element => told(element, 0))).toEqual([])
  const faint = texts().filter(element => contrast(element) < 4.5)
  expect(faint.map(element => told(element, contrast(element)))).toEqual([])
})
