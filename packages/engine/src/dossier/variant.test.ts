import { describe, expect, it } from 'vitest'
import { chief, citizen, deskOfficer, lan, office } from '../../test/office.ts'
import { Tale } from '../../test/tale.ts'
import { openActions } from './step.ts'

const day = '2026-04-20T09:00'
const begun = (variant?: string): Tale =>
  new Tale(office)
    .do('2026-04-20T08:00', citizen, {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
      ...(variant === undefined ? {} : { variant }),
    })
    .do('2026-04-20T08:15', deskOfficer, { type: 'receive' })

describe('the same procedure done on the spot', () => {
  it('is done by other people, and nothing is handed over', () => {
    const tale = begun('onTheSpot')
    expect(tale.try(day, lan, { type: 'advance', action: 'hand' })).toMatchObject({ data: { role: 'desk' } })
    tale.do(day, deskOfficer, { type: 'advance', action: 'hand' })
    expect(tale.dossier.position).toEqual(['decide'])
    expect(tale.dossier.handoffs).toBeUndefined()
    expect(begun().do(day, lan, { type: 'advance', action: 'hand' }).dossier.position).toEqual(['hand'])
  })

  it('has the same appointment, pin and results: it is no other procedure', () => {
    const [spot, plain] = [begun('onTheSpot').dossier, begun().dossier]
    expect(spot.appointment).toEqual(plain.appointment)
    expect(spot.procedure).toEqual(plain.procedure)
    expect([spot.variant, plain.variant]).toEqual(['onTheSpot', undefined])
  })

  it('is the dossier’s for good, whoever asks what can be done', () => {
    const { dossier } = begun('onTheSpot')
    expect(new Set(openActions({ procedure: office, dossier }).map(({ post }) => post.role))).toEqual(new Set(['desk']))
    const tale = begun('onTheSpot').do(day, deskOfficer, { type: 'advance', action: 'pass' })
    expect(tale.try(day, deskOfficer, { type: 'advance', action: 'approve' })).toMatchObject({ code: 'role_missing' })
    expect(tale.try(day, chief, { type: 'advance', action: 'approve' })).toBeUndefined()
  })

  it('keeps its duties apart there too', () => {
    const tale = begun('onTheSpot').do(day, deskOfficer, { type: 'advance', action: 'pass' })
    expect(tale.try(day, { ...chief, id: deskOfficer.id }, { type: 'advance', action: 'approve' })).toMatchObject({
      code: 'duty_conflict',
    })
  })
})
