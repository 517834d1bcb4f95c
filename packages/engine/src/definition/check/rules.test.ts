import { describe, expect, it } from 'vitest'
import { ruledDefinition } from '../../../test/ruled.ts'
import {
  basis,
  changed,
  expectFault,
  found,
  name,
  ofRules,
  type RuleFault,
  routing,
} from '../../../test/ruled-fault.ts'
import { type Change, shown } from '../../../test/sample-fault.ts'
import { sayIssue } from '../../messages/definition.ts'

describe('rules of a definition', () => {
  it('with nothing wrong have no issue', () => {
    expect(ofRules(found()).map(shown)).toEqual([])
  })

  it.each<RuleFault>([
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
      'a range that was written as a difference',
      [[[...routing, 'rows', 0, 'when', 'age'], '< 18, 18-60']],
      'table_doubt tables.routing.rows.0',
      { table: 'routing', steps: ['route', 'slow'], finding: { code: 'cell_range_doubtful' } },
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
  ])('%s', (...fault) => expectFault(fault))

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
