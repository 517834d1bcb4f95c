import type { DefinitionIssue, Severity } from '@motcua/engine/definition'
import { useState } from 'react'
import { stepOnPath } from '../document/document.ts'
import { useDesk } from './desk.ts'
import { Icon } from './icon.tsx'

const count = (issues: readonly DefinitionIssue[], severity: Severity): number =>
  issues.filter(issue => issue.severity === severity).length

/** As many as are shown at first, the heaviest among them: hundreds more would be drawn anew with every frame of a drag. */
const page = 50

/** The step a problem is about: where it is written, the first of the path that takes too long, or that a rule touches. */
export const stepOfIssue = (desk: Pick<ReturnType<typeof useDesk>, 'document'>, issue: DefinitionIssue) =>
  stepOnPath(desk.document, issue.path) ??
  ('steps' in issue.data && Array.isArray(issue.data.steps) ? String(issue.data.steps[0]) : undefined)

/** What `load` would say, while it is being drawn; a click shows where. */
export const ProblemsPanel = ({ show }: { readonly show: (step: string | undefined) => void }) => {
  const desk = useDesk()
  const { words, locale, problems, nameOf } = desk
  const { issues, publishable, checking, sayIssue } = problems
  const [isOpen, setOpen] = useState(true)
  const [most, setMost] = useState(page)
  const left = issues.length - most
  return (
    <section className="mc-problems" aria-label={words.problems}>
      <button type="button" className="mc-problems-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" />
        <strong>{words.problems}</strong>
        {checking ? (
          <span className="mc-counts">{words.checking}</span>
        ) : (
          <>
            <span className={`mc-verdict ${publishable ? 'mc-good' : 'mc-bad'}`}>
              <Icon name={publishable ? 'return' : 'error'} size={14} />
              {publishable ? words.publishable : words.notPublishable}
            </span>
            <span className="mc-counts">
              {words.counts(count(issues, 'error'), count(issues, 'warning'), count(issues, 'hint'))}
            </span>
          </>
        )}
      </button>
      {isOpen && !checking && issues.length === 0 && <p className="mc-note mc-all-well">{words.noProblems}</p>}
      {isOpen && issues.length > 0 && (
        <ul className="mc-issues">
          {issues.slice(0, most).map((issue, index) => {
            const step = stepOfIssue(desk, issue)
            return (
              <li key={index}>
                <button type="button" className="mc-issue" onClick={() => show(step)}>
                  <span className={`mc-mark mc-mark-${issue.severity}`}>
                    <Icon name={issue.severity} />
                    <span className="mc-hidden">{words.severities[issue.severity]}:</span>
                  </span>
                  <span className="mc-issue-where">{step === undefined ? words.wholeProcedure : nameOf(step)}</span>
                  <span className="mc-issue-said">{sayIssue(issue, locale, desk.document.procedure)}</span>
                </button>
              </li>
            )
          })}
          {left > 0 && (
            <li>
              <button type="button" className="mc-link" onClick={() => setMost(most + page)}>
                {words.moreIssues(Math.min(left, page), left)}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
