/**
 * Garments by kind: each a recipe of weave.ts. `length` is how far down a garment reaches, 0..1 of the leg (skirts, coats, trousers) or of the
 * shin (boots); shirts under 0.5 have short sleeves. Every figure is dressed: what is missing is added, what is covered is left out.
 */
import type { BipedLook, Garment } from '../../state/look.ts'
import { shade, type Sheet } from '../shape/sheet.ts'
import { mad, mix, smooth, type Vec3 } from '../shape/vec.ts'
import { ARM, B, hemShare, type Frame } from './frame.ts'
import { legCones, shoeCones, type Shoe } from './flesh.ts'
import { legRadius, legTube } from './limbs.ts'
import { band, belt, buttons, collar, cuffs, frontAt, shell, skirt } from './weave.ts'
import { rigid } from '../shape/sheet.ts'

export interface Wardrobe {
  /** Sheets of cloth, shiny things, skin that shows. */
  cloth: Sheet
  metal: Sheet
  skin: Sheet
  cell: number
}

const TOPS = [
  'dress',
  'gown',
  'coat',
  'raincoat',
  'shirt',
  'sweater',
  'jacket',
  'suit',
  'kimono',
  'uniform',
  'armour',
  'spacesuit',
  'robe',
]
const OUTER = ['coat', 'raincoat', 'jacket', 'suit', 'armour', 'spacesuit']
const LEGS = ['trousers', 'shorts', 'skirt', 'jeans', 'tights']
const SHOES = ['shoes', 'boots', 'heels', 'sandals']

/** The clothes of a look with what decency asks for. */
export const dressed = (look: BipedLook): Garment[] => {
  const clothes = [...look.clothes]
  const has = (list: string[]): boolean => clothes.some((g) => list.includes(g.kind))
  const long = clothes.some((g) =>
    ['dress', 'gown', 'kimono', 'robe', 'spacesuit', 'suit', 'armour', 'uniform', 'coat', 'raincoat'].includes(g.kind),
  )
  if (!has(TOPS)) clothes.unshift({ kind: 'shirt', colour: 0xf2eee4, trim: 0xd8d0c0, length: 0 })
  if (!long && !has(['trousers', 'shorts', 'skirt', 'jeans']))
    clothes.push(
      look.sex === 'female'
        ? { kind: 'skirt', colour: 0x44557a, trim: 0x364664, length: 0 }
        : { kind: 'trousers', colour: 0x454a58, trim: 0x363a46, length: 0 },
    )
  if (!has(SHOES)) clothes.push({ kind: 'shoes', colour: 0x5a4434, trim: 0x3a2c22, length: 0 })
  return clothes
}

export const dress = (w: Wardrobe, look: BipedLook, f: Frame): void => {
  const clothes = dressed(look)
  const kinds = new Set(clothes.map((g) => g.kind))
  const bottoms = clothes.some((g) => g.kind === 'trousers' || g.kind === 'jeans')
  // under a coat or jacket only the front of what is worn below is seen
  const outer = clothes.find((g) => OUTER.includes(g.kind))
  const inner = clothes.find((g) => g !== outer && TOPS.includes(g.kind) && !OUTER.includes(g.kind))
  const bib = inner?.colour ?? 0xf6f2ea
  for (const g of clothes) {
    if (outer && g === inner) continue
    if (TOPS.includes(g.kind)) top(w, look, f, g, bottoms || kinds.has('skirt'), bib)
    else if (LEGS.includes(g.kind)) legs(w, look, f, g)
    else if (SHOES.includes(g.kind)) shoes(w, look, f, g)
  }
  if (
    !bottoms &&
    !kinds.has('spacesuit') &&
    !kinds.has('suit') &&
    !(kinds.has('armour') && !kinds.has('skirt')) &&
    !(kinds.has('uniform') && look.sex !== 'female')
  ) {
    const tights = clothes.find((g) => g.kind === 'tights')
    const under = tights
      ? tights.colour
      : shade(clothes.find((g) => g.kind === 'skirt' || TOPS.includes(g.kind))?.colour ?? 0x8090b0, 0.35)
    const [hx, , hz] = f.r.hip
    const hipY = f.joints[B.hips][1]
    w.cloth.flesh(
      {
        cones: [
          {
            a: [0, hipY - hz * 0.25, 0],
            b: [0, hipY + hz * 0.3, 0],
            ra: hz,
            rb: hz * 0.95,
            squash: [hx / hz, 1, 1],
            melt: 0.02,
            bones: [B.hips, B.hips],
            colour: under,
          },
        ],
      },
      w.cell * 1.4,
      f.height * 0.02,
    )
    for (const s of [1, -1] as const) {
      const [sheet, colour] = tights ? [w.cloth, tights.colour] : [w.skin, look.skin]
      // short breeches under every skirt
      legTube(w.cloth, f, s, { colour: under, from: -0.02, to: 0.5, grow: () => f.height * 0.005, rows: 5 })
      legTube(sheet, f, s, { colour, from: 0.4, to: 2.14, grow: () => (tights ? f.height * 0.0015 : 0) })
    }
  } else if (!bottoms)
    legs(w, look, f, {
      kind: 'trousers',
      colour: clothes.find((g) => TOPS.includes(g.kind))?.colour ?? 0x444a58,
      trim: 0x2a2e38,
      length: 0,
    })
}

