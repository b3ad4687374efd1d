/** Limbs and torso of a biped as melted cones, in parts, so that skin, sleeves and trousers can each be grown from the part they cover. */
import type { Cone } from '../shape/field.ts'
import { add, mad, mix, mix3, mul, sub, unit, type Vec3 } from '../shape/vec.ts'
import { ARM, B, type Frame } from './frame.ts'

/** A limb segment that bends only near its ends: `from` and `to` are the half-bent bones at its joints. */
const limb = (
  a: Vec3,
  b: Vec3,
  ra: number,
  rb: number,
  from: number,
  main: number,
  to: number,
  colour: number,
  belly = 1,
): Cone[] => {
  const at = (t: number): Vec3 => mix3(a, b, t)
  const r = (t: number): number => mix(ra, rb, t) * (1 + (belly - 1) * Math.sin(Math.PI * Math.min(t * 1.25, 1)))
  const melt = Math.min(ra, rb) * 0.4
  return [
    { a: at(0), b: at(0.24), ra: r(0), rb: r(0.24), melt, bones: [from, main], colour },
    { a: at(0.24), b: at(0.5), ra: r(0.24), rb: r(0.5), melt, bones: [main, main], colour },
    { a: at(0.5), b: at(0.76), ra: r(0.5), rb: r(0.76), melt, bones: [main, main], colour },
    { a: at(0.76), b: at(1), ra: r(0.76), rb: r(1), melt, bones: [main, to], colour },
  ]
}

/** Chest, waist, hips and shoulders. */
export const torsoCones = (f: Frame, colour: number): Cone[] => {
  const j = f.joints
  const [cx, , cz] = f.r.chest
  const [wx, , wz] = f.r.waist
  const [hx, , hz] = f.r.hip
  const H = f.height
  const top = j[B.upperL][1]
  const cones: Cone[] = [
    {
      a: [0, j[B.hips][1] - hz * 0.25, -H * 0.004],
      b: [0, j[B.hips][1] + hz * 0.2, 0],
      ra: hz,
      rb: hz * 0.97,
      squash: [hx / hz, 1, 1],
      melt: H * 0.03,
      bones: [B.hips, B.hips],
      colour,
    },
    {
      a: [0, j[B.spine][1], 0],
      b: [0, mix(j[B.spine][1], j[B.chest][1], 0.7), H * 0.002],
      ra: wz,
      rb: wz,
      squash: [wx / wz, 1, 1],
      melt: H * 0.05,
      bones: [B.spine, B.chest],
      colour,
    },
    {
      a: [0, mix(j[B.chest][1], top, 0.25), 0.001],
      b: [0, top - cz * 0.72, -H * 0.004],
      ra: cz,
      rb: cz * 0.86,
      squash: [cx / cz, 1, 1],
      melt: H * 0.04,
      bones: [B.chest, B.chest],
      colour,
    },
  ]
  for (const [s, bone] of [
    [1, B.shoulderL],
    [-1, B.shoulderR],
  ] as const) {
    cones.push({
      a: [s * f.r.neck * 0.5, j[B.neck][1] - f.r.neck * 0.5, -H * 0.008],
      b: [s * j[B.upperL][0] * 0.92, top - f.r.upper * 0.25, 0],
      ra: f.r.neck * 0.8,
      rb: f.r.upper * 1.02,
      melt: H * 0.03,
      bones: [B.chest, bone],
      colour,
    })
    if (f.female && f.child < 0.4) {
      const r = H * 0.032 * (1 - f.child)
      cones.push({
        a: [s * cx * 0.43, mix(j[B.chest][1], top, 0.34), cz * 0.62],
        b: [s * cx * 0.43, mix(j[B.chest][1], top, 0.34), cz * 0.62],
        ra: r,
        rb: r,
        melt: H * 0.03,
        bones: [B.chest, B.chest],
        colour,
      })
    }
  }
  return cones
}

/** One arm to the wrist; s 1 left, -1 right. */
export const armCones = (f: Frame, s: 1 | -1, colour: number): Cone[] => {
  const [upper, shoulder] = s === 1 ? [B.upperL, B.shoulderL] : [B.upperR, B.shoulderR]
  const j = f.joints
  return [
    ...limb(j[upper], j[upper + 1], f.r.upper, f.r.elbow, shoulder, upper, upper + 1, colour, 1.04),
    ...limb(j[upper + 2], j[upper + 3], f.r.elbow, f.r.wrist, upper + 1, upper + 2, upper + 2, colour, 1.08),
  ]
}

/** One leg to the ankle. */
export const legCones = (f: Frame, s: 1 | -1, colour: number): Cone[] => {
  const [thigh, hip] = s === 1 ? [B.thighL, B.hipL] : [B.thighR, B.hipR]
  const j = f.joints
  const calf = mad(mix3(j[thigh + 2], j[thigh + 3], 0.3), [0, 0, -1], f.r.calf * 0.22)
  return [
    ...limb(j[thigh], j[thigh + 1], f.r.thigh, f.r.knee, hip, thigh, thigh + 1, colour, 1.03),
    ...limb(j[thigh + 2], j[thigh + 3], f.r.knee * 0.97, f.r.ankle, thigh + 1, thigh + 2, thigh + 2, colour, 1.0),
    {
      a: calf,
      b: mix3(calf, j[thigh + 3], 0.4),
      ra: f.r.calf,
      rb: f.r.ankle * 1.25,
      melt: f.r.calf * 0.7,
      bones: [thigh + 2, thigh + 2],
      colour,
    },
  ]
}

