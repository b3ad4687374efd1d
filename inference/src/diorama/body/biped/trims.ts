/** Ties, wide sleeves, plates of armour. */
import { type Sheet, rigid, shade } from '../shape/sheet.ts'
import { type Vec3, mad, mix } from '../shape/vec.ts'
import { ARM, B, type Frame } from './frame.ts'
import { band } from './weave.ts'

/** A tie down the front; `z`: depth of the body at a height (m). */
export const tie = (
  cloth: Sheet,
  f: Frame,
  colour: number,
  neck: number,
  waist: number,
  z: (y: number) => number,
): void => {
  const H = f.height
  const base = cloth.position.length / 3
  const faces = cloth.index.length
  const ys = [neck - H * 0.012, neck - H * 0.03, mix(neck, waist, 0.5), mix(neck, waist, 0.85), mix(neck, waist, 0.95)]
  const ws = [0.012, 0.008, 0.015, 0.019, 0.001]
  ys.forEach((y, i) => {
    for (const s of [-1, 0, 1])
      cloth.vertex([s * ws[i] * H, y, z(y) + H * (s === 0 ? 0.008 : 0.003)], [0, 0, 1], colour, {
        bones: [B.chest, B.spine],
        weights: i < 3 ? [1, 0] : [0.6, 0.4],
      })
  })
  cloth.grid(base, ys.length, 3, false, true)
  cloth.smooth(base, faces)
}

/** The hanging sleeve of a kimono, s 1 left. */
export const wideSleeve = (cloth: Sheet, f: Frame, s: 1 | -1, colour: number, trim: number): void => {
  const upper = s === 1 ? B.upperL : B.upperR
  const dir: Vec3 = [ARM[0] * s, ARM[1], 0]
  const H = f.height
  const base = cloth.position.length / 3
  const faces = cloth.index.length
  const n = 14
  for (let r = 0; r < 6; r++) {
    const t = mix(0.28, 0.9, r / 5)
    const at = mad(f.joints[upper], dir, (f.upper + f.fore) * t)
    for (let c = 0; c < n; c++) {
      const a = (c / n) * Math.PI * 2
      const drop = Math.max(-Math.cos(a), 0) * H * 0.13 * (r / 5)
      const rr = f.r.upper + H * (0.016 + 0.022 * (r / 5))
      // hangs below the arm: across the arm's direction and down
      const p: Vec3 = [
        at[0] + s * 0.77 * Math.cos(a) * rr * 0.8,
        at[1] + Math.cos(a) * rr - drop,
        at[2] + Math.sin(a) * rr * 1.05,
      ]
      cloth.vertex(
        p,
        [0, 0, 1],
        r === 5 ? trim : colour,
        rigid(t * (f.upper + f.fore) > f.upper * 0.95 ? upper + 2 : upper),
      )
    }
  }
  cloth.grid(base, 6, n, true, s === 1)
  cloth.smooth(base, faces)
}

/** Shoulder, forearm and wrist plates of armour. */
export const plates = (metal: Sheet, f: Frame, s: 1 | -1, colour: number, trim: number): void => {
  const upper = s === 1 ? B.upperL : B.upperR
  const shoulder = s === 1 ? B.shoulderL : B.shoulderR
  const H = f.height
  const root = f.joints[upper]
  metal.flesh(
    {
      cones: [
        {
          a: root,
          b: mad(root, [s * 0.5, -0.86, 0], H * 0.05),
          ra: H * 0.052,
          rb: H * 0.05,
          melt: 0.01,
          bones: [shoulder, shoulder],
          colour,
        },
      ],
      cut: (p) => root[1] - H * 0.06 - p[1],
    },
    H * 0.016,
    H * 0.01,
  )
  const dir: Vec3 = [ARM[0] * s, ARM[1], 0]
  band(
    metal,
    mad(f.joints[upper + 2], dir, f.fore * 0.52),
    dir,
    [f.r.elbow + H * 0.013, f.r.elbow + H * 0.013],
    f.fore * 0.66,
    shade(colour, -0.06),
    () => rigid(upper + 2),
    1,
  )
  band(
    metal,
    mad(f.joints[upper + 2], dir, f.fore * 0.86),
    dir,
    [f.r.wrist + H * 0.018, f.r.wrist + H * 0.018],
    H * 0.014,
    trim,
    () => rigid(upper + 2),
    1,
  )
}
