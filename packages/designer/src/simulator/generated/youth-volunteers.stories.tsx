// Made by `pnpm generate` from examples/procedures/youth-volunteers.
import preview from '../../../../../.storybook/preview.tsx'
import procedure from '../../../../../examples/procedures/youth-volunteers/procedure.json?raw'
import scriptGivenBackAndDelegated from '../../../../../examples/procedures/youth-volunteers/given-back-and-delegated.script.json?raw'
import scriptGranted from '../../../../../examples/procedures/youth-volunteers/granted.script.json?raw'
import scriptLateWithApology from '../../../../../examples/procedures/youth-volunteers/late-with-apology.script.json?raw'
import scriptNotEligible from '../../../../../examples/procedures/youth-volunteers/not-eligible.script.json?raw'
import scriptOverTet from '../../../../../examples/procedures/youth-volunteers/over-tet.script.json?raw'
import scriptResultElsewhere from '../../../../../examples/procedures/youth-volunteers/result-elsewhere.script.json?raw'
import scriptStopped from '../../../../../examples/procedures/youth-volunteers/stopped.script.json?raw'
import scriptWithdrawn from '../../../../../examples/procedures/youth-volunteers/withdrawn.script.json?raw'
import { PathStage, prepare, stage } from '../../../test/path-stage.tsx'
import { playPath, tryOut } from '../../../test/played-path.tsx'

const meta = preview.meta({
  id: 'mo-phong-youth-volunteers',
  title: 'Mô phỏng/3.000246 Giải quyết chế độ trợ cấp đối với thanh niên xung…',
  component: PathStage,
  tags: ['luong'],
  loaders: [prepare],
  render: stage,
  args: { procedure },
})

export const TryOut = meta.story({ name: 'Tự chạy thử', play: tryOut })
export const GivenBackAndDelegated = meta.story({
  name: 'Trung tâm tỉnh trả lại hồ sơ; Phó Chủ tịch ký thay',
  tags: ['thuan-loi', 'tam-ngung'],
  args: { script: scriptGivenBackAndDelegated },
  play: playPath,
})
export const Granted = meta.story({
  name: 'Giải quyết trước hạn qua hai cơ quan',
  tags: ['thuan-loi'],
  args: { script: scriptGranted },
  play: playPath,
})
export const LateWithApology = meta.story({
  name: 'Chậm, xin lỗi và hẹn lại',
  tags: ['qua-han'],
  args: { script: scriptLateWithApology },
  play: playPath,
})
export const NotEligible = meta.story({
  name: 'Không đủ điều kiện ở cấp xã',
  tags: ['tu-choi'],
  args: { script: scriptNotEligible },
  play: playPath,
})
export const OverTet = meta.story({
  name: 'Qua Tết, có thu hồi và chuyển trả bước trước',
  tags: ['thuan-loi', 'qua-tet'],
  args: { script: scriptOverTet },
  play: playPath,
})
export const ResultElsewhere = meta.story({
  name: 'Kết quả chuyển về Trung tâm tỉnh theo đề nghị của người nộp hồ sơ',
  tags: ['thuan-loi'],
  args: { script: scriptResultElsewhere },
  play: playPath,
})
export const Stopped = meta.story({
  name: 'Dừng giải quyết',
  tags: [],
  args: { script: scriptStopped },
  play: playPath,
})
export const Withdrawn = meta.story({
  name: 'Người nộp rút hồ sơ',
  tags: [],
  args: { script: scriptWithdrawn },
  play: playPath,
})
