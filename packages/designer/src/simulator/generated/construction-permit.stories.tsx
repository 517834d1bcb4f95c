// Made by `pnpm generate` from examples/procedures/construction-permit.
import preview from '../../../../../.storybook/preview.tsx'
import procedure from '../../../../../examples/procedures/construction-permit/procedure.json?raw'
import countedWhenComplete from '../../../../../examples/procedures/construction-permit/counted-when-complete.script.json?raw'
import guidedTwiceThenRefused from '../../../../../examples/procedures/construction-permit/guided-twice-then-refused.script.json?raw'
import houseOverTet from '../../../../../examples/procedures/construction-permit/house-over-tet.script.json?raw'
import houseSilenceIsConsent from '../../../../../examples/procedures/construction-permit/house-silence-is-consent.script.json?raw'
import lateAnswerKept from '../../../../../examples/procedures/construction-permit/late-answer-kept.script.json?raw'
import lateWithApology from '../../../../../examples/procedures/construction-permit/late-with-apology.script.json?raw'
import objectionRefused from '../../../../../examples/procedures/construction-permit/objection-refused.script.json?raw'
import refusedAtReception from '../../../../../examples/procedures/construction-permit/refused-at-reception.script.json?raw'
import secondOpinionExtended from '../../../../../examples/procedures/construction-permit/second-opinion-extended.script.json?raw'
import stopped from '../../../../../examples/procedures/construction-permit/stopped.script.json?raw'
import withdrawn from '../../../../../examples/procedures/construction-permit/withdrawn.script.json?raw'
import { PathStage, prepare, stage } from '../../../test/path-stage.tsx'
import { playPath, tryOut } from '../../../test/played-path.ts'

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
  args: { script: countedWhenComplete },
  play: playPath,
})
export const GuidedTwiceThenRefused = meta.story({
  name: 'Nhà ở riêng lẻ: hướng dẫn hai lần vẫn không đáp ứng, không cấp giấy phép',
  tags: ['tam-ngung', 'tu-choi'],
  args: { script: guidedTwiceThenRefused },
  play: playPath,
})
export const HouseOverTet = meta.story({
  name: 'Nhà ở riêng lẻ: thời hạn và thời gian lấy ý kiến cùng rơi vào Tết',
  tags: ['thuan-loi', 'qua-tet'],
  args: { script: houseOverTet },
  play: playPath,
})
export const HouseSilenceIsConsent = meta.story({
  name: 'Nhà ở riêng lẻ: một cơ quan không trả lời, coi là đã đồng ý',
  tags: ['thuan-loi'],
  args: { script: houseSilenceIsConsent },
  play: playPath,
})
export const LateAnswerKept = meta.story({
  name: 'Công trình tôn giáo: ý kiến đến sau thời hạn được lưu, không làm thay đổi kết quả',
  tags: ['thuan-loi'],
  args: { script: lateAnswerKept },
  play: playPath,
})
export const LateWithApology = meta.story({
  name: 'Nhà ở riêng lẻ: chậm, xin lỗi, hẹn lại',
  tags: ['qua-han'],
  args: { script: lateWithApology },
  play: playPath,
})
export const ObjectionRefused = meta.story({
  name: 'Công trình tín ngưỡng: cơ quan văn hóa không đồng ý, không cấp giấy phép',
  tags: ['tu-choi'],
  args: { script: objectionRefused },
  play: playPath,
})
export const RefusedAtReception = meta.story({
  name: 'Từ chối tiếp nhận: công trình cấp II không thuộc thẩm quyền cấp xã',
  tags: ['tu-choi'],
  args: { script: refusedAtReception },
  play: playPath,
})
export const SecondOpinionExtended = meta.story({
  name: 'Công trình không theo tuyến: hỏi lại cơ quan không đồng ý, gia hạn 10 ngày',
  tags: ['thuan-loi'],
  args: { script: secondOpinionExtended },
  play: playPath,
})
export const Stopped = meta.story({
  name: 'Dừng giải quyết theo quyết định của Tòa án',
  tags: [],
  args: { script: stopped },
  play: playPath,
})
export const Withdrawn = meta.story({
  name: 'Chủ đầu tư rút hồ sơ',
  tags: [],
  args: { script: withdrawn },
  play: playPath,
})
