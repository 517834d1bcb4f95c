import { type Locale, say, type Text } from '@motcua/rules'
import type { FormField } from '../views/forms/catalogue.ts'

const fields: Readonly<Record<FormField, Text>> = {
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  qr: { vi: 'Mã QR', en: 'QR code' },
  place: { vi: 'Địa danh', en: 'Place' },
  procedure: { vi: 'Thủ tục hành chính', en: 'Procedure' },
  content: { vi: 'Nội dung yêu cầu giải quyết', en: 'What is asked for' },
  agency: { vi: 'Cơ quan, đơn vị tiếp nhận', en: 'Receiving agency' },
  applicant: { vi: 'Người nộp hồ sơ', en: 'Applicant' },
  identityNumber: { vi: 'Số định danh cá nhân', en: 'Personal identity number' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Số điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner of the dossier' },
  ownerAddress: { vi: 'Địa chỉ chủ hồ sơ', en: 'Owner’s address' },
  channel: { vi: 'Hình thức nộp hồ sơ', en: 'Channel' },
  submittedOn: { vi: 'Thời gian nộp hồ sơ', en: 'Submitted' },
  receivedOn: { vi: 'Thời gian nhận hồ sơ', en: 'Received' },
  appointment: { vi: 'Thời gian trả kết quả giải quyết hồ sơ', en: 'Appointment' },
  term: { vi: 'Thời hạn giải quyết theo quy định', en: 'Legal term' },
  phase: { vi: 'Giai đoạn', en: 'Phase' },
  returnAt: { vi: 'Nơi nhận kết quả', en: 'Where the result is collected' },
  papers: { vi: 'Thành phần hồ sơ, số lượng', en: 'Papers and numbers of copies' },
  sets: { vi: 'Số lượng hồ sơ (bộ)', en: 'Number of sets' },
  officer: { vi: 'Người tiếp nhận, hướng dẫn', en: 'Officer' },
  officerPhone: { vi: 'Số điện thoại liên hệ', en: 'Officer’s telephone' },
  round: { vi: 'Lần yêu cầu', en: 'Request number' },
  deficiencies: { vi: 'Giấy tờ cần bổ sung, hoàn thiện', en: 'Papers to be supplied' },
  expires: { vi: 'Thời hạn bổ sung', en: 'Last day to supply' },
  reason: { vi: 'Lý do', en: 'Reason' },
  number: { vi: 'Số phiếu', en: 'Number' },
  subject: { vi: 'Về việc', en: 'Subject' },
  addressee: { vi: 'Kính gửi', en: 'To' },
  appointed: { vi: 'Thời gian đã hẹn trả kết quả', en: 'Appointment that is not kept' },
  atFault: { vi: 'Cơ quan, đơn vị làm chậm', en: 'Agency at fault' },
  newAppointment: { vi: 'Thời gian hẹn lại', en: 'New appointment' },
  basis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  stoppedOn: { vi: 'Thời điểm dừng giải quyết', en: 'Stopped' },
  passings: { vi: 'Quá trình giao – nhận', en: 'Passings' },
  finishedOn: { vi: 'Ngày có kết quả', en: 'Result ready' },
  returnedOn: { vi: 'Ngày trả kết quả', en: 'Result returned' },
  returnedHow: { vi: 'Phương thức trả kết quả', en: 'How it was returned' },
  outcome: { vi: 'Kết cục', en: 'Outcome' },
  copiesTo: { vi: 'Nơi nhận', en: 'Copies to' },
  signatory: { vi: 'Người ký', en: 'Signatory' },
}

/** What a field of a form is called.
 * @example sayFormField('atFault', 'vi') // 'Cơ quan, đơn vị làm chậm'
 */
export const sayFormField = (field: FormField, locale: Locale): string => say(fields[field], locale)
