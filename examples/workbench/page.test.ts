/** The page as people use it: a real server, a real browser, a real file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtPage } from './build-page.ts'
import { newFolder } from './test/new-file.ts'
import { axePath, browser, type Program, program } from './test/program.ts'

const folder = newFolder()
const file = join(folder, 'page.db')
const args = ['--file', file, '--at', '2026-02-13T08:00']

let server: Program
let chromium: Browser
beforeAll(async () => {
  await builtPage()
  chromium = await browser()
  server = await program([...args, '--port', '0'], folder)
})
afterAll(async () => {
  await server.end('SIGTERM')
  await chromium.close()
})

let context: BrowserContext
let page: Page
/** What the page should not have said: a policy that was broken, an error nobody caught. */
let complaints: string[] = []

const newPage = async (): Promise<Page> => {
  const opened = await context.newPage()
  opened.setDefaultTimeout(20_000)
  opened.on('pageerror', error => complaints.push(error.message))
  opened.on('console', message => {
    // A server that is away, and a draft that was saved by another, are answers.
    if (
      message.type() === 'error' &&
      !/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY|ERR_SOCKET|status of 4(09|22)/.test(message.text())
    )
      complaints.push(message.text())
  })
  return opened
}

beforeEach(async () => {
  context = await chromium.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
  complaints = []
  page = await newPage()
})
afterEach(async () => {
  await context.close()
  expect(complaints).toEqual([])
})

const button = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: true })
const saved = (on = page) => on.getByText(/^Đã lưu lúc/).waitFor()
const canvas = () => page.getByRole('application')
const card = (name: string) =>
  page.locator('.react-flow__node').filter({ has: page.locator('.mc-card-name').getByText(name, { exact: true }) })
const nameField = () => page.getByLabel('Tên tiếng Việt')

const names = ['Tiếp nhận hồ sơ', 'Thẩm định hồ sơ', 'Ký duyệt', 'Trả kết quả', 'Đã giải quyết']
const kinds = ['Công việc', 'Công việc', 'Công việc', 'Trả kết quả', 'Kết thúc']

const newProcedure = async (): Promise<void> => {
  await page.goto(server.url)
  await button('Thủ tục mới').click()
  await canvas().waitFor()
}

const nameIt = async (name: string): Promise<void> => {
  await page.locator(':focus').and(nameField()).waitFor()
  await nameField().fill(name)
}

const ways = () => page.locator('.react-flow__edge')

/** From the dot of a card to the dot of another; the canvas follows nobody meanwhile. */
const drag = async (from: string, to: string): Promise<void> => {
  await button('Xem toàn bộ').click()
  const before = await ways().count()
  await card(from)
    .locator('.react-flow__handle-right')
    .dragTo(card(to).locator('.react-flow__handle-left'), { force: true })
  await expect.poll(() => ways().count()).toBe(before + 1)
}

const drawnByMouse = async (): Promise<void> => {
  for (const [index, name] of names.entries()) {
    if (index === 0) await button('Thêm bước đầu tiên').click()
    else {
      await button('Thêm bước').click()
      await page.getByRole('menuitem', { name: kinds[index] ?? '', exact: true }).click()
    }
    await nameIt(name)
  }
  for (const [index, name] of names.entries()) if (index > 0) await drag(names[index - 1] ?? '', name)
  await page.getByText('Có thể công bố').first().waitFor()
}

/** Somebody of the cast does something, and the screen says that it is done. */
const press = async (offer: string): Promise<void> => {
  await button(offer).click()
  await page.getByText(`Đã thực hiện: ${offer}.`).waitFor()
}

const desk = 'Cán bộ tiếp nhận và trả kết quả – Trung tâm Phục vụ hành chính công – Ủy ban nhân dân cấp xã'
const actAs = (who: string) => page.getByLabel('Đóng vai', { exact: true }).selectOption({ label: who })
const here = () => page.locator('.mc-trail-here .mc-card-name').allTextContents()

describe('a procedure', () => {
  it('is drawn with the mouse, published, and tried out, whatever becomes of the server meanwhile', async () => {
    await newProcedure()
    await drawnByMouse()
    await saved()
    await button('Công bố…').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Công bố', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Chạy thử quy trình' }).waitFor({ state: 'attached' })
    await button('Nộp hồ sơ').click()
    await page.getByText(/^Đã nộp hồ sơ/).waitFor()
    await actAs(desk)
    await press('tiếp nhận hồ sơ')
    await expect.poll(here).toEqual(['Tiếp nhận hồ sơ'])
    console.log(await page.locator('.mc-offer, .mc-sim-left button').allTextContents())
  })
})
