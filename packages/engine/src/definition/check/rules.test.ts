import { vietnamStateCalendar } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import { ruledDefinition, ruledMore } from '../../../test/ruled.ts'
import { change } from '../../../test/sample.ts'
import { type Change, shown } from '../../../test/sample-fault.ts'
import { sayIssue } from '../../messages/definition.ts'
import type { ProcedureDefinition } from '../format.ts'
import type { DefinitionIssue } from '../issue.ts'
import { parse } from '../parse.ts'
import { check } from './check.ts'

const changed = (changes: readonly Change[]): ProcedureDefinition => {
  const procedure = changes.reduce<unknown>((value, [path, to]) => change(value, path, to), ruledDefinition())
  const parsed = parse({ format: 1, procedure })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value.procedure
}

const found = (...changes: readonly Change[]): readonly DefinitionIssue[] =>
  check(changed(changes), { calendar: vietnamStateCalendar(), asOf: '2026-06-01' }).issues

const rules = (issues: readonly DefinitionIssue[]): readonly DefinitionIssue[] =>
  issues.filter(({ code }) => code !== 'text_english_missing' && code !== 'name_unused')

const routing = ['tables', 'routing']
const paper = (more: object) => ({ name, required: false, originals: 1, copies: 0, ...more })
const basis = [{ act: '61/2018/NĐ-CP' }]
const name = { vi: 'Tên', en: 'Name' }
const dollars = { name, currency: 'USD' }

