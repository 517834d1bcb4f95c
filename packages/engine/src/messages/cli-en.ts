import type { CliSentences } from './cli.ts'

const meant = (name: string | undefined): string => (name === undefined ? '' : ` Did you mean “${name}”?`)
const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : Array.isArray(value) ? value.join(' → ') : String(value)
const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

const expected = {
  text: 'a text',
  list: 'a list',
  object: 'an object {…}',
  id: 'a text, or a whole number of at most 15 digits',
}

/** The sentences of the command line in English. */
export const cliEn: CliSentences = {
  trouble: {
    command_missing: () => 'No command is given.',
    command_unknown: ({ command, meant: name }) => `There is no command “${command}”.${meant(name)}`,
    option_unknown: ({ option, meant: name }) => `There is no option “${option}”.${meant(name)}`,
    option_repeated: ({ option }) => `The option “${option}” may be given once only.`,
    option_missing: ({ option }) => `The option “${option}” is missing.`,
    option_without_value: ({ option }) =>
      `The option “${option}” has no value; write ${option}=VALUE if the value begins with “-”.`,
    option_takes_no_value: ({ option }) => `The option “${option}” takes no value.`,
    option_not_with: ({ option, other }) => `“${option}” does not go with “${other}”.`,
    operand_missing: ({ operands }) => `${operands} is missing.`,
    operand_unwanted: ({ operand }) => `“${operand}” is one too many.`,
    day_wrong: ({ option, found }) => `“${found}” is not a day; ${option} wants one written YYYY-MM-DD, as 2026-01-02.`,
    value_wrong: ({ option, found, allowed, meant: name }) =>
      `“${found}” is not a value of ${option}; choose one of: ${allowed.join(', ')}.${meant(name)}`,
    pause_syntax: ({ found }) =>
      `“${found}” is not FROM/TO:THEN, as 2026-03-05T09:00/2026-03-10T08:00:resume is; leave TO empty while the pause lasts; THEN is resume, restart, not-started or resume+3 working days.`,
    policy_syntax: ({ found }) => `“${found}” is not NAME=VALUE, as lastDay=stays is.`,
    file_missing: ({ file }) => `There is no file “${file}”.`,
    file_is_folder: ({ file }) => `“${file}” is a folder, not a file.`,
    file_is_script: ({ file }) =>
      `“${file}” is a script, not a procedure; play it with: motcua run PROCEDURE-FILE --script ${file}`,
    file_unreadable: ({ file, reason }) => `The file “${file}” cannot be read (${reason}).`,
    file_too_large: ({ file, limit }) =>
      `The file “${file}” is larger than ${limit / 1_048_576} MiB and cannot be what is wanted.`,
    file_not_utf8: ({ file, line }) => `The file “${file}” is not UTF-8 text (line ${line}); save it as UTF-8.`,
    output_failed: ({ reason }) => `The answer cannot be written out (${reason}).`,
    sqlite_missing: ({ node }) => `This command needs Node 22.13 or later; this is Node ${node}.`,
    line_not_json: ({ found }) => `This line is not JSON (${found}).`,
    line_not_object: () => 'Each line must be an object {…}.',
    line_not_utf8: () => 'This line is not UTF-8 text.',
    line_too_long: ({ limit }) => `This line is longer than ${limit} bytes.`,
    field_unknown: ({ field, meant: name }) => `There is no field “${field}”.${meant(name)}`,
    field_missing: ({ field }) => `The field “${field}” is missing.`,
    field_type: ({ field, expected: type }) => `The field “${field}” must be ${expected[type]}.`,
  },
  help: {
    tagline: 'Checks and tries out administrative procedures, and counts legal deadlines',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    examples: 'Examples',
    exit: 'Exit codes',
    exitUsage: 'something typed wrongly, or a file that cannot be read',
    exitBug: 'a bug of this program',
    more: 'More about a command: motcua COMMAND --help',
    common: {
      lang: 'language: vi (default) or en; the environment variable MOTCUA_LANG sets it too',
      help: 'show this help',
      version: 'show the version',
    },
    of: {
      check: {
        summary: 'check procedure files',
        about: [
          'Reads each file and says everything that is wrong with it, one FILE:LINE:COLUMN a line, errors first, then',
          'warnings and hints: unknown names, steps out of reach, paths without an end, paths longer than the term …',
        ],
        options: {
          'as-of': 'also say which values of the law had ended by that day, or were not yet known',
          json: 'answer in JSON: code, path, position, data, sentences in Vietnamese and English',
        },
        exit: ['no errors (there may be warnings and hints)', 'errors'],
      },
      schema: {
        summary: 'print the JSON Schema of a procedure file',
        about: ['The JSON Schema (2020-12) by which an editor completes and checks while you write.'],
        options: {},
        exit: ['printed', '(not used)'],
      },
      outline: {
        summary: 'print a procedure as the document an office publishes',
        about: [
          'In Markdown: the procedure sheet and the table of the internal process, as decisions publish them;',
          'what is unconfirmed is numbered, and said at the end.',
        ],
        options: {},
        exit: ['printed', 'the procedure file has errors'],
      },
      run: {
        summary: 'play a script through a procedure',
        about: [
          'Plays one dossier: line by line who does what, what comes of it, and why something is turned down; then the',
          'appointment with its account day by day, the path taken, and what differs from what the script expects.',
        ],
        options: { script: 'the file of the script', json: 'answer in JSON' },
        exit: ['all as the script says', 'it differs from the script, or the procedure or the script has errors'],
      },
      verify: {
        summary: 'check a data file and the hash chain of every dossier',
        about: [
          'Checks that the SQLite file is whole, then follows each dossier’s hash chain and names those tampered with.',
        ],
        options: { json: 'answer in JSON' },
        exit: ['all chains hold', 'dossiers were changed, or miss events'],
      },
      deadline: {
        summary: 'count a deadline, and account for it day by day',
        about: [
          'Times without a zone are Vietnamese. The calendar of state bodies is built in; --pack adds to it.',
          'With --batch each line in is a question in JSON and each line out its answer, in the same order:',
          '  in:  {"id", "term", "from", "cutoff"?, "pauses"?: [{"from", "to"?, "then"}], "extensions"?: […]}',
          '  out: {"id", "due", "kind", "provisional", "calendar", …} or {"id", "issues"};',
          '  "due" is a day, an instant, or null while the clock is paused or where there is no term.',
        ],
        options: {
          term: 'the term: “5 working days”, “20 days”, “2 working hours”, “1 month”, “same day”, or in Vietnamese',
          from: 'when the dossier was received: 2026-04-24T10:00 or 2026-04-24',
          cutoff: 'what is received after this hour counts as received on the next working day',
          pause:
            'a pause, TO left empty while it lasts; THEN is resume, restart, not-started or resume+3 working days; may be given again',
          extension: 'an extension; may be given again',
          policy: 'a reading where the law leaves one open, as lastDay=stays; may be given again',
          'known-at': 'count on the calendar as it was known on that day',
          pack: 'one more calendar file (a year or a notice); may be given again',
          batch: 'read questions from standard input, one JSON a line',
          json: 'answer in JSON',
        },
        exit: ['answered', 'a question without an answer: a term or time nobody can read, a day beyond the calendar'],
      },
    },
  },
  seeHelp: command => `See: ${command} --help`,
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  checkedOk: hash => `valid, hash ${hash}`,
  checkedSum: (files, { error, warning, hint }, unchecked) =>
    `${count(files, 'file')}: ${count(error, 'error')}, ${count(warning, 'warning')}, ${count(hint, 'hint')}${unchecked === 0 ? '' : `; ${unchecked} of them not checked`}`,
  run: {
    script: 'Script',
    procedure: 'Procedure',
    asExpected: 'as the script says',
    appointment: 'Appointment',
    none: 'none',
    path: 'Path',
    finished: 'Handling ended on',
    outcome: 'Outcome',
    status: 'Status at the national portal',
    waiting: 'Still waiting for',
    why: 'Account',
    same: 'All as the script says.',
    differs: n => `${count(n, 'difference')} from the script:`,
    line: line => `line ${line}`,
  },
  difference: {
    moment_wrong: ({ line, found }) => `Line ${line + 1}: “${found}” is not a time.`,
    actor_unknown: ({ line, actor, known }) =>
      `Line ${line + 1}: the script has no actor “${actor}”; there are: ${known.join(', ')}.`,
    time_backwards: ({ line }) => `Line ${line + 1}: earlier than the line before.`,
    refused: ({ line, sentence }) => `Line ${line + 1} was turned down: ${sentence}`,
    not_refused: ({ line, expected: code }) =>
      `Line ${line + 1} went through; the script says it is refused (${code}).`,
    refused_otherwise: ({ line, expected: code, sentence }) =>
      `Line ${line + 1} was turned down, but not as the script says (${code}): ${sentence}`,
    expectation: ({ field, expected: value, found }) =>
      `${field}: the script says ${shown(value)}, it is ${shown(found)}.`,
  },
  chain: {
    missing: seq => `event ${seq} is missing`,
    surplus: seq => `event ${seq} is one too many`,
    changed: seq => `event ${seq} was changed`,
    unreadable: seq => `event ${seq} cannot be read`,
    head: seq => `the last event there is, event ${seq}, does not match the last hash kept`,
    snapshot: seq => `the dossier that is kept is not what its events up to event ${seq} make`,
  },
  verified: (dossiers, events, broken) =>
    `${count(dossiers, 'dossier')}, ${count(events, 'event')}: ${broken === 0 ? 'all hash chains hold' : `${count(broken, 'broken dossier')}`}`,
}
