/** The clock, scripts, what others do, and a port that gives no answer. */
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import overTet from '../../../../examples/procedures/certified-copy/after-three-before-tet.script.json?raw'
import house from '../../../../examples/procedures/construction-permit/house-over-tet.script.json?raw'
import { actAs, button, here, logged, played, rehearsed, shown, tab } from '../../test/simulator-screen.tsx'
import { applicant } from '../rehearsal/cast.ts'
import type { SimulatorPort } from '../rehearsal/port.ts'

const submitted = async (port: SimulatorPort) => {
  const outcome = await port.open({
    by: applicant,
    command: {
      type: 'submit',
      case: 'ordinary',
      channel: 'counter',
      applicant: applicant.id,
      facts: { issuer: 'vietnamese' },
      documents: { original: {} },
    },
  })
  expect(outcome.ok).toBe(true)
}

const told = () => document.querySelector('.mc-told')?.textContent ?? ''
const clock = () => document.querySelector('.mc-clock-now')?.textContent ?? ''

it('an offer that is not there says why, who may, and lets one be them', async () => {
  const port = rehearsed('copies')
  await submitted(port)
  await shown({ port, actor: 'judicialOfficer@commune' })
  await page.getByText(/^Chưa thực hiện được \(\d+\)$/).click()
  const refused = [...document.querySelectorAll('.mc-refused')].find(it =>
    it.textContent?.startsWith('tiếp nhận hồ sơ'),
  )
  expect(refused?.textContent).toContain('Công chức tiếp nhận và trả kết quả')
  expect(refused?.querySelector('.mc-reasons')?.textContent).toMatch(/vai trò|Công chức tiếp nhận/i)
  await page.elementLocator(refused?.querySelector('button') ?? document.body).click()
  await expect.element(button('tiếp nhận hồ sơ')).toBeVisible()
})

it('what has to be filled in first is said, and there to be filled in', async () => {
  const port = rehearsed('copies')
  await submitted(port)
  const desk = { id: 'frontDesk@commune', roles: ['frontDesk'], agency: 'commune' }
  expect((await port.dispatch({ dossier: 'dossier-1', by: desk, command: { type: 'receive' } })).ok).toBe(true)
  await shown({ port, actor: 'judicialOfficer@commune' })
  await expect.element(page.getByText('Cần điền thêm')).toBeVisible()
  const why = page.getByLabelText(/^Lý do bản chính không được dùng/)
  await userEvent.selectOptions(why, 'Bị tẩy xóa, sửa chữa, thêm, bớt nội dung không hợp lệ')
  await userEvent.fill(page.getByLabelText('Lý do, ghi chú'), 'Trang hai bị tẩy.')
  // Pressed at once: what is sent is what was filled in, though the screen was asked about less.
  await button('xử lý “Bản chính không được dùng làm cơ sở để chứng thực”').click()
  await expect.poll(here).toEqual(['Ký văn bản từ chối chứng thực'])
  const event = (await port.events('dossier-1')).find(({ type }) => type === 'acted')
  expect(event?.data).toMatchObject({ facts: { unfitBecause: 'altered' }, note: 'Trang hai bị tẩy.' })
})

it('the clock goes over Tết, and what went off on the way is said', async () => {
  const port = rehearsed('permit', '2026-01-01T08:00:00+07:00')
  await played(port, house, 6)
  await shown({ port })
  expect(clock()).toContain('Trong giờ'.toLowerCase())
  await button('Hết giờ làm việc').click()
  await expect.poll(clock).toContain('17:00')
  await expect.poll(clock).toContain('ngoài giờ làm việc')
  await userEvent.fill(page.getByLabelText('Thời điểm'), '2026-02-17T09:00')
  await button('Chuyển đến').click()
  await expect.poll(clock).toContain('Tết')
  await userEvent.fill(page.getByLabelText('Thời điểm'), '2026-03-20T09:00')
  await button('Chuyển đến').click()
  await expect.poll(told).toMatch(/\d+ mốc thời gian đã đến:/)
  expect(document.querySelectorAll('.mc-told li').length).toBeGreaterThan(0)
  expect(logged()).toContain('hệ thống')
  await userEvent.fill(page.getByLabelText('Thời điểm'), '2026-01-01T09:00')
  await button('Chuyển đến').click()
  await expect.poll(told).toContain('Không thể quay lại 09:00 01/01/2026')
})

it('a script of the examples is played day by day to its end, and its run saved again', async () => {
  const port = rehearsed('copies', '2026-02-13T08:00:00+07:00')
  await shown({ port })
  await tab('Kịch bản').click()
  const picker = document.querySelector('.mc-script input[type=file]') as HTMLInputElement
  await userEvent.upload(picker, new File(['{ "script": 2 }'], 'hong.json'))
  await expect.poll(told).toContain('Tệp “hong.json” không phải là kịch bản.')
  await userEvent.upload(picker, new File([overTet], 'sau-tet.script.json'))
  await button('Chạy dòng tiếp theo').click()
  await expect.element(page.getByText('Đã chạy 1 trên 9 dòng')).toBeVisible()
  await button('Chạy hết ngày').click()
  await expect.element(page.getByText('Đã chạy 3 trên 9 dòng')).toBeVisible()
  await expect.poll(here).toEqual(['Ký chứng thực'])
  expect(clock()).toContain('16:30')
  await button('Chạy đến hết').click()
  await expect.element(page.getByText('Kết quả đúng như kịch bản.')).toBeVisible()
  await expect.poll(here).toEqual(['Đã chứng thực'])
  await expect.element(page.getByText('đúng hạn', { exact: true })).toBeVisible()

  let saved: string | undefined
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = function () {
    saved = decodeURIComponent(this.href.slice(this.href.indexOf(',') + 1))
  }
  await userEvent.fill(page.getByLabelText('Tên kịch bản'), 'Trả sau Tết')
  await button('Lưu thành kịch bản').click()
  await expect.poll(told).toContain('script-1.script.json')
  HTMLAnchorElement.prototype.click = click
  const again = rehearsed('copies', '2026-02-13T08:00:00+07:00')
  const script = await played(again, saved ?? '')
  expect(script.name.vi).toBe('Trả sau Tết')
  expect((await again.dossier('d'))?.outcome).toBe('granted')
  expect(script.expect?.path).toEqual(JSON.parse(overTet).expect.path)
})

