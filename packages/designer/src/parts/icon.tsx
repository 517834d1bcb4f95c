import type { CardKind } from '../graph/sketch.ts'

/** Lines of 24 × 24, as every icon here. */
const paths = {
  task: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  wait: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5l3.5 2',
  decision: 'M12 3l9 9l-9 9l-9-9zM12 8.5v4.5M12 16v.3',
  consult: 'M4 5h11v8H9l-3.5 3v-3H4zM18 9h2v8h-1.5v3L15.500 17H11',
  handoff: 'M3 8h13M12 4l4 4l-4 4M21 16H8M12 12l-4 4l4 4',
  children: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  parallel: 'M4 12h4M8 6v12M8 6h12M8 12h12M8 18h12',
  join: 'M20 12h-4M16 6v12M16 6H4M16 12H4M16 18H4',
  exit: 'M13 4h7v16h-7M3 12h11M10 8l4 4l-4 4',
  return: 'M4 12.500l5 5L20 6.500',
  pause: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M10 9v6M14 9v6',
  passed: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12.500l3 3l5-6',
  end: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M9 9h6v6H9z',
  undo: 'M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12h-4',
  redo: 'M16 5l4 4l-4 4M20 9H10a6 6 0 0 0 0 12h4',
  add: 'M12 5v14M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  zoomIn: 'M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l5 5M8 11h6M11 8v6',
  zoomOut: 'M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l5 5M8 11h6',
  tidy: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  open: 'M3 19V5h6l2 3h10v11zM3 11h18',
  export: 'M12 4v11M7.500 10.500L12 15l4.500-4.500M4 20h16',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  error: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M9 9l6 6M15 9l-6 6',
  warning: 'M12 4l9.500 16h-19zM12 10v4.500M12 17v.3',
  hint: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 11v5M12 8v.3',
  locate: 'M12 7a5 5 0 1 0 0 10a5 5 0 0 0 0-10M12 2v5M12 17v5M2 12h5M17 12h5',
  close: 'M6 6l12 12M18 6L6 18',
  chevron: 'M6 9l6 6l6-6',
  up: 'M6 15l6-6l6 6',
  find: 'M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l5 5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  connect: 'M6 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6M18 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6M9 12h6',
} satisfies Record<CardKind, string> & Record<string, string>

export type IconName = keyof typeof paths

/** A picture beside words: it says nothing that they do not. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <svg className="mc-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
)
