import type { ExpressionSentences } from '../definition/outline/expression-sentences.ts'
import { sayDay } from './naming.ts'

/** To how many decimals, or to tens and hundreds with a negative number. */
const scaled = (scale = '0'): string => {
  if (scale === '0') return 'đến hàng đơn vị'
  return /^[-−]\d+$/.test(scale) ? `đến hàng 10^${scale.slice(1)}` : `đến ${scale} chữ số thập phân`
}

const all = (values: readonly string[]): string => values.join('; ')

/** What expressions work out, in Vietnamese. */
export const expressionVi: ExpressionSentences = {
  submittedOn: 'ngày nộp hồ sơ',
  receivedOn: 'ngày tiếp nhận hồ sơ',
  parts: {
    year: 'năm',
    month: 'tháng',
    day: 'ngày',
    weekday: 'thứ trong tuần (thứ Hai là 1)',
    hour: 'giờ',
    minute: 'phút',
    second: 'giây',
    years: 'số năm',
    months: 'số tháng lẻ',
    days: 'số ngày',
    hours: 'số giờ lẻ',
    minutes: 'số phút lẻ',
    seconds: 'số giây lẻ',
  },
  of: (part, whole) => `${part} của ${whole}`,
  item: 'mục đang xét',
  input: 'giá trị của cột này',
  signs: { '+': '+', '-': '−', '*': '×', '/': ':' },
  power: (base, exponent) => `${base} lũy thừa ${exponent}`,
  minus: value => `−${value}`,
  choice: (condition, then, otherwise) => `nếu ${condition} thì ${then}, còn lại ${otherwise}`,
  each: (list, value) => `với từng mục của ${list}: ${value}`,
  some: (list, condition) => `có ít nhất một mục của ${list} mà ${condition}`,
  every: (list, condition) => `mọi mục của ${list} đều thỏa mãn: ${condition}`,
  filter: (list, condition) => `các mục của ${list} mà ${condition}`,
  nth: (list, at) => (at > 0 ? `mục thứ ${at} của ${list}` : `mục thứ ${-at} tính từ cuối của ${list}`),
  day: sayDay,
  instant: iso => `${iso.slice(11, 16)} ngày ${sayDay(iso)}`,
  lasting: {
    Y: it => `${it} năm`,
    M: it => `${it} tháng`,
    D: it => `${it} ngày`,
    H: it => `${it} giờ`,
    m: it => `${it} phút`,
    S: it => `${it} giây`,
  },
  call: {
    abs: value => `giá trị tuyệt đối của ${value}`,
    floor: (value, scale) => `${value}, làm tròn xuống ${scaled(scale)}`,
    ceiling: (value, scale) => `${value}, làm tròn lên ${scaled(scale)}`,
    decimal: (value, scale) => `${value}, làm tròn ${scaled(scale)} (đúng một nửa thì về số chẵn)`,
    'round up': (value, scale) => `${value}, làm tròn lên ${scaled(scale)}`,
    'round down': (value, scale) => `${value}, bỏ phần lẻ ${scaled(scale)}`,
    'round half up': (value, scale) => `${value}, làm tròn ${scaled(scale)} (từ một nửa trở lên thì làm tròn lên)`,
    'round half down': (value, scale) => `${value}, làm tròn ${scaled(scale)} (trên một nửa thì làm tròn lên)`,
    modulo: (value, by) => `số dư của ${value} chia cho ${by}`,
    sum: (...values) => `tổng của ${all(values)}`,
    min: (...values) => `giá trị nhỏ nhất của ${all(values)}`,
    max: (...values) => `giá trị lớn nhất của ${all(values)}`,
    mean: (...values) => `trung bình cộng của ${all(values)}`,
    count: list => `số mục của ${list}`,
    'distinct values': list => `các giá trị khác nhau của ${list}`,
    'string length': value => `số ký tự của ${value}`,
    contains: (value, part) => `${value} có chứa ${part}`,
    'starts with': (value, part) => `${value} bắt đầu bằng ${part}`,
    'ends with': (value, part) => `${value} kết thúc bằng ${part}`,
    'list contains': (list, value) => `${list} có mục ${value}`,
    'years and months duration': (from, to) => `số năm, số tháng từ ${from} đến ${to}`,
    'day of week': day => `thứ trong tuần của ${day}`,
    even: value => `${value} là số chẵn`,
    odd: value => `${value} là số lẻ`,
    date: (...values) => (values.length === 1 ? `ngày ${values[0]}` : `ngày ${values.toReversed().join('/')}`),
  },
  noneOf: tests => `khác: ${tests}`,
}
