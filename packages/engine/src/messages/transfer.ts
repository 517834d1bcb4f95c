import { type Locale, printCalendarIssue } from '@motcua/rules'
import type { TransferIssue } from '../transfer.ts'

type Sentences = {
  readonly [C in TransferIssue['code']]: (issue: Extract<TransferIssue, { readonly code: C }>) => string
}
type Data<C extends TransferIssue['code']> = Extract<TransferIssue, { readonly code: C }>['data']
type Shapes = Readonly<Record<Data<'dossier_file_invalid'>['expected'], string>>
type Breaks = Readonly<Record<Data<'dossier_file_broken'>['why'], (seq: number, at: number) => string>>

/** What people count from 1: the place in a list that a path ends with. */
const placeIn = (path: TransferIssue['path']): number => Number(path.at(-1) ?? 0) + 1

const shapesVi: Shapes = { 1: 'số 1', text: 'chữ, không để trống', list: 'danh sách các mục' }

const breaksVi: Breaks = {
  hash: seq => `nội dung ghi nhận số ${seq} không khớp với mã băm kèm theo`,
  order: seq => `ghi nhận số ${seq} bị thiếu, bị lặp hoặc không đúng thứ tự`,
  event: seq => `không đọc được ghi nhận số ${seq}`,
  payload: (_, at) => `dữ liệu cá nhân thứ ${at} không khớp với mã băm kèm theo`,
}

const vi: Sentences = {
  dossier_file_invalid: ({ path, data }) =>
    `Đây không phải là tệp hồ sơ đọc được: mục “${path.join('.')}” phải là ${shapesVi[data.expected]}.`,
  dossier_file_broken: ({ path, data: { seq, why } }) =>
    `Tệp hồ sơ không còn nguyên vẹn: ${breaksVi[why](seq, placeIn(path))}.`,
  dossier_file_conflict: ({ data: { dossier } }) =>
    `Không nhận được hồ sơ từ tệp: ở đây đã có hồ sơ “${dossier}” cùng định danh, cùng mã hồ sơ hoặc đang giải quyết về cùng đối tượng.`,
  procedure_unknown: ({ data: { code, version } }) =>
    `Không nhận được hồ sơ từ tệp: hệ thống không có phiên bản ${version} của thủ tục “${code}” mà hồ sơ đang theo.`,
  dossier_uncountable: ({ data: { dossier, issues } }) =>
    `Không tính được các mốc thời gian của hồ sơ “${dossier}”. ${issues.map(it => printCalendarIssue(it, 'vi')).join(' ')}`,
}

const shapesEn: Shapes = { 1: 'the number 1', text: 'a text that is not empty', list: 'a list of its entries' }

const breaksEn: Breaks = {
  hash: seq => `what event ${seq} says does not match its hash`,
  order: seq => `event ${seq} is missing, comes twice or is in the wrong place`,
  event: seq => `event ${seq} cannot be read`,
  payload: (_, at) => `personal value ${at} does not match its hash`,
}

const en: Sentences = {
  dossier_file_invalid: ({ path, data }) =>
    `This is no dossier file that can be read: “${path.join('.')}” must be ${shapesEn[data.expected]}.`,
  dossier_file_broken: ({ path, data: { seq, why } }) =>
    `The dossier file is not as it was written: ${breaksEn[why](seq, placeIn(path))}.`,
  dossier_file_conflict: ({ data: { dossier } }) =>
    `The dossier cannot be taken in: dossier “${dossier}” is here already, with the same id, with the same code or open for the same thing.`,
  procedure_unknown: ({ data: { code, version } }) =>
    `The dossier cannot be taken in: version ${version} of procedure “${code}”, under which it runs, is not in the system.`,
  dossier_uncountable: ({ data: { dossier, issues } }) =>
    `The dates of dossier “${dossier}” cannot be counted. ${issues.map(it => printCalendarIssue(it, 'en')).join(' ')}`,
}

/**
 * Why a dossier was not taken out of its file, in words.
 * @example
 * const taken = await importDossier(engine, file, { actor: 'u:admin', key: 'moved-d1' })
 * if (!taken.ok) for (const issue of taken.issues) console.error(sayTransferIssue(issue, 'vi'))
 */
export const sayTransferIssue = (issue: TransferIssue, locale: Locale): string => {
  // The table pairs each code with its issue; the compiler cannot follow the pair through a union.
  const sentence: (issue: never) => string = (locale === 'en' ? en : vi)[issue.code]
  return sentence(issue as never)
}
