/** Geometry of grass and flowers: tufts of blades dark at the root and light at the tip; flower heads on stems. Three levels of detail. */
import { stream } from '../../place/noise.ts'
import { MeshBuilder, mix, type P3, type Part } from '../build/mesh.ts'

export interface BladeLook {
  root: number
  body: number
  tip: number
  height: number
  /** Blades at full detail. */
  blades: number
}

const blade = (
  b: MeshBuilder,
  x: number,
  z: number,
  a: number,
  h: number,
  lean: number,
  w: number,
  look: BladeLook,
  segments: number,
  tone: number,
): void => {
  const sx = Math.cos(a + 1.3) * w
  const sz = -Math.sin(a + 1.3) * w
  const light: P3 = [Math.sin(a) * 0.18, 0.97, Math.cos(a) * 0.18]
  let before = -1
  for (let k = 0; k <= segments; k++) {
    const t = k / segments
    const bend = lean * t * t
    const colour =
      t < 0.45 ? mix(look.root, look.body, t / 0.45) : mix(look.body, mix(look.tip, look.body, tone), (t - 0.45) / 0.55)
    const px = x + Math.sin(a) * bend
    const pz = z + Math.cos(a) * bend
    const py = h * t * (1 - 0.16 * t * Math.min(1, lean))
    if (k === segments) {
      const i = b.vertex('blades', [px, py, pz], light, colour)
      b.triangle('blades', before, before + 1, i)
      return
    }
    const k2 = 1 - t * 0.45
    const i = b.vertex('blades', [px - sx * k2, py, pz - sz * k2], light, colour)
    b.vertex('blades', [px + sx * k2, py, pz + sz * k2], light, colour)
    if (before >= 0) {
      b.triangle('blades', before, before + 1, i + 1)
      b.triangle('blades', before, i + 1, i)
    }
    before = i
  }
}

/** A tuft at the origin, about half a metre across at full detail; the far ones stand for a square metre or more. */
export const tuftParts = (look: BladeLook, variant: number, lod: number): Part[] => {
  const b = new MeshBuilder()
  const next = stream(4001 + variant * 17, lod, 5)
  const count = lod === 0 ? Math.ceil(look.blades * 0.75) : lod === 1 ? Math.ceil(look.blades * 0.5) : 4
  const spread = lod === 0 ? 0.24 : lod === 1 ? 0.42 : 0.8
  for (let n = 0; n < count; n++) {
    const a = next() * 6.2832
    const d = Math.sqrt(next()) * spread
    const h = look.height * (0.5 + 0.6 * next())
    const w = (lod === 0 ? 0.02 : lod === 1 ? 0.046 : 0.1) * (0.8 + look.height * 0.5)
    blade(
      b,
      Math.sin(a * 2.1) * d,
      Math.cos(a * 2.1) * d,
      a,
      h,
      h * (0.25 + 0.5 * next()),
      w,
      look,
      lod === 0 ? 2 : 1,
      next() * 0.7,
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
  form: 'daisy' | 'cup' | 'spike' | 'dot'
}

/** Three to five flowers of a kind in a cluster. */
export const flowerParts = (look: FlowerLook, lod: number): Part[] => {
  const b = new MeshBuilder()
  const next = stream(4501, Math.round(look.height * 100), look.petal & 255)
  const count = lod === 0 ? 5 : lod === 1 ? 4 : 5
  for (let n = 0; n < count; n++) {
    const a = next() * 6.28
    const d = Math.sqrt(next()) * (lod === 2 ? 0.6 : 0.34)
    const x = Math.sin(a) * d
    const z = Math.cos(a) * d
    const h = look.height * (0.7 + 0.5 * next())
    const lx = x + Math.sin(a) * 0.05
    const lz = z + Math.cos(a) * 0.05
    const s = look.size * (lod === 0 ? 1 : lod === 1 ? 1.25 : 1.9)
    const tone = mix(look.petal, 0xffffff, next() * 0.18)
    if (lod < 2) {
      const i = b.vertex('blades', [x - 0.008, 0, z], [0, 1, 0], mix(look.stem, 0x1f4a2a, 0.3))
      b.vertex('blades', [x + 0.008, 0, z], [0, 1, 0], mix(look.stem, 0x1f4a2a, 0.3))
      b.vertex('blades', [lx, h, lz], [0, 1, 0], look.stem)
      b.triangle('blades', i, i + 1, i + 2)
    }
    if (look.form === 'spike') {
      const w = s * 0.6
      const top = h * 1.0
      const low = h * 0.45
      b.quad(
        'blades',
        [lx - w, low, lz],
        [lx + w, low, lz],
        [lx + w * 0.35, top, lz],
        [lx - w * 0.35, top, lz],
        [mix(tone, look.stem, 0.35), tone],
        [0, 0.9, 0.4],
      )
      if (lod < 2)
        b.quad(
          'blades',
          [lx, low, lz - w],
          [lx, low, lz + w],
          [lx, top, lz + w * 0.35],
          [lx, top, lz - w * 0.35],
          [mix(tone, look.stem, 0.35), tone],
          [0, 0.9, 0.4],
        )
      continue
    }
    // A head: a blossom card tilted to the light; close by a second one stands across it.
    const w = s * (look.form === 'cup' ? 1.15 : 1.35)
    const lean = 0.45 + 0.4 * next()
    const fx = Math.sin(a)
    const fz = Math.cos(a)
    const up = Math.cos(lean)
    const out = Math.sin(lean)
    const light: P3 = [fx * 0.2, 0.95, fz * 0.2]
    const p = (i: number, j: number): P3 => [
      lx + fz * w * i + fx * up * w * j,
      h + out * w * -j * 0.6 + 0.01,
      lz - fx * w * i + fz * up * w * j,
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
    if (lod === 0 && look.form === 'cup') {
      const q = (i: number, j: number): P3 => [lx + fx * w * 0.8 * i, h + w * 0.55 * (j + 0.4), lz + fz * w * 0.8 * i]
      b.quad('petals', q(-1, -1), q(1, -1), q(1, 1), q(-1, 1), [mix(tone, look.heart, 0.35), tone], light)
    }
  }
  return b.parts()
}