it('a script that comes out differently says where', async () => {
  const port = rehearsed('copies', '2026-02-13T08:00:00+07:00')
  await shown({ port })
  await tab('Kịch bản').click()
  const wrong = JSON.parse(overTet)
  wrong.play[2].by = 'lan'
  wrong.expect.punctuality = 'late'
  const picker = document.querySelector('.mc-script input[type=file]') as HTMLInputElement
  await userEvent.upload(picker, new File([JSON.stringify(wrong)], 'khac.script.json'))
  await button('Chạy đến hết').click()
  await expect.element(page.getByText(/\d+ chỗ khác với kịch bản:/)).toBeVisible()
  const list = document.querySelector('.mc-script .mc-sim-alarm')?.textContent
  expect(list).toContain('Dòng 3 chưa thực hiện được')
  expect(list).toContain('So với ngày hẹn')
})

it('what somebody else does is shown', async () => {
  const port = rehearsed('copies')
  await shown({ port })
  await expect.element(page.getByText('Chưa có hồ sơ nào')).toBeVisible()
  await submitted(port)
  await expect.poll(logged).toContain('nộp')
  await port.move({ move: 'hours', count: 2 })
  await expect.poll(clock).toContain('11:00')
})

/** A port that gives no answer while it is down. */
const failing = (inner: SimulatorPort) => {
  const state = { isDown: false }
  const port = new Proxy(inner, {
    get: (target, name) => {
      const found = Reflect.get(target, name)
      if (typeof found !== 'function') return found
      return (...given: unknown[]) => {
        if (state.isDown && name !== 'subscribe') return Promise.reject(new Error('503'))
        return found.apply(target, given)
      }
    },
  })
  return { port, state }
}

it('a port that does not answer is said, the screen stays, and comes back', async () => {
  const { port, state } = failing(rehearsed('copies'))
  await submitted(port)
  await shown({ port, actor: 'frontDesk@commune' })
  await expect.element(button('tiếp nhận hồ sơ')).toBeVisible()
  state.isDown = true
  await button('tiếp nhận hồ sơ').click()
  await expect
    .element(page.getByText(/Chưa thực hiện được: hệ thống xử lý hồ sơ không trả lời\. \(503\)/))
    .toBeVisible()
  await actAs('Người ký chứng thực – Ủy ban nhân dân cấp xã')
  await expect.element(page.getByText(/^Không đọc được hồ sơ: hệ thống xử lý hồ sơ không trả lời\./)).toBeVisible()
  expect(document.querySelectorAll('.mc-panel').length).toBeGreaterThan(4)
  state.isDown = false
  const retries = () => page.getByRole('button', { name: 'Thử lại', exact: true })
  await retries().first().click()
  await expect.poll(() => retries().elements().length).toBe(1)
  // The order itself is sent again, and done once.
  await retries().click()
  await expect.poll(() => retries().elements().length).toBe(0)
  await expect.poll(here).toEqual(['Kiểm tra bản chính, đối chiếu với bản sao'])
  expect((await port.events('dossier-1')).filter(({ type }) => type === 'received')).toHaveLength(1)
})

it('a port that is down from the start is said too', async () => {
  const { port, state } = failing(rehearsed('copies'))
  state.isDown = true
  await shown({ port }, { waits: false })
  await expect.element(page.getByText(/^Không đọc được hồ sơ/)).toBeVisible()
  state.isDown = false
  await button('Thử lại').click()
  await expect.element(page.getByText('Chưa có hồ sơ nào')).toBeVisible()
})

it('an answer that comes late does not stand in for a newer one', async () => {
  const inner = rehearsed('copies')
  await submitted(inner)
  const held: (() => void)[] = []
  const state = { isSlow: false }
  const port = new Proxy(inner, {
    get: (target, name) => {
      const found = Reflect.get(target, name)
      if (name !== 'can') return typeof found === 'function' ? found.bind(target) : found
      return async (...given: unknown[]) => {
        const answer = await found.apply(target, given)
        if (state.isSlow) await new Promise<void>(resolve => held.push(resolve))
        return answer
      }
    },
  })
  await shown({ port })
  await expect.element(button('đề nghị rút hồ sơ')).toBeVisible()
  state.isSlow = true
  await actAs('Công chức tiếp nhận và trả kết quả – Ủy ban nhân dân cấp xã')
  await expect.poll(() => held.length).toBe(1)
  expect(document.querySelector('.mc-sim-body')?.getAttribute('aria-busy')).toBe('true')
  state.isSlow = false
  await actAs('Người ký chứng thực – Ủy ban nhân dân cấp xã')
  await expect.poll(() => document.querySelector('.mc-sim-body')?.getAttribute('aria-busy')).toBe('false')
  for (const release of held) release()
  await new Promise(resolve => requestAnimationFrame(resolve))
  expect(button('tiếp nhận hồ sơ').elements()).toHaveLength(0)
})
