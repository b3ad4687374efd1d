/**
 * Geometry of what grows and lies on open ground: tufts in greys that take the ground's own colour from their instance, flower heads on
 * stems, pebbles, fallen leaves. Three levels of detail.
 */
import { stream } from '../../place/noise.ts'
import { MeshBuilder, mix, type P3, type Part } from '../build/mesh.ts'

export interface BladeLook {
  height: number
  /** Blades at full detail. */
  blades: number
  /** Colour of its own (sRGB) where it does not take the ground's. */
  own?: number
}

/** Instance tints are the ground's colour raised by this, so that a blade's grey of its inverse is the ground itself. */
export const LIFT = 1.26

const ROOT = 0x8e9a96
const BODY = 0xc6c8be
const TIP = 0xffffe6

const blade = (
  b: MeshBuilder,
  x: number,
  z: number,
  a: number,
  h: number,
  lean: number,
  w: number,
  segments: number,
  tone: number,
): void => {
  const sx = Math.cos(a + 1.3) * w
  const sz = -Math.sin(a + 1.3) * w
  const light: P3 = [Math.sin(a) * 0.1, 0.99, Math.cos(a) * 0.1]
  let before = -1
  for (let k = 0; k <= segments; k++) {
    const t = k / segments
    const bend = lean * t * t
    const colour = t < 0.45 ? mix(ROOT, BODY, t / 0.45) : mix(BODY, mix(TIP, BODY, tone), (t - 0.45) / 0.55)
    const px = x + Math.sin(a) * bend
    const pz = z + Math.cos(a) * bend
    const py = h * t * (1 - 0.2 * t * Math.min(1, lean * 2))
    if (k === segments) {
      const i = b.vertex('blades', [px, py, pz], light, colour)
      b.triangle('blades', before, before + 1, i)
      return
    }
    const k2 = 1 - t * 0.4
    const i = b.vertex('blades', [px - sx * k2, py, pz - sz * k2], light, colour)
    b.vertex('blades', [px + sx * k2, py, pz + sz * k2], light, colour)
    if (before >= 0) {
      b.triangle('blades', before, before + 1, i + 1)
      b.triangle('blades', before, i + 1, i)
    }
    before = i
  }
}

/** A tuft at the origin: blades that fall outwards, tall in the middle. The far ones stand for a square metre or more. */
export const tuftParts = (look: BladeLook, variant: number, lod: number): Part[] => {
  const b = new MeshBuilder()
  const next = stream(4001 + variant * 17, lod, 5)
  const count = lod === 0 ? Math.ceil(look.blades * 0.85) : lod === 1 ? Math.ceil(look.blades * 0.45) : 2
  const spread = lod === 0 ? 0.25 : lod === 1 ? 0.42 : 0.95
  for (let n = 0; n < count; n++) {
    const a = next() * 6.2832
    const d = Math.sqrt(next()) * spread
    const out = d / spread
    const h = look.height * (1.15 - 0.55 * out) * (0.7 + 0.5 * next())
    const w = (lod === 0 ? 0.013 : lod === 1 ? 0.042 : 0.17) * (0.8 + look.height * 0.5)
    blade(
      b,
      Math.sin(a) * d,
      Math.cos(a) * d,
      a,
      h,
      h * (0.2 + 0.7 * out * next() + 0.15 * next()),
      w,
      lod === 0 ? 2 : 1,
      next(),
    )
  }
  return b.parts()
}

/** Pebbles in a handful: squat, three- and four-sided. */
export const pebbleParts = (variant: number, lod: number): Part[] => {
  const b = new MeshBuilder()
  const next = stream(4301 + variant, 1, 1)
  const count = lod === 0 ? 4 : 2
  for (let n = 0; n < count; n++) {
    const r = 0.028 + 0.06 * next() * next()
    const x = (next() - 0.5) * 0.5
    const z = (next() - 0.5) * 0.5
    b.lathe(
      'pebble',
      x,
      z,
      [
        [r, -0.01],
        [r * 0.8, r * 0.55],
        [0.001, r * 0.8],
      ],
      lod === 0 ? 5 : 4,
      [0x8c8880, 0xd4cec2],
    )
  }
  return b.parts()
}

/** Fallen leaves, nearly flat; coloured by their instance. */
export const litterParts = (variant: number, lod: number): Part[] => {
  const b = new MeshBuilder()
  const next = stream(4401 + variant, 1, 1)
  const count = lod === 0 ? 7 : lod === 1 ? 5 : 3
  const spread = lod === 2 ? 1.5 : 0.8
  for (let n = 0; n < count; n++) {
    const a = next() * 6.28
    const r = (lod === 2 ? 0.14 : lod === 1 ? 0.055 : 0.038) * (0.7 + 0.6 * next())
    const x = (next() - 0.5) * spread
    const z = (next() - 0.5) * spread
    const c = Math.cos(a) * r
    const s = Math.sin(a) * r
    const lift = 0.012 + 0.03 * next()
    b.quad(
      'blades',
      [x - c, 0.02, z + s],
      [x + s * 0.5, 0.02 + lift, z + c * 0.5],
      [x + c, 0.025, z - s],
      [x - s * 0.5, 0.02 + lift * 0.3, z - c * 0.5],
      [mix(0xc8c8c8, 0xffffff, next()), 0xffffff],
      [0, 1, 0],
    )
  }
  return b.parts()
}

export interface FlowerLook {
  petal: number
  heart: number
  stem: number
  height: number
  /** Radius of the head. */
  size: number
  form: 'daisy' | 'cup' | 'spike'
}

