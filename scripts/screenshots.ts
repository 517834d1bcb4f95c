/**
 * `pnpm screenshots`: the pictures of README.md, of a real server on a file of its own. Clock and names are fixed, so that the same
 * program makes the same pictures. `--check` goes the same way and keeps none: what the pictures show can still be reached.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright'
import { builtPage } from '../examples/workbench/build-page.ts'
import { openWorkbench } from '../examples/workbench/server/workbench.ts'
import { chromiumFlags, installedChromium } from './chromium.ts'
import { smaller } from './png.ts'

const isCheck = process.argv.includes('--check')
const folder = mkdtempSync(join(tmpdir(), 'motcua-pictures-'))
const pictures = isCheck ? folder : resolve('docs/pictures')
const mostBytes = 200 * 1024
const at = Date.parse('2026-02-13T08:00:00+07:00')

const example = (name: string): string => readFileSync(`examples/procedures/${name}/procedure.json`, 'utf8')
const examples = [
  'certified-copy',
  'construction-permit',
  'first-land-certificate',
  'permanent-residence',
  'birth-residence-insurance',
  'abtc-card',
  'youth-volunteers',
]

const take = async (page: Page, name: string): Promise<void> => {
  // Nothing moves any more, and no field blinks.
  await page.evaluate('document.fonts.ready')
  await page.mouse.move(640, 1)
  await page.evaluate(
    "for (const panel of document.querySelectorAll('.mc-sim-left, .mc-sim-right')) panel.scrollTop = 0",
  )
  const path = join(pictures, `${name}.png`)
  const picture = smaller(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  writeFileSync(path, picture)
  const size = picture.length
  // With the fonts of another machine a picture may take more.
  if (!isCheck && size > mostBytes) throw new Error(`${path} has ${size} bytes, more than ${mostBytes}.`)
  console.log(`${path} ${Math.round(size / 1024)} KiB`)
}

const press = async (page: Page, offer: string): Promise<void> => {
  await page.getByRole('button', { name: offer, exact: true }).click()
  await page.getByText(`Đã thực hiện: ${offer}.`).waitFor()
}

const actAs = (page: Page, who: string) => page.getByLabel('Đóng vai', { exact: true }).selectOption({ label: who })

mkdirSync(pictures, { recursive: true })
const executablePath = installedChromium()
const browser = await chromium.launch({
  args: chromiumFlags,
  ...(executablePath === undefined ? {} : { executablePath }),
})
const workbench = await openWorkbench({
  file: join(folder, 'pictures.db'),
  host: '127.0.0.1',
  port: 0,
  page: await builtPage(),
  first: () => examples.map(example),
  firstFrom: '2026-01-01',
  at,
  wallClock: () => at,
  onFailure: error => console.error(error),
})
try {
  const { library } = workbench
  library.take(
    example('construction-permit').replace('"version": 1', '"version": 2').replace('"to": "check"', '"to": "chek"'),
  )
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(at)
  await page.goto(workbench.url)
  await page.getByRole('table').waitFor()
  await take(page, 'library')

  await page.getByRole('button', { name: /^Thao tác khác: Chứng thực bản sao/ }).click()
  await page.getByRole('menuitem', { name: 'Soạn phiên bản mới' }).click()
  await page.locator('.react-flow__node').first().waitFor()
  await page.locator('.react-flow__node').first().click()
  await page.getByRole('button', { name: 'Xem toàn bộ', exact: true }).click()
  await page.getByText('Có thể công bố').first().waitFor()
  await take(page, 'designer')

  await page.goto(`${workbench.url}/#/trial?procedure=2.000815`)
  await page.getByRole('checkbox', { name: /^Bản chính giấy tờ/ }).check()
  await page.getByLabel('Số trang của bản chính').fill('5')
  await page.getByLabel('Số bản sao cần chứng thực').fill('3')
  await page
    .getByLabel('Nơi cấp, công chứng hoặc chứng nhận bản chính')
    .selectOption({ label: 'Cơ quan, tổ chức có thẩm quyền của Việt Nam' })
  await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click()
  await page.getByText(/^Đã nộp hồ sơ/).waitFor()
  await actAs(page, 'Công chức tiếp nhận và trả kết quả – Ủy ban nhân dân cấp xã')
  await press(page, 'tiếp nhận hồ sơ')
  await actAs(page, 'Công chức tư pháp – hộ tịch – Ủy ban nhân dân cấp xã')
  await press(page, 'xử lý “Bản sao đúng với bản chính, ghi lời chứng”')
  await actAs(page, 'Người ký chứng thực – Ủy ban nhân dân cấp xã')
  await page.getByRole('button', { name: 'xử lý “Ký”', exact: true }).waitFor()
  await page
    .getByText(/^Đã thực hiện/)
    .locator('..')
    .locator('..')
    .getByRole('button', { name: 'Đóng' })
    .click()
  await take(page, 'simulator')

  await page.getByLabel('Giao diện').selectOption('dark')
  await page.getByLabel('Ngôn ngữ').selectOption('en')
  await page.getByText('Try out').first().waitFor()
  await take(page, 'simulator-dark')
} finally {
  await browser.close()
  await workbench.close()
  rmSync(folder, { recursive: true })
}
