import { procedureSchema } from '../definition/format.ts'
import type { Arguments } from './arguments.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { trouble } from './trouble.ts'

/** `motcua schema`: the JSON Schema of a procedure file. */
export const schema = async ({ operands: [operand] }: Arguments, out: Terminal): Promise<ExitCode> => {
  if (operand !== undefined) {
    out.complain(trouble('operand_unwanted', { operand }))
    return 2
  }
  out.json(procedureSchema())
  return 0
}
