// Made by `pnpm generate` from examples/procedures/first-land-certificate.
import preview from '../../../../../.storybook/preview.tsx'
import procedure from '../../../../../examples/procedures/first-land-certificate/procedure.json?raw'
import scriptCertificateOverTet from '../../../../../examples/procedures/first-land-certificate/certificate-over-tet.script.json?raw'
import scriptPausedAndResumed from '../../../../../examples/procedures/first-land-certificate/paused-and-resumed.script.json?raw'
import scriptRefusedInDispute from '../../../../../examples/procedures/first-land-certificate/refused-in-dispute.script.json?raw'
import scriptRegistrationMakeUpSaturday from '../../../../../examples/procedures/first-land-certificate/registration-make-up-saturday.script.json?raw'
import scriptRemoteLate from '../../../../../examples/procedures/first-land-certificate/remote-late.script.json?raw'
import scriptWithdrawn from '../../../../../examples/procedures/first-land-certificate/withdrawn.script.json?raw'
import { PathStage, prepare, stage } from '../../../test/path-stage.tsx'
import { playPath, tryOut } from '../../../test/played-path.tsx'

const meta = preview.meta({
  id: 'mo-phong-first-land-certificate',
  title: 'Mô phỏng/1.013978 Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy…',
  component: PathStage,
  tags: ['luong'],
  loaders: [prepare],
  render: stage,
  args: { procedure },
})

export const TryOut = meta.story({ name: 'Tự chạy thử', play: tryOut })
export const CertificateOverTet = meta.story({
  name: 'Cấp Giấy chứng nhận qua Tết: niêm yết và nghĩa vụ tài chính ngoài thời hạn',
  tags: ['thuan-loi', 'tam-ngung', 'qua-tet'],
  args: { script: scriptCertificateOverTet },
  play: playPath,
})
export const PausedAndResumed = meta.story({
  name: 'Bổ sung hồ sơ, trích đo, niêm yết qua lễ 30/4 – 01/5, ghi nợ nghĩa vụ tài chính',
  tags: ['thuan-loi', 'tam-ngung'],
  args: { script: scriptPausedAndResumed },
  play: playPath,
})
export const RefusedInDispute = meta.story({
  name: 'Đất đang có tranh chấp: không cấp Giấy chứng nhận, dừng trích đo',
  tags: ['tu-choi'],
  args: { script: scriptRefusedInDispute },
  play: playPath,
})
export const RegistrationMakeUpSaturday = meta.story({
  name: 'Chỉ đăng ký: thứ Bảy 10/01/2026 là ngày làm bù',
  tags: ['thuan-loi', 'tam-ngung'],
  args: { script: scriptRegistrationMakeUpSaturday },
  play: playPath,
})
export const RemoteLate = meta.story({
  name: 'Xã vùng khó khăn, qua lễ 02/9, quá hạn một ngày',
  tags: ['tam-ngung', 'qua-han'],
  args: { script: scriptRemoteLate },
  play: playPath,
})
export const Withdrawn = meta.story({
  name: 'Xin rút hồ sơ hai lần: lần đầu không được chấp thuận',
  tags: [],
  args: { script: scriptWithdrawn },
  play: playPath,
})
