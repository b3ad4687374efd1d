/** The skeleton of a biped: names of bones, and joints at rest from age, height, heads and build. Facing +z, left is +x, arms half down. */
import type { BipedLook } from '../../state/look.ts'
import { mad, type Vec3 } from '../shape/vec.ts'

export const B = {
  hips: 0,
  spine: 1,
  chest: 2,
  neck: 3,
  head: 4,
  upperL: 5,
  elbowL: 6,
  foreL: 7,
  handL: 8,
  fingersL: 9,
  tipsL: 10,
  thumbL: 11,
  upperR: 12,
  elbowR: 13,
  foreR: 14,
  handR: 15,
  fingersR: 16,
  tipsR: 17,
  thumbR: 18,
  thighL: 19,
  kneeL: 20,
  shinL: 21,
  footL: 22,
  toeL: 23,
  thighR: 24,
  kneeR: 25,
  shinR: 26,
  footR: 27,
  toeR: 28,
  skirt: 29,
  hairA: 30,
  hairB: 31,
  lockL: 32,
  lockR: 33,
  capeA: 34,
  capeB: 35,
  shoulderL: 36,
  shoulderR: 37,
  hipL: 38,
  hipR: 39,
  hem: 40,
  lapL: 41,
  lapR: 42,
  sleeveL: 43,
  sleeveR: 44,
  fallL: 45,
  fallR: 46,
  trailL: 47,
  trailR: 48,
} as const
export const BONES = 49

export interface Frame {
  height: number
  /** Height of the head, chin to crown (m). */
  head: number
  joints: Vec3[]
  thigh: number
  shin: number
  upper: number
  fore: number
  hand: number
  /** Height of the ankle above the sole, including heels of shoes. */
  ankle: number
  /** Lift of the heel by the shoe (m). */
  heel: number
  foot: number
  /** Half distance of the feet at rest. */
  stance: number
  /** Radii. */
  r: {
    chest: Vec3
    waist: Vec3
    hip: Vec3
    neck: number
    upper: number
    elbow: number
    wrist: number
    thigh: number
    knee: number
    calf: number
    ankle: number
  }
  child: number
  female: boolean
}

/** Garments with a hem that hangs free: how far down the leg it reaches when `length` says nothing. */
const HEMS: Partial<Record<string, number>> = {
  dress: 0.55,
  gown: 0.95,
  coat: 0.7,
  raincoat: 0.65,
  skirt: 0.5,
  kimono: 0.95,
  robe: 0.92,
  hanfu: 0.97,
  qipao: 0.8,
  sailor: 0.42,
  uniform: 0.42,
  armour: 0.32,
}

/** Share of the leg (hip 0 .. ground 1) a garment covers with a free hem. Uniform and armour have a skirt of their own cut. */
export const hemShare = (kind: string, length: number): number => {
  const usual = HEMS[kind]
  if (usual === undefined) return 0.1
  return kind === 'uniform' || kind === 'armour' || kind === 'sailor'
    ? usual
    : Math.min(Math.max(length || usual, 0.2), 0.97)
}

/** How far down the leg what hangs from waist or shoulders covers it (0 nothing .. 1 the ground): legs under cloth keep together and give way to it. */
export const coverOf = (look: BipedLook): number => {
  const trousers = look.clothes.some((g) => g.kind === 'trousers' || g.kind === 'jeans')
  let low = 0
  for (const { kind, length } of look.clothes) {
    if (kind === 'armour' || HEMS[kind] === undefined) continue
    if ((kind === 'uniform' || kind === 'sailor') && (trousers || look.sex !== 'female')) continue
    low = Math.max(low, hemShare(kind, length))
  }
  return low
}

/** Height of the lowest hem of skirts and coats (rest, m). */
const hemHeight = (look: BipedLook, hip: number): number => {
  let low = hip * 0.75
  for (const g of look.clothes) low = Math.min(low, hip * (1 - hemShare(g.kind, g.length)))
  return low
}

const lerp = (a: number, b: number, t: number): number => a + (b - a) * t

/** Direction of the arm at rest (left). */
export const ARM: Vec3 = [0.64, -0.768, 0]

