import { parseInstant, type Result } from '@motcua/rules'
import * as z from 'zod/mini'
import { type DefinitionIssue, isError } from '../definition/issue.ts'
import { normalise } from '../definition/normalise.ts'
import { parseAs } from '../definition/parse.ts'
import type { ProcedureNames } from '../definition/procedure.ts'
import type { Command } from '../dossier/command.ts'
import type { Actor, Instant } from '../dossier/event.ts'
import type { Punctuality } from '../dossier/punctuality.ts'
import { actorFormat, commandFormat } from '../dossier/wire.ts'

/** One line: somebody does something at a time, or time goes by. */
export type ScriptLine<N extends ProcedureNames = ProcedureNames> =
  | {
      /** ISO instant; without an offset it is Vietnamese time. */
      readonly at: string
      /** The name of an actor of the script. */
      readonly by: string
      readonly do: Command<N>
      /** When it is legally effective, if earlier. */
      readonly on?: string | undefined
      /** The refusal that is expected; the line must be refused with this code. */
      readonly refused?: string | undefined
    }
  | { readonly until: string }

/** A dossier's story, to be played through a procedure. */
export interface Script<N extends ProcedureNames = ProcedureNames> {
  readonly script: 1
  readonly name: { readonly vi: string; readonly en?: string | undefined }
  readonly actors: Readonly<Record<string, Actor>>
  readonly play: readonly ScriptLine<N>[]
  readonly expect?: ScriptExpectation | undefined
}

/** What should have come of it. */
export interface ScriptExpectation {
  /** The date promised last: an ISO date, or an instant for terms in working hours. */
  readonly appointment?: string | undefined
  /** The day the result was ready. */
  readonly finished?: string | undefined
  readonly punctuality?: Punctuality | undefined
  readonly outcome?: string | undefined
  /** Every step come to, in order. */
  readonly path?: readonly string[] | undefined
  /** The national status code at the end. */
  readonly status?: number | undefined
}

const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?$/))
const name = z.string().check(z.minLength(1), z.maxLength(200))

const scriptFormat: z.ZodMiniType<Script> = z.strictObject({
  script: z.literal(1),
  name: z.strictObject({ vi: name, en: z.optional(name) }),
  actors: z.record(name, actorFormat),
  play: z.array(
    z.union([
      z.strictObject({ at: moment, by: name, do: commandFormat, on: z.optional(moment), refused: z.optional(name) }),
      z.strictObject({ until: moment }),
    ]),
  ),
  expect: z.optional(
    z.strictObject({
      appointment: z.optional(name),
      finished: z.optional(name),
      punctuality: z.optional(z.enum(['early', 'on-time', 'late'])),
      outcome: z.optional(name),
      path: z.optional(z.array(name)),
      status: z.optional(z.int()),
    }),
  ),
})

/** A JSON value as a script, or what is wrong with it. */
export const parseScript = (value: unknown): Result<Script, DefinitionIssue> => {
  const issues: DefinitionIssue[] = []
  const clean = normalise(value, [], issues)
  return issues.some(isError) ? { ok: false, issues } : parseAs(scriptFormat, clean)
}

/**
 * A moment of a script as an instant: without an offset it is Vietnamese time.
 * @example momentOf('2026-04-24T10:00') === momentOf('2026-04-24T03:00:00Z') // true
 */
export const momentOf = (text: string): Instant | undefined =>
  parseInstant(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}+07:00`)
