import { loadText } from '../definition/load.ts'
import { outline as outlineOf } from '../definition/outline/outline.ts'
import { type Arguments, operandsOf } from './arguments.ts'
import { readText } from './file.ts'
import { definitionIn, placed, printIssues } from './issue.ts'
import { type ExitCode, type Terminal, visible } from './terminal.ts'

/** `motcua outline`: a procedure as the document an office publishes. */
export const outline = async (args: Arguments, out: Terminal): Promise<ExitCode> => {
  const operands = operandsOf(args, 1)
  if (!operands.ok) {
    out.complain(...operands.issues)
    return 2
  }
  const [file] = operands.value
  const text = await readText(file)
  if (!text.ok) {
    out.complain(...text.issues)
    return 2
  }
  const { result, locate } = loadText(text.value)
  if (!result.ok) {
    printIssues(out, file, placed(result.issues, locate, definitionIn(text.value)))
    return 1
  }
  await out.write(visible(outlineOf(result.value.definition, out.locale)))
  return 0
}