/** Proportions of a figure. `child` runs from 1 (storybook child) to 0 (grown). */
export const frameOf = (look: BipedLook): Frame => {
  const H = look.height
  const heads = Math.min(Math.max(look.heads, 2.4), 9)
  const head = H / heads
  const child = Math.min(Math.max((6.4 - heads) / 2.6, 0), 1)
  const female = look.sex === 'female'
  const fat = look.build
  const heels = look.clothes.find((c) => c.kind === 'heels')
  const heel = heels ? 0.033 * H : 0
  const leg = H * Math.min(Math.max(0.36 + 0.03 * (heads - 3), 0.33), 0.525)
  const ankle = H * lerp(0.046, 0.055, child) + heel
  const chin = H - head
  const shoulder = chin - H * lerp(0.05, 0.028, child)
  const wide = H * lerp(female ? 0.081 : 0.097, 0.07, child) * lerp(1, fat, 0.35)
  const hipWide = H * lerp(female ? 0.046 : 0.045, 0.047, child) * lerp(1, fat, 0.4)
  const upper = H * lerp(0.168, 0.15, child)
  const fore = H * lerp(0.146, 0.128, child)
  const torso = shoulder - leg
  const joints: Vec3[] = Array.from({ length: BONES }, () => [0, 0, 0])
  const set = (b: number, p: Vec3): Vec3 => (joints[b] = p)
  set(B.hips, [0, leg + torso * 0.08, 0])
  set(B.spine, [0, leg + torso * 0.3, 0])
  set(B.chest, [0, leg + torso * 0.58, 0])
  set(B.neck, [0, shoulder + H * 0.012, -H * 0.004])
  set(B.head, [0, chin + head * 0.13, -head * 0.03])
  const foot = H * lerp(0.088, 0.094, child)
  const thighTop = leg + torso * 0.03
  const knee = ankle + (thighTop - ankle) * 0.485
  for (const [s, o, l, sh, hp] of [
    [1, B.upperL, B.thighL, B.shoulderL, B.hipL],
    [-1, B.upperR, B.thighR, B.shoulderR, B.hipR],
  ] as const) {
    const dir: Vec3 = [ARM[0] * s, ARM[1], 0]
    const a = set(o, [wide * s, shoulder - H * lerp(0.02, 0.016, child), 0])
    set(sh, a)
    const e = set(o + 1, mad(a, dir, upper))
    set(s === 1 ? B.sleeveL : B.sleeveR, mad(e, dir, fore * 0.7))
    set(o + 2, e)
    const w = set(o + 3, mad(e, dir, fore))
    const hand = H * lerp(0.088, 0.078, child)
    set(o + 4, mad(w, dir, hand * 0.52))
    set(o + 5, mad(w, dir, hand * 0.78))
    set(o + 6, mad(mad(w, dir, hand * 0.2), [0, 0, 1], hand * 0.16))
    const hip = set(l, [hipWide * s, thighTop, 0])
    set(hp, hip)
    set(s === 1 ? B.lapL : B.lapR, hip)
    set(l + 1, [hipWide * s * 0.94, knee, 0])
    set(l + 2, [hipWide * s * 0.94, knee, 0])
    set(s === 1 ? B.fallL : B.fallR, joints[l + 2])
    set(s === 1 ? B.trailL : B.trailR, joints[l + 2])
    set(l + 3, [hipWide * s * 0.9, ankle, -H * 0.006])
    set(l + 4, [hipWide * s * 0.9, H * 0.016, foot * 0.62])
  }
  set(B.skirt, [0, leg + torso * 0.34, 0])
  set(B.hem, [0, hemHeight(look, leg + torso * 0.08), 0])
  set(B.hairA, [0, chin + head * 0.34, -head * 0.3])
  set(B.hairB, [0, chin - head * 0.25, -head * 0.36])
  set(B.lockL, [head * 0.4, chin + head * 0.45, -head * 0.05])
  set(B.lockR, [-head * 0.4, chin + head * 0.45, -head * 0.05])
  set(B.capeA, [0, shoulder, -H * 0.06])
  set(B.capeB, [0, leg, -H * 0.08])
  const bust = female ? 1 - child : 0
  return {
    height: H,
    head,
    joints,
    thigh: thighTop - knee,
    shin: knee - ankle,
    upper,
    fore,
    hand: H * lerp(0.088, 0.078, child),
    ankle,
    heel,
    foot,
    stance: hipWide * lerp(0.85, 0.95, child),
    r: {
      chest: [
        H * lerp(female ? 0.078 : 0.094, 0.079, child) * fat,
        1,
        H * (lerp(0.058, 0.066, child) + 0.004 * bust) * fat,
      ],
      waist: [H * lerp(female ? 0.06 : 0.075, 0.078, child) * fat, 1, H * lerp(0.05, 0.066, child) * fat],
      hip: [H * lerp(female ? 0.086 : 0.079, 0.08, child) * lerp(1, fat, 0.8), 1, H * lerp(0.062, 0.067, child) * fat],
      neck: H * lerp(female ? 0.025 : 0.033, 0.03, child) * lerp(1, fat, 0.4),
      upper: H * lerp(female ? 0.0225 : 0.029, 0.028, child) * fat,
      elbow: H * lerp(female ? 0.0185 : 0.023, 0.024, child) * lerp(1, fat, 0.8),
      wrist: H * lerp(female ? 0.0135 : 0.0165, 0.0185, child) * lerp(1, fat, 0.5),
      thigh: H * lerp(female ? 0.0435 : 0.045, 0.044, child) * fat,
      knee: H * lerp(0.0285, 0.033, child) * lerp(1, fat, 0.7),
      calf: H * lerp(0.03, 0.034, child) * lerp(1, fat, 0.7),
      ankle: H * lerp(0.0185, 0.025, child) * lerp(1, fat, 0.5),
    },
    child,
    female,
  }
}

const known = new WeakMap<BipedLook, Frame>()
/** The same, remembered for a look (looks are decided once). */
export const frameFor = (look: BipedLook): Frame => {
  const kept = known.get(look)
  if (kept) return kept
  const made = frameOf(look)
  known.set(look, made)
  return made
}
