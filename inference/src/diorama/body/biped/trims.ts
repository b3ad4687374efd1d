/** Ties, wide sleeves, plates of armour. */
import { ball } from '../shape/loft.ts'
import { type Sheet, rigid, shade, shared } from '../shape/sheet.ts'
import { type Vec3, mad, mix, smooth } from '../shape/vec.ts'
import { ARM, B, type Frame } from './frame.ts'
import type { Weave } from './pattern.ts'
import { onTrunk, sectionAt, trunkCling } from './torso.ts'
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

/** The hanging sleeve of kimono and hanfu, s 1 left; `fall`: how far it hangs at the wrist, as part of the height. */
export const wideSleeve = (
  cloth: Sheet,
  f: Frame,
  s: 1 | -1,
  colour: number,
  trim: number,
  fall: number,
  weave?: Weave,
): void => {
  const upper = s === 1 ? B.upperL : B.upperR
  const dir: Vec3 = [ARM[0] * s, ARM[1], 0]
  const H = f.height
  const base = cloth.position.length / 3
  const faces = cloth.index.length
  const n = [16, 14, 9, 6][cloth.level]
  const ts = [0, 0.22, 0.44, 0.66, 0.9, 0.93, 1]
  for (let r = 0; r < 7; r++) {
    const out = ts[r]
    const t = mix(0.28, 0.91, out)
    const at = mad(f.joints[upper], dir, (f.upper + f.fore) * t)
    for (let c = 0; c < n; c++) {
      const a = (c / n) * Math.PI * 2
      const drop = Math.max(-Math.cos(a), 0) * H * fall * out ** (fall > 0.15 ? 1.6 : 1)
      const rr = f.r.upper + H * (0.016 + 0.022 * out)
      // hangs below the arm: across the arm's direction and down
      const p: Vec3 = [
        at[0] + s * 0.77 * Math.cos(a) * rr * 0.8,
        at[1] + Math.cos(a) * rr - drop,
        at[2] + Math.sin(a) * rr * 1.05,
      ]
      cloth.vertex(
        p,
        [0, 0, 1],
        r >= 5 ? trim : weave ? weave(r, c, colour) : colour,
        shared(
          t * (f.upper + f.fore) > f.upper * 0.95 ? upper + 2 : upper,
          s === 1 ? B.sleeveL : B.sleeveR,
          smooth(drop / H, 0.006, 0.05),
        ),
      )
    }
  }
  cloth.grid(base, 7, n, true, s === 1)
  cloth.smooth(base, faces)
}

/** Shoulder, forearm and wrist plates of armour. */
export const plates = (metal: Sheet, f: Frame, s: 1 | -1, colour: number, trim: number): void => {
  const upper = s === 1 ? B.upperL : B.upperR
  const shoulder = s === 1 ? B.shoulderL : B.shoulderR
  const H = f.height
  const root = f.joints[upper]
  // three lames that overlap downwards
  for (const [k, r, c] of [
    [0, 0.05, 0.04],
    [0.03, 0.047, -0.04],
    [0.056, 0.042, -0.1],
  ])
    ball(metal, mad(root, [s * 0.55, -0.83, 0], H * k), H * r, shade(colour, c), shoulder, [1, 0.82, 1.02], 7, 11)
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

/** The square collar of a sailor suit with its stripe, and the scarf that closes it. */
export const sailorCollar = (
  cloth: Sheet,
  f: Frame,
  colour: number,
  stripe: number,
  neck: number,
  vee: number,
  grow: number,
): void => {
  const H = f.height
  const columns = [22, 16, 10, 6][cloth.level]
  // behind: a square over the shoulder blades
  const base = cloth.position.length / 3
  const faces = cloth.index.length
  const falls = [0, 0.35, 0.8, 0.86, 0.94, 1]
  falls.forEach((t, r) => {
    for (let c = 0; c < columns; c++) {
      const a = mix(0.5, 1.5, c / (columns - 1)) * Math.PI
      const p = onTrunk(f, a, neck - H * 0.004 - t * H * 0.1, grow + H * (0.004 + 0.008 * t))
      cloth.vertex(p, [0, 0, -1], r === 3 || r === 4 ? stripe : colour, trunkCling(f, p))
    }
  })
  cloth.grid(base, falls.length, columns, false, true)
  cloth.smooth(base, faces)
  for (const s of [1, -1]) {
    const b = cloth.position.length / 3
    const fs = cloth.index.length
    for (let r = 0; r < 8; r++) {
      const t = r / 7
      const y = neck - H * 0.004 - t * vee
      const k = sectionAt(f, y)
      const edge = f.r.neck * 1.2 * (1 - t)
      const out = (f.joints[B.upperL][0] * 0.72 - f.r.neck) * (1 - t ** 1.5) + H * 0.004
      for (let c = 0; c < 4; c++) {
        const x = edge + (out * c) / 3
        const a = Math.asin(Math.min((x / (k.rx + grow)) ** (k.square / 2), 0.98))
        const p = onTrunk(f, s * a, y, grow + H * 0.006)
        cloth.vertex(p, [0, 0, 1], c === 2 ? stripe : colour, trunkCling(f, p))
      }
    }
    cloth.grid(b, 8, 4, false, s === 1)
    cloth.smooth(b, fs)
  }
  const knot: Vec3 = onTrunk(f, 0, neck - vee - H * 0.004, grow + H * 0.012)
  const red = 0xd8343c
  ball(cloth, knot, H * 0.015, shade(red, -0.15), B.chest, [1, 1.1, 0.7], 5, 7)
  for (const s of [1, -1]) {
    ball(
      cloth,
      [knot[0] + s * H * 0.028, knot[1] + H * 0.003, knot[2]],
      H * 0.024,
      red,
      B.chest,
      [1.25, 0.75, 0.4],
      5,
      7,
    )
    ball(
      cloth,
      [knot[0] + s * H * 0.016, knot[1] - H * 0.045, knot[2] - H * 0.002],
      H * 0.03,
      red,
      B.chest,
      [0.5, 1.3, 0.22],
      6,
      7,
    )
  }
}