const top = (w: Wardrobe, look: BipedLook, f: Frame, g: Garment, bottoms: boolean, bib: number): void => {
  const H = f.height
  const { cloth, cell } = w
  const j = f.joints
  const hip = j[B.hips][1]
  const waist = mix(j[B.spine][1], j[B.chest][1], 0.35)
  const shoulder = j[B.upperL][1]
  const neck = j[B.neck][1] + H * 0.012
  const child = f.child
  const { colour, trim } = g
  const hem = hip * (1 - hemShare(g.kind, g.length))
  const z =
    (grow: number) =>
    (y: number): number =>
      frontAt(f, y, grow)
  const waistR: [number, number] = [f.r.waist[0] + H * 0.008, f.r.waist[2] + H * 0.008]
  const flared = (wide: number, grow: number): [number, number] => [
    f.r.hip[0] * wide + grow,
    f.r.hip[2] * wide * 1.05 + grow,
  ]
  switch (g.kind) {
    case 'dress': {
      const sleeve = child > 0.3 ? 0.92 : 0.32
      shell(cloth, f, {
        colour,
        grow: H * 0.008,
        hem: waist - H * 0.01,
        neck,
        sleeve,
        loose: H * 0.01,
        pad: child > 0.3 ? H * 0.006 : 0,
        cell,
      })
      skirt(cloth, f, {
        top: waist,
        hem,
        topR: waistR,
        hemR: flared(1.55 + 0.25 * child, 0),
        pleats: 9,
        depth: 0.07,
        colour,
        trim,
        band: H * 0.022,
        legs: 0.62,
        ruffle: 0.02,
      })
      belt(cloth, f, waist - H * 0.006, H * 0.026, H * 0.012, shade(colour, -0.28))
      collar(cloth, f, trim, H * 0.058, H * 0.008, 0.5)
      cuffs(cloth, f, sleeve, (sleeve > 0.6 ? f.r.wrist : f.r.elbow * 1.15) + H * 0.017, H * 0.018, trim)
      buttons(cloth, f, neck - H * 0.08, waist + H * 0.02, 3, trim, z(H * 0.011))
      break
    }
    case 'gown': {
      shell(cloth, f, {
        colour,
        grow: H * 0.006,
        hem: waist - H * 0.01,
        neck: shoulder + H * 0.004,
        sleeve: 0.22,
        loose: H * 0.012,
        pad: H * 0.01,
        cell,
      })
      skirt(cloth, f, {
        top: waist,
        hem,
        topR: waistR,
        hemR: flared(2.6, H * 0.02),
        pleats: 11,
        depth: 0.05,
        colour,
        trim,
        band: H * 0.02,
        legs: 0.4,
        columns: 44,
      })
      belt(cloth, f, waist, H * 0.03, H * 0.01, trim)
      break
    }
    case 'coat':
    case 'raincoat':
    case 'robe': {
      const rain = g.kind === 'raincoat'
      const robe = g.kind === 'robe'
      const grow = H * (rain ? 0.02 : 0.017)
      const pad = child < 0.4 && !robe && !rain ? H * 0.012 : 0
      if (!rain && !robe)
        shell(cloth, f, { colour: bib, grow: H * 0.009, hem: waist, neck, sleeve: 0, bib: f.r.chest[0] * 0.45, cell })
      shell(cloth, f, {
        colour,
        grow,
        hem: waist - H * 0.02,
        neck: neck + H * 0.004,
        sleeve: 0.96,
        loose: H * (robe ? 0.034 : 0.012),
        pad,
        cell,
        vee: rain || robe ? 0 : H * 0.07,
      })
      skirt(cloth, f, {
        top: waist,
        hem,
        topR: [waistR[0] + H * 0.012, waistR[1] + H * 0.012],
        hemR: flared(rain ? 1.7 : robe ? 1.75 : 1.42, H * 0.02),
        pleats: 6,
        depth: 0.05,
        colour,
        trim: rain ? trim : shade(colour, -0.14),
        band: H * 0.014,
        legs: 0.55,
        open: rain || robe ? undefined : 0.03,
      })
      if (!rain)
        belt(cloth, f, waist, H * 0.024, H * 0.024, robe ? trim : shade(colour, -0.3), robe ? undefined : 0xc8a060)
      collar(cloth, f, robe ? trim : shade(colour, rain ? 0.06 : -0.1), H * (rain ? 0.06 : 0.085), grow, 0.8)
      cuffs(cloth, f, 0.94, f.r.wrist + grow + H * (robe ? 0.03 : 0.013), H * 0.026, robe ? trim : shade(colour, -0.18))
      if (!robe)
        for (const x of rain ? [0] : [H * 0.024, -H * 0.024])
          buttons(cloth, f, shoulder - H * 0.075, waist - H * 0.06, 4, rain ? trim : 0x3a2c20, z(grow + H * 0.008), x)
      break
    }
    case 'shirt':
    case 'sweater': {
      const knit = g.kind === 'sweater'
      const grow = H * (knit ? 0.013 : 0.008)
      const sleeve = knit || !(g.length > 0 && g.length < 0.5) ? 0.95 : 0.34
      shell(cloth, f, {
        colour,
        grow,
        hem: hip - H * 0.012,
        neck: neck + (knit ? H * 0.01 : 0),
        sleeve,
        loose: H * 0.008,
        cell,
      })
      if (knit) {
        band(
          cloth,
          [0, neck + H * 0.006, j[B.neck][2]],
          [0, 1, 0],
          [f.r.neck * 1.35, f.r.neck * 1.35],
          H * 0.026,
          trim,
          () => rigid(B.neck),
        )
        band(
          cloth,
          [0, hip - H * 0.012, 0],
          [0, 1, 0],
          [f.r.hip[0] + grow + H * 0.011, f.r.hip[2] + grow + H * 0.009],
          H * 0.034,
          trim,
          () => rigid(B.hips),
          0.25,
          20,
        )
      } else {
        collar(cloth, f, trim, H * 0.048, grow, 0.5)
        buttons(cloth, f, shoulder - H * 0.06, hip + H * 0.03, 5, shade(trim, -0.2), z(grow))
      }
      cuffs(cloth, f, sleeve, (sleeve > 0.6 ? f.r.wrist : f.r.elbow * 1.2) + grow + H * 0.009, H * 0.02, trim)
      break
    }
    case 'jacket':
    case 'suit':
    case 'uniform': {
      const suit = g.kind === 'suit'
      const grow = H * 0.014
      const pad = child < 0.4 ? H * (g.kind === 'jacket' && f.female ? 0.022 : 0.01) : 0
      const long = hip - H * (suit ? 0.055 : 0.03)
      shell(cloth, f, {
        colour: g.kind === 'uniform' ? colour : bib,
        grow: H * 0.007,
        hem: waist,
        neck,
        sleeve: 0,
        bib: f.r.chest[0] * 0.5,
        cell,
      })
      shell(cloth, f, {
        colour,
        grow,
        hem: long,
        neck: neck + H * 0.002,
        sleeve: 0.95,
        loose: H * 0.009,
        pad,
        cell,
        vee: g.kind === 'uniform' ? H * 0.05 : H * 0.15,
      })
      collar(cloth, f, shade(colour, -0.16), H * 0.07, grow, 0.9)
      band(
        cloth,
        [0, long + H * 0.004, 0],
        [0, 1, 0],
        [f.r.hip[0] * 1.005 + grow + H * 0.006, f.r.hip[2] * 1.005 + grow + H * 0.006],
        H * 0.016,
        shade(colour, -0.1),
        () => rigid(B.hips),
        0.3,
        20,
      )
      cuffs(cloth, f, 0.945, f.r.wrist + grow + H * 0.011, H * 0.014, g.kind === 'uniform' ? trim : shade(colour, -0.2))
      buttons(cloth, f, waist + H * 0.02, hip - H * 0.01, 2, suit ? 0x2a2420 : 0xd8b45a, z(grow + H * 0.004), 0, 0.007)
      if (suit || g.kind === 'uniform') tie(cloth, f, trim, neck, waist, z(H * 0.01))
      if (g.kind === 'uniform' && look.sex === 'female' && !bottoms)
        skirt(cloth, f, {
          top: waist,
          hem,
          topR: waistR,
          hemR: flared(1.6, 0),
          pleats: 14,
          depth: 0.09,
          colour: shade(colour, -0.12),
          trim,
          band: H * 0.008,
          legs: 0.7,
        })
      break
    }
    case 'kimono': {
      const grow = H * 0.015
      shell(cloth, f, {
        colour,
        grow,
        hem: waist - H * 0.03,
        neck: neck + H * 0.002,
        sleeve: 0.4,
        loose: H * 0.014,
        cell,
        vee: H * 0.06,
      })
      skirt(cloth, f, {
        top: waist,
        hem,
        topR: [waistR[0] + H * 0.014, waistR[1] + H * 0.014],
        hemR: flared(1.12, H * 0.015),
        pleats: 3,
        depth: 0.02,
        colour,
        trim,
        band: H * 0.025,
        legs: 0.75,
        columns: 28,
      })
      for (const s of [1, -1] as const) wideSleeve(cloth, f, s, colour, trim)
      band(
        cloth,
        [0, waist + H * 0.005, 0],
        [0, 1, 0],
        [f.r.waist[0] + H * 0.03, f.r.waist[2] + H * 0.03],
        H * 0.1,
        trim,
        () => ({ bones: [B.spine, B.chest], weights: [0.6, 0.4] }),
        0.2,
        20,
      )
      shell(cloth, f, {
        colour: 0xf8f4ea,
        grow: H * 0.006,
        hem: shoulder - H * 0.12,
        neck,
        sleeve: 0,
        bib: f.r.chest[0] * 0.45,
        cell,
      })
      collar(cloth, f, trim, H * 0.05, grow, 0.7)
      band(
        cloth,
        [0, waist + H * 0.01, -f.r.waist[2] - H * 0.05],
        [1, 0, 0],
        [H * 0.05, H * 0.022],
        H * 0.13,
        shade(trim, 0.12),
        () => rigid(B.chest),
        0.8,
        10,
      )
      break
    }
    case 'armour': {
      shell(w.metal, f, { colour, grow: H * 0.018, hem: waist - H * 0.02, neck, sleeve: 0, cell: cell * 1.35 })
      shell(cloth, f, {
        colour: shade(trim, -0.2),
        grow: H * 0.009,
        hem: hip - H * 0.01,
        neck: neck + H * 0.004,
        sleeve: 0.96,
        cell,
      })
      skirt(w.metal, f, {
        top: waist,
        hem,
        topR: [waistR[0] + H * 0.012, waistR[1] + H * 0.012],
        hemR: flared(1.45, H * 0.01),
        pleats: 8,
        depth: 0.05,
        colour,
        trim,
        band: H * 0.012,
        legs: 0.7,
      })
      for (const s of [1, -1] as const) plates(w.metal, f, s, colour, trim)
      belt(cloth, f, waist, H * 0.026, H * 0.026, trim, 0xd8b45a)
      break
    }
    case 'spacesuit': {
      shell(cloth, f, {
        colour,
        grow: H * 0.034,
        hem: hip - H * 0.02,
        neck: neck + H * 0.012,
        sleeve: 0.98,
        loose: H * 0.012,
        cell,
      })
      cuffs(cloth, f, 0.95, f.r.wrist + H * 0.05, H * 0.03, trim)
      band(
        w.metal,
        [0, neck + H * 0.012, j[B.neck][2]],
        [0, 1, 0],
        [f.head * 0.46, f.head * 0.46],
        H * 0.03,
        0xb8c0c8,
        () => rigid(B.chest),
        0.6,
        18,
      )
      belt(cloth, f, waist, H * 0.03, H * 0.045, trim)
      band(
        cloth,
        [0, mix(waist, shoulder, 0.62), -f.r.chest[2] - H * 0.075],
        [0, 1, 0],
        [H * 0.1, H * 0.05],
        H * 0.2,
        shade(colour, -0.08),
        () => rigid(B.chest),
        1.6,
        12,
      )
      break
    }
    default:
      break
  }
}

