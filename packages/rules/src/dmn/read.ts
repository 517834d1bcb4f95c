import type { ModdleElement } from 'dmn-moddle'
import { fail, ok, type Result } from '../result.ts'
import { type DmnIssue, dmnIssue } from './issue.ts'
import {
  elementIn,
  elementsIn,
  functionOf,
  given,
  logicOf,
  nameIn,
  nameOf,
  textIn,
  typeRefIn,
  variableOf,
} from './logic.ts'
import { type DmnVersion, moddleFor, otherVersionOf, versionOf } from './metamodel.ts'
import type { DmnDecision, DmnItem, DmnKnowledge, DmnModel, DmnReference, DmnService } from './model.ts'
import { unknownWords } from './words.ts'
import { attributeOf, childrenOf, readXml, type XmlElement } from './xml.ts'

/** `#id` is of this model; `namespace#id` is too where the namespace is its own (DMN 1.5, 13.3.2). */
const referenceOf = (element: ModdleElement | undefined, own: string): DmnReference | undefined => {
  const href = textIn(element, 'href')?.trim()
  if (href === undefined || href === '') return undefined
  const hash = href.lastIndexOf('#')
  const namespace = hash > 0 ? href.slice(0, hash) : own
  const id = href.slice(hash + 1)
  return namespace === own ? { id } : { namespace, id }
}

const present = <T>(values: readonly (T | undefined)[]): readonly T[] => values.filter(it => it !== undefined)

const referencesIn = (element: ModdleElement, property: string, own: string): readonly DmnReference[] =>
  present(elementsIn(element, property).map(it => referenceOf(it, own)))

const requiresOf = (element: ModdleElement, own: string): readonly DmnReference[] =>
  present([
    ...elementsIn(element, 'informationRequirement').flatMap(it => [
      referenceOf(elementIn(it, 'requiredDecision'), own),
      referenceOf(elementIn(it, 'requiredInput'), own),
    ]),
    ...elementsIn(element, 'knowledgeRequirement').map(it => referenceOf(elementIn(it, 'requiredKnowledge'), own)),
  ])

const itemOf = (element: ModdleElement): DmnItem => ({
  name: nameIn(element) ?? '',
  ...typeRefIn(element),
  isList: element.isCollection === true,
  ...given('allowed', textIn(elementIn(element, 'allowedValues'), 'text')?.trim() || undefined),
  ...given('constraint', textIn(elementIn(element, 'typeConstraint'), 'text')?.trim() || undefined),
  fields: elementsIn(element, 'itemComponent').map(itemOf),
  isFunction: elementIn(element, 'functionItem') !== undefined,
})

/** What every element of the requirements graph has; its variable carries its name where it does not say another. */
const elementOf = (element: ModdleElement) => {
  const name = nameIn(element) ?? ''
  return {
    id: textIn(element, 'id') ?? name,
    name,
    ...given('label', textIn(element, 'label')),
    variable: { ...variableOf(elementIn(element, 'variable')), name },
  }
}

const decisionOf = (element: ModdleElement, own: string): DmnDecision => ({
  ...elementOf(element),
  ...given('question', textIn(element, 'question')),
  ...given('description', textIn(element, 'description')),
  requires: requiresOf(element, own),
  logic: logicOf(elementIn(element, 'decisionLogic')),
})

const knowledgeOf = (element: ModdleElement, own: string): DmnKnowledge => {
  const logic = elementIn(element, 'encapsulatedLogic')
  return {
    ...elementOf(element),
    requires: requiresOf(element, own),
    logic: logic === undefined ? { kind: 'nothing' } : functionOf(logic),
  }
}

const serviceOf = (element: ModdleElement, own: string): DmnService => ({
  ...elementOf(element),
  outputs: referencesIn(element, 'outputDecision', own),
  encapsulated: referencesIn(element, 'encapsulatedDecision', own),
  inputDecisions: referencesIn(element, 'inputDecision', own),
  inputs: referencesIn(element, 'inputData', own),
})

type Places = Record<string, { line: number; column: number }>

/** What is asked for by its name. */
const named = new Set(['inputData', 'decision', 'businessKnowledgeModel', 'decisionService', 'itemDefinition'])

