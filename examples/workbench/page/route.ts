/** Where the page is, by the part of its address behind `#`: no server is asked, and every place has a link. */
import { useSyncExternalStore } from 'react'

export type Route =
  | { readonly view: 'library' }
  | { readonly view: 'design'; readonly id: number }
  | { readonly view: 'version'; readonly hash: string }
  | { readonly view: 'trial'; readonly dossier?: string | undefined; readonly procedure?: string | undefined }
  | { readonly view: 'nowhere' }

/** The parts of a path; nothing where somebody typed what is none. */
const partsOf = (path: string): readonly string[] | undefined => {
  try {
    return path.split('/').map(part => decodeURIComponent(part))
  } catch {
    return undefined
  }
}

export const routeOf = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?')
  const [view = '', name = ''] = partsOf(path) ?? ['nowhere']
  if (view === '') return { view: 'library' }
  if (view === 'design' && /^\d{1,15}$/.test(name)) return { view, id: Number(name) }
  if (view === 'version' && name !== '') return { view, hash: name }
  if (view !== 'trial') return { view: 'nowhere' }
  const procedure = new URLSearchParams(query).get('procedure') ?? undefined
  return { view, ...(name === '' ? {} : { dossier: name }), ...(procedure === undefined ? {} : { procedure }) }
}

/** A draft may have half a letter in its code, which no address can have. */
const encoded = (name: string): string => encodeURIComponent(name.toWellFormed())

export const linkTo = (route: Route): string => {
  switch (route.view) {
    case 'design':
      return `#/design/${route.id}`
    case 'version':
      return `#/version/${encoded(route.hash)}`
    case 'trial': {
      const dossier = route.dossier === undefined ? '' : `/${encoded(route.dossier)}`
      const query = route.procedure === undefined ? '' : `?procedure=${encoded(route.procedure)}`
      return `#/trial${dossier}${query}`
    }
    default:
      return '#/'
  }
}

export const goTo = (route: Route): void => {
  location.hash = linkTo(route)
}

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

const placeOf = (hash: string): string => {
  const route = routeOf(hash)
  return route.view === 'trial' ? route.view : JSON.stringify(route)
}

let place = placeOf(location.hash)
let arrived = false
addEventListener('hashchange', () => {
  const next = placeOf(location.hash)
  arrived ||= next !== place
  place = next
})

/** Whether somebody has come to another place since this was asked last: its heading takes the focus, once it is there. */
export const hasArrived = (): boolean => {
  const was = arrived
  arrived = false
  return was
}

/** The part behind `#`, as it changes. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash)
