/** The designer in every state that testers look at. */
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../../../.storybook/preview.tsx'
import { exampleDocument } from '../../test/examples.ts'
import { longDrawing } from '../../test/long-drawing.ts'
import type { ProcedureDocument } from '../document/document.ts'
import { exportText } from '../document/file.ts'
import { ProcedureDesigner, type ProcedureDesignerProps } from './procedure-designer.tsx'
import { type DraftStore, useAutosave } from './use-autosave.ts'

const copies = (): ProcedureDocument => exampleDocument('certified-copy')
const compare = 'Kiểm tra bản chính, đối chiếu với bản sao'

/** The example with one of its steps otherwise. */
const copiesWith = (more: object): ProcedureDocument => {
  const { procedure, ...rest } = copies()
  const { compare: step, ...steps } = procedure.steps
  return { ...rest, procedure: { ...procedure, steps: { compare: { ...step, ...more }, ...steps } as never } }
}

type Screen = ReturnType<typeof within>

const drawing = (screen: Screen) => screen.getByRole('application')
const cards = (screen: Screen) => drawing(screen).querySelectorAll('.mc-card')
const nameField = (screen: Screen) => screen.getByLabelText('Tên tiếng Việt')
const press = async (screen: Screen, keys: string) => {
  drawing(screen).focus()
  await userEvent.keyboard(keys)
}
const append = '{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}'

const meta = preview.meta({
  id: 'thiet-ke',
  title: 'Thiết kế/Sơ đồ quy trình',
  component: ProcedureDesigner,
  args: { onChange: fn(), onExport: fn(), onLocaleChange: fn() },
})

export const Empty = meta.story({
  name: 'Trống',
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Quy trình chưa có bước nào')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Thêm bước đầu tiên' })).toBeEnabled()
    await expect(await canvas.findByText('Chưa công bố được')).toBeVisible()
  },
})

const Owner = (props: ProcedureDesignerProps) => {
  const [document, setDocument] = useState(copies)
  const [changes, setChanges] = useState(0)
  return (
    <div style={{ display: 'grid', gridTemplateRows: 'auto 1fr', height: '100%' }}>
      <output style={{ padding: '4px 12px' }}>Số thay đổi nhận được: {changes}</output>
      <ProcedureDesigner
        {...props}
        document={document}
        onChange={next => {
          setDocument(next)
          setChanges(changes + 1)
        }}
      />
    </div>
  )
}

export const Controlled = meta.story({
  name: 'Có kiểm soát: trang chứa giữ bản vẽ',
  render: args => <Owner {...args} />,
  play: async ({ canvas }) => {
    await waitFor(() => expect(cards(canvas).length).toBeGreaterThan(4))
    await press(canvas, '{Home}{Delete}')
    await expect(canvas.getByText('Số thay đổi nhận được: 1')).toBeVisible()
    await expect(canvas.queryByText(compare)).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Hoàn tác' }))
    await expect(canvas.getByText('Số thay đổi nhận được: 2')).toBeVisible()
    await waitFor(() => expect(drawing(canvas)).toHaveTextContent(compare))
  },
})

export const Uncontrolled = meta.story({
  name: 'Không kiểm soát: bản vẽ nằm trong màn hình',
  args: { defaultDocument: copies() },
  play: async ({ canvas, args }) => {
    await press(canvas, '{Home}{F2}')
    await waitFor(() => expect(nameField(canvas)).toHaveFocus())
    await userEvent.clear(nameField(canvas))
    await userEvent.keyboard('Đối chiếu bản sao')
    await waitFor(() => expect(drawing(canvas)).toHaveTextContent('Đối chiếu bản sao'))
    await expect(args.onChange).toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('button', { name: 'Xuất tệp' }))
    await expect(args.onExport).toHaveBeenCalledWith(expect.stringContaining('Đối chiếu bản sao'), '2.000815.json')
  },
})

