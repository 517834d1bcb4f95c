/** A drawing as BPMN with its diagram: the same cards, lines and lanes in the same places, for a tool that draws BPMN. */
import type { Point, ProcedureDocument } from '../../src/document/document.ts'
import { stepOf } from '../../src/document/document.ts'
import { type Layout, layoutOf, type Size } from '../../src/graph/layout.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
const idOf = (kind: string, index: number): string => `${kind}_${index}`
const bounds = ({ x, y, width, height }: Point & Size): string =>
  `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`

const shape = (of: string, at: Point & Size, more = ''): string =>
  `<bpmndi:BPMNShape id="${of}_di" bpmnElement="${of}"${more}>${bounds(at)}</bpmndi:BPMNShape>`

const processOf = ({ cards, lanes, ways }: Layout, document: ProcedureDocument): string => {
  const index = new Map(cards.map((card, n) => [card.id, n]))
  const laneSet = lanes.map((lane, n) => {
    const inside = cards.flatMap((card, at) =>
      card.lane === n ? [`<flowNodeRef>${idOf('Card', at)}</flowNodeRef>`] : [],
    )
    return `<lane id="${idOf('Lane', n)}" name="${escaped(lane.id)}">${inside.join('')}</lane>`
  })
  const nodes = cards.map((card, n) => {
    const name = escaped(stepOf(document, card.step)?.step.name.vi ?? card.step)
    const kind = card.kind === 'end' ? 'endEvent' : 'task'
    return `<${kind} id="${idOf('Card', n)}" name="${name}" />`
  })
  const flows = ways.map(({ from, to }, n) => {
    const [source, target] = [index.get(from) ?? 0, index.get(to) ?? 0]
    return `<sequenceFlow id="${idOf('Way', n)}" sourceRef="${idOf('Card', source)}" targetRef="${idOf('Card', target)}" />`
  })
  return `<laneSet id="Lanes">${laneSet.join('')}</laneSet>${nodes.join('')}${flows.join('')}`
}

const planeOf = ({ cards, lanes, ways, width, height }: Layout): string =>
  [
    shape('Pool', { x: -30, y: 0, width: width + 30, height }, ' isHorizontal="true"'),
    ...lanes.map((lane, n) => shape(idOf('Lane', n), { ...lane, width }, ' isHorizontal="true"')),
    ...cards.map((card, n) => shape(idOf('Card', n), card)),
    ...ways.map(({ points }, n) => {
      const way = points.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`)
      return `<bpmndi:BPMNEdge id="${idOf('Way', n)}_di" bpmnElement="${idOf('Way', n)}">${way.join('')}</bpmndi:BPMNEdge>`
    }),
  ].join('')

export const bpmnOf = (document: ProcedureDocument): string => {
  const layout = layoutOf(document)
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="All" targetNamespace="bench">
<collaboration id="Whole"><participant id="Pool" processRef="Process" /></collaboration>
<process id="Process" isExecutable="false">${processOf(layout, document)}</process>
<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="Whole">${planeOf(layout)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`
}
