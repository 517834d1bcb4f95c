/** What another system leaves behind: running dossiers as JSON lines, some of them faulty. */
import { printInstant } from '@motcua/rules'
import { type Chance, chance } from './chance.ts'
import { abtc, copies, land } from './example.ts'
import { office } from './office.ts'
import { at } from './tale.ts'

export const taking = [office, copies, land, abtc]
export const takenOver = at('2026-04-20T08:00')

type Row = Record<string, unknown>

const hour = 3_600_000
const steps: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '1.000001': [['prepare'], ['decide'], ['there'], ['confirming'], ['giving']],
  '2.000815': [['compare'], ['sign'], ['seal'], ['collect']],
  '1.013978': [
    ['intake'],
    ['map', 'confirmStatus'],
    ['posting'],
    ['checkEligibility'],
    ['obligations'],
    ['signCertificate'],
  ],
}

const rowOf = (random: Chance, n: number): Row => {
  const procedure = random.of(['1.000001', '2.000815', '1.013978'])
  const received = takenOver - (1 + random.below(40 * 24)) * hour
  const between = (): string => printInstant(received + random.below(takenOver - received))
  const paused = random.below(3) === 0 ? [between(), between()].sort() : []
  return {
    procedure,
    reference: `IGATE-${n}`,
    case: { '1.000001': 'only', '2.000815': 'ordinary', '1.013978': random.of(['registration', 'remote']) }[procedure],
    channel: 'counter',
    applicant: `c:${random.below(3000)}`,
    steps: random.of(steps[procedure] ?? []),
    receivedOn: printInstant(received),
    ...(random.below(2) === 0 ? { code: `H39.${String(n).padStart(6, '0')}` } : {}),
    ...(random.below(2) === 0 ? { appointment: { kind: 'date', date: '2026-05-20' } } : {}),
    ...(paused.length > 0
      ? { pauses: [{ from: paused[0], to: paused[1], then: 'resume', reason: 'Chờ bổ sung' }] }
      : {}),
    ...(random.below(4) === 0
      ? { history: [{ at: between(), what: 'Chuyển phòng chuyên môn', by: 'Trần Bình' }] }
      : {}),
    ...(procedure === '1.000001' ? { facts: { subject: `Nguyễn Thị ${n}` } } : {}),
  }
}

/** A way to spoil a row, and the code by which that is named. */
type Fault = readonly [code: string, spoil: (row: Row, earlier: Row) => string | Row]

const faults: readonly Fault[] = [
  ['json_invalid', row => JSON.stringify(row).slice(0, -3)],
  ['json_name_repeated', row => JSON.stringify(row).replace('{', '{"case":"only",')],
  ['field_type', () => '["IGATE-1"]'],
  ['field_missing', ({ reference, ...row }) => row],
  ['field_unknown', row => ({ ...row, recievedOn: row.receivedOn })],
  ['field_unknown', row => ({ ...row, source: 'khác' })],
  ['field_pattern', row => ({ ...row, receivedOn: '15/04/2026' })],
  ['field_size', row => ({ ...row, steps: [] })],
  ['procedure_unknown', row => ({ ...row, procedure: '9.999999' })],
  ['case_unknown', row => ({ ...row, case: 'constructor' })],
  ['channel_unknown', row => ({ ...row, channel: 'fax' })],
  ['step', row => ({ ...row, steps: ['step7'] })],
  ['received', row => ({ ...row, receivedOn: printInstant(takenOver + hour) })],
  ['history', row => ({ ...row, history: [{ at: printInstant(takenOver + hour), what: 'Ký' }] })],
  ['pause', row => ({ ...row, pauses: [{ from: '2026-01-01T08:00:00+07:00', then: 'resume', reason: 'Chờ' }] })],
  ['fact_unknown', row => ({ ...row, facts: { constructor: 1 } })],
  ['reference', (row, earlier) => ({ ...row, reference: earlier.reference })],
  ['code', (row, earlier) => ({ ...row, code: earlier.code })],
]

/** So many lines, about one in twenty of them spoilt: what is wrong with each of those, by its line. */
export const leftBehind = (seed: number, count: number) => {
  const random = chance(seed)
  const lines: string[] = []
  const faulty = new Map<number, string>()
  let earlier: Row | undefined
  for (let n = 1; n <= count; n++) {
    const row = rowOf(random, n)
    const fault = earlier !== undefined && random.below(20) === 0 ? faults[faulty.size % faults.length] : undefined
    if (fault === undefined || earlier === undefined) {
      lines.push(JSON.stringify(row))
      if (row.code !== undefined) earlier = row
      continue
    }
    const spoilt = fault[1](row, earlier)
    lines.push(typeof spoilt === 'string' ? spoilt : JSON.stringify(spoilt))
    faulty.set(n, fault[0])
  }
  return { lines, faulty, kinds: new Set(faults.map(([code]) => code)) }
}
