import type { ChecklistSentences } from './checklist.ts'

const two = (count: number): string => String(count).padStart(2, '0')

/** The sentences of checklists in Vietnamese. */
export const checklistVi: ChecklistSentences = {
  issue: {
    checklist_member_unknown: ({ member, suggestion }) =>
      `Không có giấy tờ hoặc nhóm nào tên là “${member}”.${suggestion === undefined ? '' : ` Có phải là “${suggestion}”?`}`,
    checklist_member_twice: ({ member }) => `“${member}” được ghi hai lần trong nhóm.`,
    checklist_at_least: ({ atLeast, of }) => `Không thể cần ít nhất ${atLeast} trong ${of} giấy tờ.`,
    checklist_circle: ({ group }) => `Nhóm “${group}” lại nằm trong chính nó.`,
    checklist_name_twice: ({ name }) => `“${name}” vừa là tên giấy tờ vừa là tên nhóm.`,
    checklist_nothing_wanted: ({ document }) =>
      `“${document}” không cần bản nào: đây là ghi chú, không phải thành phần hồ sơ.`,
    checklist_valid_for: ({ value }) =>
      `“${value}” không phải là thời hạn sử dụng: hãy ghi số ngày hoặc số tháng, ví dụ 90 days, 6 months.`,
  },
  complete: 'Thành phần hồ sơ đã đầy đủ.',
  lacking: count => `Hồ sơ cần bổ sung ${two(count)} thành phần:`,
  copies: {
    original: count => `${two(count)} bản chính`,
    certified: count => `${two(count)} bản sao có chứng thực`,
    plain: count => `${two(count)} bản sao`,
    presented: () => 'xuất trình bản chính để đối chiếu',
  },
  and: ', ',
  or: ' hoặc ',
  expired: day => `bản đã nộp hết thời hạn sử dụng ngày ${day}`,
  expiring: (name, day) => `Lưu ý: ${name} chỉ còn thời hạn sử dụng đến ngày ${day}.`,
  group: (more, of, name) => `${name === undefined ? '' : `${name}: `}${two(more)} trong các giấy tờ sau: ${of}`,
  groupOfNone: (more, name) => `${name}: còn thiếu ${two(more)}, nhưng trường hợp này không có đủ giấy tờ để chọn`,
  missing: paths => `Chưa xác định được thành phần còn thiếu; cần biết: ${paths}.`,
  issuedOn: name => `ngày cấp của ${name}`,
  expiresOn: name => `ngày hết thời hạn của ${name}`,
}
