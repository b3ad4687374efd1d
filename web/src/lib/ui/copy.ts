/** Puts text on the clipboard. Plain http pages have no clipboard API; there the field is selected and the old command used. */
export const copyText = async (text: string, field: HTMLInputElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field.focus()
    field.select()
    return document.execCommand('copy')
  }
}
