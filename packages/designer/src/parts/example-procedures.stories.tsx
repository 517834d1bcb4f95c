/** The example procedures as they are drawn, each to be looked at whole. */
import { expect, userEvent, waitFor } from 'storybook/test'
import preview from '../../../../.storybook/preview.tsx'
import { exampleDocument } from '../../test/examples.ts'
import { layoutOf } from '../graph/layout.ts'
import { ProcedureDesigner } from './procedure-designer.tsx'

const meta = preview.meta({
  id: 'thu-tuc-mau',
  title: 'Thiết kế/Thủ tục mẫu',
  component: ProcedureDesigner,
  play: async ({ canvas, canvasElement, args }) => {
    if (args.defaultDocument === undefined) throw new Error('a story here has a document')
    await expect(await canvas.findByText('Có thể công bố')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Xem toàn bộ' }))
    const drawing = canvas.getByRole('application')
    const { cards, lanes } = layoutOf(args.defaultDocument)
    // A wide drawing is made no smaller than can be read: most of it is in the window, from its start on, and the rest is panned to.
    await waitFor(() => expect(drawing.querySelectorAll('.mc-card').length).toBeGreaterThan(0.6 * cards.length))
    await expect(canvasElement.querySelectorAll('.mc-lane')).toHaveLength(lanes.length)
  },
})

const drawn = (folder: string) => ({ defaultDocument: exampleDocument(folder) })

export const AbtcCard = meta.story({ name: 'Thẻ ABTC', args: drawn('abtc-card') })
export const BirthResidenceInsurance = meta.story({
  name: 'Liên thông khai sinh, thường trú, thẻ bảo hiểm y tế',
  args: drawn('birth-residence-insurance'),
})
export const CertifiedCopy = meta.story({ name: 'Chứng thực bản sao', args: drawn('certified-copy') })
export const ConstructionPermit = meta.story({ name: 'Giấy phép xây dựng', args: drawn('construction-permit') })
export const FirstLandCertificate = meta.story({
  name: 'Cấp Giấy chứng nhận quyền sử dụng đất lần đầu',
  args: drawn('first-land-certificate'),
})
export const PermanentResidence = meta.story({ name: 'Đăng ký thường trú', args: drawn('permanent-residence') })
export const YouthVolunteers = meta.story({
  name: 'Trợ cấp thanh niên xung phong',
  args: drawn('youth-volunteers'),
})
