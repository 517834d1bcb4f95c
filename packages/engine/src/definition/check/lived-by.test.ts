/** Rules that can be read and could not be lived by: nobody would ever get an answer, or somebody the wrong one. */
import { describe, expect, it } from 'vitest'
import { ruledDefinition, ruledMore } from '../../../test/ruled.ts'
import { basis, expectFault, found, name, ofRules, type RuleFault, routing } from '../../../test/ruled-fault.ts'
import { type Change, shown } from '../../../test/sample-fault.ts'

const paper = (more: object) => ({ name, required: false, originals: 1, copies: 0, ...more })
const dollars = { name, currency: 'USD' }

describe('rules that cannot be lived by', () => {
  it.each<RuleFault>([
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
      'a field whose name another one begins with',
      [
        [
          ['facts', 'lot'],
          {
            name,
            type: 'record',
            fields: { kind: { name, type: 'record', fields: { big: { name, type: 'boolean' } } } },
          },
        ],
        [['computed', 'elder', 'value'], 'lot.kind.kin'],
      ],
      'name_unknown computed.elder.value',
      { of: 'fact', name: 'lot.kind.kin' },
    ],
    [
      'a value that what is worked out never has',
      [
        [['facts', 'kind'], { name, type: 'enum', values: { house: { name }, shop: { name } } }],
        [['computed', 'elder', 'value'], '(if age > 3 then kind else "house") = "barn"'],
      ],
      'value_unknown computed.elder.value',
      { fact: '(if age > 3 then kind else "house")', value: 'barn' },
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
      { of: 'fee', problem: { code: 'fee_units_wrong', data: { value: '2.5', currency: 'USD', digits: 0 } } },
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
  ])('are told: %s', (...fault) => expectFault(fault))

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

  it('are no facts that are called like a day which no law goes by', () => {
    const changes: readonly Change[] = [
      [['parameters', 'base', 'anchor'], 'received'],
      [['facts', 'submittedOn'], { name, type: 'date' }],
    ]
    expect(ofRules(found(...changes)).map(shown)).toEqual([])
  })
})
