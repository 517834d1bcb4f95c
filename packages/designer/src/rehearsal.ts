/** The door to the simulator’s session: the real engine under a movable clock, and what a screen shows of it. No React. */
export { sayClockIssue } from './messages/clock.ts'
export { applicant, type CastMember, castOf } from './rehearsal/cast.ts'
export type { ClockCode, ClockIssue, ClockIssueData, ClockMove } from './rehearsal/moment.ts'
export type { Draft } from './rehearsal/offers.ts'
export type {
  Asked,
  FiredTimer,
  Moved,
  OpeningOrder,
  SentEffect,
  SimulatedOrder,
  SimulatorPort,
} from './rehearsal/port.ts'
export { type Rehearsal, type RehearsalSpec, rehearse, rehearseOn } from './rehearsal/rehearsal.ts'
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
} from './rehearsal/scene.ts'
export {
  type PlayedLine,
  type Playing,
  playing,
  type RecordedRun,
  recording,
  type ScriptDay,
} from './rehearsal/script.ts'
export type { Stage } from './rehearsal/stage.ts'
