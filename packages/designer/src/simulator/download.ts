/** A download that needs no `blob:`, which strict policies forbid. */
export const download = (text: string, name: string): void => {
  const link = document.createElement('a')
  link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`
  link.download = name
  link.click()
}
