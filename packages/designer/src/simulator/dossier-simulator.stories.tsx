/** The simulator in every state that testers look at; whole paths of dossiers are beside it, by procedure. */
import { expect, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../../../.storybook/preview.tsx'
import { begun, exampleProcedure, rehearsed } from '../../test/begun.ts'
import type { SimulatorPort } from '../rehearsal/port.ts'
import { DossierSimulator, type DossierSimulatorProps } from './dossier-simulator.tsx'

type Props = Omit<DossierSimulatorProps, 'port'> & {
  /** Sets the stage anew, each time a story is shown. */
  readonly begin: () => Promise<SimulatorPort>
}

const Simulated = ({ begin: _, ...props }: Props & { readonly port?: SimulatorPort }) =>
  props.port === undefined ? null : <DossierSimulator {...props} port={props.port} />

const copies = async (): Promise<SimulatorPort> =>
  rehearsed('2026-02-13T09:00:00+07:00', exampleProcedure('certified-copy'))

/** Three copies, compared, and not yet signed. */
const compared = (): Promise<SimulatorPort> => {
  let acts = 0
  return begun('certified-copy', 'same-day', type => {
    if (type === 'advance') acts += 1
    return acts === 2
  })
}

const meta = preview.meta({
  id: 'mo-phong',
  title: 'Mô phỏng/Màn hình chạy thử',
  component: Simulated,
  args: { begin: copies },
  loaders: [async ({ args }) => ({ port: await args.begin() })],
  render: (args, { loaded }) => <Simulated {...args} port={loaded.port as SimulatorPort} />,
})

type Screen = ReturnType<typeof within>

const panel = (screen: Screen, name: string) => within(screen.getByRole('region', { name }))
const settled = (element: HTMLElement) =>
  waitFor(() => expect(element.querySelector('.mc-sim-body')).toHaveAttribute('aria-busy', 'false'), {
    timeout: 20_000,
  })
const here = (element: HTMLElement) =>
  [...element.querySelectorAll('.mc-trail-here .mc-card-name')].map(({ textContent }) => textContent)
/** What the screen says under a heading. */
const fact = (element: HTMLElement, term: string) =>
  [...element.querySelectorAll('.mc-sim-fact dt')].find(({ textContent }) => textContent === term)?.nextElementSibling
    ?.textContent

export const Empty = meta.story({
  name: 'Chưa có hồ sơ',
  play: async ({ canvas, canvasElement }) => {
    await settled(canvasElement)
    await expect(canvas.getByText('Chưa có hồ sơ nào')).toBeVisible()
    await expect(canvas.getByText('Chưa có hồ sơ trên sơ đồ')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Nộp hồ sơ' })).toBeEnabled()
  },
})

export const Open = meta.story({
  name: 'Hồ sơ đang giải quyết, ba cơ quan được lấy ý kiến',
  args: { begin: () => begun('construction-permit', 'house-over-tet', type => type === 'answer') },
  play: async ({ canvas, canvasElement }) => {
    await settled(canvasElement)
    await expect(fact(canvasElement, 'Trạng thái')).toBe('Đang xử lý')
    await waitFor(() => expect(here(canvasElement).length).toBeGreaterThan(0))
    await expect(panel(canvas, 'Việc đang chờ xử lý').getAllByRole('listitem').length).toBeGreaterThan(0)
  },
})

export const Refused = meta.story({
  name: 'Chưa thực hiện được: nêu lý do và ai làm được',
  args: { begin: compared, actor: 'judicialOfficer@commune' },
  play: async ({ canvas, canvasElement }) => {
    await settled(canvasElement)
    await userEvent.click(canvas.getByText(/^Chưa thực hiện được \(\d+\)$/))
    const acts = panel(canvas, 'Thao tác')
    const refused = acts.getAllByRole('listitem').find(it => it.textContent?.startsWith('xử lý “Ký”')) as HTMLElement
    await expect(refused).toHaveTextContent('Người ký chứng thực')
    await expect(within(refused).getAllByRole('listitem').length).toBeGreaterThan(0)
    // Whoever may is a click away, and may.
    await userEvent.click(within(refused).getByRole('button', { name: /Người ký chứng thực/ }))
    await settled(canvasElement)
    await waitFor(() => expect(acts.getByRole('button', { name: 'xử lý “Ký”' })).toBeVisible())
  },
})

export const Reasons = meta.story({
  name: 'Căn cứ xác định: dòng nào được áp dụng, dòng nào thay thế, vì sao',
  args: { begin: () => begun('certified-copy', 'foreign-passport', type => type === 'advance') },
  play: async ({ canvas, canvasElement }) => {
    await settled(canvasElement)
    await userEvent.click(canvas.getByRole('tab', { name: 'Căn cứ xác định' }))
    const sheet = canvas.getByRole('tabpanel')
    await expect(sheet).toHaveTextContent('Bảng quyết định “Bản chính có phải hợp pháp hóa lãnh sự không?”')
    await expect(sheet).toHaveTextContent('Dòng “foreign” không được tính, vì đã có “exempt” thay thế.')
    await expect(sheet).toHaveTextContent('23/2015/NĐ-CP')
    await expect(sheet).toHaveTextContent('Thành phần hồ sơ đã đầy đủ.')
  },
})

export const Paused = meta.story({
  name: 'Tạm ngừng tính thời hạn, chờ bổ sung',
  args: { begin: () => begun('certified-copy', 'paused-and-resumed', type => type === 'supply') },
  play: async ({ canvasElement }) => {
    await settled(canvasElement)
    await expect(fact(canvasElement, 'Trạng thái')).toBe('Yêu cầu bổ sung giấy tờ')
    await expect(fact(canvasElement, 'Tính thời hạn')).toContain('Tạm ngừng tính thời hạn')
    await expect(canvasElement).toHaveTextContent('đang tạm ngừng')
  },
})

/** Another procedure under the code of the child’s: it knows no such case. */
const stranger = () => exampleProcedure('certified-copy', exampleProcedure('permanent-residence').definition.code)

export const Incident = meta.story({
  name: 'Tác vụ tự động gặp sự cố',
  args: {
    begin: () => begun('birth-residence-insurance', 'residence-refused', type => type === 'reportChild', stranger()),
  },
  play: async ({ canvas, canvasElement }) => {
    await settled(canvasElement)
    await expect(canvas.getByText('Tác vụ tự động gặp sự cố')).toBeVisible()
  },
})

/** An engine on a server that answers nothing from some time on; `mend` brings it back. */
class Failing {
  readonly port: SimulatorPort
  isDown = true

  constructor(inner: SimulatorPort) {
    const up = <T,>(ask: () => Promise<T>): Promise<T> =>
      this.isDown ? Promise.reject(new Error('503 Service Unavailable')) : ask()
    this.port = {
      procedures: inner.procedures,
      subscribe: heard => inner.subscribe(heard),
      now: () => up(() => inner.now()),
      open: order => up(() => inner.open(order)),
      dispatch: order => up(() => inner.dispatch(order)),
      dossiers: () => up(() => inner.dossiers()),
      dossier: id => up(() => inner.dossier(id)),
      events: id => up(() => inner.events(id)),
      history: id => up(() => inner.history(id)),
      timers: id => up(() => inner.timers(id)),
      effects: id => up(() => inner.effects(id)),
      incident: id => up(() => inner.incident(id)),
      can: (id, questions) => up(() => inner.can(id, questions)),
      inbox: whose => up(() => inner.inbox(whose)),
      inboxCounts: by => up(() => inner.inboxCounts(by)),
      move: move => up(() => inner.move(move)),
    }
  }
}

export const ServerDown = meta.story({
  name: 'Hệ thống xử lý hồ sơ không trả lời',
  args: { begin: async () => new Failing(await compared()).port },
  play: async ({ canvas }) => {
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent('Không đọc được hồ sơ: hệ thống xử lý hồ sơ không trả lời.')
    await expect(alert).toHaveTextContent('503 Service Unavailable')
    await userEvent.click(within(alert).getByRole('button', { name: 'Thử lại' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('503 Service Unavailable')
  },
})

const mended = { failing: undefined as Failing | undefined }

export const ServerBack = meta.story({
  name: 'Hệ thống xử lý hồ sơ trả lời lại sau khi bấm “Thử lại”',
  args: {
    begin: async () => {
      mended.failing = new Failing(await compared())
      return mended.failing.port
    },
  },
  play: async ({ canvas, canvasElement }) => {
    const alert = await canvas.findByRole('alert')
    if (mended.failing !== undefined) mended.failing.isDown = false
    await userEvent.click(within(alert).getByRole('button', { name: 'Thử lại' }))
    await settled(canvasElement)
    await expect(canvas.queryByRole('alert')).toBeNull()
    await waitFor(() => expect(here(canvasElement)).toEqual(['Ký chứng thực']))
  },
})

export const Dark = meta.story({
  name: 'Chế độ tối',
  globals: { colorMode: 'dark' },
  args: { begin: () => begun('first-land-certificate', 'certificate-over-tet', type => type === 'returnResult') },
  play: async ({ canvasElement }) => {
    await settled(canvasElement)
    const { backgroundColor } = getComputedStyle(canvasElement.querySelector('.mc-simulator') as Element)
    const [red = 255] = (backgroundColor.match(/\d+/g) ?? []).map(Number)
    await expect(red).toBeLessThan(64)
  },
})

export const English = meta.story({
  name: 'Tiếng Anh',
  globals: { locale: 'en' },
  args: { begin: compared },
  play: async ({ canvasElement }) => {
    await settled(canvasElement)
    await expect(fact(canvasElement, 'Status')).toBe('In process')
    await waitFor(() => expect(here(canvasElement)).toEqual(['Sign the attestation']))
  },
})

export const ByHand = meta.story({
  name: 'Bấm từng thao tác: ba bản sao trong ngày cuối trước Tết',
  tags: ['luong', 'thuan-loi'],
  play: async ({ canvas, canvasElement, step }) => {
    const acts = () => panel(canvas, 'Thao tác')
    const act = async (name: string | RegExp) => {
      await userEvent.click(await acts().findByRole('button', { name }))
      await settled(canvasElement)
    }
    const actAs = async (name: RegExp) => {
      const roles = canvas.getByRole('combobox', { name: 'Đóng vai' })
      await userEvent.selectOptions(roles, within(roles).getByRole('option', { name }))
      await settled(canvasElement)
    }
    const fill = async (label: RegExp, text: string) => {
      await userEvent.type(await acts().findByLabelText(label), text)
      await settled(canvasElement)
    }
    const add = async (fact: string) => {
      const more = acts().getByRole('combobox', { name: 'Thêm thông tin' })
      await userEvent.selectOptions(more, fact)
    }
    const at = (name: string) => waitFor(() => expect(here(canvasElement)).toEqual([name]))
    await settled(canvasElement)
    await step('Thứ Sáu 13/02/2026, 09:00 – nộp hồ sơ', async () => {
      await userEvent.click(canvas.getByRole('checkbox', { name: /^Bản chính giấy tờ/ }))
      const issuer = canvas.getByLabelText('Nơi cấp, công chứng hoặc chứng nhận bản chính')
      await userEvent.selectOptions(issuer, 'Cơ quan, tổ chức có thẩm quyền của Việt Nam')
      await userEvent.click(canvas.getByRole('button', { name: 'Nộp hồ sơ' }))
      await waitFor(() => expect(fact(canvasElement, 'Trạng thái')).toBe('Mới đăng ký'))
    })
    await step('Tiếp nhận, ghi số trang, số bản sao', async () => {
      await actAs(/^Công chức tiếp nhận/)
      await userEvent.click(acts().getByText('Thông tin kèm theo thao tác'))
      for (const [fact, text] of [
        ['Số trang của bản chính', '5'],
        ['Số bản sao cần chứng thực', '3'],
      ] as const) {
        await add(fact)
        await fill(new RegExp(`^${fact}`), text)
      }
      await act('tiếp nhận hồ sơ')
      await at('Kiểm tra bản chính, đối chiếu với bản sao')
      await expect(fact(canvasElement, 'Ngày hẹn trả kết quả')).toContain('thứ Sáu 13/02/2026')
    })
    await step('Đối chiếu', async () => {
      await actAs(/^Công chức tư pháp/)
      await act(/Bản sao đúng với bản chính/)
      await at('Ký chứng thực')
    })
    await step('10:00 – ký', async () => {
      await userEvent.click(canvas.getByRole('button', { name: '+1 giờ' }))
      await settled(canvasElement)
      await actAs(/^Người ký chứng thực/)
      await act(/“Ký”/)
      await at('Đóng dấu, ghi số và vào sổ chứng thực, thu phí')
    })
    await step('Chưa thu phí thì chưa chuyển trả được', async () => {
      await actAs(/^Công chức tiếp nhận/)
      await expect(acts().queryByRole('button', { name: /Chuyển trả kết quả/ })).toBeNull()
      await expect(canvasElement).toHaveTextContent(/Chuyển trả kết quả.*phí/i)
    })
    await step('Thu phí, chuyển trả kết quả', async () => {
      await act(/nộp 21\.000/)
      await act(/Chuyển trả kết quả/)
      await at('Trả bản sao đã chứng thực')
    })
    await step('Trả kết quả, đúng hạn', async () => {
      await act(/trả kết quả/i)
      await waitFor(() => expect(fact(canvasElement, 'Trạng thái')).toBe('Đã trả kết quả'))
      await expect(fact(canvasElement, 'Kết quả')).toBe('đã giải quyết')
      await expect(fact(canvasElement, 'So với ngày hẹn')).toContain('đúng hạn')
    })
  },
})
