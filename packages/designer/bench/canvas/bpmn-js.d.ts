/** What of bpmn-js is used here: its own types are those of a module of another kind. */
declare module 'bpmn-js/lib/Modeler' {
  export default class Modeler {
    constructor(options: { readonly container: HTMLElement })
    importXML(xml: string): Promise<unknown>
  }
}
