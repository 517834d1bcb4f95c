import { own } from '../../definition/own.ts'
import type { Folds } from './fold.ts'

/** Who works on what, and who was urged. */
export const workFolds: Folds<'assigned' | 'urged' | 'urgeAnswered'> = {
  assigned: (dossier, { on, data: { step, main, cooperators, watchers } }) => {
    const before = own(dossier.work, step)
    const work = {
      ...before,
      ...(main === undefined ? {} : { main }),
      ...(cooperators === undefined ? {} : { cooperators }),
      ...(watchers === undefined ? {} : { watchers }),
      on,
    }
    dossier.work = { ...dossier.work, [step]: work }
  },
  urged: (dossier, { on, data: { number, to, replyBy } }) => {
    dossier.urges = [...(dossier.urges ?? []), { number, to, urgedOn: on, replyBy }]
  },
  urgeAnswered: (dossier, { on, data: { number } }) => {
    dossier.urges = dossier.urges?.map(urge => (urge.number === number ? { ...urge, answeredOn: on } : urge))
  },
}