describe('rules of a definition', () => {
  it('with nothing wrong have no issue', () => {
    expect(rules(found()).map(shown)).toEqual([])
  })

  it.each<[rule: string, changes: readonly Change[], shown: string, data: object]>([
    [
      'a table that cannot be read says where',
      [[[...routing, 'rows', 0, 'when', 'age'], '< "a"']],
      'rule_invalid tables.routing.rows.0.when.age',
      { of: 'table', name: 'routing' },
    ],
    [
      'two rows for one dossier, and the steps they touch',
      [[[...routing, 'rows', 0, 'when', 'age'], '< 20']],
      'table_fault tables.routing.rows.0',
      { table: 'routing', steps: ['route', 'slow'] },
    ],
    [
      'a dossier without a row, and the steps it touches',
      [[[...routing, 'rows', 0, 'when', 'age'], '< 17']],
      'table_doubt tables.routing.inputs.age',
      { table: 'routing', steps: ['route', 'slow'] },
    ],
    [
      'a table whose answer is in a fee touches the steps that want it paid',
      [
        [
          ['tables', 'rate'],
          {
            name,
            hit: 'unique',
            inputs: { pages: {} },
            outputs: { times: { name, type: 'integer' } },
            rows: [{ id: 'few', when: { pages: '< 9' }, then: { times: 1 } }],
          },
        ],
        [['fees', 'service', 'amount', 'lines', 'pages', 'times'], { feel: 'rate.times' }],
      ],
      'table_doubt tables.rate.inputs.pages',
      { table: 'rate', steps: ['slow'] },
    ],
    [
      'a column that nothing asks about',
      [
        [[...routing, 'rows', 1, 'when', 'poor'], '-'],
        [[...routing, 'rows', 2, 'when', 'age'], '< 0'],
        [[...routing, 'rows', 2, 'when', 'poor'], '-'],
      ],
      'table_remark tables.routing.inputs.poor',
      { table: 'routing' },
    ],
    [
      'an answer that names a step is written down',
      [[[...routing, 'rows', 2, 'then', 'to'], { feel: '"slow"' }]],
      'answer_computed tables.routing.rows.2.then.to',
      { table: 'routing', output: 'to', row: 'others' },
    ],
    [
      'an answer names a step that is there',
      [[[...routing, 'rows', 2, 'then', 'to'], 'slwo']],
      'name_unknown tables.routing.rows.2.then.to',
      { of: 'step', name: 'slwo', meant: 'slow' },
    ],
    [
      'a decision names a table that is there',
      [[['steps', 'route', 'by', 'table'], 'rooting']],
      'name_unknown steps.route.by.table',
      { of: 'table', name: 'rooting', meant: 'routing' },
    ],
    [
      'a decision names an output that is there',
      [[['steps', 'route', 'by', 'output'], 'too']],
      'name_unknown steps.route.by.output',
      { of: 'output', name: 'too', meant: 'to' },
    ],
    [
      'a term names an output that is there',
      [[['cases', 'only', 'term', 'output'], 'trem']],
      'name_unknown cases.only.term.output',
      { of: 'output', name: 'trem', meant: 'term' },
    ],
    [
      'a term that a table answers with is a term',
      [[[...routing, 'rows', 0, 'then', 'term'], '3 wroking days']],
      'term_invalid tables.routing.rows.0.then.term',
      {},
    ],
    [
      'a parameter that cannot be read says where',
      [[['parameters', 'base', 'anchor'], { fact: 'agee' }]],
      'rule_invalid parameters.base.anchor.fact',
      { of: 'parameter', name: 'base' },
    ],
    [
      'a parameter’s value is of its type',
      [[['parameters', 'base', 'versions', 1, 'value'], -1]],
      'parameter_value parameters.base.versions.1.value',
      { parameter: 'base', found: '-1', type: 'money' },
    ],
    [
      'two laws of one day',
      [[['parameters', 'base', 'versions', 0, 'to'], '2026-04-20']],
      'law_conflict parameters.base.versions',
      { of: 'parameter', name: 'base' },
    ],
    [
      'a day without a law',
      [[['parameters', 'base', 'versions', 0, 'to'], '2026-04-18']],
      'law_gap parameters.base.versions',
      { of: 'parameter', name: 'base' },
    ],
    [
      'a law that is past its end',
      [[['parameters', 'base', 'versions', 1, 'to'], '2026-04-20']],
      'law_past_end parameters.base.versions.1',
      { of: 'parameter', name: 'base' },
    ],
    [
      'a law that never holds',
      [
        [
          ['parameters', 'base', 'versions'],
          [
            { value: 1, from: '2021-01-01', to: '2021-12-31', knownSince: '2020-01-01', basis },
            { value: 2, from: '2020-01-01', knownSince: '2020-01-02', basis },
          ],
        ],
      ],
      'law_unused parameters.base.versions.0',
      { of: 'parameter', name: 'base' },
    ],
    [
      'what is known only after the day of the check',
      [[['parameters', 'base', 'versions', 1, 'knownSince'], '2062-05-01']],
      'law_known_later parameters.base.versions.1.knownSince',
      { of: 'parameter', name: 'base', knownSince: '2062-05-01', asOf: '2026-06-01' },
    ],
    [
      'a relief that is known only after the day of the check',
      [
        [['fees', 'service', 'amount', 'anchor'], 'submitted'],
        [['fees', 'service', 'amount', 'reliefs', 0, 'knownSince'], '2026-06-02'],
      ],
      'law_known_later fees.service.amount.reliefs.0.knownSince',
      { of: 'fee', name: 'service' },
    ],
    [
      'a fee that cannot be read says where',
      [[['fees', 'service', 'amount', 'lines', 'pages', 'charge', 'slices', 1], { rate: 100, upTo: 1 }]],
      'rule_invalid fees.service.amount.lines.pages.charge.slices.1',
      { of: 'fee', name: 'service' },
    ],
    [
      'a relief names a line that is there',
      [[['fees', 'service', 'amount', 'reliefs', 0, 'lines'], ['page']]],
      'rule_invalid fees.service.amount.reliefs.0',
      { of: 'fee', name: 'service' },
    ],
    [
      'documents of a group are there',
      [[['documentGroups'], { some: { atLeast: 1, of: ['card'] } }]],
      'rule_invalid documentGroups.some.of.0',
      { of: 'document', name: 'some' },
    ],
    [
      'a computed fact reads names that are there',
      [[['computed', 'elder', 'value'], 'aeg >= 60']],
      'name_unknown computed.elder.value',
      { of: 'fact', name: 'aeg', meant: 'age' },
    ],
    [
      'a computed fact has its type',
      [[['computed', 'elder', 'type'], 'integer']],
      'expression_invalid computed.elder.value',
      {},
    ],
    [
      'rules that read themselves in the end',
      [
        [['computed', 'elder', 'value'], 'other'],
        [['computed', 'other'], { name, type: 'boolean', value: 'not(elder)' }],
      ],
      'rule_circle computed.elder',
      { names: ['elder', 'other'] },
    ],
    [
      'a rule that stands on too many others',
      Array.from({ length: 40 }, (_, index): Change => {
        const value = index === 39 ? 'pages' : `r${index + 1} + 1`
        return [['computed', `r${index}`], { name, type: 'integer', value }]
      }),
      'rule_too_deep computed.r7',
      { name: 'r7', limit: 32 },
    ],
    [
      'a table that a row of its own reads',
      [[[...routing, 'rows', 0, 'then', 'amount'], { feel: 'routing.amount + 1' }]],
      'rule_circle tables.routing',
      { names: ['routing'] },
    ],
    [
      'two tables that read each other',
      [
        [['tables', 'other'], { ...ruledDefinition().tables?.routing, inputs: { age: { from: 'routing.amount' } } }],
        [[...routing, 'inputs', 'age', 'from'], 'other.amount'],
        [['tables', 'other', 'rows'], [{ id: 'one', then: { to: 'quick', term: '1 day', amount: 1 } }]],
      ],
      'rule_circle tables.routing',
      { names: ['routing', 'other'] },
    ],
    [
      'a moment that a dossier does not have, in the law between two versions',
      [
        [
          ['parameters', 'base', 'transitional'],
          [{ when: 'decidedOn > date("2026-01-01")', use: '2020-01-01', basis }],
        ],
      ],
      'name_unknown parameters.base.transitional.0.when',
      { of: 'fact', name: 'decidedOn', meant: 'receivedOn' },
    ],
    [
      'a moment that a dossier does not have, in a fee',
      [[['fees', 'service', 'amount', 'lines', 'pages', 'charge', 'of'], { feel: 'acceptedOn.day' }]],
      'name_unknown fees.service.amount.lines.pages.charge.of.feel',
      { of: 'fact', name: 'acceptedOn' },
    ],
    [
      'a moment that a dossier does not have, among the documents',
      [[['documents'], { paper: paper({ requiredWhen: 'acceptedOn > date("2026-01-01")' }) }]],
      'name_unknown documents.paper.requiredWhen',
      { of: 'fact', name: 'acceptedOn' },
    ],
    [
      'a condition of a document that is required anyway',
      [[['documents'], { paper: paper({ required: true, requiredWhen: 'poor' }) }]],
      'required_anyway documents.paper.requiredWhen',
      { document: 'paper' },
    ],
    [
      'a condition of a document that is required anyway is read all the same',
      [[['documents'], { paper: paper({ required: true, requiredWhen: 'pooor' }) }]],
      'name_unknown documents.paper.requiredWhen',
      { of: 'fact', name: 'pooor', meant: 'poor' },
    ],
    [
      'a set of no copies in place of another',
      [[['documents'], { paper: paper({ instead: [{ copies: 1 }, {}] }) }]],
      'rule_invalid documents.paper.instead',
      { of: 'document', name: 'paper' },
    ],
    [
      'a fee of no lines',
      [[['fees', 'service', 'amount'], { lines: {} }]],
      'field_size fees.service.amount.lines',
      { limit: 1, bound: 'least' },
    ],
    [
      'an amount of dollars and cents, for dollars are paid whole',
      [[['fees', 'service'], { ...dollars, amount: { lines: { visa: { name, charge: { amount: 3.5 } } } } }]],
      'rule_invalid fees.service.amount.lines.visa',
      { of: 'fee', problem: { code: 'fee_rounding_missing', data: { line: 'visa', currency: 'USD', digits: 0 } } },
    ],
    [
      'a bound of dollars and cents',
      [[['fees', 'service'], { ...dollars, amount: { lines: { visa: { name, charge: { amount: 3 } } }, max: 2.5 } }]],
      'rule_invalid fees.service.amount.max',
      { of: 'fee', problem: { code: 'fee_price_wrong' } },
    ],
    [
      'a unit of what is not counted',
      [[['computed', 'elder', 'unit'], 'page']],
      'field_unknown computed.elder.unit',
      { field: 'unit' },
    ],
    [
      'a number that no expression reads',
      [
        [['parameters', 'base', 'type'], 'decimal'],
        [['parameters', 'base', 'versions', 1, 'value'], 1e300],
      ],
      'parameter_value parameters.base.versions.1.value',
      { type: 'decimal' },
    ],
    [
      'a decision by what is no name',
      [[['steps', 'route', 'by', 'output'], 'amount']],
      'expression_invalid steps.route.by',
      { source: 'routing.amount' },
    ],
    [
      'a decision by a text that is worked out',
      [
        [[...routing, 'outputs', 'to', 'type'], 'string'],
        [[...routing, 'rows', 2, 'then', 'to'], { feel: '"slow"' }],
      ],
      'answer_computed tables.routing.rows.2.then.to',
      { table: 'routing', output: 'to', row: 'others' },
    ],
    [
      'a term by a text that is worked out',
      [
        [[...routing, 'outputs', 'term', 'type'], 'string'],
        [[...routing, 'rows', 2, 'then', 'term'], { feel: '"soon"' }],
      ],
      'answer_computed tables.routing.rows.2.then.term',
      { table: 'routing', output: 'term', row: 'others' },
    ],
    [
      'a term of no time at all',
      [[[...routing, 'rows', 0, 'then', 'term'], '0 working days']],
      'term_invalid tables.routing.rows.0.then.term',
      {},
    ],
    [
      'more papers of a group than it has',
      [
        [['documents'], { paper: paper({}) }],
        [['documentGroups'], { some: { atLeast: 2, of: ['paper'] } }],
      ],
      'rule_invalid documentGroups.some.atLeast',
      { of: 'document', name: 'some' },
    ],
    [
      'a fact called like the day that chooses the law',
      [[['facts', 'submittedOn'], { name, type: 'date' }]],
      'name_reserved facts.submittedOn',
      { of: 'fact', name: 'submittedOn' },
    ],
    [
      'a fact called like the day that papers are judged on',
      [
        [['parameters', 'base', 'anchor'], 'received'],
        [['documents'], { paper: paper({ validFor: '6 months' }) }],
        [['facts', 'submittedOn'], { name, type: 'date' }],
      ],
      'name_reserved facts.submittedOn',
      { of: 'fact', name: 'submittedOn' },
    ],
    [
      'a rule called like a fact',
      [[['computed', 'age'], { name, type: 'integer', value: 'pages' }]],
      'name_repeated computed.age',
      { of: 'fact', name: 'age', first: ['facts', 'age'] },
    ],
    [
      'a rule called like another rule',
      [[['parameters', 'routing'], ruledDefinition().parameters?.base]],
      'name_repeated tables.routing',
      { name: 'routing', first: ['parameters', 'routing'] },
    ],
    [
      'a rule called like a day of the dossier',
      [[['computed', 'receivedOn'], { name, type: 'integer', value: 'pages' }]],
      'name_reserved computed.receivedOn',
      { name: 'receivedOn' },
    ],
  ])('%s', (_, changes, place, data) => {
    const issues = rules(found(...changes))
    const issue = issues.find(it => shown(it) === place)
    expect(issues.map(shown), JSON.stringify(issues)).toContain(place)
    expect(issue?.data).toMatchObject(data)
    for (const it of issues)
      for (const locale of ['vi', 'en'] as const) expect(sayIssue(it, locale, changed(changes))).not.toBe('')
  })

  it('by the thousand, one from the other, are an issue and never a stack that is full', () => {
    const rules = Array.from({ length: 12_000 }, (_, index) => [
      `r${index}`,
      { name, type: 'integer', value: index === 11_999 ? 'pages' : `r${index + 1} + 1` },
    ])
    const circle = rules.toSpliced(-1, 1, ['r11999', { name, type: 'integer', value: 'r0' }])
    for (const [made, code] of [
      [rules, 'rule_too_deep'],
      [circle, 'rule_circle'],
    ] as const) {
      const issues = found([['computed'], { ...ruledMore.computed, ...Object.fromEntries(made) }])
      expect(issues.filter(({ severity }) => severity === 'error').map(it => it.code)).toEqual([code])
    }
  })

  it('leave a fact that is called like a day to expressions where no law goes by it', () => {
    const changes: readonly Change[] = [
      [['parameters', 'base', 'anchor'], 'received'],
      [['facts', 'submittedOn'], { name, type: 'date' }],
    ]
    expect(rules(found(...changes)).map(shown)).toEqual([])
  })

  it('say tables, columns, parameters and steps by their names', () => {
    const overlap: readonly Change[] = [[[...routing, 'rows', 0, 'when', 'age'], '< 20']]
    const [fault] = found(...overlap).filter(({ code }) => code === 'table_fault')
    const said = fault && sayIssue(fault, 'vi', changed(overlap))
    expect(said).toContain('Bảng “Phân luồng (routing)”')
    expect(said).toContain('Tuổi')
    expect(said).not.toMatch(/\bage\b/)
    expect(said).toContain('(route)')
    const gap: readonly Change[] = [[['parameters', 'base', 'versions', 0, 'to'], '2026-04-18']]
    const [law] = found(...gap).filter(({ code }) => code === 'law_gap')
    expect(law && sayIssue(law, 'en', changed(gap))).toContain('“Base (base)”')
  })
})