/** A head: petals as a card tilted to the light, and for cups a second one across it. */
const head = (
  b: MeshBuilder,
  look: FlowerLook,
  x: number,
  h: number,
  z: number,
  a: number,
  lean: number,
  s: number,
  tone: number,
  near: boolean,
): void => {
  const w = s * (look.form === 'cup' ? 1.15 : 1.35)
  const fx = Math.sin(a)
  const fz = Math.cos(a)
  const up = Math.cos(lean)
  const out = Math.sin(lean)
  const light: P3 = [fx * 0.2, 0.95, fz * 0.2]
  const p = (i: number, j: number): P3 => [
    x + fz * w * i + fx * up * w * j,
    h + out * w * -j * 0.6 + 0.01,
    z - fx * w * i + fz * up * w * j,
  ]
  b.quad(
    look.form === 'daisy' ? 'daisies' : 'petals',
    p(-1, 1),
    p(1, 1),
    p(1, -1),
    p(-1, -1),
    [mix(tone, look.heart, 0.12), tone],
    light,
  )
  if (!near || look.form !== 'cup') return
  const q = (i: number, j: number): P3 => [x + fx * w * 0.8 * i, h + w * 0.55 * (j + 0.4), z + fz * w * 0.8 * i]
  b.quad('petals', q(-1, -1), q(1, -1), q(1, 1), q(-1, 1), [mix(tone, look.heart, 0.35), tone], light)
}

/** Far off: a few opaque dabs of the flower's colour, which cost no look through a cut-out. */
const dabs = (b: MeshBuilder, look: FlowerLook, next: () => number): void => {
  for (let n = 0; n < 5; n++) {
    const x = (next() - 0.5) * 1.7
    const z = (next() - 0.5) * 1.7
    const h = look.height * (0.75 + 0.3 * next())
    const r = look.size * (look.form === 'spike' ? 1.7 : 2.1) * (0.8 + 0.5 * next())
    const tone = mix(look.petal, 0xffffff, next() * 0.16)
    const low = look.form === 'spike' ? h * 0.45 : h - r
    b.quad(
      'blades',
      [x - r, low, z],
      [x + r, low, z],
      [x + r * 0.6, h + r * 0.4, z - r * 0.5],
      [x - r * 0.7, h + r * 0.3, z - r * 0.5],
      [mix(tone, look.stem, 0.3), tone],
      [0, 1, 0.1],
    )
  }
}

/** Five flowers of a kind in a cluster, with a few leaves at their feet. */
export const flowerParts = (look: FlowerLook, lod: number): Part[] => {
  const b = new MeshBuilder()
  const next = stream(4501, Math.round(look.height * 100), look.petal & 255)
  if (lod === 2) {
    dabs(b, look, next)
    return b.parts()
  }
  const count = lod === 0 ? 6 : 4
  for (let n = 0; n < count; n++) {
    const a = next() * 6.28
    const d = Math.sqrt(next()) * (lod === 0 ? 0.3 : 0.5)
    const x = Math.sin(a) * d
    const z = Math.cos(a) * d
    const h = look.height * (0.65 + 0.5 * next())
    const lx = x + Math.sin(a) * 0.05
    const lz = z + Math.cos(a) * 0.05
    const s = look.size * (lod === 0 ? 1 : 1.45) * (0.8 + 0.35 * next())
    const tone = mix(look.petal, 0xffffff, next() * 0.16)
    const w = lod === 0 ? 0.007 : 0.02
    const i = b.vertex('blades', [x - w, 0, z], [0, 1, 0], mix(look.stem, 0x3a5a44, 0.4))
    b.vertex('blades', [x + w, 0, z], [0, 1, 0], mix(look.stem, 0x3a5a44, 0.4))
    b.vertex('blades', [lx, h, lz], [0, 1, 0], look.stem)
    b.triangle('blades', i, i + 1, i + 2)
    if (look.form === 'spike') {
      const low = h * 0.42
      for (const [cx, cz] of lod === 0
        ? ([
            [s * 0.55, 0],
            [0, s * 0.55],
          ] as const)
        : ([[s * 0.6, 0]] as const)) {
        const j = b.vertex(
          'blades',
          [lx - cx, low + 0.25 * (h - low), lz - cz],
          [0, 0.9, 0.3],
          mix(tone, look.heart, 0.4),
        )
        b.vertex('blades', [lx, low, lz], [0, 0.9, 0.3], mix(tone, look.stem, 0.4))
        b.vertex('blades', [lx + cx, low + 0.35 * (h - low), lz + cz], [0, 0.9, 0.3], mix(tone, look.heart, 0.2))
        b.vertex('blades', [lx, h, lz], [0, 0.95, 0.2], mix(tone, 0xffffff, 0.2))
        b.triangle('blades', j, j + 1, j + 2)
        b.triangle('blades', j, j + 2, j + 3)
      }
    } else head(b, look, lx, h, lz, a, 0.45 + 0.4 * next(), s, tone, lod === 0)
    if (lod > 0) continue
    // A leaf at its foot, half as high.
    const e = a + 2.2
    const k = b.vertex('blades', [x - 0.02, 0, z - 0.01], [0, 1, 0], mix(look.stem, 0x3a5a44, 0.5))
    b.vertex('blades', [x + 0.03, 0, z + 0.01], [0, 1, 0], mix(look.stem, 0x3a5a44, 0.5))
    b.vertex(
      'blades',
      [x + Math.sin(e) * 0.14, h * 0.55, z + Math.cos(e) * 0.14],
      [0, 1, 0],
      mix(look.stem, 0xb4c080, 0.4),
    )
    b.triangle('blades', k, k + 1, k + 2)
  }
  return b.parts()
}
