import type { RuleSentences, Stretch } from '../definition/outline/rule-sentences.ts'
import { sayDay } from './naming.ts'

const number = (value: number): string => {
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}
const paperCount = (count: number): string => String(count).padStart(2, '0')
const decimals = (share: string): string => share.replace('.', ',')

const stretched = ({ from, fromIncluded, to, toIncluded }: Stretch): string => {
  const begins = from === undefined ? '' : `${fromIncluded ? 'từ' : 'trên'} ${from}`
  const ends = to === undefined ? '' : toIncluded ? `đến ${to}` : `${from === undefined ? '' : 'đến '}dưới ${to}`
  return [begins, ends].filter(it => it !== '').join(' ')
}

/** The rules of a published procedure in Vietnamese. */
export const ruleVi: RuleSentences = {
  part: 'Phần III. Quy định áp dụng khi giải quyết',

  anchor: { submitted: 'theo ngày nộp hồ sơ', received: 'theo ngày tiếp nhận hồ sơ' },
  anchorFact: fact => `theo “${fact}”`,
  inForce: (from, to) =>
    to === undefined ? `từ ngày ${sayDay(from)}` : `từ ngày ${sayDay(from)} đến hết ngày ${sayDay(to)}`,
  until: to => `đến hết ngày ${sayDay(to)}`,
  knownSince: since => `công bố ngày ${sayDay(since)}`,
  repealed: 'bãi bỏ',
  version: (said, id) => `${said} (“${id}”)`,
  transition: (condition, version) => `Chuyển tiếp: khi ${condition} thì áp dụng “${version}”`,

  parameters: 'Mức, thời điểm do pháp luật quy định',
  parameter: 'Nội dung',
  value: 'Mức quy định',
  days: 'Thời gian áp dụng',
  computed: 'Thông tin được xác định từ thông tin khác',
  workedOut: 'Thông tin',
  howWorkedOut: 'Cách xác định',

  table: name => `Bảng: ${name}`,
  hit: {
    unique: 'Mỗi hồ sơ chỉ ứng với một dòng.',
    any: 'Nhiều dòng có thể cùng ứng với một hồ sơ; các dòng đó phải cho cùng kết quả.',
    priority: 'Khi nhiều dòng cùng ứng với một hồ sơ, áp dụng kết quả đứng trước theo thứ tự ưu tiên.',
    first: 'Áp dụng dòng đầu tiên ứng với hồ sơ, xét từ trên xuống.',
    collect: 'Áp dụng tất cả các dòng ứng với hồ sơ.',
    'rule order': 'Áp dụng tất cả các dòng ứng với hồ sơ, theo thứ tự dòng.',
    'output order': 'Áp dụng tất cả các dòng ứng với hồ sơ, theo thứ tự ưu tiên của kết quả.',
    exceptions:
      'Dòng ngoại lệ thay thế dòng chung; hai dòng cùng áp dụng mà không thay thế nhau phải cho cùng kết quả.',
  },
  aggregate: {
    sum: 'Kết quả là tổng của các dòng.',
    min: 'Kết quả là giá trị nhỏ nhất của các dòng.',
    max: 'Kết quả là giá trị lớn nhất của các dòng.',
    count: 'Kết quả là số dòng.',
  },
  priority: outputs => `So sánh kết quả theo thứ tự cột: ${outputs}.`,
  asked: (column, asked) => `Cột “${column}” xét: ${asked}`,
  within: values => `chỉ có thể là: ${values}`,
  answer: (column, kind) => `Kết quả “${column}”: ${kind}`,
  answerOf: {
    step: 'bước xử lý',
    role: 'người thực hiện',
    agency: 'cơ quan',
    document: 'giấy tờ',
    term: 'thời hạn',
  },
  order: values => `thứ tự ưu tiên: ${values}`,
  row: 'Dòng',
  rowOf: (index, id) => `${index} (${id})`,
  remark: 'Ghi chú',
  overrides: rows => `Ngoại lệ, thay dòng: ${rows}`,
  otherwise: 'Không ứng với dòng nào',
  unit: (type, unit) => `${type} (đơn vị: ${unit})`,
  atMost: (list, count) => `${list} (không quá ${number(count)} mục)`,

  feeWhen: condition => `chỉ thu khi ${condition}`,
  feeDay: anchor => `mức thu xác định ${anchor}`,
  line: (name, charge) => `${name}: ${charge}`,
  priced: (value, currency) => `theo ${value} (${currency === 'VND' ? 'đồng' : 'đô la Mỹ'})`,
  each: (price, unit) => (unit === undefined ? price : `${price}/${unit}`),
  share: decimals,
  ofQuantity: quantity => `tính trên ${quantity}`,
  counted: (quantity, unit) => (unit === undefined ? `số lượng: ${quantity}` : `số ${unit}: ${quantity}`),
  size: (amount, unit) => (unit === undefined ? number(amount) : `${number(amount)} ${unit}`),
  slice: stretch => `phần ${stretched(stretch) || 'còn lại'}`,
  slicePieces: (unit, from, to) => {
    const begins = from === 1 ? '' : `từ ${unit} thứ ${from}`
    if (to === undefined) return begins === '' ? `mọi ${unit}` : `${begins} trở đi`
    return begins === '' ? `đến ${unit} thứ ${to}` : `${begins} đến ${unit} thứ ${to}`
  },
  bracket: stretch => stretched(stretch) || 'mọi mức',
  banded: (band, price) => `${band}: ${price}`,
  excess: (price, above) => `${price} phần vượt ${above}`,
  atLeast: limit => `tối thiểu ${limit}`,
  upTo: limit => `tối đa ${limit}`,
  times: (quantity, unit) =>
    unit === undefined ? `nhân với số lượng: ${quantity}` : `nhân với số ${unit}: ${quantity}`,
  exempt: (name, condition) => `Miễn: ${name}, khi ${condition}`,
  reduced: (share, name, condition) => `Giảm ${decimals(share)}: ${name}, khi ${condition}`,
  reliefLines: lines => `áp dụng cho: ${lines}`,
  together: {
    greatest: 'Được giảm theo nhiều diện thì áp dụng mức giảm cao nhất',
    sum: 'Được giảm theo nhiều diện thì cộng các mức giảm',
    'in turn': 'Được giảm theo nhiều diện thì giảm lần lượt trên phần còn lại',
  },
  rounding: {
    'half up': 'Làm tròn, từ một nửa trở lên thì làm tròn lên',
    'half down': 'Làm tròn, trên một nửa thì làm tròn lên',
    'half even': 'Làm tròn, đúng một nửa thì làm tròn về số chẵn',
    up: 'Làm tròn lên',
    down: 'Bỏ phần lẻ',
    ceiling: 'Làm tròn lên số lớn hơn',
    floor: 'Làm tròn xuống số nhỏ hơn',
  },
  rounded: (how, to) => (to === undefined ? how : `${how}, đến ${to}`),
  feeMax: limit => `Một hồ sơ không thu quá ${limit}`,

  pieces: {
    originals: count => `${paperCount(count)} bản chính`,
    copies: count => `${paperCount(count)} bản sao`,
    certified: count => `${paperCount(count)} bản sao có chứng thực`,
    presented: count => `${paperCount(count)} bản chính xuất trình để đối chiếu`,
  },
  instead: pieces => `hoặc: ${pieces}`,
  requiredWhen: condition => `Khi ${condition}`,
  validFor: term => `có giá trị trong ${term} kể từ ngày cấp`,
  unexpired: 'còn thời hạn sử dụng',
  groups: 'Giấy tờ được chọn một số trong các loại:',
  group: (atLeast, of) => `ít nhất ${paperCount(atLeast)} trong các giấy tờ: ${of}`,
}
