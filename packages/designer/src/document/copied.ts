/** Steps out of the clipboard. Apart from the way into it, which needs no reader. */
import type { CopiedSteps } from './clipboard.ts'
import { blankDocument } from './new-step.ts'
import { openValue } from './open-value.ts'

/** The steps of a text from the clipboard; nothing where it is another text, or its steps have not the shape of steps. */
export const readCopy = (text: string): CopiedSteps | undefined => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || !('motcua' in value) || value.motcua !== 'steps') return undefined
  const { steps } = value as { readonly steps?: unknown }
  // Read as a file is read, so that nothing comes in here that could not be opened.
  const opened = openValue({ format: 1, procedure: { ...blankDocument().procedure, steps } })
  return opened.ok ? opened.value.document.procedure.steps : undefined
}
