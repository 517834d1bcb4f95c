import { type ParallelStep, stepGraph } from '@motcua/engine/definition'
import { say } from '@motcua/rules'
import type { Change } from '../document/change.ts'
import { type FoundStep, stepOf } from '../document/document.ts'
import { freeName } from '../document/free-name.ts'
import { unconnected } from '../document/unknown.ts'
import type { Deeds } from './deeds.ts'
import { useDesk } from './desk.ts'
import { AddButton, Choice, RemoveButton, Section, TextField } from './field.tsx'
import { useStepPart } from './use-step.ts'
import { useTargets } from './use-targets.ts'

/** The outcomes with which exits of a block leave it, whether it says where they lead or not. */
const outcomesOf = ({ branches, outcomes = {} }: ParallelStep): readonly string[] => [
  ...new Set([
    ...Object.keys(outcomes),
    ...Object.values(branches).flatMap(({ steps }) =>
      Object.values(steps).flatMap(step => (step.kind === 'exit' && step.outcome !== undefined ? [step.outcome] : [])),
    ),
  ]),
]

interface BlockProps {
  readonly found: FoundStep
  readonly deeds: Deeds
  readonly rename: () => void
}

/** The branches of a block, and where it leads when one of them ends in another way. */
export const BlockFields = ({ found, deeds, rename }: BlockProps) => {
  const { words, locale, attempt, select } = useDesk()
  const set = useStepPart(found)
  const targets = useTargets(found.id)
  const { id, step, path } = found
  if (step.kind !== 'parallel') return null
  const named = outcomesOf(step)
  return (
    <>
      <Section title={words.branches}>
        {Object.entries(step.branches).map(([branch, { name, steps, start }]) => (
          <fieldset key={branch} className="mc-group">
            <legend className="mc-hidden">{say(name, locale)}</legend>
            <div className="mc-group-head">
              <TextField
                label={words.branchName}
                value={locale === 'en' ? (name.en ?? '') : name.vi}
                placeholder={locale === 'en' ? name.vi : undefined}
                lang={locale}
                path={[...path, 'branches', branch, 'name']}
                commit={(text, gesture) =>
                  set(['branches', branch, 'name', locale], locale === 'en' && text === '' ? undefined : text, gesture)
                }
              />
              <RemoveButton
                said={`${words.removeBranch}: ${say(name, locale)}`}
                remove={() => deeds.removeBranch({ block: id, branch }, say(name, locale))}
              />
            </div>
            <Choice
              label={words.branchStart}
              value={start}
              options={Object.entries(steps).map(([inner, it]) => [inner, say(it.name, locale) || inner] as const)}
              path={[...path, 'branches', branch, 'start']}
              choose={to => attempt([{ type: 'startAt', step: to }])}
            />
            <ol className="mc-inner-steps">
              {Object.entries(steps).map(([inner, it]) => (
                <li key={inner}>
                  <button type="button" className="mc-link" onClick={() => select({ kind: 'card', id: inner })}>
                    {say(it.name, locale) || inner}
                  </button>
                </li>
              ))}
            </ol>
            <AddButton
              said={words.addInBranch}
              add={() => {
                if (deeds.addInBranch({ block: id, branch }) !== undefined) rename()
              }}
            />
          </fieldset>
        ))}
        <AddButton said={words.addBranch} add={() => deeds.addBranch(id)} />
        <p className="mc-note">{words.branchesJoin}</p>
      </Section>
      {named.length > 0 && (
        <Section title={words.blockOutcomes}>
          {named.map(outcome => (
            <Choice
              key={outcome}
              label={words.blockOutcome(outcome)}
              value={step.outcomes?.[outcome] ?? ''}
              options={[['', words.unconnected], ...targets.filter(([to]) => to !== id)]}
              path={[...path, 'outcomes', outcome]}
              choose={to => set(['outcomes', outcome], to === '' ? undefined : to)}
            />
          ))}
        </Section>
      )}
    </>
  )
}

/** With what a branch ends: at its join, or at once with an outcome that the block sends on. */
export const ExitFields = ({ found }: { readonly found: FoundStep }) => {
  const { words, document, attempt } = useDesk()
  const set = useStepPart(found)
  const { id, step, path } = found
  if (step.kind !== 'exit') return null
  const block = stepGraph(document.procedure).steps.get(id)?.within.at(-1)?.block
  const outer = block === undefined ? undefined : stepOf(document, block)?.step
  const named = outer?.kind === 'parallel' ? outcomesOf(outer) : []
  /** Every exit of the block that ends so, and where the block sends it, under another code. */
  const rename = (from: string, to: string, gesture: string): void => {
    if (block === undefined || outer?.kind !== 'parallel') {
      set(['outcome'], to, gesture)
      return
    }
    const exits = Object.values(outer.branches).flatMap(({ steps }) =>
      Object.entries(steps).flatMap(([exit, it]) => (it.kind === 'exit' && it.outcome === from ? [exit] : [])),
    )
    const target = outer.outcomes?.[from]
    const led: readonly Change[] =
      target === undefined
        ? []
        : [
            { type: 'changeStep', step: block, at: ['outcomes', from], value: undefined },
            { type: 'changeStep', step: block, at: ['outcomes', to], value: target },
          ]
    attempt(
      [...exits.map((exit): Change => ({ type: 'changeStep', step: exit, at: ['outcome'], value: to })), ...led],
      gesture,
    )
  }
  return (
    <>
      <Choice
        label={words.exitOutcome}
        value={step.outcome ?? ''}
        options={[['', words.exitOrdinary], ...named.map(name => [name, name] as const), ['+', words.newOutcome]]}
        path={[...path, 'outcome']}
        choose={value => {
          if (value !== '+') {
            set(['outcome'], value === '' ? undefined : value)
            return
          }
          const outcome = freeName('outcome', name => named.includes(name))
          const mapped =
            block === undefined
              ? []
              : ([{ type: 'changeStep', step: block, at: ['outcomes', outcome], value: unconnected }] as const)
          attempt([...mapped, { type: 'changeStep', step: id, at: ['outcome'], value: outcome }])
        }}
      />
      {step.outcome !== undefined && (
        <TextField
          label={words.outcomeCode}
          value={step.outcome}
          code
          path={[...path, 'outcome']}
          commit={(text, gesture) => rename(step.outcome ?? '', text, gesture)}
        />
      )}
    </>
  )
}
