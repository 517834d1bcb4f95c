import { sampleStart } from '../testing/sample.ts'
import { storeContract } from '../testing/store-contract.ts'
import { memory } from './memory.ts'
import { emptyMemory } from './memory-state.ts'

storeContract({
  name: 'memory',
  open: async () => {
    const kept = emptyMemory()
    let now = sampleStart
    return {
      store: memory(() => now, kept),
      beside: async () => memory(() => now, kept),
      stopClock: async at => {
        now = at
      },
      tamper: async (tenant, id, { dossier, head, events }) => {
        const place = JSON.stringify([tenant, id])
        kept.dossiers.set(place, { ...kept.dossiers.get(place)!, dossier, head, history: events })
      },
    }
  },
  skip: [{ promise: 'survives being closed', reason: 'it keeps nothing beyond its process' }],
})
