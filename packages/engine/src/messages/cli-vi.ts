import type { CliSentences } from './cli.ts'

const meant = (name: string | undefined): string => (name === undefined ? '' : ` Có phải là “${name}”?`)
const shown = (value: unknown): string =>
  value === undefined ? 'không có' : Array.isArray(value) ? value.join(' → ') : String(value)

const expected = {
  text: 'một chuỗi ký tự',
  list: 'một danh sách',
  object: 'một đối tượng {…}',
  id: 'một chuỗi ký tự hoặc một số nguyên không quá 15 chữ số',
}

/** The sentences of the command line in Vietnamese. */
export const cliVi: CliSentences = {
  trouble: {
    command_missing: () => 'Chưa nêu lệnh.',
    command_unknown: ({ command, meant: name }) => `Không có lệnh “${command}”.${meant(name)}`,
    option_unknown: ({ option, meant: name }) => `Không có tùy chọn “${option}”.${meant(name)}`,
    option_repeated: ({ option }) => `Tùy chọn “${option}” chỉ được ghi một lần.`,
    option_missing: ({ option }) => `Thiếu tùy chọn “${option}”.`,
    option_without_value: ({ option }) =>
      `Tùy chọn “${option}” thiếu giá trị; nếu giá trị bắt đầu bằng dấu “-”, hãy viết ${option}=GIÁ-TRỊ.`,
    option_takes_no_value: ({ option }) => `Tùy chọn “${option}” không có giá trị đi kèm.`,
    option_not_with: ({ option, other }) => `Không dùng “${option}” cùng với “${other}”.`,
    operand_missing: ({ operands }) => `Thiếu ${operands}.`,
    operand_unwanted: ({ operand }) => `Thừa “${operand}”.`,
    day_wrong: ({ option, found }) =>
      `“${found}” không phải là ngày; ${option} cần một ngày viết dạng NNNN-TT-NN, ví dụ 2026-01-02.`,
    value_wrong: ({ option, found, allowed, meant: name }) =>
      `“${found}” không phải là giá trị của ${option}; chọn một trong: ${allowed.join(', ')}.${meant(name)}`,
    pause_syntax: ({ found }) =>
      `“${found}” không đúng dạng TỪ/ĐẾN:SAU-ĐÓ, ví dụ 2026-03-05T09:00/2026-03-10T08:00:resume; bỏ trống ĐẾN nếu còn đang tạm ngừng; SAU-ĐÓ là resume, restart, not-started hoặc resume+3 working days.`,
    policy_syntax: ({ found }) => `“${found}” không đúng dạng TÊN=GIÁ-TRỊ, ví dụ lastDay=stays.`,
    file_missing: ({ file }) => `Không có tệp “${file}”.`,
    file_is_folder: ({ file }) => `“${file}” là một thư mục, không phải một tệp.`,
    file_is_script: ({ file }) =>
      `“${file}” là một kịch bản, không phải tệp quy trình; chạy thử bằng: motcua run TỆP-QUY-TRÌNH --script ${file}`,
    file_unreadable: ({ file, reason }) => `Không đọc được tệp “${file}” (${reason}).`,
    file_too_large: ({ file, limit }) => `Tệp “${file}” lớn hơn ${limit / 1_048_576} MiB, không thể là tệp cần đọc.`,
    file_not_utf8: ({ file, line }) =>
      `Tệp “${file}” không phải là văn bản UTF-8 (dòng ${line}); hãy lưu lại bằng mã UTF-8.`,
    output_failed: ({ reason }) => `Không ghi được kết quả ra (${reason}).`,
    sqlite_missing: ({ node }) => `Lệnh này cần Node 22.13 trở lên; đang chạy Node ${node}.`,
    line_not_json: () => 'Dòng này không phải là JSON.',
    line_not_object: () => 'Mỗi dòng phải là một đối tượng {…}.',
    line_not_utf8: () => 'Dòng này không phải là văn bản UTF-8.',
    line_too_long: ({ limit }) => `Dòng này dài hơn ${limit} byte.`,
    field_unknown: ({ field, meant: name }) => `Không có mục “${field}”.${meant(name)}`,
    field_missing: ({ field }) => `Thiếu mục “${field}”.`,
    field_type: ({ field, expected: type }) => `Mục “${field}” phải là ${expected[type]}.`,
  },
  help: {
    tagline: 'Kiểm tra, chạy thử quy trình thủ tục hành chính và tính thời hạn giải quyết',
    usage: 'Cách dùng',
    commands: 'Lệnh',
    options: 'Tùy chọn',
    examples: 'Ví dụ',
    exit: 'Mã thoát',
    exitUsage: 'lệnh gõ sai, hoặc có tệp không đọc được',
    exitBug: 'lỗi của chính chương trình',
    more: 'Xem thêm từng lệnh: motcua LỆNH --help',
    common: {
      lang: 'ngôn ngữ: vi (mặc định) hoặc en; cũng đặt được bằng biến môi trường MOTCUA_LANG',
      help: 'hiện phần trợ giúp này',
      version: 'hiện số phiên bản',
    },
    of: {
      check: {
        summary: 'kiểm tra tệp quy trình',
        about: [
          'Đọc từng tệp và nêu mọi chỗ sai, mỗi chỗ một dòng TỆP:DÒNG:CỘT, lỗi trước, cảnh báo và gợi ý sau:',
          'tên không có, bước không đến được, luồng không có kết thúc, luồng dài hơn thời hạn giải quyết …',
        ],
        options: {
          'as-of': 'báo cả những mức, hạn, số liệu theo luật đến ngày này đã hết hiệu lực hoặc chưa công bố',
          json: 'kết quả dạng JSON: mã lỗi, đường dẫn, vị trí, dữ liệu, câu tiếng Việt và tiếng Anh',
        },
        exit: ['không có lỗi (có thể có cảnh báo, gợi ý)', 'có lỗi'],
      },
      schema: {
        summary: 'in JSON Schema của tệp quy trình',
        about: ['JSON Schema (2020-12) để trình soạn thảo gợi ý và báo sai khi đang viết.'],
        options: {},
        exit: ['đã in', '(không dùng)'],
      },
      outline: {
        summary: 'in quy trình thành văn bản để công bố',
        about: [
          'Văn bản dạng Markdown: nội dung thủ tục hành chính và bảng quy trình nội bộ, như quyết định công bố;',
          'nội dung chưa được xác nhận được đánh số và ghi ở cuối.',
        ],
        options: {},
        exit: ['đã in', 'tệp quy trình có lỗi'],
      },
      run: {
        summary: 'chạy thử quy trình theo kịch bản',
        about: [
          'Chạy thử một hồ sơ theo kịch bản: từng dòng ai làm gì, điều gì xảy ra, vì sao chưa thực hiện được;',
          'rồi ngày hẹn trả kết quả và cách tính từng ngày, luồng đã đi, và chỗ khác với mong đợi của kịch bản.',
        ],
        options: { script: 'tệp kịch bản', json: 'kết quả dạng JSON' },
        exit: ['đúng như kịch bản', 'khác với kịch bản, hoặc quy trình hay kịch bản có lỗi'],
      },
      verify: {
        summary: 'kiểm tra tệp dữ liệu và chuỗi băm của mọi hồ sơ',
        about: [
          'Kiểm tra tệp SQLite có nguyên vẹn không, rồi lần theo chuỗi băm của từng hồ sơ; nêu tên hồ sơ bị sửa.',
        ],
        options: { json: 'kết quả dạng JSON' },
        exit: ['mọi chuỗi băm nguyên vẹn', 'có hồ sơ bị sửa hoặc thiếu'],
      },
      deadline: {
        summary: 'tính ngày hết thời hạn và nêu cách tính từng ngày',
        about: [
          'Giờ không ghi múi giờ là giờ Việt Nam. Lịch làm việc của cơ quan nhà nước có sẵn, nạp thêm bằng --pack.',
          'Với --batch, mỗi dòng vào là một câu hỏi JSON, mỗi dòng ra là một câu trả lời, theo đúng thứ tự:',
          '  vào: {"id", "term", "from", "cutoff"?, "pauses"?: [{"from", "to"?, "then"}], "extensions"?: […]}',
          '  ra:  {"id", "due", "kind", "provisional", "calendar", …} hoặc {"id", "issues"};',
          '  "due" là ngày, thời điểm, hoặc null khi đang tạm ngừng hay không quy định thời hạn.',
        ],
        options: {
          term: 'thời hạn: “5 ngày làm việc”, “20 ngày”, “2 giờ làm việc”, “1 tháng”, “trong ngày”',
          from: 'lúc nhận hồ sơ: 2026-04-24T10:00 hoặc 2026-04-24',
          cutoff: 'nhận sau giờ này thì coi như nhận vào ngày làm việc tiếp theo',
          pause:
            'một lần tạm ngừng, ĐẾN bỏ trống nếu chưa kết thúc; THEN là resume (tính tiếp), restart (tính lại từ đầu), not-started (chưa bắt đầu), resume+3 working days (tính tiếp và cộng thêm); ghi được nhiều lần',
          extension: 'một lần gia hạn; ghi được nhiều lần',
          policy: 'cách hiểu khi luật để ngỏ, ví dụ lastDay=stays; ghi được nhiều lần',
          'known-at': 'tính theo lịch đã công bố đến ngày này',
          pack: 'thêm một tệp lịch (năm, hoặc thông báo); ghi được nhiều lần',
          batch: 'đọc câu hỏi từ đầu vào chuẩn, mỗi dòng một JSON',
          json: 'kết quả dạng JSON',
        },
        exit: ['đã trả lời', 'có câu không trả lời được: thời hạn hay ngày giờ không hiểu được, lịch chưa có ngày đó'],
      },
    },
  },
  seeHelp: command => `Xem: ${command} --help`,
  severity: { error: 'lỗi', warning: 'cảnh báo', hint: 'gợi ý' },
  checkedOk: hash => `hợp lệ, mã băm ${hash}`,
  checkedSum: (files, { error, warning, hint }, unchecked) =>
    `${files} tệp: ${error} lỗi, ${warning} cảnh báo, ${hint} gợi ý${unchecked === 0 ? '' : `; ${unchecked} tệp không kiểm tra được`}`,
  run: {
    script: 'Kịch bản',
    procedure: 'Thủ tục',
    asExpected: 'đúng như kịch bản',
    appointment: 'Ngày hẹn trả kết quả',
    none: 'không có',
    path: 'Luồng',
    finished: 'Ngày kết thúc giải quyết',
    outcome: 'Kết cục',
    status: 'Trạng thái trên Cổng Dịch vụ công quốc gia',
    waiting: 'Còn chờ đến',
    why: 'Cách tính',
    same: 'Kết quả đúng như kịch bản.',
    differs: count => `${count} chỗ khác với kịch bản:`,
    line: line => `dòng ${line}`,
  },
  difference: {
    moment_wrong: ({ line, found }) => `Dòng ${line + 1}: “${found}” không phải là một thời điểm.`,
    actor_unknown: ({ line, actor, known }) =>
      `Dòng ${line + 1}: kịch bản không có người tên “${actor}”; có: ${known.join(', ')}.`,
    time_backwards: ({ line }) => `Dòng ${line + 1}: thời điểm sớm hơn dòng trước.`,
    refused: ({ line, sentence }) => `Dòng ${line + 1} chưa thực hiện được: ${sentence}`,
    not_refused: ({ line, expected: code }) =>
      `Dòng ${line + 1} thực hiện được, kịch bản ghi là chưa thực hiện được (${code}).`,
    refused_otherwise: ({ line, expected: code, sentence }) =>
      `Dòng ${line + 1} chưa thực hiện được, nhưng vì lý do khác với kịch bản (${code}): ${sentence}`,
    expectation: ({ field, expected: value, found }) =>
      `${field}: kịch bản ghi ${shown(value)}, thực tế ${shown(found)}.`,
  },
  chain: {
    missing: seq => `thiếu sự kiện ${seq}`,
    surplus: seq => `thừa sự kiện ${seq}`,
    changed: seq => `sự kiện ${seq} đã bị sửa`,
    unreadable: seq => `không đọc được sự kiện ${seq}`,
    head: seq => `sự kiện cuối hiện có là sự kiện ${seq}, không khớp mã băm cuối đã lưu của hồ sơ`,
    snapshot: seq => `hồ sơ đã lưu không khớp với các sự kiện của nó, đến sự kiện ${seq}`,
  },
  verified: (dossiers, events, broken) =>
    `${dossiers} hồ sơ, ${events} sự kiện: ${broken === 0 ? 'mọi chuỗi băm nguyên vẹn' : `${broken} hồ sơ có sai lệch`}`,
}
