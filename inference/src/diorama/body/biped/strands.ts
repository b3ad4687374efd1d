/** What hair is made of: a place on the skull by direction, one lock of a taper, and the paint of strands (sheen band, dark roots and grooves). */
import type { BipedLook } from '../../state/look.ts'
import { curve } from '../shape/loft.ts'
import { blend, rigid, shade, type Cling, type Sheet } from '../shape/sheet.ts'
import { cross, mad, smooth, sub, unit, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import { surfaceOf, type Head } from './head.ts'

export const RAD = Math.PI / 180

export interface Strands {
  sheet: Sheet
  f: Frame
  head: Head
  h: number
  chin: Vec3
  centre: Vec3
  colour: number
  light: number
  deep: number
  /** Point over the skull: azimuth from the front (towards the figure's left), elevation (radians), lift in heads. */
  on: (az: number, el: number, lift: number) => Vec3
  /** Bones of what hangs, by its depth below the ears. */
  cling: (p: Vec3) => Cling
  /** Colour on the skull: `el` radians, `groove` 0 on a ridge .. 1 between locks, `jag` shifts the sheen band. */
  sheen: (el: number, groove: number, jag: number) => number
  lock: (points: Vec3[], width: number, own?: Partial<Lock>) => void
}

export interface Lock {
  /** Bones along the lock, t 0..1. */
  sway: (t: number, p: Vec3) => Cling
  /** Height of its ridge as part of its half width. */
  ridge: number
  /** Where it is widest 0..1, and how blunt its root is. */
  belly: number
  root: number
  rows: number
  colour: number
  /** Which way its back looks; default away from the head. */
  out?: Vec3
}

/** Tools for the hair of a look on a head. */
export const strandsOf = (sheet: Sheet, look: BipedLook, f: Frame, head: Head): Strands => {
  const { h, chin, skull } = head
  const centre: Vec3 = [0, chin[1] + 0.6 * h, chin[2] - 0.04 * h]
  const colour = look.hair.colour
  const bright = ((colour >> 16) & 255) * 0.3 + ((colour >> 8) & 255) * 0.59 + (colour & 255) * 0.11
  const light = blend(colour, bright > 120 ? 0xfffae8 : 0xe8c8a8, bright > 120 ? 0.42 : 0.26)
  const deep = blend(shade(colour, -0.36), 0x2a1830, 0.18)
  const on = (az: number, el: number, lift: number): Vec3 => {
    const d: Vec3 = [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)]
    return mad(centre, d, surfaceOf(skull, centre, d, h) + lift * h)
  }
  const cling = (p: Vec3): Cling => {
    const t = (chin[1] + 0.26 * h - p[1]) / h
    if (t <= 0) return rigid(B.head)
    const a = smooth(t, 0, 0.5)
    const b = smooth(t, 0.4, 1.4)
    return { bones: [B.head, B.hairA, B.hairB], weights: [1 - a, a * (1 - b), a * b] }
  }
  const sheen = (el: number, groove: number, jag: number): number => {
    const at = el - jag * 7 * RAD
    const band = smooth(at, 24 * RAD, 34 * RAD) * (1 - smooth(at, 44 * RAD, 58 * RAD))
    return blend(
      blend(colour, light, band * (1 - groove * 0.6)),
      deep,
      groove * 0.5 + 0.12 * (1 - smooth(at, -25 * RAD, 20 * RAD)),
    )
  }
  const lock = (points: Vec3[], width: number, own: Partial<Lock> = {}): void => {
    const rows = Math.max(3, Math.round((own.rows ?? 8) * [1, 0.8, 0.55, 0.4][sheet.level]))
    const columns = sheet.level === 0 ? 5 : 3
    const {
      ridge = 0.42,
      belly = 0.4,
      root = 0.5,
      sway = (_t: number, p: Vec3): Cling => cling(p),
      colour: tone = colour,
    } = own
    const lit = tone === colour ? light : blend(tone, 0xffffff, 0.2)
    const dark = tone === colour ? deep : shade(tone, -0.3)
    const path = curve(points, rows)
    const base = sheet.position.length / 3
    const faces = sheet.index.length
    path.forEach((p, r) => {
      const t = r / (rows - 1)
      const ahead = unit(sub(path[Math.min(r + 1, rows - 1)], path[Math.max(r - 1, 0)]))
      const out = own.out ?? unit(sub(p, [0, Math.min(p[1], centre[1]), centre[2]]))
      const side = unit(cross(out, ahead))
      const up = cross(ahead, side)
      const w =
        width * h * (root + (1 - root) * smooth(t, 0, belly)) * (t < belly ? 1 : 1 - ((t - belly) / (1 - belly)) ** 2.2)
      for (let c = 0; c < columns; c++) {
        const u = (c / (columns - 1)) * 2 - 1
        const q = mad(mad(p, side, u * w), up, (1 - u * u) * w * ridge)
        const mid = 1 - Math.abs(u)
        sheet.vertex(
          q,
          up,
          blend(
            blend(tone, dark, 0.45 * (1 - mid) + 0.18 * (t > 0.7 ? (t - 0.7) / 0.3 : 0)),
            lit,
            mid * smooth(t, 0.12, 0.3) * (1 - smooth(t, 0.42, 0.62)) * 0.75,
          ),
          sway(t, q),
        )
      }
    })
    sheet.grid(base, rows, columns, false, true)
    sheet.smooth(base, faces)
  }
  return { sheet, f, head, h, chin, centre, colour, light, deep, on, cling, sheen, lock }
}
