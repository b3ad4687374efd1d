/** Parts of a Paris front: railings, balconies, tall windows, and what they are measured by. */
import { type MeshBuilder, mix, type Paint, shade } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'

export const W = 7
export const DEPTH = 13
export const GROUND = 4.3
export const FLOOR = 3.15
/** Iron railing from x0 to x1 at height y: rails, and bars close by (one dark sheet with gaps further off). */
export const railing = (b: MeshBuilder, x0: number, x1: number, y: number, z: number, level: number): void => {
  const iron = 0x2a2c30
  b.box('rail', x0, y + 0.92, z - 0.03, x1, y + 0.98, z + 0.03, iron, 'lr')
  if (level === 0) {
    b.box('rail', x0, y + 0.1, z - 0.015, x1, y + 0.14, z + 0.015, iron, 'lrn')
    const count = Math.round((x1 - x0) / 0.17)
    for (let n = 0; n <= count; n++) {
      const x = x0 + (n / count) * (x1 - x0)
      b.quad(
        'rail',
        [x - 0.014, y, z],
        [x + 0.014, y, z],
        [x + 0.014, y + 0.93, z],
        [x - 0.014, y + 0.93, z],
        iron,
        [0, 0, 1],
      )
      if (n % 2 === 0 && n < count) {
        const d = (x1 - x0) / count
        b.quad(
          'rail',
          [x + d * 0.5, y + 0.32, z],
          [x + d, y + 0.5, z],
          [x + d * 0.5, y + 0.68, z],
          [x, y + 0.5, z],
          iron,
          [0, 0, 1],
        )
      }
    }
  } else {
    const count = Math.round((x1 - x0) / 0.5)
    for (let n = 0; n <= count; n++) {
      const x = x0 + (n / count) * (x1 - x0)
      b.quad(
        'rail',
        [x - 0.05, y, z],
        [x + 0.05, y, z],
        [x + 0.05, y + 0.93, z],
        [x - 0.05, y + 0.93, z],
        iron,
        [0, 0, 1],
      )
    }
  }
}

export const balcony = (b: MeshBuilder, x0: number, x1: number, y: number, level: number, stone: number): void => {
  b.box('stone', x0, y - 0.2, 0, x1, y, 0.72, [shade(stone, 0.7), shade(stone, 0.98)], 'n')
  if (level === 0)
    for (let x = x0 + 0.35; x < x1; x += 1.7)
      b.box('stone', x - 0.12, y - 0.55, 0, x + 0.12, y - 0.2, 0.42, shade(stone, 0.8), 'nb')
  railing(b, x0, x1, y, 0.66, level)
}

/** A tall window: recess, panes, surround, cornice; shutters folded back at each side. */
export const window = (
  b: MeshBuilder,
  x: number,
  y: number,
  h: number,
  lit: boolean,
  level: number,
  stone: number,
  shutter: number | null,
  warm: number,
): void => {
  const w = 0.58
  const glass = lit ? 'lit' : 'dark'
  const flat = (key: SurfaceKey, x0: number, y0: number, x1: number, y1: number, z: number, paint: Paint): void =>
    b.quad(key, [x0, y0, z], [x1, y0, z], [x1, y1, z], [x0, y1, z], paint, [0, 0, 1])
  const z = level === 0 ? 0.015 : 0.03
  flat(
    glass,
    x - w,
    y,
    x + w,
    y + h,
    z,
    lit ? [mix(0xa8602c, 0xb87a48, warm), mix(0xdc9a50, 0xe8bc7c, warm)] : [0x34485c, 0x7088a0],
  )
  if (level > 1) return
  // Further off, its surround and the bar between the sashes are one sheet each.
  if (level === 1) {
    flat('plaster', x - w - 0.16, y - 0.1, x + w + 0.16, y + h, 0.015, shade(stone, 1.06))
    flat('wood', x - 0.05, y, x + 0.05, y + h, 0.045, 0xe8e2d4)
  }
  const pale = 0xf4efe4
  if (level === 0) {
    // Curtains drawn aside, then the sashes and the surround.
    if (warm > 0.35)
      for (const k of [-1, 1])
        b.quad(
          glass,
          [x + k * w * 0.98, y, 0.02],
          [x + k * w * (warm * 0.6), y, 0.02],
          [x + k * w * 0.4, y + h, 0.02],
          [x + k * w * 0.98, y + h, 0.02],
          lit ? [0xb88050, 0xd8a878] : [0x9a9a98, 0xb8b8b4],
          [0, 0, 1],
        )
    b.quad(
      'wood',
      [x - 0.04, y, 0.035],
      [x + 0.04, y, 0.035],
      [x + 0.04, y + h, 0.035],
      [x - 0.04, y + h, 0.035],
      pale,
      [0, 0, 1],
    )
    for (const k of [0.33, 0.72])
      b.quad(
        'wood',
        [x - w, y + h * k - 0.02, 0.035],
        [x + w, y + h * k - 0.02, 0.035],
        [x + w, y + h * k + 0.02, 0.035],
        [x - w, y + h * k + 0.02, 0.035],
        pale,
        [0, 0, 1],
      )
    b.box('stone', x - w - 0.14, y, 0, x - w, y + h, 0.12, shade(stone, 1.03), 'nbt')
    b.box('stone', x + w, y, 0, x + w + 0.14, y + h, 0.12, shade(stone, 1.03), 'nbt')
  }
  b.box(
    'stone',
    x - w - 0.2,
    y + h,
    0,
    x + w + 0.2,
    y + h + 0.22,
    0.2,
    [shade(stone, 0.9), shade(stone, 1.04)],
    level === 0 ? 'n' : 'nlr',
  )
  if (shutter !== null)
    for (const s of [-1, 1]) {
      const x0 = s < 0 ? x - w - 0.62 : x + w + 0.12
      b.quad(
        'wood',
        [x0, y, 0.06],
        [x0 + 0.5, y, 0.06],
        [x0 + 0.5, y + h, 0.06],
        [x0, y + h, 0.06],
        [shade(shutter, 0.9), shutter],
        [s * -0.25, 0, 0.96],
      )
      if (level === 0)
        for (let n = 1; n < 9; n++)
          b.quad(
            'line',
            [x0 + 0.05, y + (n / 9) * h, 0.065],
            [x0 + 0.45, y + (n / 9) * h, 0.065],
            [x0 + 0.45, y + (n / 9) * h + 0.03, 0.065],
            [x0 + 0.05, y + (n / 9) * h + 0.03, 0.065],
            shade(shutter, 0.74),
            [0, 0, 1],
          )
    }
}
