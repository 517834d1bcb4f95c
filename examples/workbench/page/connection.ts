/** Whether the server is there, and what it says was changed. */
import { useSyncExternalStore } from 'react'
import type { NewsOf } from '../server/news.ts'

export interface Connection {
  isHere(): boolean
  /** Calls back when something of that kind was changed, or may have been: the server was away. */
  onNews(what: NewsOf, heard: () => void): () => void
  onChange(changed: () => void): () => void
  /** Resolves once the server answers again; at once where it is there. */
  whenHere(): Promise<void>
  /** A request found nobody. */
  lost(): void
}

const asEvery = 1000

class StreamConnection implements Connection {
  readonly #news = new EventTarget()
  readonly #changes = new Set<() => void>()
  #stream: EventSource | undefined
  #here = true
  #greeted = false

  constructor() {
    this.#open()
    // A browser has six connections to one address: pages that nobody looks at give theirs back.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#stream?.close()
      else this.#open()
    })
  }

  isHere = (): boolean => this.#here

  onNews(what: NewsOf, heard: () => void): () => void {
    this.#news.addEventListener(what, heard)
    return () => this.#news.removeEventListener(what, heard)
  }

  onChange = (changed: () => void): (() => void) => {
    this.#changes.add(changed)
    return () => this.#changes.delete(changed)
  }

  whenHere(): Promise<void> {
    if (this.#here) return Promise.resolve()
    return new Promise(resolve => {
      const stop = this.onChange(() => {
        if (!this.#here) return
        stop()
        resolve()
      })
    })
  }

  lost(): void {
    this.#set(false)
    this.#open()
  }

  #set(here: boolean): void {
    if (this.#here === here) return
    this.#here = here
    for (const changed of [...this.#changes]) changed()
  }

  #tell(what: NewsOf): void {
    this.#news.dispatchEvent(new Event(what))
  }

  #open(): void {
    this.#stream?.close()
    const stream = new EventSource('/api/news')
    this.#stream = stream
    stream.addEventListener('hello', () => {
      this.#set(true)
      // What was said meanwhile was not heard.
      if (this.#greeted) for (const what of ['library', 'trial'] as const) this.#tell(what)
      this.#greeted = true
    })
    for (const what of ['library', 'trial'] as const) stream.addEventListener(what, () => this.#tell(what))
    stream.addEventListener('error', () => {
      this.#set(false)
      stream.close()
      setTimeout(() => {
        if (this.#stream === stream && !document.hidden) this.#open()
      }, asEvery)
    })
  }
}

export const connection: Connection = new StreamConnection()

export const useHere = (): boolean => useSyncExternalStore(connection.onChange, connection.isHere)
