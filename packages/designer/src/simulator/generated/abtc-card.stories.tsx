// Made by `pnpm generate` from examples/procedures/abtc-card.
import preview from '../../../../../.storybook/preview.tsx'
import procedure from '../../../../../examples/procedures/abtc-card/procedure.json?raw'
import scriptAgencyExtended from '../../../../../examples/procedures/abtc-card/agency-extended.script.json?raw'
import scriptPausedAndRestarted from '../../../../../examples/procedures/abtc-card/paused-and-restarted.script.json?raw'
import scriptRefusedByChair from '../../../../../examples/procedures/abtc-card/refused-by-chair.script.json?raw'
import scriptRefusedByDepartment from '../../../../../examples/procedures/abtc-card/refused-by-department.script.json?raw'
import scriptSilenceIsConsent from '../../../../../examples/procedures/abtc-card/silence-is-consent.script.json?raw'
import scriptStateOwned from '../../../../../examples/procedures/abtc-card/state-owned.script.json?raw'
import scriptWithdrawn from '../../../../../examples/procedures/abtc-card/withdrawn.script.json?raw'
import { PathStage, prepare, stage } from '../../../test/path-stage.tsx'
import { playPath, tryOut } from '../../../test/played-path.tsx'

const meta = preview.meta({
  id: 'mo-phong-abtc-card',
  title: 'Mô phỏng/3.000242 Cấp văn bản cho phép sử dụng thẻ ABTC tại địa phương',
  component: PathStage,
  tags: ['luong'],
  loaders: [prepare],
  render: stage,
  args: { procedure },
})

export const TryOut = meta.story({ name: 'Tự chạy thử', play: tryOut })
export const AgencyExtended = meta.story({
  name: 'Hải quan xin gia hạn 15 ngày để xác minh nhiều nơi, qua lễ 02/9',
  tags: ['thuan-loi'],
  args: { script: scriptAgencyExtended },
  play: playPath,
})
export const PausedAndRestarted = meta.story({
  name: 'Hoàn thiện hồ sơ theo mẫu CV03: thời hạn tính lại từ đầu, qua Tết',
  tags: ['thuan-loi', 'tam-ngung', 'qua-tet'],
  args: { script: scriptPausedAndRestarted },
  play: playPath,
})
export const RefusedByChair = meta.story({
  name: 'Chủ tịch từ chối, nêu rõ lý do; trả quá hạn một ngày',
  tags: ['tu-choi', 'qua-han'],
  args: { script: scriptRefusedByChair },
  play: playPath,
})
export const RefusedByDepartment = meta.story({
  name: 'Bảo hiểm xã hội không đồng ý: cơ quan chuyên môn trả lời không đủ điều kiện',
  tags: ['tu-choi'],
  args: { script: scriptRefusedByDepartment },
  play: playPath,
})
export const SilenceIsConsent = meta.story({
  name: 'Công an không trả lời trong 20 ngày: coi như đồng ý',
  tags: ['thuan-loi'],
  args: { script: scriptSilenceIsConsent },
  play: playPath,
})
export const StateOwned = meta.story({
  name: 'Doanh nghiệp nhà nước: 15 ngày + 05 ngày làm việc qua lễ 30/4 – 01/5',
  tags: ['thuan-loi'],
  args: { script: scriptStateOwned },
  play: playPath,
})
export const Withdrawn = meta.story({
  name: 'Rút hồ sơ khi đang xác minh: các cơ quan không phải trả lời nữa',
  tags: [],
  args: { script: scriptWithdrawn },
  play: playPath,
})
