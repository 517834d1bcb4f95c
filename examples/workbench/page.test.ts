/** The page as people use it: a real server, a real browser, a real file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtPage } from './build-page.ts'
import { textOf } from './test/examples.ts'
import { newFolder } from './test/new-file.ts'
import { axePath, browser, type Program, program } from './test/program.ts'

const folder = newFolder()
const file = join(folder, 'page.db')
const args = ['--file', file, '--at', '2026-02-13T08:00']

const copies = textOf('2.000815')

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
  await poll(() => ways().count()).toBe(before + 1)
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

/** Ends the server, lets somebody go on meanwhile, and begins it again where it was. */
const restarted = async (signal: 'SIGKILL' | 'SIGTERM', meanwhile: () => Promise<void>): Promise<void> => {
  const { port } = server
  await server.end(signal)
  await meanwhile()
  server = await program([...args, '--port', String(port)], folder)
  await page.getByText(/^Mất kết nối với máy chủ/).waitFor({ state: 'detached' })
}

const selected = (name: string) => card(name).and(page.locator('.selected')).count()

/** Walks to a card by arrows. */
const walkTo = async (name: string): Promise<void> => {
  for (const key of ['Home', ...Array(12).fill('ArrowRight'), 'End', ...Array(12).fill('ArrowUp')]) {
    if ((await selected(name)) > 0) return
    await page.keyboard.press(key)
  }
  expect(await selected(name)).toBe(1)
}

/** Goes backwards from stop to stop: what is above the drawing is nearer that way. */
const tabTo = async (name: string): Promise<void> => {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Shift+Tab')
    if ((await page.locator(':focus').and(button(name)).count()) > 0) return
  }
  throw new Error(`no stop “${name}”`)
}

/** Until it is so: a server that is begun again takes its time. */
const poll = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000 })

// biome-ignore lint/suspicious/noExplicitAny: what comes back is what is looked at.
const api = async (path: string, body?: string): Promise<any> => {
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json' } }
  const response = await fetch(`${server.url}/api${path}`, body === undefined ? {} : { ...post, body })
  return response.json()
}

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
    await poll(here).toEqual(['Tiếp nhận hồ sơ'])
    await press('xử lý “Chuyển tiếp”')

    await poll(here).toEqual(['Thẩm định hồ sơ'])
    // What is pressed while the server is away is done when it is back.
    await restarted('SIGKILL', async () => {
      await page.getByText(/^Mất kết nối với máy chủ/).waitFor()
      await button('xử lý “Chuyển tiếp”').click()
    })
    await poll(here).toEqual(['Ký duyệt'])
    await press('xử lý “Chuyển tiếp”')
    await press('trả kết quả')
    await poll(here).toEqual(['Đã giải quyết'])
    await page.getByText('trước hạn', { exact: true }).waitFor()
    await page.reload()
    await poll(here).toEqual(['Đã giải quyết'])
  })

  it('is drawn with keys alone, and published under the next number', async () => {
    // The code and the number of what is drawn are another’s.
    const { id } = await api('/procedures', copies.replace('"code": "2.000815"', '"code": "1.000000"'))
    await api(`/procedures/${id}/versions`, '{"revision":1}')
    await newProcedure()
    const keys = async (...pressed: readonly string[]): Promise<void> => {
      for (const key of pressed) await page.keyboard.press(key)
    }
    await canvas().focus()
    await keys('Escape', 'Alt+Shift+ArrowRight')
    const others = [...names.slice(0, 4), 'Đã trả xong']
    for (const [index, name] of others.entries()) {
      if (index > 0 && index < 3) await keys('Alt+Shift+ArrowRight')
      if (index >= 3) {
        await button('Thêm bước').focus()
        await keys('Enter')
        await page.locator('[role=menuitem]:focus').waitFor()
        const kind = page.getByRole('menuitem', { name: index === 3 ? 'Trả kết quả' : 'Kết thúc' })
        const chosen = page.locator(':focus').and(kind)
        for (let down = 0; down < 12 && (await chosen.count()) === 0; down++) await keys('ArrowDown')
        await keys('Enter')
      }
      await nameIt(name)
      await keys('Escape')
      await page.locator(':focus').and(canvas()).waitFor()
    }
    for (const [from, to] of [
      ['Ký duyệt', 'Trả kết quả'],
      ['Trả kết quả', 'Đã trả xong'],
    ] as const) {
      await walkTo(from)
      const before = await ways().count()
      await keys('l')
      for (let turn = 0; turn < 8 && (await card(to).locator('.mc-target').count()) === 0; turn++)
        await keys('ArrowRight')
      await keys('Enter')
      await poll(() => ways().count()).toBe(before + 1)
    }
    await page.getByText('Có thể công bố').first().waitFor()
    await saved()
    await tabTo('Công bố…')
    await keys('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Công bố', exact: true }).focus()
    await keys('Enter')
    await dialog.getByRole('button', { name: 'Đổi số phiên bản thành 2' }).focus()
    await keys('Enter')
    await dialog.getByText(/^Phiên bản 2 sẽ được công bố/).waitFor()
    await dialog.getByRole('button', { name: 'Công bố', exact: true }).focus()
    await keys('Enter')
    await page.getByText('Chưa có hồ sơ nào').or(button('Nộp hồ sơ mới')).first().waitFor()
  })

  it('takes a name as Telex types it, with backspaces and all', async () => {
    await newProcedure()
    await button('Thêm bước đầu tiên').click()
    await page.locator(':focus').and(nameField()).waitFor()
    await page.keyboard.press('Control+A')
    // As UniKey does it: what is typed is taken back and typed anew with its mark.
    for (const typed of ['Tha', '\b\b', 'hâ', '\b', 'ẩm ddi', '\b\b\b', 'đị', 'nh'])
      for (const sign of typed)
        if (sign === '\b') await page.keyboard.press('Backspace')
        else await page.keyboard.insertText(sign)
    expect(await nameField().inputValue()).toBe('Thẩm định')
    await saved()
    await page.reload()
    await card('Thẩm định').waitFor()
    expect(await ways().count()).toBe(0)
  })
})

