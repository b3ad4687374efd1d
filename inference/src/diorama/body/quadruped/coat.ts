/** Colours of a coat: belly and muzzle lighter, stripes, patches, spots, masks, socks; painted per vertex by place on the body. */
import type { QuadrupedLook } from '../../state/look.ts'
import { blend, shade, type Paint } from '../shape/sheet.ts'
import { smooth, type Vec3 } from '../shape/vec.ts'
import { Q, type QFrame } from './frame.ts'

/** Smooth noise in [-1, 1] by sines: enough for patches of a coat. */
const blot = (p: Vec3, k: number): number =>
  (Math.sin(p[0] * k * 1.3 + Math.sin(p[2] * k * 0.9 + 1.7)) +
    Math.sin(p[1] * k * 1.1 + 2.1 + Math.sin(p[0] * k)) +
    Math.sin(p[2] * k * 1.2 + Math.sin(p[1] * k * 0.7))) /
  3

/** How far inside its plate a point lies (0 on the seam): cells about a jittered grid of sines. */
const plates = (p: Vec3, k: number): number => {
  const [x, y, z] = [p[0] * k, p[1] * k, p[2] * k]
  let first = 9
  let second = 9
  for (let i = -1; i <= 1; i++)
    for (let l = -1; l <= 1; l++) {
      const [cy, cz] = [Math.round(y) + i, Math.round(z) + l]
      const away = Math.hypot(
        y - cy - 0.34 * Math.sin(cy * 12.9 + cz * 78.2),
        z - cz - 0.34 * Math.sin(cy * 39.3 + cz * 11.1),
        x * 0.12,
      )
      if (away < first) [first, second] = [away, first]
      else if (away < second) second = away
    }
  return second - first
}