/** Names of inputs, decisions, knowledge and services are unique, and those of types, or one would hide another. */
const repeatedNames = (root: XmlElement): readonly DmnIssue[] => {
  const names = new Set<string>()
  return childrenOf(root).flatMap(element => {
    const name = named.has(element.local) ? nameOf(attributeOf(element, 'name') ?? '') : ''
    if (name === '' || element.namespace !== root.namespace) return []
    const key = `${element.local === 'itemDefinition' ? 'type' : 'value'} ${name}`
    const repeated = names.has(key)
    names.add(key)
    return repeated ? [dmnIssue('dmn_name_repeated', { name, ...element.at })] : []
  })
}

/** Where the ids are. Ids of a file are unique, or a reference could mean two things. */
const placesOf = (root: XmlElement): { readonly places: Places; readonly issues: readonly DmnIssue[] } => {
  const places: Places = Object.create(null)
  const issues: DmnIssue[] = []
  const waiting: XmlElement[] = [root]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    const id = element.namespace === root.namespace ? attributeOf(element, 'id')?.normalize('NFC') : undefined
    if (id !== undefined) {
      if (id in places) issues.push(dmnIssue('dmn_id_repeated', { id, ...element.at }))
      else places[id] = { line: element.at.line, column: element.at.column }
    }
    for (const child of childrenOf(element).toReversed()) waiting.push(child)
  }
  return { places, issues }
}

const modelOf = (root: ModdleElement, version: DmnVersion, places: Places, notes: readonly DmnIssue[]): DmnModel => {
  const own = textIn(root, 'namespace') ?? ''
  const elements = elementsIn(root, 'drgElement')
  const of = (type: string) => elements.filter(it => it.$type === `dmn:${type}` && nameIn(it) !== undefined)
  return {
    version,
    ...given('id', textIn(root, 'id')),
    name: nameIn(root) ?? '',
    namespace: own,
    imports: elementsIn(root, 'import').map(it => ({
      name: nameIn(it) ?? '',
      namespace: textIn(it, 'namespace') ?? '',
      importType: textIn(it, 'importType') ?? '',
    })),
    items: elementsIn(root, 'itemDefinition').map(itemOf),
    inputs: of('InputData').map(elementOf),
    decisions: of('Decision').map(it => decisionOf(it, own)),
    knowledge: of('BusinessKnowledgeModel').map(it => knowledgeOf(it, own)),
    services: of('DecisionService').map(it => serviceOf(it, own)),
    places: Object.fromEntries(Object.entries(places)),
    notes,
  }
}

/** A reference into another model, which moddle cannot follow; we do, when the model is there. */
const isForeign = (message: string): boolean => message.startsWith('unresolved reference')

/**
 * Reads a DMN file: 1.3, 1.4 and 1.5. A document type is refused, so nothing is fetched and no entity grows; size, depth
 * and number of elements are bounded; what is malformed is told with line and column. What dmn-moddle does not know is
 * passed over and told in `notes`.
 *
 * @param xml the text of the file
 *
 * @example
 * const read = await readDmn('<definitions/>')
 * read.ok ? read.value.decisions : read.issues[0]?.code // 'dmn_not_dmn'
 */
export const readDmn = async (xml: string): Promise<Result<DmnModel, DmnIssue>> => {
  const read = readXml(xml)
  if (!read.ok) return read
  const root = read.value
  const version = versionOf(root.namespace)
  if (version === undefined) {
    const other = otherVersionOf(root.namespace)
    return fail(
      other === undefined
        ? dmnIssue('dmn_not_dmn', { found: root.namespace.slice(0, 200) || root.local.slice(0, 80), ...root.at })
        : dmnIssue('dmn_version_unsupported', { namespace: root.namespace, version: other, ...root.at }),
    )
  }
  if (root.local !== 'definitions') return fail(dmnIssue('dmn_not_dmn', { found: root.local.slice(0, 80), ...root.at }))
  const { places, issues } = placesOf(root)
  const wrong = [...issues, ...repeatedNames(root), ...unknownWords(root)]
  if (wrong.length > 0) return { ok: false, issues: wrong }
  try {
    const { rootElement, warnings } = await moddleFor(version).fromXML(xml)
    const notes = warnings
      .filter(it => !isForeign(it.message))
      .map(it => dmnIssue('dmn_element_not_understood', { message: it.message.slice(0, 500) }))
    return ok(modelOf(rootElement, version, places, notes))
  } catch (error) {
    return fail(dmnIssue('dmn_reader_failed', { message: error instanceof Error ? error.message : String(error) }))
  }
}
