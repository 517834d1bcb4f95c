import Modeler from 'bpmn-js/lib/Modeler'
import { longDrawing } from '../../test/long-drawing.ts'
import { bpmnOf } from './bpmn-xml.ts'
import { container, middleOf, nearest, painted } from './stage.ts'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'

const cards = (): readonly Element[] => [
  ...document.querySelectorAll('.djs-shape[data-element-id^="Card_"]:not([data-element-id$="_label"])'),
]

window.stage = {
  show: async steps => {
    const xml = bpmnOf({ procedure: longDrawing(steps) })
    const within = container()
    const start = performance.now()
    const modeler = new Modeler({ container: within })
    await modeler.importXML(xml)
    await painted()
    return performance.now() - start
  },
  rest: painted,
  steps: () => cards().length,
  grip: () => {
    const area = document.querySelector('.djs-container')
    const found = area === null ? undefined : nearest(cards(), area)
    return found === undefined ? undefined : { ...middleOf(found), id: found.getAttribute('data-element-id') ?? '' }
  },
  place: id => {
    // While it is dragged a picture of it moves.
    const picture = document.querySelector('.djs-drag-group .djs-dragger')
    const found = picture ?? document.querySelector(`.djs-shape[data-element-id="${id}"]`)
    return found === null ? undefined : middleOf(found)
  },
}
