/** Colours of the lamp: words in both languages, and BT.601 limited-range YUV to paint with. */
export const COLOURS = {
  white: { yuv: [235, 128, 128], words: ['white', '白'] },
  red: { yuv: [82, 90, 240], words: ['red', '红'] },
  green: { yuv: [145, 54, 34], words: ['green', '绿'] },
  blue: { yuv: [41, 240, 110], words: ['blue', '蓝'] },
  yellow: { yuv: [210, 16, 146], words: ['yellow', '黄'] },
  magenta: { yuv: [107, 202, 222], words: ['magenta', 'purple', '紫'] },
} as const

export type Colour = keyof typeof COLOURS
export const COLOUR_NAMES = Object.keys(COLOURS) as Colour[]

export const isColour = (value: unknown): value is Colour => typeof value === 'string' && Object.hasOwn(COLOURS, value)

/** The first colour a text names, or null. English words count whole ("bored" is not red). */
export const colourIn = (text: string): Colour | null => {
  const lower = text.toLowerCase()
  const words = new Set(lower.match(/[a-z]+/g) ?? [])
  return (
    COLOUR_NAMES.find((name) =>
      COLOURS[name].words.some((w) => (/[a-z]/.test(w) ? words.has(w) : lower.includes(w))),
    ) ?? null
  )
}
