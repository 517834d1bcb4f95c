// Made by `pnpm generate` from examples/procedures/youth-volunteers.
import preview from '../../../../../.storybook/preview.tsx'
import procedure from '../../../../../examples/procedures/youth-volunteers/procedure.json?raw'
import givenBackAndDelegated from '../../../../../examples/procedures/youth-volunteers/given-back-and-delegated.script.json?raw'
import granted from '../../../../../examples/procedures/youth-volunteers/granted.script.json?raw'
import lateWithApology from '../../../../../examples/procedures/youth-volunteers/late-with-apology.script.json?raw'
import notEligible from '../../../../../examples/procedures/youth-volunteers/not-eligible.script.json?raw'
import overTet from '../../../../../examples/procedures/youth-volunteers/over-tet.script.json?raw'
import resultElsewhere from '../../../../../examples/procedures/youth-volunteers/result-elsewhere.script.json?raw'
import stopped from '../../../../../examples/procedures/youth-volunteers/stopped.script.json?raw'
import withdrawn from '../../../../../examples/procedures/youth-volunteers/withdrawn.script.json?raw'
import { PathStage, prepare, stage } from '../../../test/path-stage.tsx'
import { playPath, tryOut } from '../../../test/played-path.ts'

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
  args: { script: givenBackAndDelegated },
  play: playPath,
})
export const Granted = meta.story({
  name: 'Giải quyết trước hạn qua hai cơ quan',
  tags: ['thuan-loi'],
  args: { script: granted },
  play: playPath,
})
export const LateWithApology = meta.story({
  name: 'Chậm, xin lỗi và hẹn lại',
  tags: ['qua-han'],
  args: { script: lateWithApology },
  play: playPath,
})
export const NotEligible = meta.story({
  name: 'Không đủ điều kiện ở cấp xã',
  tags: ['tu-choi'],
  args: { script: notEligible },
  play: playPath,
})
export const OverTet = meta.story({
  name: 'Qua Tết, có thu hồi và chuyển trả bước trước',
  tags: ['thuan-loi', 'qua-tet'],
  args: { script: overTet },
  play: playPath,
})
export const ResultElsewhere = meta.story({
  name: 'Kết quả chuyển về Trung tâm tỉnh theo đề nghị của người nộp hồ sơ',
  tags: ['thuan-loi'],
  args: { script: resultElsewhere },
  play: playPath,
})
export const Stopped = meta.story({
  name: 'Dừng giải quyết',
  tags: [],
  args: { script: stopped },
  play: playPath,
})
export const Withdrawn = meta.story({
  name: 'Người nộp rút hồ sơ',
  tags: [],
  args: { script: withdrawn },
  play: playPath,
})
