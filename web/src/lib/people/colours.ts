/** One colour a person, the same on every screen of a session: by place among its people. All stand out from the table by 4.5 to 1. */
export const COLOURS = [
  '#e8a87c',
  '#a8c686',
  '#d9b8e8',
  '#e6c75a',
  '#7fc8bd',
  '#ee9aa2',
  '#b3b9f0',
  '#d7c3a1',
  '#8fd0a0',
  '#e9a3d0',
] as const

/** Colour of the `i`-th person of a session; somebody who left keeps none of them. */
export const colourAt = (i: number): string => (i < 0 ? '#a0947f' : COLOURS[i % COLOURS.length])

/** What stands in the circle: the first letter or sign of a name. */
export const initial = (name: string): string => (Array.from(name.trim())[0] ?? '·').toUpperCase()
