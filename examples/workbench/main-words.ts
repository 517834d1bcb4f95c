import type { Locale } from '@motcua/rules'

/** What `npm start` prints. */
interface Words {
  readonly building: string
  readonly ready: (url: string) => string
  readonly file: (file: string) => string
  readonly stop: string
  readonly open: (host: string) => string
  readonly portTaken: (port: number) => string
  readonly portForbidden: (port: number) => string
  readonly hostUnknown: (host: string) => string
  /** ISO days. */
  readonly beyond: (from: string, to: string) => string
  readonly closing: string
  readonly usage: string
  readonly folder: (folder: string, reason: string) => string
  readonly faulty: (files: number) => string
}

const dayOf = (iso: string): string => iso.split('-').reverse().join('/')

export const mainWords: Readonly<Record<Locale, Words>> = {
  vi: {
    building: 'Đang dựng trang…',
    ready: url => `Một Cửa đang chạy tại ${url}`,
    file: file => `Tệp dữ liệu: ${file}`,
    stop: 'Nhấn Ctrl+C để dừng.',
    open: host =>
      `Lưu ý: với --host ${host}, ai truy cập được máy này qua mạng cũng mở được trang, sửa và công bố được quy trình; trang không có đăng nhập.`,
    portTaken: port => `Cổng ${port} đang được chương trình khác dùng; hãy chọn cổng khác bằng --port, hoặc --port 0.`,
    portForbidden: port => `Không được phép mở cổng ${port}; hãy chọn cổng từ 1024 trở lên bằng --port.`,
    hostUnknown: host => `Máy này không có địa chỉ “${host}”; hãy chọn địa chỉ khác bằng --host.`,
    beyond: (from, to) => `Lịch làm việc chỉ có từ ${dayOf(from)} đến ${dayOf(to)}; hãy chọn thời điểm khác bằng --at.`,
    closing: 'Đã dừng; mọi nội dung đã lưu vẫn còn trong tệp dữ liệu.',
    usage:
      'Cách dùng: npm start -- [--port CỔNG] [--host ĐỊA-CHỈ] [--file TỆP] [--at THỜI-ĐIỂM] [--lang vi|en]\n' +
      '           npm start -- --once [--lang vi|en] [--file TỆP] [--procedures THƯ-MỤC] [--max-pages SỐ-TRANG]',
    folder: (folder, reason) => `Không đọc được thư mục quy trình “${folder}” (${reason}).`,
    faulty: files => `${files} tệp quy trình mẫu có lỗi.`,
  },
  en: {
    building: 'Building the page…',
    ready: url => `Một Cửa is at ${url}`,
    file: file => `Data file: ${file}`,
    stop: 'Press Ctrl+C to stop.',
    open: host =>
      `Note: with --host ${host} everybody who reaches this machine over the network can open the page, change and publish procedures; it has no log-in.`,
    portTaken: port => `Port ${port} is in use by another program; choose another with --port, or --port 0.`,
    portForbidden: port => `Port ${port} may not be opened; choose one from 1024 on with --port.`,
    hostUnknown: host => `This machine has no address “${host}”; choose another with --host.`,
    beyond: (from, to) => `The working calendar only covers ${dayOf(from)} to ${dayOf(to)}; choose another with --at.`,
    closing: 'Stopped; all that was kept is in the data file.',
    usage:
      'Usage: npm start -- [--port PORT] [--host ADDRESS] [--file FILE] [--at INSTANT] [--lang vi|en]\n' +
      '       npm start -- --once [--lang vi|en] [--file FILE] [--procedures FOLDER] [--max-pages PAGES]',
    folder: (folder, reason) => `The folder of procedures “${folder}” cannot be read (${reason}).`,
    faulty: files => `${files} of the example procedures ${files === 1 ? 'has' : 'have'} errors.`,
  },
}
