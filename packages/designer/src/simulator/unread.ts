/** A field in which something stands that is no value of it; half a date is such a thing as well. */
const isUnread = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.getAttribute('aria-invalid') === 'true' || field.validity.badInput)

/**
 * Goes to the first field of a form that cannot be read, and says whether there is one: what stands there would be left out of what is
 * done, and nobody would be told.
 */
export const goToUnread = (form: Element | null): boolean => {
  const field = [...(form?.querySelectorAll('input') ?? [])].find(isUnread)
  if (field === undefined) return false
  const folded = field.closest('details')
  if (folded !== null) folded.open = true
  // What is wrong with a text stands below its field; of half a date only the browser knows.
  if (field.validity.badInput) field.reportValidity()
  else field.focus()
  return true
}
