import type { ChangeSentences } from './sentences.ts'

export const changeVi: ChangeSentences = {
  step_unknown: ({ step }) => `Không có bước “${step}” trong quy trình.`,
  step_exists: ({ step }) => `Đã có bước “${step}”; hãy đặt tên khác.`,
  step_name_invalid: ({ step }) =>
    `“${step}” không dùng làm mã bước được: mã bắt đầu bằng chữ thường, chỉ gồm chữ không dấu và số, tối đa 64 ký tự.`,
  step_retired: ({ step }) =>
    `Mã bước “${step}” đã dùng cho một bước bị xóa và có thể còn trong hồ sơ cũ; hãy đặt mã khác.`,
  branch_exists: ({ block, branch }) => `Khối “${block}” đã có nhánh “${branch}”; hãy đặt tên khác.`,
  branch_unknown: ({ block, branch }) => `Khối “${block}” không có nhánh “${branch}”.`,
  place_unknown: ({ step, at }) =>
    step === '' ? `Quy trình không có mục “${at.join(' › ')}”.` : `Bước “${step}” không có mục “${at.join(' › ')}”.`,
  no_way_on: ({ step }) => `Bước “${step}” kết thúc tại đây, không nối tiếp đi đâu được.`,
  way_needed: ({ step }) => `Bước “${step}” phải có hướng đi này; hãy nối sang bước khác thay vì xóa.`,
  way_by_table: ({ step, table }) =>
    `Hướng đi này từ bước “${step}” do bảng “${table}” quy định; hãy sửa các dòng của bảng.`,
  steps_apart: ({ from, to }) =>
    `Không nối được “${from}” với “${to}”: hai bước không cùng nằm trong một nhánh của khối song song.`,
  action_exists: ({ step, action }) => `Bước “${step}” đã có thao tác “${action}”.`,
  lane_unknown: ({ agency, department }) =>
    department === undefined
      ? `Quy trình không khai báo cơ quan “${agency}”.`
      : `Cơ quan “${agency}” không có bộ phận “${department}”.`,
  position_invalid: ({ step }) => `Vị trí của bước “${step}” không phải là tọa độ.`,
  step_without_agency: ({ step }) => `Bước “${step}” không do cơ quan nào thực hiện nên không chuyển làn được.`,
}
