// Made by `pnpm generate` from examples/procedures/permanent-residence.
import preview from '../../../../../.storybook/preview.tsx'
import procedure from '../../../../../examples/procedures/permanent-residence/procedure.json?raw'
import scriptExemptElderly from '../../../../../examples/procedures/permanent-residence/exempt-elderly.script.json?raw'
import scriptGrantedOnline from '../../../../../examples/procedures/permanent-residence/granted-online.script.json?raw'
import scriptInterlinkedOverTet from '../../../../../examples/procedures/permanent-residence/interlinked-over-tet.script.json?raw'
import scriptLateMakeUpSaturday from '../../../../../examples/procedures/permanent-residence/late-make-up-saturday.script.json?raw'
import scriptNotAccepted from '../../../../../examples/procedures/permanent-residence/not-accepted.script.json?raw'
import scriptPaidBack from '../../../../../examples/procedures/permanent-residence/paid-back.script.json?raw'
import scriptRefused from '../../../../../examples/procedures/permanent-residence/refused.script.json?raw'
import scriptWithdrawn from '../../../../../examples/procedures/permanent-residence/withdrawn.script.json?raw'
import { PathStage, prepare, stage } from '../../../test/path-stage.tsx'
import { playPath, tryOut } from '../../../test/played-path.tsx'

const meta = preview.meta({
  id: 'mo-phong-permanent-residence',
  title: 'Mô phỏng/1.004222 Đăng ký thường trú',
  component: PathStage,
  tags: ['luong'],
  loaders: [prepare],
  render: stage,
  args: { procedure },
})

export const TryOut = meta.story({ name: 'Tự chạy thử', play: tryOut })
export const ExemptElderly = meta.story({
  name: 'Người cao tuổi, xuất trình giấy tờ để được miễn lệ phí',
  tags: ['thuan-loi'],
  args: { script: scriptExemptElderly },
  play: playPath,
})
export const GrantedOnline = meta.story({
  name: 'Nộp trực tuyến, đã đăng ký thường trú',
  tags: ['thuan-loi'],
  args: { script: scriptGrantedOnline },
  play: playPath,
})
export const InterlinkedOverTet = meta.story({
  name: 'Hồ sơ liên thông của trẻ em, qua Tết, miễn lệ phí',
  tags: ['thuan-loi', 'qua-tet'],
  args: { script: scriptInterlinkedOverTet },
  play: playPath,
})
export const LateMakeUpSaturday = meta.story({
  name: 'Qua ngày thứ Bảy làm bù, đăng ký quá hạn hai ngày',
  tags: ['qua-han'],
  args: { script: scriptLateMakeUpSaturday },
  play: playPath,
})
export const NotAccepted = meta.story({
  name: 'Từ chối tiếp nhận (mẫu CT06)',
  tags: ['tu-choi'],
  args: { script: scriptNotAccepted },
  play: playPath,
})
export const PaidBack = meta.story({
  name: 'Rút hồ sơ sau khi nộp lệ phí trực tuyến, được hoàn trả',
  tags: [],
  args: { script: scriptPaidBack },
  play: playPath,
})
export const Refused = meta.story({
  name: 'Không đủ điều kiện, từ chối',
  tags: ['tu-choi'],
  args: { script: scriptRefused },
  play: playPath,
})
export const Withdrawn = meta.story({
  name: 'Người nộp rút hồ sơ',
  tags: [],
  args: { script: scriptWithdrawn },
  play: playPath,
})
