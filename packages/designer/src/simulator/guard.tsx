import { Component, type ReactNode } from 'react'
import type { SimulatorWords } from '../messages/simulator-words.ts'
import { Failed } from './parts.tsx'

interface Props {
  readonly words: SimulatorWords
  readonly children: ReactNode
}

/** What cannot be drawn is said in its place; the rest of the screen stays. */
export class Guard extends Component<Props, { readonly reason: unknown }> {
  override state: { readonly reason: unknown } = { reason: undefined }

  static getDerivedStateFromError(reason: unknown): { readonly reason: unknown } {
    return { reason }
  }

  override render(): ReactNode {
    const { reason } = this.state
    const { words, children } = this.props
    if (reason === undefined) return children
    return (
      <Failed said={words.notDrawn} reason={reason} words={words} retry={() => this.setState({ reason: undefined })} />
    )
  }
}