const tie = (cloth: Sheet, f: Frame, colour: number, neck: number, waist: number, z: (y: number) => number): void => {
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

const wideSleeve = (cloth: Sheet, f: Frame, s: 1 | -1, colour: number, trim: number): void => {
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

const plates = (metal: Sheet, f: Frame, s: 1 | -1, colour: number, trim: number): void => {
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

const legs = (w: Wardrobe, _look: BipedLook, f: Frame, g: Garment): void => {
  const H = f.height
  const j = f.joints
  const hip = j[B.hips][1]
  const waist = mix(j[B.spine][1], j[B.chest][1], 0.2)
  if (g.kind === 'skirt') {
    const hem = hip * (1 - hemShare('skirt', g.length))
    skirt(w.cloth, f, {
      top: waist,
      hem,
      topR: [f.r.waist[0] + H * 0.011, f.r.waist[2] + H * 0.011],
      hemR: [f.r.hip[0] * 1.45, f.r.hip[2] * 1.5],
      pleats: 10,
      depth: 0.07,
      colour: g.colour,
      trim: g.trim,
      band: H * 0.012,
      legs: 0.68,
    })
    belt(w.cloth, f, waist - H * 0.004, H * 0.022, H * 0.014, shade(g.colour, -0.2))
    return
  }
  if (g.kind === 'tights') return
  const shorts = g.kind === 'shorts'
  const grow = H * (shorts ? 0.009 : g.kind === 'jeans' ? 0.005 : 0.007)
  const hem = Math.max(j[B.footL][1] * 0.72, hip * (1 - Math.min(g.length || (shorts ? 0.42 : 0.95), 0.98)))
  for (const s of [1, -1] as const) {
    const hipY = j[B.thighL][1]
    const kneeY = j[B.shinL][1]
    const ankleY = j[B.footL][1]
    const end = hem > kneeY ? (hipY - hem) / (hipY - kneeY) : 1 + (kneeY - hem) / (kneeY - ankleY)
    // a straight leg: cloth does not narrow to the ankle as flesh does
    const straight = shorts ? f.r.thigh * 1.02 : f.r.calf * 1.06
    legTube(w.cloth, f, s, {
      colour: g.colour,
      from: 0.0,
      to: end,
      grow: (u) => grow + Math.max(straight - legRadius(f, u), 0) * smooth(u, 0.1, 0.8),
    })
    const cones = [
      {
        a: [s * f.r.hip[0] * 0.3, hip, 0] as Vec3,
        b: [s * f.r.hip[0] * 0.28, waist, 0] as Vec3,
        ra: f.r.hip[2] * 0.94,
        rb: f.r.waist[2] * 0.95,
        squash: [(f.r.hip[0] / f.r.hip[2]) * 0.72, 1, 1] as Vec3,
        melt: H * 0.035,
        bones: [B.hips, B.spine] as [number, number],
        colour: g.colour,
      },
      ...legCones(f, s, g.colour).slice(0, 1),
    ]
    w.cloth.flesh(
      { cones, grow, cut: (p) => Math.max(hip - f.thigh * 0.3 - p[1], p[1] - waist, -p[0] * s - H * 0.004) },
      w.cell,
      H * 0.02,
    )
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
  belt(w.cloth, f, waist - H * 0.004, H * 0.02, H * 0.012, shade(g.colour, -0.35), 0xb89a5a)
}

const SHOE: Record<string, Omit<Shoe, 'colour' | 'sole'>> = {
  shoes: { shaft: 0, chunk: 1.04, pointed: false, open: false },
  boots: { shaft: 0.44, chunk: 1.16, pointed: false, open: false },
  heels: { shaft: 0, chunk: 0.84, pointed: true, open: false },
  sandals: { shaft: 0, chunk: 0.94, pointed: false, open: true },
}

const shoes = (w: Wardrobe, look: BipedLook, f: Frame, g: Garment): void => {
  const made = SHOE[g.kind]
  const shaft = made.shaft > 0 ? Math.min(Math.max(g.length || 0.45, 0.25), 0.92) : 0
  const H = f.height
  const L = f.foot
  const chunk = made.chunk * (1 + 0.14 * f.child)
  for (const s of [1, -1] as const) {
    const foot = s === 1 ? B.footL : B.footR
    const cones = shoeCones(f, s, { ...made, colour: made.open ? look.skin : g.colour, sole: g.trim, shaft, chunk })
    const topY = shaft > 0 ? mix(f.joints[foot][1], f.joints[s === 1 ? B.shinL : B.shinR][1], shaft) : 9
    const sheet = made.open ? w.skin : w.cloth
    // shoe leather above, sole below the welt; cut flat on the ground
    sheet.flesh(
      { cones, cut: (p) => Math.max(-p[1] + 0.001, p[1] - topY) },
      L * [0.115, 0.14, 0.22, 0.34][w.cloth.level],
      L * 0.06,
      (p, _n, own) => (p[1] < L * 0.055 && f.heel === 0 ? g.trim : own),
    )
    const x = f.joints[foot][0]
    if (shaft > 0)
      band(
        w.cloth,
        [x, topY - H * 0.006, -L * 0.02],
        [0, 1, 0],
        [
          Math.max(f.r.calf * 1.2, f.r.ankle * 1.5 * chunk) * (shaft > 0.5 ? 1.1 : 1) + H * 0.003,
          Math.max(f.r.calf * 1.2, f.r.ankle * 1.5 * chunk) * (shaft > 0.5 ? 1.1 : 1) + H * 0.003,
        ],
        H * 0.016,
        shade(g.colour, -0.16),
        () => rigid(s === 1 ? B.shinL : B.shinR),
        0.8,
      )
    else if (!made.open && g.kind === 'shoes')
      band(
        w.cloth,
        [x, f.joints[foot][1] * 0.98, -L * 0.03],
        [0, 1, 0],
        [f.r.ankle * 1.22, f.r.ankle * 1.3],
        H * 0.03,
        f.child > 0.3 ? 0xf6f2ea : shade(g.colour, -0.3),
        () => rigid(s === 1 ? B.shinL : B.shinR),
        0.8,
      )
    if (f.heel > 0)
      w.cloth.flesh(
        {
          cones: [
            {
              a: [x, f.heel * 1.1, -L * 0.2],
              b: [x, 0.004, -L * 0.24],
              ra: L * 0.07,
              rb: L * 0.032,
              melt: 0.001,
              bones: [foot, foot],
              colour: g.colour,
            },
          ],
          cut: (p) => -p[1] + 0.001,
        },
        L * 0.07,
        L * 0.05,
      )
    if (made.open)
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
