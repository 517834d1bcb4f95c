import type { Dossier } from './dossier.ts'
import type { DossierEvent, EventType } from './event.ts'
import { agencyFolds, childFolds } from './fold/agency.ts'
import { courseFolds } from './fold/course.ts'
import type { Draft, Folds } from './fold/fold.ts'
import { intakeFolds } from './fold/intake.ts'
import { lastActsAfter } from './fold/last-act.ts'
import { owedFolds } from './fold/owed.ts'
import { timeFolds } from './fold/time.ts'
import { workFolds } from './fold/work.ts'

/** Raised when the same events make another dossier than before: a store then folds what it keeps anew. */
export const foldVersion = 4

const folds: Folds<EventType> = {
  ...intakeFolds,
  ...courseFolds,
  ...timeFolds,
  ...owedFolds,
  ...agencyFolds,
  ...childFolds,
  ...workFolds,
}

/** What may be told late, because it came on its day whatever was done meanwhile, and what is no step of the dossier's way. */
const apart: ReadonlySet<EventType> = new Set<EventType>([
  'paid',
  'refunded',
  'consulted',
  'answered',
  'silent',
  'replyKept',
  'childEnded',
  'assigned',
  'urged',
  'urgeAnswered',
  'rungReached',
  'apologised',
  'reappointed',
  'corrected',
  'recounted',
  'skipped',
  'erased',
  'agencySucceeded',
])

/**
 * A dossier after one more fact. Pure, and it never asks the machine or the procedure: a dossier can be read long after
 * its procedure is gone. Events are folded in the order of their `seq`.
 */
export const evolve = (dossier: Dossier, event: DossierEvent): Dossier => {
  const next: Draft = { ...dossier, revision: event.seq }
  ;(folds[event.type] as (dossier: Draft, event: DossierEvent) => void)(next, event)
  if (!apart.has(event.type)) next.movedOn = event.on
  next.lastActs = lastActsAfter(dossier.lastActs, event, apart.has(event.type))
  return next
}
