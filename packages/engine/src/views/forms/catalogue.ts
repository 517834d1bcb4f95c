/** Which forms an office prints, under which number, since when. Numbers moved between circulars, so they are data. */
import { type Basis, parseDay, type Text } from '@motcua/rules'

/** What a form is for, whatever its number. */
export type FormKind =
  | 'receipt'
  | 'supplementRequest'
  | 'acceptanceRefusal'
  | 'apology'
  | 'stopNotice'
  | 'controlSheet'
  | 'register'

/** A field that a form prints. */
export type FormField =
  | 'code'
  | 'qr'
  | 'place'
  | 'procedure'
  | 'content'
  | 'agency'
  | 'applicant'
  | 'identityNumber'
  | 'address'
  | 'phone'
  | 'email'
  | 'owner'
  | 'ownerAddress'
  | 'channel'
  | 'submittedOn'
  | 'receivedOn'
  | 'appointment'
  | 'term'
  | 'phase'
  | 'returnAt'
  | 'papers'
  | 'sets'
  | 'officer'
  | 'officerPhone'
  | 'round'
  | 'deficiencies'
  | 'expires'
  | 'reason'
  | 'number'
  | 'subject'
  | 'addressee'
  | 'appointed'
  | 'atFault'
  | 'newAppointment'
  | 'basis'
  | 'stoppedOn'
  | 'passings'
  | 'finishedOn'
  | 'returnedOn'
  | 'returnedHow'
  | 'outcome'
  | 'copiesTo'
  | 'signatory'

/** One form of a circular: its number there and what it prints, in the order it prints it. */
export interface Form {
  readonly number: string
  readonly name: Text
  readonly fields: readonly FormField[]
  /** What a letter says it is about (`subject`), where the form is one. */
  readonly subject?: Text | undefined
  /** Where the circular's own text was not at hand: which fields it has is then the office's to confirm. */
  readonly unconfirmed?: Text | undefined
}

/** The forms of one circular, and when they apply. */
export interface FormEdition {
  readonly basis: Basis
  /** The first and the last day, as ISO dates. */
  readonly from: string
  readonly until?: string | undefined
  readonly forms: { readonly [K in FormKind]?: Form }
}

/** Editions by date, oldest first. An office adds its own, or puts another in the place of one. */
export type FormCatalogue = readonly FormEdition[]

const person = ['applicant', 'identityNumber', 'address', 'phone', 'email'] as const

// After the templates that provinces print for the later circular; the annexes of the circulars themselves were not at hand.
const receipt: readonly FormField[] = [
  'code',
  'qr',
  'place',
  'agency',
  ...person,
  'channel',
  'owner',
  'ownerAddress',
  'procedure',
  'content',
  'papers',
  'sets',
  'term',
  'phase',
  'submittedOn',
  'receivedOn',
  'appointment',
  'returnAt',
  'officer',
]
const supplementRequest: readonly FormField[] = [
  'code',
  'agency',
  'owner',
  ...person,
  'procedure',
  'content',
  'round',
  'deficiencies',
  'reason',
  'expires',
  'officer',
  'officerPhone',
]
const acceptanceRefusal: readonly FormField[] = [
  'code',
  'agency',
  'owner',
  ...person,
  'procedure',
  'content',
  'reason',
  'officer',
]
const apology: readonly FormField[] = [
  'number',
  'subject',
  'addressee',
  'code',
  'agency',
  'applicant',
  'procedure',
  'content',
  'receivedOn',
  'appointed',
  'atFault',
  'reason',
  'newAppointment',
  'copiesTo',
  'signatory',
]
const stopNotice: readonly FormField[] = [
  'code',
  'agency',
  'applicant',
  'procedure',
  'reason',
  'basis',
  'stoppedOn',
  'signatory',
]
const controlSheet: readonly FormField[] = [
  'code',
  'agency',
  'applicant',
  'owner',
  'procedure',
  'receivedOn',
  'term',
  'appointment',
  'papers',
  'passings',
]
const register: readonly FormField[] = [
  'code',
  'procedure',
  'applicant',
  'address',
  'channel',
  'receivedOn',
  'appointment',
  'finishedOn',
  'returnedOn',
  'returnedHow',
  'outcome',
]

