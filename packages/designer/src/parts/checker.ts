/**
 * What checks a definition: the format, FEEL, calendars, legal time and all their sentences. It is more than the rest of the
 * designer, and nothing is drawn with it, so that it comes after the first picture.
 */
export { sayIssue } from '@motcua/engine/definition'
export { problemsOf } from '../document/problems.ts'
