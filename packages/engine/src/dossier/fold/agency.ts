import { own } from '../../definition/own.ts'
import type { Child, Consultation, Dossier } from '../dossier.ts'
import { changeStages, type Folds, learn } from './fold.ts'

const changeConsultation = (
  dossier: Dossier,
  step: string,
  agency: string,
  change: Partial<Consultation> | ((consultation: Consultation) => Partial<Consultation>),
): Dossier['consultations'] => {
  const asked = own(dossier.consultations, step) ?? {}
  const consultation = own(asked, agency) ?? { agency, extensions: [] }
  const changed = typeof change === 'function' ? change(consultation) : change
  return { ...dossier.consultations, [step]: { ...asked, [agency]: { ...consultation, ...changed } } }
}

/** What other agencies are asked, answer, and take over. */
export const agencyFolds: Folds<
  | 'consultationOpened'
  | 'consultationAdded'
  | 'consulted'
  | 'answered'
  | 'silent'
  | 'consultationExtended'
  | 'consultationClosed'
  | 'replyKept'
  | 'handoffRequested'
  | 'handoffAccepted'
  | 'handoffReturned'
  | 'handoffRerouted'
  | 'agencySucceeded'
> = {
  consultationOpened: (dossier, { data: { step, agencies } }) => {
    const asked = Object.fromEntries(agencies.map(agency => [agency, { agency, extensions: [] }]))
    dossier.consultations = { ...dossier.consultations, [step]: asked }
  },
  consultationAdded: (dossier, { data: { step, agency } }) => {
    dossier.consultations = changeConsultation(dossier, step, agency, {})
  },
  consulted: (dossier, { on, data: { step, agency, term } }) => {
    dossier.consultations = changeConsultation(dossier, step, agency, { receivedOn: on, term })
  },
  answered: (dossier, { on, data: { step, agency, answer, kept, facts = {} } }) => {
    learn(dossier, { facts, documents: {} })
    dossier.consultations = changeConsultation(dossier, step, agency, { answer, answeredOn: on })
    if (kept !== undefined) dossier.kept = dossier.kept?.filter(reply => reply.seq !== kept)
  },
  silent: (dossier, { data: { step, agency, treatedAs, facts = {} } }) => {
    learn(dossier, { facts, documents: {} })
    dossier.consultations = changeConsultation(dossier, step, agency, { silence: treatedAs })
  },
  consultationExtended: (dossier, { data: { step, agency, by, stage } }) => {
    dossier.clock = changeStages(dossier.clock, stages =>
      stages.map(s => (s.stage === stage && s.to === undefined ? { ...s, consultationExtension: by } : s)),
    )
    const extended = (c: Consultation) => ({ extensions: [...c.extensions, by] })
    dossier.consultations = changeConsultation(dossier, step, agency, extended)
  },
  consultationClosed: (dossier, { data: { step } }) => {
    const asked = Object.entries(own(dossier.consultations, step) ?? {})
    const closed = Object.fromEntries(asked.map(([agency, c]) => [agency, { ...c, closed: true }]))
    dossier.consultations = { ...dossier.consultations, [step]: closed }
  },

  replyKept: (dossier, { seq, on, data: { step, agency, answer, action, facts, documents } }) => {
    learn(dossier, { facts, documents })
    const reply = { seq, on, step, agency, answer, action }
    dossier.kept = [...(dossier.kept ?? []), reply]
  },

  handoffRequested: (dossier, { seq, on, data: { step, from, to } }) => {
    dossier.handoffs = { ...dossier.handoffs, [step]: { request: seq, from, to, requestedOn: on } }
  },
  handoffAccepted: (dossier, { on, data: { step, request, agency } }) => {
    dossier.handoffs = withoutStep(dossier.handoffs, step)
    dossier.custody = [...(dossier.custody ?? []), { agency, from: on, request }]
  },
  handoffReturned: (dossier, { data: { step } }) => {
    dossier.handoffs = withoutStep(dossier.handoffs, step)
  },
  handoffRerouted: (dossier, { data: { step, from, to } }) => {
    const offered = own(dossier.handoffs, step)
    if (offered) dossier.handoffs = { ...dossier.handoffs, [step]: { ...offered, to } }
    dossier.standIns = { ...dossier.standIns, [from]: to }
  },
  agencySucceeded: (dossier, { data: { agency, successor } }) => {
    dossier.standIns = { ...dossier.standIns, [agency]: successor }
  },
}

const withoutStep = <T>(
  record: Readonly<Record<string, T>> | undefined,
  step: string,
): Record<string, T> | undefined => {
  const rest = Object.entries(record ?? {}).filter(([id]) => id !== step)
  return rest.length > 0 ? Object.fromEntries(rest) : undefined
}

const changeChild = (
  { children }: Dossier,
  step: string,
  child: string,
  change: Partial<Child> | Child,
): Dossier['children'] => {
  const opened = own(children, step) ?? {}
  const before = own(opened, child) ?? { dossier: '', procedure: '', openedOn: 0 }
  return { ...children, [step]: { ...opened, [child]: { ...before, ...change } } }
}

/** Dossiers of other procedures that this one asked for. */
export const childFolds: Folds<'childOpened' | 'childEnded' | 'childrenClosed'> = {
  childOpened: (dossier, { on, data: { step, child, dossier: id, procedure } }) => {
    const { [child]: _, ...others } = own(dossier.children, step) ?? {}
    dossier.children = {
      ...dossier.children,
      [step]: { ...others, [child]: { dossier: id, procedure, openedOn: on } },
    }
  },
  childEnded: (dossier, { on, data: { step, child, outcome, results, facts } }) => {
    learn(dossier, { facts, documents: {} })
    dossier.children = changeChild(dossier, step, child, { outcome, results, endedOn: on })
  },
  childrenClosed: (dossier, { data: { step } }) => {
    const opened = Object.entries(own(dossier.children, step) ?? {})
    const closed = Object.fromEntries(
      opened.map(([child, it]) => [child, it.outcome === undefined ? { ...it, closed: true } : it]),
    )
    dossier.children = { ...dossier.children, [step]: closed }
  },
}
