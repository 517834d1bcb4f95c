import { type CalendarSentences, dayMeant, dayMonthYear, termsMeant } from './calendar.ts'

const plural = (amount: string, one: string): string => `${amount} ${one}${amount === '1' ? '' : 's'}`

const term: CalendarSentences['term'] = {
  'working days': amount => plural(amount, 'working day'),
  days: amount => plural(amount, 'day'),
  'working hours': amount => plural(amount, 'working hour'),
  months: amount => plural(amount, 'month'),
}

export const calendarSentences: CalendarSentences = {
  issue: {
    pack_not_an_object: ({ expected }) => `This must be ${expected === 'list' ? 'a list' : 'an object'}.`,
    pack_key_unknown: ({ key }) => `There is no key “${key}” here.`,
    pack_key_missing: ({ key }) => `The key “${key}” is missing.`,
    pack_value_wrong: ({ key, expected }) => `“${key}” must be: ${expected}.`,
    pack_date_wrong: ({ value }) => `“${value}” is not a day written YYYY-MM-DD.`,
    pack_date_twice: ({ date }) => `${date} is listed twice.`,
    pack_date_outside_year: ({ date, year }) => `${date} does not lie in ${year}, the year of this pack.`,
    pack_known_since_missing: ({ date }) => `${date} does not say since when it has been known (knownSince).`,
    pack_kind_conflict: ({ date, kind, because }) => `${date}: “${because}” does not go with “${kind}”.`,
    pack_pair_missing: ({ date, because }) =>
      because === 'makeup'
        ? `${date} is a make-up day, but of no day off.`
        : `${date} is swapped, but for no make-up day.`,
    pack_pair_unanswered: ({ date, pair }) => `${date} is swapped with ${pair}, but ${pair} does not say so.`,
    pack_sessions_wrong: ({ value }) => `“${value}” is not a session HH:MM-HH:MM in the order of the day.`,
    pack_hours_late: ({ from, year }) => `Hours only begin on ${from}; ${year} needs them from 1 January.`,
    calendar_without_hours: ({ id }) => `The calendar “${id}” has no year with working hours.`,
    calendar_year_missing: ({ year }) => `The calendar has a hole: ${year}.`,
    calendar_year_unknown: ({ pack, year }) =>
      `The notice “${pack}” changes days of ${year}, which the calendar does not have.`,
    calendar_not_covered: ({ from, to, day }) =>
      `The calendar covers ${dayMonthYear(from)} to ${dayMonthYear(to)}${day === undefined ? '' : `, not ${dayMonthYear(day)}`}; load another pack.`,
    instant_wrong: ({ value }) => {
      const meant = dayMeant(value)
      if (meant === 'no-such-day') return `“${value}”: there is no such day.`
      if (meant !== undefined) return `“${value}” is not how a day is written here: write ${meant}.`
      return `“${value}” is neither an instant with its offset nor a day, as 2026-04-24T10:00:00+07:00 is.`
    },
    cutoff_wrong: ({ value }) => `“${value}” is not a clock time HH:MM.`,
    pause_reversed: ({ from, to }) => `The pause ends (${to}) before it begins (${from}).`,
    pause_end_wrong: ({ value }) =>
      `“${value}” is not what can follow a pause: resume, restart, not-started, or resume+ a term.`,
    extension_without_length: ({ term }) => `“${term}” is no extension: it has no length.`,
    term_empty: () => 'No term is given.',
    term_iso_duration: ({ text }) =>
      `“${text}” does not say what kind of time it is; write ${termsMeant(text)
        .map(it => `“${term[it.unit](it.amount)}”`)
        .join(' or ')}.`,
    term_without_number: ({ text }) => `“${text}” has no number.`,
    term_without_unit: ({ text }) => `“${text}” has no unit: days, working days, working hours, or months?`,
    term_unit_unknown: ({ unit }) => `“${unit}” is not a unit of terms; use days, working days, working hours, months.`,
    term_hours_ambiguous: ({ suggestion }) => `Hours of the clock or working hours? Write “${suggestion}”.`,
    term_number_ambiguous: ({ text }) => `Thousands or thousandths in “${text}”? Write the number without a separator.`,
    term_negative: ({ text }) => `A term cannot be negative: “${text}”.`,
    term_zero: ({ text }) => `A term cannot be zero: “${text}”; for a result at once write “same day”.`,
    term_fraction: ({ text }) => `“${text}”: only working days and working hours have fractions.`,
    term_too_fine: ({ text }) => `“${text}” is finer than a working minute.`,
    term_too_large: ({ text, most }) => `“${text}” is longer than the most allowed, ${most}.`,
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  number: String,
  term,
  sameDay: 'same day',
  noTerm: 'none',
  remaining: {
    'working days': amount => plural(amount, 'working day'),
    days: amount => plural(amount, 'day'),
    months: amount => plural(amount, 'month'),
  },
  minutes: (hours, minutes) =>
    minutes === 0
      ? plural(String(hours), 'working hour')
      : hours === 0
        ? plural(String(minutes), 'working minute')
        : `${hours} h ${minutes} min of working time`,
  then: ', then ',
  nothing: '0 days',
  clock: {
    running: 'Running',
    'outside-hours': 'Outside working hours',
    paused: 'Paused',
    overdue: 'Overdue',
    ended: 'Ended',
  },
  left: time => `${time} left`,
  over: time => `by ${time}`,
  outcome: { early: 'early', 'on-time': 'on time', late: 'late', untimed: 'no term' },
  why: {
    counted: 'counted',
    makeup: 'counted',
    'first-day': 'not counted: first day of the term',
    'after-cutoff': 'not counted: received after the cut-off, taken as received on the next working day',
    'received-on-day-off': 'not counted: received on a day off, taken as received on the next working day',
    'off-hours': 'not counted: outside working hours',
    weekend: 'not counted: weekly rest',
    holiday: 'not counted: public holiday',
    observed: 'not counted: day off in lieu',
    swap: 'not counted: swapped day off',
    paused: 'not counted: the clock is paused',
    anew: 'not counted: the term begins anew after a pause',
    rolled: 'the last day of the term is a day off, moved to',
  },
  echo: /^(?:In lieu of|Swapped day off,) /u,
  monthSpan: (months, until, corresponds, days) =>
    `${months}: to ${corresponds ? 'the corresponding day' : 'the last of the month, which has no corresponding day,'} ${until}, is ${days}`,
  idle: {
    'before-term': 'no effect: the pause ended before the term began',
    'after-term': 'no effect: the pause began when the term had run out',
  },
  policyReading: 'the reading chosen, not checked against an act',
  extended: by => `extended by ${by}`,
  added: by => `with ${by} added`,
  counted: (time, running, need) => `${time} (${running} of ${need})`,
  received: (term, at) => `Term ${term}, from ${at}`,
  dueOn: (date, overdueFrom) => `Due: ${date} (overdue from ${overdueFrom})`,
  dueAt: at => `Due: ${at}`,
  dueNever: 'No term is set',
  duePaused: (since, left) => `Paused since ${since}; ${left} left`,
  provisional: 'Some days are only predicted: the date may move when the official notice comes',
  article: (article, act) => `art. ${article}, ${act}`,
  unconfirmed: 'not checked against the act',
  ongoing: 'now',
}