describe('a draft', () => {
  it('is kept while the server is away, and sent when it is back', async () => {
    await newProcedure()
    await button('Thêm bước đầu tiên').click()
    await saved()
    await restarted('SIGKILL', async () => {
      await nameField().fill('Vẽ lúc mất kết nối')
      await page.getByText('Chưa gửi được, đang giữ trên trang này').waitFor()
    })
    await saved()
    await page.reload()
    await card('Vẽ lúc mất kết nối').waitFor()
  })

  it('that two windows draw on loses neither', async () => {
    await newProcedure()
    await button('Thêm bước đầu tiên').click()
    await nameIt('Chung')
    await saved()
    const other = await newPage()
    await other.goto(page.url())
    await other.locator('.react-flow__node').filter({ hasText: 'Chung' }).first().click()
    await other.getByLabel('Tên tiếng Việt').fill('Của cửa sổ kia')
    await saved(other)
    const first = page.url()
    const idOf = first.split('/').at(-1)
    const textOnServer = async () => (await api(`/procedures/${idOf}`)).draft.text as string
    await poll(textOnServer).toContain('Của cửa sổ kia')
    const theirs = await textOnServer()

    await nameField().fill('Của tôi')
    await page.getByText(/^Bản nháp đã được lưu ở một cửa sổ khác/).waitFor()
    await button('Xem bản kia').click()
    await card('Của cửa sổ kia').waitFor()
    await button('Xem bản của tôi').click()
    await card('Của tôi').waitFor()
    await button('Lưu bản của tôi thành bản sao').click()
    await page.waitForURL(url => url.href !== first)
    await card('Của tôi').waitFor()
    expect(await textOnServer()).toBe(theirs)
  })
})

