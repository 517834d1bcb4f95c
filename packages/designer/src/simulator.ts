/** The door to the simulator’s session: the real engine under a movable clock, and what a screen shows of it. No React. */
export { sayClockIssue } from './messages/clock.ts'
export { applicant, type CastMember, castOf } from './simulator/cast.ts'
export type { ClockCode, ClockIssue, ClockIssueData, ClockMove } from './simulator/moment.ts'
export type { Draft } from './simulator/offers.ts'
export type {
  Asked,
  FiredTimer,
  Moved,
  OpeningOrder,
  SentEffect,
  SimulatedOrder,
  SimulatorPort,
} from './simulator/port.ts'
export { type RehearsalSpec, rehearse } from './simulator/rehearsal.ts'
export {
  type ComingTimer,
  type FactField,
  type Offer,
  type PlaceCounts,
  type Said,
  type Scene,
  sceneOf,
  type Visit,
  type WaitingWork,
} from './simulator/scene.ts'
export {
  type PlayedLine,
  type Playing,
  playing,
  type RecordedRun,
  recording,
  type ScriptDay,
} from './simulator/script.ts'
