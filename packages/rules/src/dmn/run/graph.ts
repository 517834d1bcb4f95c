import type { FeelFunction } from 'feelin'
import type { Path } from '../../result.ts'
import { nameOf } from '../logic.ts'
import type {
  DmnDecision,
  DmnInput,
  DmnItem,
  DmnKnowledge,
  DmnLogic,
  DmnModel,
  DmnReference,
  DmnService,
  DmnVariable,
} from '../model.ts'
import { evaluateLogic, fitTo, functionValue } from './boxed.ts'
import type { Place } from './feel.ts'
import type { Run } from './note.ts'
import { asks, columnTypes, declaredBy, mentions, type Outside } from './outside.ts'
import { type FindItem, fromJson, typeNamed } from './type.ts'
import { type FeelRecord, type FeelValue, isJson, recordOf, within } from './value.ts'

type Element =
  | { readonly kind: 'input'; readonly element: DmnInput }
  | { readonly kind: 'decision'; readonly element: DmnDecision }
  | { readonly kind: 'knowledge'; readonly element: DmnKnowledge }
  | { readonly kind: 'service'; readonly element: DmnService }

/** A model with its elements by id and its types by name, imports followed. */
interface Linked {
  readonly model: DmnModel
  readonly elements: ReadonlyMap<string, Element>
  /** Inputs and decisions by name: what can be given from outside. */
  readonly given: ReadonlyMap<string, Element>
  readonly items: ReadonlyMap<string, DmnItem>
  readonly find: FindItem
  /** The names it declares: nothing from outside takes their place. */
  readonly declares: ReadonlySet<string>
}

/** The models that run together, by namespace. */
export type Library = ReadonlyMap<string, Linked>

const elementsOf = (model: DmnModel): ReadonlyMap<string, Element> =>
  new Map<string, Element>([
    ...model.inputs.map(element => [element.id, { kind: 'input', element }] as const),
    ...model.decisions.map(element => [element.id, { kind: 'decision', element }] as const),
    ...model.knowledge.map(element => [element.id, { kind: 'knowledge', element }] as const),
    ...model.services.map(element => [element.id, { kind: 'service', element }] as const),
  ])

export const libraryOf = (models: readonly DmnModel[]): Library => {
  const library = new Map<string, Linked>()
  for (const model of models) {
    const find: FindItem = name =>
      throughImports(library, model.namespace, name, (linked, rest) => {
        const item = linked.items.get(rest)
        return item === undefined ? undefined : { item, find: linked.find }
      })
    const items = new Map(model.items.map(it => [it.name, it]))
    const elements = elementsOf(model)
    const given = [...elements.values()].filter(({ kind }) => kind === 'input' || kind === 'decision')
    library.set(model.namespace, {
      model,
      elements,
      given: new Map(given.map(it => [it.element.name, it])),
      items,
      find,
      declares: declaredBy(model),
    })
  }
  return library
}

/**
 * What a name stands for in a model, or in those it imports: `import.name`, and so on through the imports of imports. Models may import
 * one another: none is asked twice for one name.
 */
const throughImports = <T>(
  library: Library,
  namespace: string,
  name: string,
  of: (linked: Linked, name: string) => T | undefined,
  asked = new Set<string>(),
): T | undefined => {
  const linked = library.get(namespace)
  const question = `${namespace}\n${name}`
  if (linked === undefined || asked.has(question)) return undefined
  asked.add(question)
  const own = of(linked, name)
  if (own !== undefined) return own
  for (const { name: prefix, namespace: other } of linked.model.imports) {
    const rest = prefix === '' ? name : name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : undefined
    const found = rest === undefined ? undefined : throughImports(library, other, rest, of, asked)
    if (found !== undefined) return found
  }
  return undefined
}

/** Where a model's own types are found, without those it imports. */
export const findIn = (model: DmnModel): FindItem => libraryOf([model]).get(model.namespace)?.find ?? (() => undefined)

/** The values of one evaluation by element: given ones before computed ones, so that a service's inputs hide decisions. */
type Frame = Map<string, FeelValue>

export type Target = { readonly kind: 'decision' | 'service' | 'knowledge'; readonly id: string }

/** Evaluates a requirements graph: each decision at most once in a frame, inputs and input decisions given. */
export class Graph {
  readonly #library: Library
  readonly #run: Run
  readonly #active = new Set<string>()
  /** What is given and has no place in the model, with its type where the columns agree on one. */
  readonly #outside = new Map<string, FeelValue>()
  readonly #given: string[] = []
  readonly #places = new Map<Linked, Place>()

