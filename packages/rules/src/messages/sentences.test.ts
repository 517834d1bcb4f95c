import { describe, expect, it } from 'vitest'
import { readDmn } from '../dmn/read.ts'
import { sayDmn } from '../dmn/say.ts'
import { importTables } from '../dmn/tables/import.ts'
import { explainFeel } from '../feel/explain.ts'
import { explanationOf } from '../table/explain.ts'
import { explainTable, explainTableIssue } from '../table/print.ts'
import { readTable } from '../table/read.ts'

const table = (cell: string) =>
  readTable(
    {
      hit: 'unique',
      inputs: { channel: { type: { type: 'enum', values: ['online', 'post'] } } },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [{ id: 'a', when: { channel: cell }, then: { fee: 1 } }],
    },
    { channel: { type: 'enum', values: ['online', 'post'] } },
  )

describe('a sentence says what to do', () => {
  it('about a value that stands without its quotes', () => {
    const read = table('online')
    expect(read.ok ? [] : read.issues.map(it => explainTableIssue(it, 'vi'))).toEqual([
      'Không có thông tin “online”. Nếu đây là một giá trị, hãy đặt trong dấu nháy kép: "online". (Dòng 1, ký tự thứ 1.)',
    ])
    expect(read.ok ? [] : read.issues.map(it => explainTableIssue(it, 'en'))).toEqual([
      'There is no fact “online”. If it is a value, put it in quotes: "online". (Line 1, column 1.)',
    ])
    const meant = table('chanel')
    expect(meant.ok ? [] : meant.issues.map(it => explainTableIssue(it, 'vi'))).toEqual([
      'Không có thông tin “chanel”. Có phải là “channel”? (Dòng 1, ký tự thứ 1.)',
    ])
  })

  it('about a number that is not whole: never that it must be a number and is one', () => {
    const read = readTable({
      hit: 'unique',
      inputs: { copies: { type: { type: 'number', whole: true } } },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [{ id: 'a', when: { copies: '> 0' }, then: { fee: 1 } }],
    })
    if (!read.ok) throw new Error('is a table')
    const said = (facts: Record<string, unknown>) => explainTable(explanationOf(read.value, facts as never), 'vi')[0]
    expect(said({ copies: 2.5 })).toBe('Thông tin “copies” phải là số nguyên không quá lớn.')
    expect(said({ copies: '2' })).toBe('Thông tin “copies” phải là số, nhưng là chuỗi ký tự.')
    const wrong = read.value.decide({ copies: 2.5 })
    expect(wrong.kind === 'error' && wrong.code === 'feel_fact_type' && explainFeel(wrong, 'en')).toBe(
      'The fact “copies” must be a whole number, and not too large.',
    )
  })

  it('about a part of a DMN file that becomes no table: what is wrong with it, not a code', async () => {
    const read =
      await readDmn(`<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="n">
      <inputData id="a" name="age"><variable name="age" typeRef="number"/></inputData>
      <decision id="d" name="d"><variable name="d" typeRef="number"/>
        <informationRequirement><requiredInput href="#a"/></informationRequirement>
        <decisionTable id="t"><input id="i"><inputExpression typeRef="number"><text>age</text></inputExpression></input>
          <output id="o" name="o" typeRef="number"/>
          <rule id="r"><inputEntry><text>&lt; 16 tuổi</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
        </decisionTable>
      </decision></definitions>`)
    if (!read.ok) throw new Error('is DMN')
    const [issue] = importTables(read.value).notTaken
    if (issue === undefined) throw new Error('is taken')
    expect(sayDmn(issue, 'vi')).toMatch(/^“d”: không chuyển được thành bảng, vì ở rows\.0\.when\.age: .*tuổi/u)
    expect(sayDmn(issue, 'en')).toMatch(/^“d” has no form in our tables, because of rows\.0\.when\.age: .*tuổi/u)
    expect(sayDmn(issue, 'vi')).not.toContain('table_feel_wrong')
  })
})
