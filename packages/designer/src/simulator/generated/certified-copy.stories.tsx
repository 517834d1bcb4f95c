// Made by `pnpm generate` from examples/procedures/certified-copy.
import preview from '../../../../../.storybook/preview.tsx'
import procedure from '../../../../../examples/procedures/certified-copy/procedure.json?raw'
import scriptAfterThreeBeforeTet from '../../../../../examples/procedures/certified-copy/after-three-before-tet.script.json?raw'
import scriptForeignPassport from '../../../../../examples/procedures/certified-copy/foreign-passport.script.json?raw'
import scriptLateNextMorning from '../../../../../examples/procedures/certified-copy/late-next-morning.script.json?raw'
import scriptManyCopiesExtended from '../../../../../examples/procedures/certified-copy/many-copies-extended.script.json?raw'
import scriptMissionAbroad from '../../../../../examples/procedures/certified-copy/mission-abroad.script.json?raw'
import scriptNotSupplemented from '../../../../../examples/procedures/certified-copy/not-supplemented.script.json?raw'
import scriptPausedAndResumed from '../../../../../examples/procedures/certified-copy/paused-and-resumed.script.json?raw'
import scriptRefusedAtReception from '../../../../../examples/procedures/certified-copy/refused-at-reception.script.json?raw'
import scriptRefused from '../../../../../examples/procedures/certified-copy/refused.script.json?raw'
import scriptSameDay from '../../../../../examples/procedures/certified-copy/same-day.script.json?raw'
import scriptWithdrawn from '../../../../../examples/procedures/certified-copy/withdrawn.script.json?raw'
import { PathStage, prepare, stage } from '../../../test/path-stage.tsx'
import { playPath, tryOut } from '../../../test/played-path.tsx'

const meta = preview.meta({
  id: 'mo-phong-certified-copy',
  title: 'Mô phỏng/2.000815 Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ…',
  component: PathStage,
  tags: ['luong'],
  loaders: [prepare],
  render: stage,
  args: { procedure },
})

export const TryOut = meta.story({ name: 'Tự chạy thử', play: tryOut })
export const AfterThreeBeforeTet = meta.story({
  name: 'Tiếp nhận sau 15 giờ ngày cuối trước Tết: hẹn trả sau Tết',
  tags: ['thuan-loi', 'qua-tet'],
  args: { script: scriptAfterThreeBeforeTet },
  play: playPath,
})
export const ForeignPassport = meta.story({
  name: 'Hộ chiếu nước ngoài: không phải hợp pháp hóa lãnh sự',
  tags: ['thuan-loi'],
  args: { script: scriptForeignPassport },
  play: playPath,
})
export const LateNextMorning = meta.story({
  name: 'Người ký vắng buổi chiều: trả bản sao sáng hôm sau, quá hạn',
  tags: ['qua-han'],
  args: { script: scriptLateNextMorning },
  play: playPath,
})
export const ManyCopiesExtended = meta.story({
  name: 'Mười bản sao của bản chính 250 trang: kéo dài 02 ngày làm việc qua lễ 30/4 – 01/5',
  tags: ['thuan-loi'],
  args: { script: scriptManyCopiesExtended },
  play: playPath,
})
export const MissionAbroad = meta.story({
  name: 'Tại cơ quan đại diện: 03 bản sao của giấy tờ do nước ngoài cấp, phí 30 USD',
  tags: ['thuan-loi'],
  args: { script: scriptMissionAbroad },
  play: playPath,
})
export const NotSupplemented = meta.story({
  name: 'Không bổ sung trong 30 ngày, ngày cuối rơi vào Tết',
  tags: ['tam-ngung', 'qua-tet'],
  args: { script: scriptNotSupplemented },
  play: playPath,
})
export const PausedAndResumed = meta.story({
  name: 'Bổ sung hợp pháp hóa lãnh sự, nộp vào thứ Bảy làm bù',
  tags: ['thuan-loi', 'tam-ngung'],
  args: { script: scriptPausedAndResumed },
  play: playPath,
})
export const RefusedAtReception = meta.story({
  name: 'Từ chối tiếp nhận: bản chính đóng dấu mật',
  tags: ['tu-choi'],
  args: { script: scriptRefusedAtReception },
  play: playPath,
})
export const Refused = meta.story({
  name: 'Từ chối chứng thực: bản chính bị tẩy xóa; đến nhận sau lễ 02/9',
  tags: ['tu-choi'],
  args: { script: scriptRefused },
  play: playPath,
})
export const SameDay = meta.story({
  name: 'Chứng thực ba bản sao trong ngày cuối trước Tết',
  tags: ['thuan-loi'],
  args: { script: scriptSameDay },
  play: playPath,
})
export const Withdrawn = meta.story({
  name: 'Người yêu cầu rút hồ sơ',
  tags: [],
  args: { script: scriptWithdrawn },
  play: playPath,
})
