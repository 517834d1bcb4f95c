import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ProcedureDesigner } from '../../src/index.ts'
import { longDrawing } from '../../test/long-drawing.ts'
import { container, frame, middleOf, nearest, painted } from './stage.ts'
import '../../src/parts/style.css'

let drawn = 0
const cardOf = (id: string) => window.document.querySelector(`.react-flow__node[data-id="${id}"]`)

window.stage = {
  show: async steps => {
    const root = createRoot(container())
    const document = { procedure: longDrawing(steps) }
    drawn = Object.keys(document.procedure.steps).length
    const start = performance.now()
    flushSync(() => root.render(<ProcedureDesigner defaultDocument={document} />))
    while (window.document.querySelector('.mc-card') === null) await frame()
    await painted()
    return performance.now() - start
  },
  rest: async () => {
    while (window.document.querySelector('.mc-verdict') === null) await frame()
    await painted()
  },
  steps: () => drawn,
  grip: () => {
    const area = window.document.querySelector('.mc-canvas')
    if (area === null) return undefined
    const found = nearest([...window.document.querySelectorAll('.react-flow__node')], area)
    return found === undefined ? undefined : { ...middleOf(found), id: found.getAttribute('data-id') ?? '' }
  },
  place: id => {
    const found = cardOf(id)
    return found === null ? undefined : middleOf(found)
  },
}
