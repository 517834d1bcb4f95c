import type { FaultSentences } from '../store/fault.ts'

/** The sentences of store faults in Vietnamese. */
export const faultVi: FaultSentences = {
  folder_missing: file => `Không có thư mục để đặt tệp dữ liệu “${file}”; hãy tạo thư mục rồi mở lại.`,
  read_only: file =>
    `Không ghi được vào tệp dữ liệu “${file}”: tệp hoặc thư mục chứa tệp chỉ cho đọc; hãy cấp quyền ghi cho cả hai.`,
  full: file =>
    `Không còn chỗ trống cho tệp dữ liệu “${file}”; dữ liệu đã ghi vẫn còn nguyên, hãy giải phóng dung lượng rồi thực hiện lại.`,
  corrupt: file => `Tệp dữ liệu “${file}” bị hỏng; hãy giữ lại tệp này và khôi phục từ bản sao lưu gần nhất.`,
  foreign: file => `Tệp “${file}” không phải tệp dữ liệu của Một Cửa và được giữ nguyên; hãy chọn tệp khác.`,
  newer: file =>
    `Tệp dữ liệu “${file}” do một phiên bản Một Cửa mới hơn ghi; hãy cập nhật phần mềm rồi mở lại, không dùng phiên bản cũ.`,
  busy: file => `Một chương trình khác đang ghi vào tệp dữ liệu “${file}”; hãy thực hiện lại sau ít giây.`,
  closed: file => `Tệp dữ liệu “${file}” đã được đóng; hãy mở lại trước khi dùng.`,
  test_clock: file =>
    `Tệp dữ liệu “${file}” chạy theo đồng hồ thử nghiệm, ngày giờ trong đó không phải ngày giờ thật; không dùng được để xử lý hồ sơ thật.`,
  io: file => `Hệ điều hành báo lỗi khi đọc hoặc ghi tệp dữ liệu “${file}”; hãy kiểm tra ổ đĩa và quyền truy cập.`,
}
