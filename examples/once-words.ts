import type { Locale } from '@motcua/rules'

/** The sentences of `npm start -- --once`. */
interface Words {
  readonly begin: (dossiers: number, procedures: number) => string
  readonly file: (file: string) => string
  readonly heads: readonly [string, string, string, string, string, string, string, string]
  readonly steps: (count: number) => string
  readonly paused: string
  readonly open: string
  readonly nothing: string
  readonly tally: (fresh: number, before: number, refused: number) => string
  readonly worked: (timers: number, effects: number) => string
  readonly wrong: (id: string, line: number, why: string) => string
  readonly notRefused: string
  readonly stuck: (dossier: string, why: string) => string
  readonly chains: (dossiers: number, events: number) => string
  readonly broken: (dossier: string, seq: number) => string
  readonly size: (file: string, bytes: number) => string
  readonly interrupted: string
  readonly usage: string
  readonly folder: (folder: string, reason: string) => string
  readonly faulty: (files: number) => string
}

export const words: Readonly<Record<Locale, Words>> = {
  vi: {
    begin: (dossiers, procedures) => `Mô phỏng xử lý ${dossiers} hồ sơ của ${procedures} thủ tục hành chính`,
    file: file => `Tệp dữ liệu: ${file}`,
    heads: ['Hồ sơ', 'Thủ tục', 'Luồng', 'Ngày hẹn', 'Hạn theo tính toán', 'Tiến độ', 'Vì sao', 'Kết cục'],
    steps: count => `… ${count} bước …`,
    paused: 'tạm ngừng',
    open: 'đang xử lý',
    nothing: '–',
    tally: (fresh, before, refused) =>
      `Thao tác: ${fresh} mới, ${before} đã trả lời ở lần chạy trước, ${refused} bị từ chối, đúng như kịch bản.`,
    worked: (timers, effects) =>
      `Tự động xử lý: ${timers} mốc thời gian đến hạn, ${effects} tác vụ được gửi đi, trên đồng hồ thử chạy qua Tết.`,
    wrong: (id, line, why) => `${id}, dòng ${line}: khác với kịch bản: ${why}`,
    notRefused: 'thực hiện được, kịch bản ghi là bị từ chối',
    stuck: (dossier, why) =>
      `Hồ sơ “${dossier}” trong tệp này không đi tiếp được: ${why} Hãy chọn tệp khác bằng --file.`,
    chains: (dossiers, events) => `Chuỗi băm: ${dossiers} hồ sơ, ${events} sự kiện, nguyên vẹn.`,
    broken: (dossier, seq) => `Chuỗi băm của hồ sơ “${dossier}” bị đứt ở sự kiện ${seq}.`,
    size: (file, bytes) => `Tệp dữ liệu: ${file} (${(bytes / 2 ** 20).toFixed(1).replace('.', ',')} MiB)`,
    interrupted: 'Đã dừng giữa chừng; mọi việc đã ghi vẫn còn, chạy lại để làm tiếp.',
    usage: 'Cách dùng: npm start -- --once [--lang vi|en] [--file TỆP] [--procedures THƯ-MỤC] [--max-pages SỐ-TRANG]',
    folder: (folder, reason) => `Không đọc được thư mục quy trình “${folder}” (${reason}).`,
    faulty: files => `${files} tệp có lỗi; chưa hồ sơ nào được chạy.`,
  },
  en: {
    begin: (dossiers, procedures) => `Playing ${dossiers} dossiers through ${procedures} administrative procedures`,
    file: file => `Data file: ${file}`,
    heads: ['Dossier', 'Procedure', 'Path', 'Appointed', 'Computed', 'Timing', 'Why', 'Outcome'],
    steps: count => `… ${count} steps …`,
    paused: 'paused',
    open: 'in hand',
    nothing: '–',
    tally: (fresh, before, refused) =>
      `Commands: ${fresh} new, ${before} answered in an earlier run, ${refused} turned down as the scripts say.`,
    worked: (timers, effects) =>
      `The worker: ${timers} timers came due, ${effects} effects went out, on a test clock that walks over Tết.`,
    wrong: (id, line, why) => `${id}, line ${line}: not as the script says: ${why}`,
    notRefused: 'it went through, the script says it is refused',
    stuck: (dossier, why) => `Dossier “${dossier}” in this file cannot go on: ${why} Choose another file with --file.`,
    chains: (dossiers, events) => `Hash chains: ${dossiers} dossiers, ${events} events, all hold.`,
    broken: (dossier, seq) => `The hash chain of dossier “${dossier}” is broken at event ${seq}.`,
    size: (file, bytes) => `Data file: ${file} (${(bytes / 2 ** 20).toFixed(1)} MiB)`,
    interrupted: 'Stopped midway; all that was kept is there, run again to go on.',
    usage: 'Usage: npm start -- --once [--lang vi|en] [--file FILE] [--procedures FOLDER] [--max-pages PAGES]',
    folder: (folder, reason) => `The folder of procedures “${folder}” cannot be read (${reason}).`,
    faulty: files => `${files} ${files === 1 ? 'file has' : 'files have'} errors; no dossier was played.`,
  },
}
