import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { colourAt, COLOURS, initial } from './colours.ts'

/** WCAG 2.2 relative luminance of `#rrggbb`. */
const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}
const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8')
const token = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? 'missing'

describe('colours', () => {
  it('gives people colours that can be told from the table and from each other', () => {
    for (const colour of COLOURS) expect(contrast(colour, token('table')), colour).toBeGreaterThan(4.5)
    expect(new Set(COLOURS).size).toBe(COLOURS.length)
    expect(colourAt(COLOURS.length)).toBe(COLOURS[0])
    expect(COLOURS).not.toContain(colourAt(-1))
  })

  it('keeps every letter readable on every ground', () => {
    for (const ground of ['room', 'table', 'sheet']) {
      for (const ink of ['ink', 'ink-2', 'ink-3', 'pencil']) {
        expect(contrast(token(ink), token(ground)), `${ink} on ${ground}`).toBeGreaterThan(4.5)
      }
      expect(contrast(token('rule-strong'), token(ground)), `rule on ${ground}`).toBeGreaterThan(2.2)
    }
    expect(contrast(token('on-pencil'), token('pencil'))).toBeGreaterThan(7)
    expect(contrast(token('ink'), token('pencil-deep'))).toBeGreaterThan(4.5)
  })

  it('takes the first sign of a name, whatever the script', () => {
    expect(initial(' ann')).toBe('A')
    expect(initial('小鱼')).toBe('小')
    expect(initial('')).toBe('·')
  })
})
