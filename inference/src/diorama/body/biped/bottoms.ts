/** Trousers, skirts and shoes. */
import type { BipedLook, Garment } from '../../state/look.ts'
import { rod } from '../shape/loft.ts'
import { blend, rigid, shade } from '../shape/sheet.ts'
import { mix, smooth } from '../shape/vec.ts'
import { B, type Frame, hemShare } from './frame.ts'
import { legRadius, legTube } from './limbs.ts'
import { weaveOf } from './pattern.ts'
import { runner } from './runners.ts'
import { shoeMesh, type Shoe } from './shoe.ts'
import { trunk } from './torso.ts'
import type { Wardrobe } from './wardrobe.ts'
import { band, belt } from './weave.ts'
import { skirt } from './skirt.ts'

/** Adds trousers, shorts, jeans or a skirt. */
export const legs = (w: Wardrobe, look: BipedLook, f: Frame, g: Garment): void => {
  const H = f.height
  const j = f.joints
  const hip = j[B.hips][1]
  const waist = mix(j[B.spine][1], j[B.chest][1], 0.2)
  // below a jacket the waistband stays inside it; over a shirt it lies on top
  const below = look.clothes.some(
    (c) =>
      c.kind === 'jacket' || c.kind === 'suit' || c.kind === 'coat' || c.kind === 'raincoat' || c.kind === 'sweater',
  )
  const over = below ? 0.004 : 0.011
  if (g.kind === 'skirt') {
    const hem = hip * (1 - hemShare('skirt', g.length))
    skirt(w.cloth, f, {
      weave: weaveOf(g, false),
      top: waist,
      hem,
      topR: [f.r.waist[0] + H * over, f.r.waist[2] + H * over],
      hemR: [f.r.hip[0] * 1.45, f.r.hip[2] * 1.5],
      pleats: 10,
      depth: 0.07,
      colour: g.colour,
      trim: g.trim,
      band: H * 0.012,
      legs: 0.68,
    })
    if (!below) belt(w.cloth, f, waist - H * 0.004, H * 0.022, H * 0.014, shade(g.colour, -0.2))
    return
  }
  if (g.kind === 'tights') return
  const shorts = g.kind === 'shorts'
  const grow = H * (shorts ? 0.009 : g.kind === 'jeans' ? 0.005 : 0.007)
  const hem = Math.max(j[B.footL][1] * 0.72, hip * (1 - Math.min(g.length || (shorts ? 0.42 : 0.95), 0.98)))
  const dark = blend(shade(g.colour, -0.34), 0x241c38, 0.15)
  trunk(w.cloth, f, {
    colour: g.colour,
    weave: weaveOf(g, false),
    grow,
    hem: j[B.thighL][1] - H * 0.05,
    neck: waist,
    folds: 0.3,
  })
  for (const s of [1, -1] as const) {
    const hipY = j[B.thighL][1]
    const kneeY = j[B.shinL][1]
    const ankleY = j[B.footL][1]
    const straightEnd = hem > kneeY ? (hipY - hem) / (hipY - kneeY) : 1 + (kneeY - hem) / (kneeY - ankleY)
    // trousers go into tall boots
    const boots = look.clothes.find((c) => c.kind === 'boots')
    const tucked = !shorts && boots ? 2.1 - Math.min(Math.max(boots.length || 0.45, 0.25), 0.92) : 3
    const end = Math.min(straightEnd, tucked)
    // a straight leg: cloth does not narrow to the ankle as flesh does
    const straight = shorts ? f.r.thigh * 1.02 : f.r.calf * 1.06
    legTube(w.cloth, f, s, {
      colour: g.colour,
      weave: weaveOf(g, false),
      from: 0.0,
      to: end,
      grow: (u) =>
        grow +
        Math.max(straight - legRadius(f, u), 0) * smooth(u, 0.1, 0.8) +
        H * 0.002 * Math.sin(u * 24) * (Math.exp(-(((u - 1) / 0.2) ** 2)) + 0.8 * smooth(u, 1.7, 2)),
      paint: (u) =>
        blend(
          g.colour,
          dark,
          0.4 * Math.exp(-(((u - 1) / 0.08) ** 2)) + 0.25 * (1 - smooth(u, 0, 0.25)) + 0.15 * smooth(u, 1.7, 2),
        ),
    })
    if (end < tucked)
      band(
        w.cloth,
        [j[s === 1 ? B.footL : B.footR][0], hem + H * 0.008, shorts ? 0 : -H * 0.004],
        [0, 1, 0],
        shorts
          ? [straight + grow * 1.5, straight + grow * 1.5]
          : [f.r.calf * 1.06 + grow * 1.4, f.r.calf * 1.06 + grow * 1.4],
        H * 0.018,
        g.trim,
        () => rigid(shorts ? (s === 1 ? B.thighL : B.thighR) : s === 1 ? B.shinL : B.shinR),
        0.4,
      )
  }
  if (!below) belt(w.cloth, f, waist - H * 0.004, H * 0.02, H * 0.012, shade(g.colour, -0.35), 0xb89a5a)
}

