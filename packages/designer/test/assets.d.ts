/** What the browser’s tests import beside modules. */
declare module '*.css'
declare module '*?raw' {
  const text: string
  export default text
}
