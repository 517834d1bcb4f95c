import { viewContract } from '../testing/view-contract.ts'
import { memoryViews } from './memory.ts'

viewContract({ name: 'memory', open: async () => ({ views: memoryViews() }) })
