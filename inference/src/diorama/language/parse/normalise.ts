/** Text as the parsers want it: one kind of quotes, half-width where it matters, "X-style" taken apart, traditional characters left as they are. */

export const isChinese = (text: string): boolean => /[\u4e00-\u9fff]/.test(text)

export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„«»「」『』]/g, '"')
    .replace(/[‘’`´]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** Spoken words are set aside in quotes: "says hello" needs no marks only when they are there. */
export const unquoteNames = (text: string): string => text.replace(/"([^"]{0,1})"/g, '$1')
