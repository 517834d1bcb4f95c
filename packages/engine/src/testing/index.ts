export { type Acknowledged, appendForever, type CrashDamage, crashDamage } from './crash.ts'
export type { KeptRecord } from './falsification.ts'
export { type SampleOptions, sampleAppend } from './sample.ts'
export { type OpenedStore, type StorePromise, type StoreUnderTest, storeContract } from './store-contract.ts'
