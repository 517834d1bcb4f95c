// Made by `pnpm generate` from examples/procedures/birth-residence-insurance.
import preview from '../../../../../.storybook/preview.tsx'
import procedure from '../../../../../examples/procedures/birth-residence-insurance/procedure.json?raw'
import scriptAgenciesSucceeded from '../../../../../examples/procedures/birth-residence-insurance/agencies-succeeded.script.json?raw'
import scriptBirthRefused from '../../../../../examples/procedures/birth-residence-insurance/birth-refused.script.json?raw'
import scriptCommuneSupplements from '../../../../../examples/procedures/birth-residence-insurance/commune-supplements.script.json?raw'
import scriptGrantedOverTet from '../../../../../examples/procedures/birth-residence-insurance/granted-over-tet.script.json?raw'
import scriptLateByPolice from '../../../../../examples/procedures/birth-residence-insurance/late-by-police.script.json?raw'
import scriptOnTheSpotSignerAbsent from '../../../../../examples/procedures/birth-residence-insurance/on-the-spot-signer-absent.script.json?raw'
import scriptOnTheSpot from '../../../../../examples/procedures/birth-residence-insurance/on-the-spot.script.json?raw'
import scriptReceivedBeforeNewLaw from '../../../../../examples/procedures/birth-residence-insurance/received-before-new-law.script.json?raw'
import scriptReceivedUnderNewLaw from '../../../../../examples/procedures/birth-residence-insurance/received-under-new-law.script.json?raw'
import scriptRemoteCommune from '../../../../../examples/procedures/birth-residence-insurance/remote-commune.script.json?raw'
import scriptResidenceRefused from '../../../../../examples/procedures/birth-residence-insurance/residence-refused.script.json?raw'
import scriptWithdrawn from '../../../../../examples/procedures/birth-residence-insurance/withdrawn.script.json?raw'
import { PathStage, prepare, stage } from '../../../test/path-stage.tsx'
import { playPath, tryOut } from '../../../test/played-path.tsx'

const meta = preview.meta({
  id: 'mo-phong-birth-residence-insurance',
  title: 'Mô phỏng/2.000986 Liên thông thủ tục hành chính về đăng ký khai sinh,…',
  component: PathStage,
  tags: ['luong'],
  loaders: [prepare],
  render: stage,
  args: { procedure },
})

export const TryOut = meta.story({ name: 'Tự chạy thử', play: tryOut })
export const AgenciesSucceeded = meta.story({
  name: 'Cơ quan cấp huyện kết thúc hoạt động khi đang giải quyết',
  tags: ['thuan-loi'],
  args: { script: scriptAgenciesSucceeded },
  play: playPath,
})
export const BirthRefused = meta.story({
  name: 'Không đăng ký được khai sinh: không chuyển hồ sơ liên thông',
  tags: ['tu-choi'],
  args: { script: scriptBirthRefused },
  play: playPath,
})
export const CommuneSupplements = meta.story({
  name: 'Ủy ban nhân dân cấp xã hoàn thiện hồ sơ theo yêu cầu của Công an',
  tags: ['thuan-loi'],
  args: { script: scriptCommuneSupplements },
  play: playPath,
})
export const GrantedOverTet = meta.story({
  name: 'Đủ ba kết quả, qua Tết',
  tags: ['thuan-loi', 'qua-tet'],
  args: { script: scriptGrantedOverTet },
  play: playPath,
})
export const LateByPolice = meta.story({
  name: 'Công an trả kết quả chậm, xin lỗi và hẹn lại',
  tags: ['qua-han'],
  args: { script: scriptLateByPolice },
  play: playPath,
})
export const OnTheSpotSignerAbsent = meta.story({
  name: '4 tại chỗ, người được ủy quyền vắng mặt: ký tại trụ sở',
  tags: ['thuan-loi'],
  args: { script: scriptOnTheSpotSignerAbsent },
  play: playPath,
})
export const OnTheSpot = meta.story({
  name: '4 tại chỗ: đăng ký và ký tại Bộ phận một cửa',
  tags: ['thuan-loi'],
  args: { script: scriptOnTheSpot },
  play: playPath,
})
export const ReceivedBeforeNewLaw = meta.story({
  name: 'Tiếp nhận trước ngày 01/3/2027: tiếp tục theo Luật Hộ tịch cũ',
  tags: ['thuan-loi'],
  args: { script: scriptReceivedBeforeNewLaw },
  play: playPath,
})
export const ReceivedUnderNewLaw = meta.story({
  name: 'Tiếp nhận từ ngày 01/3/2027: theo Luật Hộ tịch số 03/2026/QH16',
  tags: ['thuan-loi'],
  args: { script: scriptReceivedUnderNewLaw },
  play: playPath,
})
export const RemoteCommune = meta.story({
  name: 'Xã vùng xa, nhận mọi kết quả sau ngày hẹn',
  tags: ['thuan-loi'],
  args: { script: scriptRemoteCommune },
  play: playPath,
})
export const ResidenceRefused = meta.story({
  name: 'Có Giấy khai sinh và thẻ, từ chối đăng ký thường trú',
  tags: ['thuan-loi'],
  args: { script: scriptResidenceRefused },
  play: playPath,
})
export const Withdrawn = meta.story({
  name: 'Rút hồ sơ: dừng hồ sơ cư trú, thẻ bảo hiểm y tế vẫn cấp',
  tags: [],
  args: { script: scriptWithdrawn },
  play: playPath,
})
