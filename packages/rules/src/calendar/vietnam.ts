import vn2017 from '../../calendars/vn-state-2017.json' with { type: 'json' }
import vn2018 from '../../calendars/vn-state-2018.json' with { type: 'json' }
import vn2019 from '../../calendars/vn-state-2019.json' with { type: 'json' }
import vn2020 from '../../calendars/vn-state-2020.json' with { type: 'json' }
import vn2021 from '../../calendars/vn-state-2021.json' with { type: 'json' }
import vn2022 from '../../calendars/vn-state-2022.json' with { type: 'json' }
import vn2023 from '../../calendars/vn-state-2023.json' with { type: 'json' }
import vn2024 from '../../calendars/vn-state-2024.json' with { type: 'json' }
import vn2025 from '../../calendars/vn-state-2025.json' with { type: 'json' }
import vn2026 from '../../calendars/vn-state-2026.json' with { type: 'json' }
import vn2027 from '../../calendars/vn-state-2027.json' with { type: 'json' }
import type { Result } from '../result.ts'
import { type Calendar, type CalendarInput, calendar } from './calendar.ts'
import type { CalendarIssue } from './issue.ts'
import { type CalendarPack, parsePack } from './pack.ts'

let packs: readonly CalendarPack[] | undefined
let asKnownToday: Calendar | undefined

/**
 * The packs of this library: state administrative bodies that rest on Saturdays and Sundays, 2017–2026, and 2027
 * predicted and marked provisional. Every day carries its act; where the act was not checked, its basis says so.
 */
export const vietnamStatePacks = (): readonly CalendarPack[] => {
  packs ??= [vn2017, vn2018, vn2019, vn2020, vn2021, vn2022, vn2023, vn2024, vn2025, vn2026, vn2027].map(json => {
    const parsed = parsePack(json)
    if (!parsed.ok) throw new Error(`a pack of this library is broken: ${JSON.stringify(parsed.issues)}`)
    return parsed.value
  })
  return packs
}

/**
 * The calendar of Vietnamese state bodies. Without options, as known today; with `knownAt`, as known then; with `packs`,
 * with later notices or a province's own year laid over it — a new notice needs no release of this library.
 *
 * @example
 * const calendar = vietnamStateCalendar()
 * calendar.day('2026-01-10')?.because // 'makeup': worked in place of 2 January
 *
 * const before = vietnamStateCalendar({ knownAt: '2025-12-24' })
 * if (before.ok) before.value.day('2026-01-10')?.working // false: nobody knew yet
 */
export function vietnamStateCalendar(): Calendar
export function vietnamStateCalendar(options: VietnamStateOptions): Result<Calendar, CalendarIssue>
export function vietnamStateCalendar(options?: VietnamStateOptions): Calendar | Result<Calendar, CalendarIssue> {
  if (options !== undefined)
    return calendar({ ...options, id: 'vn-state', packs: [...vietnamStatePacks(), ...(options.packs ?? [])] })
  if (asKnownToday === undefined) {
    const made = calendar({ id: 'vn-state', packs: vietnamStatePacks() })
    if (!made.ok) throw new Error(`the packs of this library do not fit together: ${JSON.stringify(made.issues)}`)
    asKnownToday = made.value
  }
  return asKnownToday
}

export type VietnamStateOptions = Partial<Omit<CalendarInput, 'id'>>