  constructor(library: Library, run: Run) {
    this.#library = library
    this.#run = run
  }

  /** The values of inputs and of decisions that are given from outside, by name. */
  frameOf(namespace: string, given: ReadonlyMap<string, unknown>, typed: boolean): Frame {
    const frame: Frame = new Map()
    const linked = this.#library.get(namespace)
    if (linked === undefined) return frame
    for (const [name, it] of given) {
      const target = throughImports(this.#library, namespace, nameOf(name), (home, rest) => {
        const found = home.given.get(rest)
        return found === undefined ? undefined : { linked: home, found }
      })
      if (target === undefined) {
        const outside = nameOf(name)
        this.#given.push(outside)
        if (
          !linked.declares.has(outside) &&
          asks(
            [...this.#library.values()].map(it => it.model),
            outside,
          )
        )
          this.#outside.set(outside, this.#read(it, outside, columnTypes(linked.model).get(outside), linked, typed))
        continue
      }
      const { element } = target.found
      const value = this.#read(it, element.name, element.variable.typeRef, target.linked, typed)
      if (value !== undefined) frame.set(`${target.linked.model.namespace}#${element.id}`, value)
    }
    return frame
  }

  /** A value from outside as one of FEEL, of the type it is to have. */
  #read(value: unknown, name: string, typeRef: string | undefined, { find }: Linked, typed: boolean): FeelValue {
    if (!typed && !isJson(value)) {
      const found = typeof value === 'object' ? 'object' : String(value)
      this.#run.note('dmn_type_mismatch', { expected: 'JSON', found }, [name])
      return undefined
    }
    const read = typed ? (value ?? null) : fromJson(value, typeNamed(typeRef, find))
    return fitTo(read, typeRef, {}, { run: this.#run, find }, [name])
  }

  /** Where the logic of a model runs: what is given beside the model is seen in it, but for names that it declares itself. */
  #place(linked: Linked): Place {
    const there = this.#places.get(linked)
    if (there !== undefined) return there
    const facts = new Map([...this.#outside].filter(([name]) => !linked.declares.has(name)))
    const outside: Outside = { facts, declared: linked.declares, given: this.#given }
    const place: Place = { run: this.#run, find: linked.find, outside }
    this.#places.set(linked, place)
    return place
  }

  /** What a decision comes to, or a service's output decisions by name. */
  evaluate(namespace: string, target: Target, frame: Frame): FeelValue {
    const linked = this.#library.get(namespace)
    const found = linked?.elements.get(target.id)
    if (linked === undefined || found === undefined) return null
    if (found.kind !== 'service') return this.#value(linked, { id: target.id }, frame, [])
    const { element } = found
    return this.#fitted(linked, element, this.#outputs(linked, element, this.#serviceFrame(linked, element, frame)))
  }

  #find(linked: Linked, reference: DmnReference): { readonly linked: Linked; readonly found: Element } | undefined {
    const home = reference.namespace === undefined ? linked : this.#library.get(reference.namespace)
    const found = home?.elements.get(reference.id)
    return home === undefined || found === undefined ? undefined : { linked: home, found }
  }

  #value(from: Linked, reference: DmnReference, frame: Frame, path: Path): FeelValue {
    const target = this.#find(from, reference)
    if (target === undefined) {
      this.#run.note('dmn_reference_unknown', { reference: `${reference.namespace ?? ''}#${reference.id}` }, path)
      return null
    }
    const { linked, found } = target
    const key = `${linked.model.namespace}#${found.element.id}`
    if (frame.has(key)) return frame.get(key)
    const { name } = found.element
    if (this.#active.has(key)) {
      this.#run.note('dmn_requirement_circle', { name }, path)
      return null
    }
    this.#active.add(key)
    try {
      const value = this.#compute(linked, found, frame)
      frame.set(key, value)
      return value
    } finally {
      this.#active.delete(key)
    }
  }

  #compute(linked: Linked, found: Element, frame: Frame): FeelValue {
    const place = this.#place(linked)
    const path = [found.element.name]
    switch (found.kind) {
      case 'input':
        this.#run.note('dmn_input_missing', { name: found.element.name }, path)
        return null
      case 'decision': {
        const { logic, requires, variable } = found.element
        const scope = this.#scope(linked, requires, logic, frame, path)
        return fitTo(evaluateLogic(logic, scope, place, path), variable.typeRef, scope, place, path)
      }
      case 'knowledge':
        return this.#knowledge(linked, found.element, frame, path)
      case 'service':
        return this.#service(linked, found.element, frame)
    }
  }

  /** What the logic of an element sees: what it requires by name, and imported things below the name of their import. */
  #scope(linked: Linked, requires: readonly DmnReference[], logic: DmnLogic, frame: Frame, path: Path): FeelRecord {
    let scope: FeelRecord = {}
    const imported = new Map<string, FeelRecord>()
    for (const reference of requires) {
      const target = this.#find(linked, reference)
      const name = target?.found.element.name
      // In files of Camunda an input is but a box with a title, and its expression asks for another name: nobody misses the title.
      const value =
        target?.found.kind === 'input' && !mentions(logic, target.found.element.name)
          ? (frame.get(`${target.linked.model.namespace}#${target.found.element.id}`) ?? null)
          : this.#value(linked, reference, frame, path)
      if (name === undefined) continue
      const prefix =
        reference.namespace === undefined
          ? ''
          : (linked.model.imports.find(it => it.namespace === reference.namespace)?.name ?? '')
      if (prefix === '') scope = within(scope, recordOf([[name, value]]))
      else imported.set(prefix, within(imported.get(prefix) ?? {}, recordOf([[name, value]])))
    }
    return within(scope, recordOf(imported))
  }