export const ReadOnly = meta.story({
  name: 'Chỉ đọc',
  args: { defaultDocument: copies(), readOnly: true },
  play: async ({ canvas, args }) => {
    await waitFor(() => expect(cards(canvas).length).toBeGreaterThan(4))
    await press(canvas, `{Home}{Delete}${append}`)
    await expect(drawing(canvas)).toHaveTextContent(compare)
    await expect(nameField(canvas)).toHaveAttribute('readonly')
    await expect(canvas.queryByRole('button', { name: 'Thêm bước' })).toBeNull()
    await expect(args.onChange).not.toHaveBeenCalled()
  },
})

export const Problems = meta.story({
  name: 'Lỗi kiểm tra',
  args: { defaultDocument: copiesWith({ role: 'notary', actions: {} }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Chưa công bố được')).toBeVisible()
    await expect(canvas.getByText(/lỗi/, { selector: '.mc-counts' })).toBeVisible()
    const [first] = within(canvas.getByRole('region', { name: 'Kiểm tra' })).getAllByRole('listitem')
    await userEvent.click(within(first as HTMLElement).getByRole('button'))
    await waitFor(() => expect(canvas.getByRole('complementary', { name: 'Chi tiết' })).toHaveTextContent('compare'))
  },
})

export const PathTooLong = meta.story({
  name: 'Luồng vượt thời hạn giải quyết',
  args: { defaultDocument: copiesWith({ budget: '9 working days' }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Luồng vượt thời hạn giải quyết')).toBeVisible()
    await expect(await canvas.findByText('Chưa công bố được')).toBeVisible()
    await waitFor(() => expect(drawing(canvas).querySelectorAll('.mc-card.mc-worst').length).toBeGreaterThan(2))
  },
})

const draft = 'Chứng thực bản sao, bản đang vẽ dở'

/** A store with a draft of an earlier visit. */
const storeWithDraft = (): DraftStore => {
  const { procedure } = copies()
  let kept: string | null = exportText({ procedure: { ...procedure, name: { vi: draft } } })
  return {
    getItem: () => kept,
    setItem: (_, text) => {
      kept = text
    },
    removeItem: () => {
      kept = null
    },
  }
}

const Kept = ({ store, ...props }: ProcedureDesignerProps & { readonly store: DraftStore }) => (
  <ProcedureDesigner {...props} autosave={useAutosave('draft', store)} />
)

const KeptFound = (props: ProcedureDesignerProps) => {
  const [store] = useState(storeWithDraft)
  return <Kept {...props} store={store} />
}

export const DraftFound = meta.story({
  name: 'Tự lưu: có bản vẽ của lần trước',
  render: args => <KeptFound {...args} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Có bản vẽ của lần làm việc trước/)).toBeVisible()
    await expect(nameField(canvas)).toHaveValue('Thủ tục mới')
  },
})

export const DraftTaken = meta.story({
  name: 'Tự lưu: khôi phục',
  render: args => <KeptFound {...args} />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Mở bản tự động lưu' }))
    await waitFor(() => expect(nameField(canvas)).toHaveValue(draft))
    await waitFor(() => expect(cards(canvas).length).toBeGreaterThan(4))
  },
})

const KeptNowhere = (props: ProcedureDesignerProps) => {
  const [store] = useState((): DraftStore => {
    const setItem = () => {
      throw new Error('QuotaExceededError')
    }
    return { getItem: () => null, setItem, removeItem: () => undefined }
  })
  return <Kept {...props} store={store} />
}

export const DraftFailed = meta.story({
  name: 'Tự lưu: máy hết chỗ',
  render: args => <KeptNowhere {...args} />,
  play: async ({ canvas }) => {
    await userEvent.type(nameField(canvas), ' khác')
    await expect(await canvas.findByText(/Không tự động lưu được trên máy này/)).toBeVisible()
  },
})

/** One path through all of them fits into its term: what is looked at is the size. */
const fiveHundred = () => {
  const procedure = longDrawing(500)
  return {
    ...procedure,
    name: { vi: 'Thủ tục 500 bước, chín cơ quan', en: 'A procedure of 500 steps and nine agencies' },
    cases: { only: { name: { vi: 'Hồ sơ thông thường', en: 'Ordinary' }, term: '600 working days' } },
  }
}

