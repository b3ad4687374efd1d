/** How much a baked texture varies between samples of light, level by level: where it hardly does, the light need not be asked for each sample. */
import * as L from './kernel/layout.ts'
import type { Arena } from './memory.ts'

const LEVELS = 7
const EDGE = 256
/** Texels from a texel to those whose mean might stand for it: about the pixels between rows of samples. */
const REACH = 4
/** Share of texels that may be further off: a speck is no contrast. */
const SPECKS = 0.03

/** Bytes before a level: as kernel/texture.ts lays them out. */
const place = (level: number): number => (((4 ** 9 - 4 ** (9 - level)) / 3) | 0) * 4

/** How far, 0..1, the tones of each level of the texture at byte `offset` of the baked ones lie off the mean of those beside them. */
export const unevennessOf = (arena: Arena, offset: number): number[] => {
  const base = arena.i32[(L.FRAME >> 2) + L.I_TEXTURES]! + offset
  return Array.from({ length: LEVELS }, (_, level) => {
    const edge = EDGE >> level
    const last = edge - 1
    // One byte of four, in a row of its own: this is asked for a whole texture at once.
    const tones = new Uint8Array(edge * edge)
    for (let i = 0, from = base + place(level); i < tones.length; i++, from += 4) tones[i] = arena.u8[from]!
    const off = new Uint32Array(256)
    for (let y = 0; y < edge; y++) {
      const row = y * edge
      const above = ((y - REACH) & last) * edge
      const below = ((y + REACH) & last) * edge
      for (let x = 0; x < edge; x++) {
        const twice = tones[row + x]! * 2
        const down = twice - tones[above + x]! - tones[below + x]!
        const across = twice - tones[row + ((x - REACH) & last)]! - tones[row + ((x + REACH) & last)]!
        off[Math.max(Math.abs(down), Math.abs(across)) >> 1]!++
      }
    }
    let most = 255
    for (let seen = off[most]!; seen <= edge * edge * SPECKS; seen += off[most]!) most--
    return most / 255
  })
}

/** Bits of the levels at which the tones, `strength` times as far apart on the surface, are off by at most `least`. */
export const faintAt = (off: readonly number[], strength: number, least: number): number =>
  off.reduce((bits, range, level) => bits | (range * strength <= least ? 1 << level : 0), 0)