/** Paint for each part of an animal: body, front, hind, tail, ear, head. */
export const coatOf = (look: QuadrupedLook, f: QFrame): ((part: string) => Paint) => {
  const { s, joints: j, headR: r } = f
  const D = s.body
  const head: Vec3 = [0, j[Q.head][1] + f.headAt[1], j[Q.head][2] + f.headAt[2]]
  const belly = look.belly
  const second = look.patternColour
  const panda = look.species === 'panda'
  return (part) => (p, n, own) => {
    if (own !== look.coat) return own
    let c = look.coat
    if (part === 'body') {
      // stripes run down from the spine, patches lie anywhere, the belly is light
      const up = (p[1] - (j[Q.spine][1] - s.waist * D)) / (2 * s.waist * D)
      if (look.pattern === 'tabby')
        c = blend(
          c,
          second,
          smooth(Math.sin((p[2] / D) * 25 + Math.sin(up * 5) * 0.7), 0.35, 0.75) * smooth(up, 0.35, 0.8) * 0.85,
        )
      if (look.pattern === 'stripes')
        c = blend(
          c,
          second,
          smooth(Math.sin((p[2] / D) * 30 + Math.sin(up * 7 + (p[2] * 9) / D) * 0.9), 0.35, 0.6) *
            smooth(up, 0.05, 0.35),
        )
      if (look.pattern === 'patches' && look.species !== 'giraffe')
        c = blend(c, second, smooth(blot(p, 9 / D), 0.12, 0.2))
      // A giraffe's net: dark plates with light seams between them.
      if (look.species === 'giraffe') c = blend(c, second, smooth(plates(p, 7.5 / D), 0.05, 0.12))
      if (look.pattern === 'spots') c = blend(c, second, smooth(blot(p, 34 / D), 0.42, 0.52))
      if (panda)
        c =
          p[2] > j[Q.chest][2] - D * 0.14 && p[2] < j[Q.chest][2] + D * 0.13
            ? second
            : p[1] < j[Q.pelvis][1] - s.rump * D * 0.55
              ? second
              : c
      c = blend(c, belly, smooth(-n[1], 0.15, 0.75) * smooth(0.55 - up, -0.1, 0.3) * (panda ? 0 : 0.95))
      if (p[2] > j[Q.neck][2] - D * 0.02 && !panda)
        c = blend(
          c,
          belly,
          smooth(n[2] - n[1] * 0.3, 0.35, 0.9) * 0.9 * smooth(j[Q.head][1] + r * 0.2 - p[1], 0, r * 0.4),
        )
      return blend(c, shade(c, -0.22), smooth(n[1], 0.5, 1) * 0.35)
    }
    if (part === 'front' || part === 'hind') {
      if (panda || look.pattern === 'mask') return second
      const y = p[1] / s.leg
      if (look.pattern === 'tabby' || look.pattern === 'patches') c = blend(c, belly, smooth(0.3 - y, -0.02, 0.06))
      if (look.pattern === 'stripes')
        c = blend(
          blend(c, second, smooth(Math.sin(y * 26), 0.4, 0.6) * smooth(y, 0.15, 0.3)),
          belly,
          smooth(0.12 - y, -0.02, 0.06),
        )
      if (look.species === 'fox' || look.species === 'horse') c = blend(c, 0x2c2220, smooth(0.34 - y, -0.08, 0.1))
      return c
    }
    if (part === 'tail') {
      const t = (j[Q.tail][2] - p[2]) / (s.tail * D)
      if (look.pattern === 'tabby' || look.pattern === 'stripes')
        c = blend(c, second, smooth(Math.sin(t * 30), 0.2, 0.6) * 0.9)
      if (look.species === 'fox' || look.pattern === 'mask') return blend(c, belly, smooth(t, 0.68, 0.78))
      if (look.species === 'lion' || look.species === 'cow' || look.species === 'horse')
        return blend(
          c,
          second === belly ? shade(c, -0.5) : look.species === 'cow' ? 0x3a2c26 : second,
          smooth(t, look.species === 'horse' ? -0.1 : 0.72, look.species === 'horse' ? 0.1 : 0.86),
        )
      return look.pattern === 'patches'
        ? blend(c, second, smooth(t, 0.5, 0.6))
        : look.species === 'rabbit'
          ? blend(c, 0xffffff, 0.6)
          : c
    }
    if (part === 'ear') {
      const inner = smooth(n[2], 0.35, 0.7) * (s.ear === 'fan' ? 0.3 : 1)
      if (panda) return second
      const tip =
        s.ear === 'point'
          ? smooth((p[1] - j[Q.earL][1]) / (s.earSize * r), 0.6, 0.85) * (look.species === 'fox' ? 1 : 0.25)
          : 0
      return blend(
        blend(c, blend(0xf2b0a4, belly, 0.25), inner * 0.85),
        look.species === 'fox' ? 0x2c2220 : shade(c, -0.4),
        tip,
      )
    }
    // head
    const x = p[0] / r
    const y = (p[1] - head[1]) / r
    const z = (p[2] - head[2]) / r
    if (look.pattern === 'tabby' || look.pattern === 'stripes') {
      const brow = smooth(y, 0.25, 0.5) * smooth(Math.cos(x * 15), 0.1, 0.6) * smooth(0.85 - Math.abs(x), 0, 0.2)
      const cheek = smooth(Math.abs(x), 0.45, 0.7) * smooth(Math.sin(y * 14 + 1), 0.4, 0.8) * smooth(0.3 - y, 0, 0.2)
      c = blend(c, second, Math.max(brow, cheek) * 0.85)
    }
    if (look.pattern === 'patches') c = blend(c, second, smooth(x + y * 0.3, 0.12, 0.22) * smooth(y, -0.1, 0.1))
    if (panda)
      c =
        Math.hypot((Math.abs(x) - 0.44) / 0.28, (y + 0.02 + (Math.abs(x) - 0.44) * 0.5) / 0.34) < 1 && z > 0.3
          ? second
          : c
    // muzzle, cheeks and chin are light; a blaze runs up between the eyes
    const muzzle = smooth(z - Math.abs(x) * 0.35 - y * 0.75, 0.62, 0.82) * smooth(0.06 - y, -0.12, 0.1)
    const blaze =
      look.pattern === 'tabby' || look.pattern === 'plain' || look.pattern === 'mask'
        ? smooth(0.16 - Math.abs(x) - Math.max(y, 0) * 0.12, 0, 0.07) *
          smooth(z, 0.4, 0.7) *
          smooth(0.42 - y, 0, 0.2) *
          0.75
        : 0
    const chin = smooth(-n[1], 0.3, 0.8) * smooth(-y, 0.2, 0.45)
    if (
      ['sheep', 'elephant', 'pig', 'rhinoceros', 'hippopotamus', 'crocodile', 'dinosaur', 'frog'].includes(look.species)
    )
      return c
    if (look.species === 'monkey') {
      // A bare face in the fur: two rounds about the eyes and the muzzle.
      const bare = Math.max(0.62 - Math.hypot((Math.abs(x) - 0.3) / 1.1, y - 0.12), 0.66 - Math.hypot(x, y + 0.42))
      return blend(c, belly, smooth(bare, 0, 0.1) * smooth(z, 0.25, 0.45))
    }
    if (['cow', 'horse', 'deer', 'zebra', 'giraffe'].includes(look.species))
      return blend(
        c,
        look.species === 'zebra' ? second : look.species === 'horse' ? shade(c, -0.4) : belly,
        smooth(z, 0.5 + s.muzzle * 0.62, 0.72 + s.muzzle * 0.62),
      )
    return blend(c, belly, Math.max(muzzle, blaze, chin) * (panda ? 0 : 1))
  }
}
