/** The door to XState’s own tools: the machine the engine decides with, for actors, the inspector and `xstate/graph`. */
export type { Guard } from './machine/guard.ts'
export type { Asked } from './machine/machine.ts'
export { procedureEvents } from './xstate/events.ts'
export {
  followingOf,
  type ProcedureContext,
  type ProcedureEvent,
  type ProcedureInput,
  type ProcedureMachine,
  type ProcedureSnapshot,
  procedureMachine,
  stepsOf,
} from './xstate/machine.ts'
