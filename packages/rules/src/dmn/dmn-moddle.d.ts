/** dmn-moddle and what it stands on come without types: this much of them is used. */
declare module 'dmn-moddle' {
  export interface ModdleType {
    readonly name: string
    readonly superClass?: readonly string[]
    readonly isAbstract?: boolean
    readonly properties?: readonly {
      readonly name: string
      readonly type: string
      readonly isAttr?: boolean
      readonly isMany?: boolean
      readonly xml?: { readonly serialize: 'property' }
    }[]
  }
  export interface ModdlePackage {
    readonly uri: string
    readonly prefix: string
    readonly types: readonly ModdleType[]
  }
  export interface ModdleElement {
    readonly $type: string
    readonly [property: string]: unknown
  }
  export interface ParseResult {
    readonly rootElement: ModdleElement
    readonly warnings: readonly { readonly message: string; readonly element?: ModdleElement | undefined }[]
  }
  export interface Moddle {
    getPackage(prefix: string): ModdlePackage
    fromXML(xml: string, type?: string): Promise<ParseResult>
  }
  export function DmnModdle(packages?: Readonly<Record<string, ModdlePackage>>): Moddle
}