const names = {
  receipt: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment slip' },
  supplementRequest: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request to supplement the dossier' },
  acceptanceRefusal: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal to accept the dossier' },
  controlSheet: { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Control sheet of the handling' },
  register: { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
  stopNotice: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice that the dossier is stopped' },
} as const

const columnsUnconfirmed: Text = {
  vi: 'Chưa đối chiếu các cột với phụ lục của thông tư.',
  en: 'The columns were not compared with the annex of the circular.',
}

const fieldsUnconfirmed: Text = {
  vi: 'Nội dung lấy theo mẫu của Thông tư 03/2025/TT-VPCP, chưa đối chiếu với phụ lục của thông tư này.',
  en: 'The fields are those of the forms of Circular 03/2025; not compared with the annex of this one.',
}

/** The forms whose numbers both circulars have in common. */
const sameNumbers = {
  receipt: { number: '01', name: names.receipt, fields: receipt },
  supplementRequest: { number: '02', name: names.supplementRequest, fields: supplementRequest },
  acceptanceRefusal: { number: '03', name: names.acceptanceRefusal, fields: acceptanceRefusal },
} as const

/**
 * The forms of TT 01/2018/TT-VPCP and of TT 03/2025/TT-VPCP (15/9/2025). Names and numbers are those of the circulars. Not
 * confirmed are: that the later one applies from the day on it, the fields of its notice of stopping and of its register, and
 * that the earlier one’s forms have the fields of the later one’s.
 */
export const formCatalogue: FormCatalogue = [
  {
    basis: {
      act: '01/2018/TT-VPCP',
      unconfirmed: {
        vi: 'Ngày bắt đầu áp dụng theo Nghị định 61/2018/NĐ-CP, chưa đối chiếu với thông tư.',
        en: 'Applied from the day of Decree 61/2018 on; not compared with the circular.',
      },
    },
    from: '2018-06-21',
    until: '2025-09-14',
    forms: {
      receipt: { ...sameNumbers.receipt, unconfirmed: fieldsUnconfirmed },
      supplementRequest: { ...sameNumbers.supplementRequest, unconfirmed: fieldsUnconfirmed },
      acceptanceRefusal: { ...sameNumbers.acceptanceRefusal, unconfirmed: fieldsUnconfirmed },
      apology: {
        number: '04',
        name: { vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology and new appointment' },
        subject: { vi: 'Xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology and new appointment' },
        fields: apology,
        unconfirmed: fieldsUnconfirmed,
      },
      controlSheet: { number: '05', name: names.controlSheet, fields: controlSheet, unconfirmed: fieldsUnconfirmed },
      register: { number: '06', name: names.register, fields: register, unconfirmed: columnsUnconfirmed },
    },
  },
  {
    basis: {
      act: '03/2025/TT-VPCP',
      unconfirmed: {
        vi: 'Lấy ngày ban hành làm ngày bắt đầu áp dụng, chưa đối chiếu với thông tư.',
        en: 'The day on it is taken for the day it applies from; not compared with the circular.',
      },
    },
    from: '2025-09-15',
    forms: {
      ...sameNumbers,
      apology: {
        number: '04',
        name: { vi: 'Văn bản xin lỗi và đề nghị gia hạn', en: 'Apology and proposed new date' },
        subject: { vi: 'Xin lỗi và đề nghị gia hạn', en: 'Apology and proposed new date' },
        fields: apology,
      },
      stopNotice: {
        number: '05',
        name: names.stopNotice,
        fields: stopNotice,
        unconfirmed: {
          vi: 'Chưa đối chiếu nội dung mẫu với phụ lục của thông tư.',
          en: 'Its content was not compared with the annex of the circular.',
        },
      },
      controlSheet: { number: '06', name: names.controlSheet, fields: controlSheet },
      register: { number: '07', name: names.register, fields: register, unconfirmed: columnsUnconfirmed },
    },
  },
]

/** The edition that applies on a day, an ISO date; the latest begun where several do. */
export const editionOn = (catalogue: FormCatalogue, day: string): FormEdition | undefined => {
  if (parseDay(day) === undefined) return undefined
  return catalogue
    .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
}