  #knowledge(linked: Linked, element: DmnKnowledge, frame: Frame, path: Path): FeelValue {
    const place = this.#place(linked)
    const { logic, variable } = element
    if (logic.kind === 'nothing') {
      this.#run.note('dmn_logic_missing', {}, path)
      return null
    }
    if (logic.language !== 'FEEL') return evaluateLogic(logic, {}, place, path)
    const required = () => this.#scope(linked, element.requires, logic, frame, path)
    let self: FeelFunction | undefined
    let scope: FeelRecord | undefined
    // The type of the variable is that of the result, where it is not that of the function (DMN 1.5, 6.3.9).
    const result = typeNamed(variable.typeRef, linked.find).kind === 'function' ? undefined : variable.typeRef
    self = functionValue(logic.parameters, element.name, {}, place, path, given => {
      scope ??= within(required(), recordOf([[element.name, self]]))
      const inner = within(scope, given)
      const value = evaluateLogic(logic.body, inner, place, path)
      return fitTo(fitTo(value, logic.typeRef, inner, place, path), result, inner, place, path)
    })
    return self
  }

  #serviceFrame(linked: Linked, service: DmnService, given: Frame): Frame {
    const frame: Frame = new Map()
    for (const reference of [...service.inputs, ...service.inputDecisions]) {
      const target = this.#find(linked, reference)
      if (target === undefined) continue
      const key = `${target.linked.model.namespace}#${target.found.element.id}`
      frame.set(key, given.get(key) ?? null)
    }
    return frame
  }

  #outputs(linked: Linked, service: DmnService, frame: Frame): readonly (readonly [string, FeelValue])[] {
    return service.outputs.map(reference => [
      this.#find(linked, reference)?.found.element.name ?? reference.id,
      this.#value(linked, reference, frame, [service.name]),
    ])
  }

  /** The outputs by name, where together they have the type of the service. */
  #fitted(linked: Linked, service: DmnService, outputs: readonly (readonly [string, FeelValue])[]): FeelValue {
    const value = outputs.length === 1 ? outputs[0]?.[1] : recordOf(outputs)
    const fitted = fitTo(value, service.variable.typeRef, {}, { run: this.#run, find: linked.find }, [service.name])
    const [name] = outputs[0] ?? ['']
    return outputs.length === 1 ? recordOf([[name, fitted]]) : fitted
  }

  /** A service as a function: of its input data, then of its input decisions (DMN 1.5, 10.4). */
  #service(linked: Linked, service: DmnService, _outer: Frame): FeelValue {
    const place = this.#place(linked)
    const references = [...service.inputs, ...service.inputDecisions]
    const parameters: readonly DmnVariable[] = references.map(reference => {
      const element = this.#find(linked, reference)?.found.element
      return element === undefined ? { name: reference.id } : element.variable
    })
    return functionValue(parameters, service.name, {}, place, [service.name], given => {
      const frame: Frame = new Map()
      for (const [index, reference] of references.entries()) {
        const target = this.#find(linked, reference)
        if (target !== undefined)
          frame.set(
            `${target.linked.model.namespace}#${target.found.element.id}`,
            given[parameters[index]?.name ?? ''] ?? null,
          )
      }
      const outputs = this.#outputs(linked, service, frame)
      const value = outputs.length === 1 ? outputs[0]?.[1] : recordOf(outputs)
      return fitTo(value, service.variable.typeRef, {}, place, [service.name])
    })
  }
}
