import type { Step } from '@motcua/engine/definition'
import { type Locale, parseTerm, printTerm, say } from '@motcua/rules'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import type { CardNode } from '../graph/project.ts'
import { useCanvas } from './canvas-context.ts'
import { useDesk } from './desk.ts'
import { Icon } from './icon.tsx'

/** A term as people read it; as it is typed where it cannot be read. */
export const termText = (term: string, locale: Locale): string => {
  const read = parseTerm(term)
  return read.ok ? printTerm(read.value, locale) : term
}

/** The time a step may take, or may be waited for, in words. */
export const budgetText = (step: Step, locale: Locale): string | undefined => {
  if (step.kind === 'task' || step.kind === 'handoff') return termText(step.budget, locale)
  return step.kind === 'wait' && step.expiry !== undefined ? `≤ ${termText(step.expiry.after, locale)}` : undefined
}

/** A step as a card: everything it shows is in its node, so that it is drawn anew only when that has changed. */
export const Card = memo(({ id, data, selected }: NodeProps<CardNode>) => {
  const { locale, words, readOnly } = useDesk()
  const { idOf, target, position } = useCanvas()
  const { kind, step, role, lacksRole, mark, worst, starts, trail } = data
  const isJoin = kind === 'join'
  const name = isJoin ? words.kinds.join : say(step.name, locale)
  const budget = isJoin ? undefined : budgetText(step, locale)
  const classes = [
    'mc-card',
    `mc-card-${kind}`,
    selected ? 'mc-selected' : '',
    worst ? 'mc-worst' : '',
    target === id ? 'mc-target' : '',
    mark === undefined ? '' : `mc-marked-${mark}`,
    trail === undefined ? '' : `mc-trail-${trail}`,
  ]
  const said = lacksRole ? words.undetermined : role === undefined ? undefined : say(role, locale)
  const { at, of } = position(id)
  return (
    <>
      {/* It belongs to the list of cards beside the drawing, which has the focus and says where it is. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the drawing has the focus and names the card it has come to. */}
      <div
        id={idOf(id)}
        className={classes.filter(Boolean).join(' ')}
        role="option"
        aria-roledescription={words.card}
        aria-selected={selected}
        aria-posinset={at}
        aria-setsize={of}
        title={name}
      >
        <div className="mc-card-top">
          <span className="mc-card-kind">
            <Icon name={trail === 'passed' ? 'passed' : kind} size={14} />
            {(starts || trail === 'here') && <span className="mc-hidden">{words.kinds[kind]}</span>}
            <span className={trail === 'here' ? 'mc-card-here' : starts ? 'mc-card-start' : 'mc-card-word'}>
              {trail === 'here' ? words.trail.here : starts ? words.start : words.kinds[kind]}
            </span>
            {trail === 'passed' && <span className="mc-hidden">{words.trail.passed}</span>}
          </span>
          {budget !== undefined && <span className="mc-card-budget">{budget}</span>}
          {mark !== undefined && (
            <span className={`mc-mark mc-mark-${mark}`} title={words.severities[mark]}>
              <Icon name={mark} size={16} />
              <span className="mc-hidden">{words.severities[mark]}</span>
            </span>
          )}
        </div>
        {isJoin || <div className="mc-card-name">{name === '' ? '…' : name}</div>}
        {said !== undefined && <div className={`mc-card-role${lacksRole ? ' mc-unknown' : ''}`}>{said}</div>}
      </div>
      <Handle
        type="target"
        position={Position.Left}
        isConnectable={!readOnly && !isJoin}
        isConnectableStart={false}
        className="mc-handle"
      />
      {kind !== 'end' && kind !== 'exit' && (
        <Handle type="source" position={Position.Right} isConnectable={!readOnly} className="mc-handle" />
      )}
    </>
  )
})
Card.displayName = 'Card'