/** Palm, four fingers and thumb. The hand is flat across its rest direction, wide along z, thumb in front. */
export const handCones = (f: Frame, s: 1 | -1, colour: number): Cone[] => {
  const upper = s === 1 ? B.upperL : B.upperR
  const j = f.joints
  const dir: Vec3 = [ARM[0] * s, ARM[1], 0]
  const w = j[upper + 3]
  const L = f.hand
  const at = (along: number, z: number, out = 0): Vec3 =>
    add(mad(w, dir, along * L), add([0, 0, z * L], mul([-ARM[1] * s * -1, -ARM[0], 0], out * L)))
  const r = L * 0.075
  const cones: Cone[] = [
    {
      a: at(-0.12, 0),
      b: at(0.12, 0),
      ra: f.r.wrist,
      rb: L * 0.13,
      squash: [1, 1, 1.15],
      melt: L * 0.1,
      bones: [upper + 2, upper + 3],
      colour,
    },
    {
      a: at(0.16, 0.02),
      b: at(0.42, 0),
      ra: L * 0.12,
      rb: L * 0.105,
      squash: [1, 1, 1.7],
      melt: L * 0.12,
      bones: [upper + 3, upper + 3],
      colour,
    },
  ]
  const lengths = [0.4, 0.46, 0.42, 0.33]
  lengths.forEach((l, i) => {
    const z = (1.5 - i) * 0.108
    const k = 0.5 + (i === 1 || i === 2 ? 0.03 : 0)
    cones.push({
      a: at(k - 0.06, z),
      b: at(k + l * 0.5, z * 1.06),
      ra: r,
      rb: r * 0.94,
      melt: L * 0.025,
      bones: [upper + 4, upper + 4],
      colour,
    })
    cones.push({
      a: at(k + l * 0.5, z * 1.06),
      b: at(k + l, z * 1.04),
      ra: r * 0.94,
      rb: r * 0.72,
      melt: L * 0.02,
      bones: [upper + 5, upper + 5],
      colour,
    })
  })
  cones.push({
    a: at(0.16, 0.16),
    b: at(0.34, 0.34),
    ra: L * 0.11,
    rb: L * 0.09,
    melt: L * 0.09,
    bones: [upper + 3, upper + 6],
    colour,
  })
  cones.push({
    a: at(0.34, 0.34),
    b: at(0.55, 0.4),
    ra: L * 0.088,
    rb: L * 0.07,
    melt: L * 0.03,
    bones: [upper + 6, upper + 6],
    colour,
  })
  return cones
}

export interface Shoe {
  colour: number
  sole: number
  /** Height of the shaft above the ankle as part of the shin (0: none), its looseness. */
  shaft: number
  chunk: number
  pointed: boolean
  open: boolean
}

/** A shoe on the foot; with a lifted heel when the frame says so. */
export const shoeCones = (f: Frame, s: 1 | -1, shoe: Shoe): Cone[] => {
  const foot = s === 1 ? B.footL : B.footR
  const j = f.joints
  const ankle = j[foot]
  const L = f.foot
  const x = ankle[0]
  const k = shoe.chunk
  const lift = f.heel
  const flat = ankle[1] - lift
  const at = (y: number, z: number): Vec3 => [x + s * L * 0.02, y * L, z * L]
  const c = shoe.colour
  const cones: Cone[] = [
    {
      a: [x, flat * 0.5 + lift, -L * 0.14],
      b: [x, flat * 0.4 + lift, -L * 0.16],
      ra: L * 0.16 * k,
      rb: L * 0.165 * k,
      squash: [0.95, 1, 1],
      melt: L * 0.08,
      bones: [foot, foot],
      colour: c,
    },
    {
      a: [x, flat * 0.62 + lift, -L * 0.02],
      b: at(0.13 * k, 0.5),
      ra: L * 0.17 * k,
      rb: L * 0.125 * k,
      squash: [1.08, 1, 1],
      melt: L * 0.12,
      bones: [foot, foot],
      colour: c,
    },
    {
      a: at(0.115 * k, 0.52),
      b: at(0.095 * k, shoe.pointed ? 1.0 : 0.8),
      ra: L * 0.135 * k,
      rb: L * (shoe.pointed ? 0.05 : 0.125) * k,
      squash: [1.18, 0.86, 1],
      melt: L * 0.1,
      bones: [foot + 1, foot + 1],
      colour: c,
    },
  ]
  if (shoe.shaft > 0) {
    const shin = s === 1 ? B.shinL : B.shinR
    const up = mix3(ankle, j[shin], shoe.shaft)
    cones.push({
      a: [x, ankle[1] * 0.8 + lift * 0.2, -L * 0.04],
      b: mix3(ankle, j[shin], 0.14),
      ra: f.r.ankle * 1.3 * k,
      rb: f.r.ankle * 1.38 * k,
      melt: L * 0.12,
      bones: [foot, shin],
      colour: c,
    })
    cones.push({
      a: mix3(ankle, j[shin], 0.14),
      b: up,
      ra: f.r.ankle * 1.38 * k,
      rb: Math.max(f.r.calf * 1.2, f.r.ankle * 1.5 * k) * (shoe.shaft > 0.5 ? 1.1 : 1),
      melt: L * 0.05,
      bones: [shin, shin],
      colour: c,
    })
  }
  return cones
}

void sub
void unit
