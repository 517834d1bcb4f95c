// Made by `pnpm generate` from examples/procedures/construction-permit.
import preview from '../../../../../.storybook/preview.tsx'
import procedure from '../../../../../examples/procedures/construction-permit/procedure.json?raw'
import scriptCountedWhenComplete from '../../../../../examples/procedures/construction-permit/counted-when-complete.script.json?raw'
import scriptGuidedTwiceThenRefused from '../../../../../examples/procedures/construction-permit/guided-twice-then-refused.script.json?raw'
import scriptHouseOverTet from '../../../../../examples/procedures/construction-permit/house-over-tet.script.json?raw'
import scriptHouseSilenceIsConsent from '../../../../../examples/procedures/construction-permit/house-silence-is-consent.script.json?raw'
import scriptLateAnswerKept from '../../../../../examples/procedures/construction-permit/late-answer-kept.script.json?raw'
import scriptLateWithApology from '../../../../../examples/procedures/construction-permit/late-with-apology.script.json?raw'
import scriptObjectionRefused from '../../../../../examples/procedures/construction-permit/objection-refused.script.json?raw'
import scriptRefusedAtReception from '../../../../../examples/procedures/construction-permit/refused-at-reception.script.json?raw'
import scriptSecondOpinionExtended from '../../../../../examples/procedures/construction-permit/second-opinion-extended.script.json?raw'
import scriptStopped from '../../../../../examples/procedures/construction-permit/stopped.script.json?raw'
import scriptWithdrawn from '../../../../../examples/procedures/construction-permit/withdrawn.script.json?raw'
import { PathStage, prepare, stage } from '../../../test/path-stage.tsx'
import { playPath, tryOut } from '../../../test/played-path.tsx'

const meta = preview.meta({
  id: 'mo-phong-construction-permit',
  title: 'Mô phỏng/1.013225 Cấp giấy phép xây dựng mới đối với công trình cấp III,…',
  component: PathStage,
  tags: ['luong'],
  loaders: [prepare],
  render: stage,
  args: { procedure },
})

export const TryOut = meta.story({ name: 'Tự chạy thử', play: tryOut })
export const CountedWhenComplete = meta.story({
  name: 'Công trình theo tuyến: thời hạn tính từ ngày đủ hồ sơ hợp lệ',
  tags: ['thuan-loi', 'tam-ngung', 'qua-tet'],
  args: { script: scriptCountedWhenComplete },
  play: playPath,
})
export const GuidedTwiceThenRefused = meta.story({
  name: 'Nhà ở riêng lẻ: hướng dẫn hai lần vẫn không đáp ứng, không cấp giấy phép',
  tags: ['tam-ngung', 'tu-choi'],
  args: { script: scriptGuidedTwiceThenRefused },
  play: playPath,
})
export const HouseOverTet = meta.story({
  name: 'Nhà ở riêng lẻ: thời hạn và thời gian lấy ý kiến cùng rơi vào Tết',
  tags: ['thuan-loi', 'qua-tet'],
  args: { script: scriptHouseOverTet },
  play: playPath,
})
export const HouseSilenceIsConsent = meta.story({
  name: 'Nhà ở riêng lẻ: một cơ quan không trả lời, coi là đã đồng ý',
  tags: ['thuan-loi'],
  args: { script: scriptHouseSilenceIsConsent },
  play: playPath,
})
export const LateAnswerKept = meta.story({
  name: 'Công trình tôn giáo: ý kiến đến sau thời hạn được lưu, không làm thay đổi kết quả',
  tags: ['thuan-loi'],
  args: { script: scriptLateAnswerKept },
  play: playPath,
})
export const LateWithApology = meta.story({
  name: 'Nhà ở riêng lẻ: chậm, xin lỗi, hẹn lại',
  tags: ['qua-han'],
  args: { script: scriptLateWithApology },
  play: playPath,
})
export const ObjectionRefused = meta.story({
  name: 'Công trình tín ngưỡng: cơ quan văn hóa không đồng ý, không cấp giấy phép',
  tags: ['tu-choi'],
  args: { script: scriptObjectionRefused },
  play: playPath,
})
export const RefusedAtReception = meta.story({
  name: 'Từ chối tiếp nhận: công trình cấp II không thuộc thẩm quyền cấp xã',
  tags: ['tu-choi'],
  args: { script: scriptRefusedAtReception },
  play: playPath,
})
export const SecondOpinionExtended = meta.story({
  name: 'Công trình không theo tuyến: hỏi lại cơ quan không đồng ý, gia hạn 10 ngày',
  tags: ['thuan-loi'],
  args: { script: scriptSecondOpinionExtended },
  play: playPath,
})
export const Stopped = meta.story({
  name: 'Dừng giải quyết theo quyết định của Tòa án',
  tags: [],
  args: { script: scriptStopped },
  play: playPath,
})
export const Withdrawn = meta.story({
  name: 'Chủ đầu tư rút hồ sơ',
  tags: [],
  args: { script: scriptWithdrawn },
  play: playPath,
})