const SHOE: Record<string, Omit<Shoe, 'colour' | 'sole'>> = {
  shoes: { shaft: 0, chunk: 1.02, pointed: false, tread: 0.06 },
  boots: { shaft: 0.44, chunk: 1.12, pointed: false, tread: 0.08 },
  heels: { shaft: 0, chunk: 0.84, pointed: true, tread: 0.03 },
  sandals: { shaft: 0, chunk: 0.92, pointed: false, tread: 0.05 },
  skates: { shaft: 0.34, chunk: 1.06, pointed: false, tread: 0.08 },
  skis: { shaft: 0.34, chunk: 1.22, pointed: false, tread: 0.1 },
}

/** Adds the feet of who wears nothing on them. */
export const barefoot = (w: Wardrobe, look: BipedLook, f: Frame): void => {
  for (const s of [1, -1] as const)
    shoeMesh(w.skin, f, s, { shaft: 0, chunk: 0.88, pointed: false, tread: 0, colour: look.skin, sole: look.skin })
}

/** Adds a pair of shoes, boots, heels or sandals. */
export const shoes = (w: Wardrobe, look: BipedLook, f: Frame, g: Garment): void => {
  const made = SHOE[g.kind]
  const runs = g.kind === 'skates' || g.kind === 'skis'
  const shaft = runs ? made.shaft : made.shaft > 0 ? Math.min(Math.max(g.length || 0.45, 0.25), 0.92) : 0
  const open = g.kind === 'sandals'
  const L = f.foot
  const chunk = made.chunk * (1 + 0.14 * f.child)
  for (const s of [1, -1] as const) {
    const foot = s === 1 ? B.footL : B.footR
    const x = f.joints[foot][0]
    shoeMesh(open ? w.skin : w.cloth, f, s, {
      ...made,
      colour: open ? look.skin : g.colour,
      sole: g.trim,
      shaft,
      chunk,
    })
    if (g.kind === 'shoes' && w.cloth.level < 2)
      band(
        w.cloth,
        [x, f.joints[foot][1] * 0.98, -L * 0.03],
        [0, 1, 0],
        [f.r.ankle * 1.22, f.r.ankle * 1.3],
        f.height * 0.03,
        f.child > 0.3 ? 0xf6f2ea : shade(g.colour, -0.3),
        () => rigid(s === 1 ? B.shinL : B.shinR),
        0.8,
      )
    if (runs) runner(w, look, f, g, s)
    if (f.heel > 0)
      rod(w.cloth, [x, f.heel * 1.2, -L * 0.17], [x, 0.002, -L * 0.22], L * 0.095, L * 0.045, g.colour, foot, 6)
    if (open)
      for (const zz of [0.15, 0.5])
        band(
          w.cloth,
          [x, L * (zz === 0.15 ? 0.24 : 0.14), L * zz],
          [0, 0.25, 1],
          [L * 0.19, L * 0.14],
          L * 0.09,
          g.colour,
          () => rigid(foot),
          0.8,
          10,
        )
  }
}