describe('a file', () => {
  const given = async (name: string, content: string | Uint8Array): Promise<void> => {
    const path = join(folder, name)
    writeFileSync(path, content)
    await page.locator('input[type=file]').setInputFiles(path)
  }

  it('that is broken says where, is kept where it is JSON, and is drawn once it is mended', async () => {
    await page.goto(server.url)
    await page.getByRole('table').waitFor()
    await given(
      'anh.json',
      Uint8Array.from({ length: 4000 }, (_, n) => (n * 37) % 256),
    )
    await page.getByText('Không nhập được tệp “anh.json”.').waitFor()
    await given('cut.json', copies.slice(0, 700))
    await page.getByText(/^Không nhập được tệp “cut\.json”\. Tệp không phải là JSON hợp lệ\./).waitFor()
    await page
      .getByText(/^dòng \d+, cột \d+$/)
      .first()
      .waitFor()
    expect(await button('Giữ làm bản nháp').count()).toBe(0)
    await given('large.json', new Uint8Array(20 * 2 ** 20).fill(0x20))
    await page.getByText('Không nhập được tệp “large.json”. Tệp quá lớn: tối đa 4 MB.').waitFor()

    const other = '{\n  "format": 1,\n  "procedure": { "code": "9.000009" }\n}'
    await given('other.json', other)
    await page.getByText(/^Không nhập được tệp “other\.json”\. Tệp là JSON/).waitFor()
    await button('Giữ làm bản nháp').click()
    const text = page.getByLabel('Văn bản của tệp')
    expect(await text.inputValue()).toBe(other)
    await text.fill(copies.replace('"code": "2.000815"', '"code": "9.000009"'))
    await button('Lưu và kiểm tra').click()
    await page.getByText('Có thể công bố').first().waitFor()
    await page.getByRole('link', { name: 'Về danh sách thủ tục' }).click()

    await page.getByLabel('Tìm theo mã hoặc tên').fill('9.000009')
    await poll(() => page.locator('tbody tr').count()).toBe(1)
    const more = page.getByRole('button', { name: /^Thao tác khác/ })
    await more.click()
    const downloading = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Xuất tệp bản nháp' }).click()
    const exported = readFileSync(await (await downloading).path(), 'utf8')
    expect(JSON.parse(exported).procedure.code).toBe('9.000009')
    await more.click()
    await page.getByRole('menuitem', { name: 'Xóa bản nháp…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa bản nháp' }).click()
    await page.getByText('Không có thủ tục nào khớp với “9.000009”.').waitFor()
  })
})

describe('every view', () => {
  it.each(['light', 'dark'] as const)('can be used by everybody, %s', async theme => {
    // Only so that axe itself may be put into the page.
    await context.close()
    context = await chromium.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true, colorScheme: theme })
    page = await newPage()
    const views = ['#/', '#/design/ID', '#/version/HASH', '#/trial?procedure=2.000815', '#/nowhere']
    const { id } = await api(
      '/procedures?keep',
      copies.replace('"code": "2.000815"', '"code": "9.000010"').replace('"to": "seal"', '"to": "saal"'),
    )
    const all: readonly { readonly versions: readonly { readonly hash: string }[] }[] = await api('/procedures')
    const hash = all.find(({ versions }) => versions.length > 0)?.versions[0]?.hash ?? ''
    await page.goto(server.url)
    await page.addScriptTag({ path: axePath })
    for (const view of views) {
      const at = view.replace('ID', String(id)).replace('HASH', hash)
      await page.evaluate(`location.hash = ${JSON.stringify(at)}`)
      await page.locator('h1').waitFor({ state: 'attached' })
      if (view === '#/') await page.getByRole('table').waitFor()
      else if (view.startsWith('#/trial')) await page.getByText('Chưa có hồ sơ nào').first().waitFor()
      else if (view !== '#/nowhere') await page.locator('.react-flow__node').first().waitFor()
      // Who comes to a view stands at its heading.
      if (view !== '#/') await page.locator('h1:focus').waitFor({ state: 'attached' })
      expect(await page.title()).toMatch(/ – Một Cửa$/)
      const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
        readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
      }
      expect(
        found.violations.map(({ id: rule, nodes }) => `${at} ${rule}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([])
    }
  })
})