export const FiveHundredSteps = meta.story({
  name: '500 bước',
  args: { defaultDocument: { procedure: fiveHundred() } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(cards(canvas).length).toBeGreaterThan(1))
    // What lies outside of the window is not drawn.
    await expect(cards(canvas).length).toBeLessThan(200)
    await press(canvas, '{End}')
    await waitFor(() => expect(drawing(canvas).querySelector('.mc-selected')).toBeVisible())
  },
})

export const Dark = meta.story({
  name: 'Chế độ tối',
  globals: { colorMode: 'dark' },
  args: { defaultDocument: copiesWith({ budget: '9 working days' }) },
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(cards(canvas).length).toBeGreaterThan(4))
    const { backgroundColor } = getComputedStyle(canvasElement.querySelector('.motcua-designer') as Element)
    const [red = 255] = (backgroundColor.match(/\d+/g) ?? []).map(Number)
    await expect(red).toBeLessThan(64)
  },
})

export const English = meta.story({
  name: 'Tiếng Anh',
  globals: { locale: 'en' },
  args: { defaultDocument: copies() },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('button', { name: 'Add step' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'VI' }))
    await expect(canvas.getByRole('button', { name: 'Thêm bước' })).toBeVisible()
    await expect(args.onLocaleChange).toHaveBeenCalledWith('vi')
    await userEvent.click(canvas.getByRole('button', { name: 'EN' }))
  },
})

export const Keyboard = meta.story({
  name: 'Bàn phím: vẽ ba bước không dùng chuột',
  play: async ({ canvas, step, args }) => {
    const latest = () => (args.onChange as ReturnType<typeof fn>).mock.lastCall?.[0] as ProcedureDocument | undefined
    const named = async (name: string) => {
      await waitFor(() => expect(nameField(canvas)).toHaveFocus())
      await userEvent.clear(nameField(canvas))
      await userEvent.keyboard(`${name}{Escape}`)
      await waitFor(() => expect(drawing(canvas)).toHaveFocus())
    }
    for (const name of ['Tiếp nhận hồ sơ', 'Thẩm định hồ sơ', 'Ký duyệt'])
      await step(`Alt + Shift + →: ${name}`, async () => {
        await press(canvas, append)
        await named(name)
      })
    await step('Các bước nối với nhau theo thứ tự vẽ', async () => {
      const names = Object.values(latest()?.procedure.steps ?? {}).map(it => it.name.vi)
      await expect(names).toEqual(expect.arrayContaining(['Tiếp nhận hồ sơ', 'Thẩm định hồ sơ', 'Ký duyệt']))
    })
    await step('Mũi tên: đi theo luồng; Delete: xóa; Ctrl + Z: hoàn tác', async () => {
      await userEvent.keyboard('{ArrowLeft}')
      await expect(nameField(canvas)).toHaveValue('Thẩm định hồ sơ')
      await userEvent.keyboard('{Delete}')
      await waitFor(() => expect(drawing(canvas)).not.toHaveTextContent('Thẩm định hồ sơ'))
      await userEvent.keyboard('{Control>}z{/Control}')
      await waitFor(() => expect(drawing(canvas)).toHaveTextContent('Thẩm định hồ sơ'))
    })
  },
})

export const BrokenFile = meta.story({
  name: 'Tệp hỏng',
  args: { defaultDocument: copies() },
  play: async ({ canvas, canvasElement, args }) => {
    const picker = canvasElement.querySelector('input[type=file]') as HTMLInputElement
    await userEvent.upload(picker, new File(['{\n  "format": 1,\n  "procedure": {,\n}'], 'hong.json'))
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent('Không mở được tệp “hong.json”. Bản vẽ hiện tại được giữ nguyên.')
    await expect(alert).toHaveTextContent('Dòng 3, cột 17')
    await expect(drawing(canvas)).toHaveTextContent(compare)
    await expect(args.onChange).not.toHaveBeenCalled()
  },
})
