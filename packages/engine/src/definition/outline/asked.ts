import { conditionInWords } from './condition.ts'
import { lines, plain, table } from './markdown.ts'
import type { Wording } from './wording.ts'

/** The opinions that other agencies are asked for. */
export const consultations = (wording: Wording): readonly (readonly string[])[] => {
  const { definition, words, graph } = wording
  const rows = [...graph.steps.values()].flatMap(({ id, step }) =>
    step.kind !== 'consult'
      ? []
      : Object.entries(step.agencies).map(([agency, asked]) => {
          const { role, department, term, extension, when, answer, onSilence, basis } = asked
          const longer = extension && words.answerExtended(wording.term(extension.atMost))
          return [
            wording.number(id),
            lines([
              wording.office({ role, department, agency }),
              when === undefined ? '' : words.askedWhen(conditionInWords(when, wording)),
              answer === undefined ? '' : words.answerFact(wording.name(definition.facts, answer)),
            ]),
            words.answerWithin(wording.term(term)),
            longer === undefined ? '' : wording.cited(longer, extension?.basis),
            words.onSilence[onSilence],
            wording.basis(basis),
          ]
        }),
  )
  const head = [words.step, words.answerer, words.answerTerm, words.answerExtension, words.silence, words.basis]
  return rows.length === 0 ? [] : [[`### ${words.consultations}`], table(head, rows)]
}

/** The dossiers of other procedures that are asked for. */
export const childDossiers = (wording: Wording): readonly (readonly string[])[] => {
  const { definition, words, graph } = wording
  const rows = [...graph.steps.values()].flatMap(({ id, step }) =>
    step.kind !== 'children'
      ? []
      : Object.values(step.children).map(child => [
          wording.number(id),
          lines([
            wording.text(child.name),
            child.when === undefined ? '' : words.onlyWhen(conditionInWords(child.when, wording)),
          ]),
          words.childCase(plain(child.procedure), child.case, child.channel),
          wording.office({ role: child.role, agency: child.agency }),
          lines(
            Object.entries(child.facts ?? {}).map(([theirs, ours]) =>
              words.childFact(theirs, wording.name(definition.facts, ours)),
            ),
          ),
          wording.name(definition.facts, child.outcome),
          words.cancelled[child.cancelled],
          wording.basis(child.basis),
        ]),
  )
  const head = [words.step, words.child, words.childProcedure, words.childReporter, words.childFacts]
  const more = [words.childOutcome, words.childCancelled, words.basis]
  return rows.length === 0 ? [] : [[`### ${words.childDossiers}`], table([...head, ...more], rows)]
}
