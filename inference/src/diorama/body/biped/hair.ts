/**
 * Hair as an illustrator blocks it in: a mantle of ridged strands from crown to hem, a fringe, and loose locks that break the outline.
 * Every strand lies on the skull as far as it goes, then hangs; what hangs is bound to the hair bones, which sway.
 */
import type { BipedLook, HairStyle } from '../../state/look.ts'
import { distanceOf, type Field } from '../shape/field.ts'
import { ball, curve, tube } from '../shape/loft.ts'
import { blend, rigid, shade, type Cling, type Sheet } from '../shape/sheet.ts'
import { add, clamp, mad, mix, smooth, unit, type Vec3 } from '../shape/vec.ts'
import { hash01 } from '../../state/rng.ts'
import { B, type Frame } from './frame.ts'
import type { Head } from './head.ts'
import { tails } from './tails.ts'

interface Cut {
  /** Hem of the mantle below the chin, in heads (negative: above), thickness on the skull, flare of the hem. */
  hem: number
  thick: number
  flare: number
  /** Hem of the fringe as elevation (degrees) at the middle and at the temples; part of the hair to one side. */
  fringe: number
  temple: number
  part: number
  wave: number
  ridges: number
  curl: number
}

const cut = (c: Partial<Cut>): Cut => ({
  hem: 0.02,
  thick: 0.07,
  flare: 0.06,
  fringe: 8,
  temple: -10,
  part: 0,
  wave: 0,
  ridges: 9,
  curl: 0.1,
  ...c,
})

const CUTS: Record<Exclude<HairStyle, 'bald' | 'curly' | 'spiky'>, Cut> = {
  bob: cut({ hem: 0.03, thick: 0.085, flare: 0.1, curl: 0.16 }),
  long: cut({ hem: 1.3, thick: 0.07, flare: 0.05, part: 0.15, fringe: 2 }),
  wavy: cut({ hem: 1.25, thick: 0.11, flare: 0.3, part: 0.55, fringe: 15, temple: -16, wave: 0.15, ridges: 8 }),
  ponytail: cut({ hem: -0.22, thick: 0.05, flare: -0.05, curl: 0, fringe: 1 }),
  twintails: cut({ hem: -0.2, thick: 0.055, flare: -0.05, curl: 0 }),
  braid: cut({ hem: -0.18, thick: 0.055, flare: -0.04, curl: 0, part: 0.3, fringe: 6 }),
  bun: cut({ hem: -0.24, thick: 0.05, flare: -0.06, curl: 0, part: 0.4, fringe: 24, temple: 4 }),
  short: cut({ hem: -0.2, thick: 0.065, flare: -0.02, curl: 0.02, part: 0.35, fringe: 12, temple: 2, ridges: 10 }),
}

