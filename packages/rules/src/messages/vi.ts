import { parseTerm } from '../calendar/term.ts'
import { type CalendarSentences, dayMeant, dayMonthYear, termsMeant } from './calendar.ts'

const term: CalendarSentences['term'] = {
  'working days': amount => `${amount} ngày làm việc`,
  days: amount => `${amount} ngày`,
  'working hours': amount => `${amount} giờ làm việc`,
  months: amount => `${amount} tháng`,
}

/** `3650 days`, as the issue holds it. */
const longest = (most: string): string => {
  const read = parseTerm(most)
  return read.ok && 'amount' in read.value ? term[read.value.unit](String(read.value.amount)) : most
}

export const calendarSentences: CalendarSentences = {
  issue: {
    pack_not_an_object: ({ expected }) =>
      expected === 'list' ? 'Ở đây phải là một danh sách.' : 'Ở đây phải là một đối tượng.',
    pack_key_unknown: ({ key }) => `Không có mục nào tên là “${key}”.`,
    pack_key_missing: ({ key }) => `Thiếu mục “${key}”.`,
    pack_value_wrong: ({ key, expected }) => `Mục “${key}” phải là: ${expected}.`,
    pack_date_wrong: ({ value }) => `“${value}” không phải là một ngày viết dạng NNNN-TT-NN.`,
    pack_date_twice: ({ date }) => `Ngày ${date} được ghi hai lần.`,
    pack_date_outside_year: ({ date, year }) => `Ngày ${date} không thuộc năm ${year} của tệp này.`,
    pack_known_since_missing: ({ date }) => `Ngày ${date} chưa ghi được công bố từ bao giờ (knownSince).`,
    pack_kind_conflict: ({ date, kind, because }) => `Ngày ${date}: “${because}” không đi với “${kind}”.`,
    pack_pair_missing: ({ date, because }) =>
      because === 'makeup'
        ? `Ngày ${date} là ngày làm bù nhưng không ghi làm bù cho ngày nghỉ nào.`
        : `Ngày ${date} là ngày nghỉ hoán đổi nhưng không ghi ngày làm bù.`,
    pack_pair_unanswered: ({ date, pair }) =>
      `Ngày ${date} hoán đổi với ngày ${pair}, nhưng ngày ${pair} không ghi như vậy.`,
    pack_sessions_wrong: ({ value }) =>
      `“${value}” không phải là buổi làm việc dạng GG:PP-GG:PP theo thứ tự trong ngày.`,
    pack_hours_late: ({ from, year }) => `Giờ làm việc chỉ bắt đầu từ ${from}; năm ${year} phải có giờ từ ngày 01/01.`,
    calendar_without_hours: ({ id }) => `Lịch “${id}” không có năm nào có giờ làm việc.`,
    calendar_year_missing: ({ year }) => `Lịch thiếu năm ${year}.`,
    calendar_year_unknown: ({ pack, year }) =>
      `Thông báo “${pack}” đổi ngày của năm ${year}, nhưng lịch chưa có năm đó.`,
    calendar_not_covered: ({ from, to, day }) =>
      `Lịch chỉ có từ ${dayMonthYear(from)} đến ${dayMonthYear(to)}${day === undefined ? '' : `, không có ngày ${dayMonthYear(day)}`}; cần nạp thêm lịch.`,
    instant_wrong: ({ value }) => {
      const meant = dayMeant(value)
      if (meant === 'no-such-day') return `“${value}”: không có ngày này trong lịch.`
      if (meant !== undefined) return `“${value}” chưa đúng dạng ngày: hãy viết ${meant}.`
      return `“${value}” không phải là thời điểm có múi giờ hoặc một ngày, ví dụ 2026-04-24T10:00:00+07:00.`
    },
    cutoff_wrong: ({ value }) => `“${value}” không phải là giờ dạng GG:PP.`,
    pause_reversed: ({ from, to }) => `Lần tạm ngừng kết thúc (${to}) trước khi bắt đầu (${from}).`,
    pause_end_wrong: ({ value }) =>
      `Không rõ “${value}”: sau khi tạm ngừng thì tính tiếp, tính lại từ đầu, chưa bắt đầu, hay tính tiếp và cộng thêm?`,
    extension_without_length: ({ term }) => `Không thể gia hạn bằng “${term}”: cần một khoảng thời gian.`,
    term_empty: () => 'Chưa ghi thời hạn.',
    term_iso_duration: ({ text }) =>
      `“${text}” không nói rõ đơn vị thời hạn; hãy viết ${termsMeant(text)
        .map(it => `“${term[it.unit](it.amount)}”`)
        .join(' hoặc ')}.`,
    term_without_number: ({ text }) => `“${text}” không có số.`,
    term_without_unit: ({ text }) => `“${text}” thiếu đơn vị: ngày, ngày làm việc, giờ làm việc hay tháng?`,
    term_unit_unknown: ({ unit }) =>
      `Không có đơn vị thời hạn “${unit}”; dùng: ngày, ngày làm việc, giờ làm việc, tháng.`,
    term_hours_ambiguous: ({ text }) => `“${text}” là giờ đồng hồ hay giờ làm việc? Hãy viết “giờ làm việc”.`,
    term_number_ambiguous: ({ text }) =>
      `Số trong “${text}” là phần nghìn hay hàng nghìn? Hãy viết không có dấu phân cách.`,
    term_negative: ({ text }) => `Thời hạn không thể âm: “${text}”.`,
    term_zero: ({ text }) => `Thời hạn không thể bằng không: “${text}”; nếu trả ngay, hãy viết “trong ngày”.`,
    term_fraction: ({ text }) => `“${text}”: chỉ ngày làm việc và giờ làm việc mới chia lẻ được.`,
    term_too_fine: ({ text }) => `“${text}” lẻ hơn một phút làm việc.`,
    term_too_large: ({ text, most }) => `“${text}” dài quá mức cho phép (${longest(most)}).`,
  },
  weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  number: amount => String(amount).replace('.', ','),
  term,
  sameDay: 'trong ngày',
  noTerm: 'không quy định',
  remaining: {
    'working days': amount => `${amount} ngày làm việc`,
    days: amount => `${amount} ngày`,
    months: amount => `${amount} tháng`,
  },
  minutes: (hours, minutes) =>
    minutes === 0
      ? `${hours} giờ làm việc`
      : hours === 0
        ? `${minutes} phút làm việc`
        : `${hours} giờ ${minutes} phút làm việc`,
  then: ', sau đó ',
  nothing: '0 ngày',
  clock: {
    running: 'Đang tính thời hạn',
    'outside-hours': 'Ngoài giờ làm việc',
    paused: 'Tạm ngừng tính thời hạn',
    overdue: 'Quá hạn',
    ended: 'Đã kết thúc',
  },
  left: time => `còn ${time}`,
  over: time => time,
  outcome: { early: 'trước hạn', 'on-time': 'đúng hạn', late: 'quá hạn', untimed: 'không quy định thời hạn' },
  why: {
    counted: 'tính',
    makeup: 'tính',
    'first-day': 'không tính: ngày đầu tiên của thời hạn',
    'after-cutoff': 'không tính: nhận sau giờ quy định, coi như nhận vào ngày làm việc tiếp theo',
    'received-on-day-off': 'không tính: nhận vào ngày nghỉ, coi như nhận vào ngày làm việc tiếp theo',
    'off-hours': 'không tính: ngoài giờ làm việc',
    weekend: 'không tính: nghỉ hằng tuần',
    holiday: 'không tính: nghỉ lễ, tết',
    observed: 'không tính: nghỉ bù',
    swap: 'không tính: nghỉ hoán đổi',
    paused: 'không tính: tạm ngừng tính thời hạn',
    anew: 'không tính: thời hạn tính từ đầu sau lần tạm ngừng',
    rolled: 'ngày cuối của thời hạn là ngày nghỉ, chuyển sang',
  },
  echo: /^Nghỉ (?:bù|hoán đổi),? /u,
  monthSpan: (months, until, corresponds, days) =>
    `${months}: đến ${corresponds ? 'ngày tương ứng' : 'ngày cuối tháng, vì tháng đó không có ngày tương ứng,'} ${until}, là ${days}`,
  idle: {
    'before-term': 'không ảnh hưởng: tạm ngừng kết thúc trước khi thời hạn bắt đầu',
    'after-term': 'không ảnh hưởng: tạm ngừng bắt đầu khi thời hạn đã hết',
  },
  policyReading: 'cách tính được chọn, chưa đối chiếu văn bản',
  extended: by => `gia hạn ${by}`,
  added: by => `cộng thêm ${by}`,
  counted: (time, running, need) => `${time} (đã tính ${running}/${need})`,
  received: (term, at) => `Thời hạn ${term}, tính từ lúc ${at}`,
  dueOn: (date, overdueFrom) => `Hết thời hạn: ${date} (quá hạn kể từ ${overdueFrom})`,
  dueAt: at => `Hết thời hạn: ${at}`,
  dueNever: 'Không quy định thời hạn',
  duePaused: (since, left) => `Tạm ngừng tính thời hạn từ ${since}; còn ${left}`,
  provisional: 'Có ngày lấy theo lịch dự kiến: thời hạn có thể thay đổi khi có thông báo chính thức',
  article: (article, act) => `Điều ${article} ${act}`,
  unconfirmed: 'chưa đối chiếu văn bản',
  ongoing: 'nay',
}
