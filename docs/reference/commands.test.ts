import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CommandType } from '../../packages/engine/src/dossier/command.ts'
import { refusalEn } from '../../packages/engine/src/messages/refusal-en.ts'

const page = readFileSync(new URL('commands.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| `(\w+)` +\|(?:[^|\n]*\|){4}$/gm)].map(([, name]) => name)

const types: Readonly<Record<CommandType, true>> = {
  submit: true,
  receive: true,
  refuseAcceptance: true,
  advance: true,
  requestSupplement: true,
  supply: true,
  pay: true,
  consult: true,
  answer: true,
  extend: true,
  withdraw: true,
  decideWithdrawal: true,
  returnResult: true,
  assign: true,
  claim: true,
  reassign: true,
  recall: true,
  sendBack: true,
  urge: true,
  answerUrge: true,
  acceptHandoff: true,
  returnHandoff: true,
  rerouteHandoff: true,
  reportChild: true,
  reappoint: true,
  apologise: true,
  stop: true,
  refund: true,
  succeedAgency: true,
  correct: true,
  migrate: true,
  adopt: true,
  recount: true,
  skip: true,
  erase: true,
  expire: true,
}

describe('docs/reference/commands.md', () => {
  it('has a row for every command, and for nothing else', () => {
    expect(rows.toSorted()).toEqual(Object.keys(types).toSorted())
  })

  it('names every refusal, and none that is not there', () => {
    const told = new Set([...page.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, code]) => code))
    expect([...told].toSorted()).toEqual(Object.keys(refusalEn).toSorted())
  })
})