/** Adds the hair of a look, in rest pose, bound to head and hair bones. */
export const growHair = (sheet: Sheet, look: BipedLook, f: Frame, head: Head): void => {
  const covered = look.clothes.some((g) => ['hat', 'straw-hat', 'cap', 'beret', 'helmet', 'crown'].includes(g.kind))
  const wish = look.hair.style
  const style: HairStyle = covered && (wish === 'spiky' || wish === 'curly' || wish === 'bun') ? 'short' : wish
  if (style === 'bald') return
  const { h, chin, skull } = head
  const centre: Vec3 = [0, chin[1] + 0.585 * h, chin[2] - 0.03 * h]
  const hairColour = look.hair.colour
  const light = blend(hairColour, 0xfff2dc, 0.2)
  const deep = shade(hairColour, -0.34)
  /** Point over the skull in a direction, lifted by heads. */
  const on = (az: number, el: number, lift: number): Vec3 => {
    const d: Vec3 = [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)]
    return mad(centre, d, surface(skull, centre, d, h) + lift * h)
  }
  const cling = (p: Vec3): Cling => {
    const t = (chin[1] + 0.3 * h - p[1]) / h
    if (t <= 0) return rigid(B.head)
    const a = smooth(t, 0, 0.45)
    const b = smooth(t, 0.35, 1.3)
    return { bones: [B.head, B.hairA, B.hairB], weights: [1 - a, a * (1 - b), a * b] }
  }
  const sheen = (el: number, groove: number): number =>
    blend(blend(hairColour, light, smooth(el, 0.1, 0.5) * (1 - smooth(el, 0.72, 1.15)) * 0.6), deep, groove * 0.55)
  const rad = Math.PI / 180

  const lockOf = (
    points: Vec3[],
    width: number,
    sway?: (t: number, p: Vec3) => Cling,
    flat = 0.45,
    wide: Vec3 = [1, 0, 0],
  ): void =>
    tube(sheet, {
      line: curve(points, sheet.level < 2 ? 9 : 5),
      radius: (t) =>
        width *
        h *
        (t < 0.999 ? (0.25 + 0.8 * Math.sin(Math.PI * clamp(0.08 + t * 0.9)) ** 0.8) * (1 - t ** 3) : 0.015),
      flat,
      wide,
      sides: 6,
      colour: (t) =>
        t < 0.35 ? blend(hairColour, light, t * 1.2) : blend(blend(hairColour, light, 0.3), deep, (t - 0.35) * 0.55),
      cling: sway ?? ((_t, p) => cling(p)),
    })

  if (style === 'spiky' || style === 'curly') {
    const field: Field = {
      cones: skull.cones.map((c) => ({ ...c, colour: hairColour })),
      grow: 0.045 * h,
      cut: (p) => hairline(p, chin, h),
    }
    sheet.flesh(field, h / [13, 10, 7, 5][sheet.level], h * 0.1, (p) =>
      sheen(Math.asin(clamp((p[1] - centre[1]) / (0.46 * h), -1, 1)), 0),
    )
    const n = style === 'curly' ? 44 : 26
    for (let i = 0; i < n; i++) {
      const el = Math.asin(1 - (1.25 * (i + 0.5)) / n)
      const az = i * 2.39996 + 0.4
      if (Math.cos(az) > 0.3 && el < 0.28) continue
      if (style === 'curly')
        ball(
          sheet,
          on(az, el, 0.05),
          h * (0.115 + 0.03 * hash01(i, 3)),
          blend(hairColour, i % 3 ? hairColour : light, 0.5),
          B.head,
          [1, 0.95, 1],
          5,
          7,
        )
      else {
        const front = Math.cos(az) > 0
        const d = on(az, el, 0.3 + 0.08 * hash01(i, 5))
        lockOf(
          [on(az, el, 0.0), on(az, el, 0.14), add(d, [0, (front ? 0.05 : -0.07) * h, -0.03 * h])],
          0.11,
          () => rigid(B.head),
          0.8,
        )
      }
    }
    if (style === 'spiky')
      for (let i = 0; i < 5; i++)
        lockOf(
          [
            on((i - 2) * 0.3, 55 * rad, 0.05),
            on((i - 2) * 0.34, 28 * rad, 0.09),
            on((i - 1.6) * 0.36, (i % 2 ? 4 : 10) * rad, 0.06),
          ],
          0.09,
          () => rigid(B.head),
        )
    return
  }

  // the tall have small heads: what is long is measured by the body
  const cutOf = CUTS[style]
  const c = cutOf.hem > 0.6 ? { ...cutOf, hem: cutOf.hem * (1 + 0.55 * (1 - f.child)) } : cutOf
  // mantle: from the temples round the back
  const open = 52 * rad
  const columns = c.ridges * (sheet.level < 2 ? 4 : 2) + 1
  const rows = sheet.level < 2 ? (c.hem > 0.6 ? 14 : 11) : sheet.level === 2 ? 8 : 6
  const tie = style === 'ponytail' || style === 'bun' || style === 'braid' || style === 'twintails'
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  for (let r = 0; r < rows; r++)
    for (let k = 0; k < columns; k++) {
      const u = k / (columns - 1)
      const az = open + u * (Math.PI * 2 - 2 * open)
      const ridge = Math.abs(Math.cos(u * Math.PI * c.ridges))
      const odd = hash01(Math.round(u * c.ridges), 11) - 0.5
      const v = r / (rows - 1)
      const hang = v > 0.56 ? (v - 0.56) / 0.44 : 0
      const side = Math.abs(Math.sin(az))
      const groove = 1 - ridge
      const lift = c.thick * smooth(v, -0.3, 0.12) * (0.72 + 0.38 * ridge)
      const last = mix(4, -22, Math.max(-Math.cos(az), 0)) * rad
      const el = mix(89 * rad, last, Math.min(v / 0.56, 1))
      let p = on(az, el, lift)
      if (hang > 0) {
        const hemY =
          chin[1] -
          c.hem * h +
          (1 - ridge) * 0.085 * h * (tie ? 0 : 1) +
          odd * 0.06 * h +
          (Math.cos(az) > 0.1 ? 0.06 * h : 0)
        const y = mix(p[1], hemY, hang)
        const below = clamp((chin[1] - y) / h + 0.25, 0, 1.4)
        const bell = Math.sin(Math.PI * Math.min(hang * 0.9, 1)) * c.flare - c.curl * hang ** 4
        const out: Vec3 = unit([p[0] - centre[0], 0, p[2] - centre[2]])
        p = [p[0] + out[0] * bell * h, y, p[2] + out[2] * bell * h]
        if (tie) p = [mix(p[0], 0, hang * 0.32), p[1], mix(p[2], chin[2] - 0.2 * h, hang * 0.35)]
        if (c.hem > 0.6) {
          // long hair falls behind the shoulders and lies on the back
          const back = -f.r.chest[2] * 1.12 - 0.05 * h * (1 - side)
          const k2 = smooth(below, 0.15, 0.7)
          p[2] = mix(p[2], Math.min(back + 0.1 * h * side, p[2]), k2)
          p[0] *= mix(1, 0.92, k2)
          p[0] += Math.sin(y / (h * 0.115) + az * 2) * c.wave * h * smooth(below, 0, 0.5)
          p[2] += Math.cos(y / (h * 0.115) + az * 3) * c.wave * 0.7 * h * smooth(below, 0, 0.5)
        }
      }
      sheet.vertex(
        p,
        [0, 1, 0],
        hang > 0 ? blend(blend(hairColour, deep, groove * 0.5), light, 0.1 * hang * ridge) : sheen(el, groove),
        cling(p),
      )
    }
  sheet.grid(base, rows, columns, false, true)
  sheet.smooth(base, faces)

  // fringe: strands from the crown, parted to one side
  const fBase = sheet.position.length / 3
  const fFaces = sheet.index.length
  const fr = sheet.level < 2 ? 7 : 4
  const fc = sheet.level < 2 ? 49 : sheet.level === 2 ? 25 : 13
  for (let r = 0; r < fr; r++)
    for (let k = 0; k < fc; k++) {
      const u = k / (fc - 1)
      const az0 = (u * 2 - 1) * 66 * rad
      // strands of uneven width: each bows out in its middle and ends in a soft point
      const s2 = (u + 0.02 * Math.sin(u * 13)) * 7.5 + 0.3
      const own = s2 - Math.floor(s2)
      const ridge = Math.sin(Math.PI * own) ** 0.6
      const odd = hash01(Math.floor(s2), 23) - 0.5
      const v = r / (fr - 1)
      const swept = c.part * 0.85
      const edge =
        mix(c.fringe, c.temple, smooth(Math.abs(az0 - swept * 0.8) / (66 * rad), 0.45, 1)) -
        ridge ** 1.4 * (c.fringe > 15 ? 5 : 11) -
        odd * (c.fringe > 15 ? 2 : 5) +
        (c.part ? 10 * Math.exp(-(((az0 - swept * 0.55) / 0.22) ** 2)) : 0)
      const el = mix(99 * rad, edge * rad, v)
      const az = az0 + (c.part ? (az0 > swept * 0.55 ? 1 : -1) * v * v * 0.16 : 0)
      const p = on(
        az,
        el,
        mix(c.thick * 0.55, c.thick * (0.95 + 0.25 * ridge), Math.sin(Math.PI * v * 0.8)) - 0.035 * v ** 3,
      )
      sheet.vertex(p, [0, 1, 0], blend(sheen(el, 1 - ridge), deep, v * v * 0.18), rigid(B.head))
    }
  sheet.grid(fBase, fr, fc, false)
  sheet.smooth(fBase, fFaces)

  // locks before the ears and a few stray ones
  const sideEnd = c.hem > 0.6 ? 0.55 : style === 'short' ? -0.46 : c.hem > -0.1 ? 0.04 : -0.02
  for (const s of [1, -1]) {
    const tip: Vec3 = [s * (head.wide + 0.03) * h, chin[1] - sideEnd * h, chin[2] + 0.1 * h]
    lockOf(
      [
        on(s * 46 * rad, 56 * rad, 0.02),
        on(s * 66 * rad, 18 * rad, 0.08),
        on(s * 73 * rad, -12 * rad, 0.075),
        add(tip, [s * 0.02 * h, 0.14 * h, 0.015 * h]),
        tip,
      ],
      style === 'short' ? 0.05 : 0.085,
      undefined,
      0.5,
      [0, 0, 1],
    )
    if (style === 'bob' || style === 'wavy' || style === 'long')
      lockOf(
        [
          on(s * 95 * rad, 40 * rad, 0.03),
          on(s * 100 * rad, -10 * rad, 0.1),
          [s * (head.wide + 0.13) * h, chin[1] - (c.hem - 0.12) * h * 0.8, chin[2] - 0.06 * h],
          [s * (head.wide + (style === 'bob' ? 0.04 : 0.2)) * h, chin[1] - c.hem * h * 0.98, chin[2] - 0.05 * h],
        ],
        0.11,
        undefined,
        0.5,
        [0, 0, 1],
      )
  }
  if (!covered && f.child > 0.4)
    lockOf(
      [on(0.4, 82 * rad, 0.05), on(0.5, 74 * rad, 0.16), add(on(0.9, 70 * rad, 0.2), [0.05 * h, -0.02 * h, 0])],
      0.035,
      () => rigid(B.head),
    )

  tails(style, { on, lockOf, sheet, h, chin, hairColour, light, deep, f, head })
}

/** Distance from a point inside to the surface along a direction. */
const surface = (f: Field, from: Vec3, d: Vec3, h: number): number => {
  let t = 0
  for (let i = 0; i < 14; i++) {
    const e = distanceOf(f, from[0] + d[0] * t, from[1] + d[1] * t, from[2] + d[2] * t)
    t -= e * 0.95
    if (Math.abs(e) < h * 0.002) break
  }
  return t
}

/** Positive on the face side of the hairline. */
const hairline = (p: Vec3, chin: Vec3, h: number): number => {
  const y = (p[1] - chin[1]) / h
  const z = (p[2] - chin[2]) / h
  return ((y - 0.78) * -0.61 + (z - 0.36) * 0.79) * h
}
