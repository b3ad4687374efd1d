/** The body of a quadruped as melted cones: torso, neck, head with muzzle, ears, legs with paws or hooves, tail. */
import type { QuadrupedLook } from '../../state/look.ts'
import type { Cone, Field } from '../shape/field.ts'
import type { Paint, Sheet } from '../shape/sheet.ts'
import { add, mad, mix, mix3, mul, type Vec3 } from '../shape/vec.ts'
import { earCones } from './ears.ts'
import { Q, TAIL, TRUNK, TRUNK_STEP, type QFrame } from './frame.ts'
import { hornsOf } from './horns.ts'
import { legCones } from './legs.ts'

/** Head, muzzle and cheeks; ears apart. */
export const headField = (look: QuadrupedLook, f: QFrame): Field => {
  const { s, joints: j, headR: r } = f
  const c = add(j[Q.head], f.headAt)
  const at = (x: number, y: number, z: number): Vec3 => [c[0] + x * r, c[1] + y * r, c[2] + z * r]
  const bones: [number, number] = [Q.head, Q.head]
  const tip = 0.7 + s.muzzle
  const cones: Cone[] = [
    {
      a: at(0, 0.02, -0.08),
      b: at(0, 0, 0.12),
      ra: r * 0.95,
      rb: r * 0.9,
      squash: [1.02, 0.96, 1],
      melt: r * 0.2,
      bones,
      colour: look.coat,
    },
    {
      a: at(0, -s.muzzleDrop * 0.6, 0.45),
      b: at(0, -s.muzzleDrop * (1 + s.muzzle * 0.35), tip),
      ra: r * mix(s.muzzleR, 0.8, 0.45),
      rb: r * s.muzzleR,
      squash: [1, 0.86, 1],
      melt: r * 0.32,
      bones,
      colour: look.coat,
    },
  ]
  for (const sgn of [1, -1]) {
    if (s.cheek > 0.42)
      cones.push({
        a: at(sgn * 0.5 * (0.8 + s.cheek * 0.4), -0.32, 0.22),
        b: at(sgn * 0.58 * (0.8 + s.cheek * 0.4), -0.36, 0.08),
        ra: r * s.cheek * 0.72,
        rb: r * s.cheek * 0.6,
        melt: r * 0.4,
        bones,
        colour: look.coat,
      })
    // whisker pads of those with short faces
    if (s.muzzle < 0.9 && s.foot === 'paw')
      cones.push({
        a: at(sgn * s.muzzleR * 0.42, -s.muzzleDrop * 1.25, tip + s.muzzleR * 0.1),
        b: at(sgn * s.muzzleR * 0.5, -s.muzzleDrop * 1.3, tip - 0.05),
        ra: r * s.muzzleR * 0.62,
        rb: r * s.muzzleR * 0.55,
        melt: r * 0.14,
        bones,
        colour: look.coat,
      })
    else
      cones.push({
        a: at(sgn * s.muzzleR * 0.3, -s.muzzleDrop * (1 + s.muzzle * 0.42), tip + s.muzzleR * 0.15),
        b: at(sgn * s.muzzleR * 0.3, -s.muzzleDrop * (1 + s.muzzle * 0.42), tip),
        ra: r * s.muzzleR * 0.72,
        rb: r * s.muzzleR * 0.66,
        melt: r * 0.2,
        bones,
        colour: look.coat,
      })
  }
  // chin
  cones.push({
    a: at(0, -s.muzzleDrop * (1 + s.muzzle * 0.4) - s.muzzleR * 0.55, tip - 0.1),
    b: at(0, -s.muzzleDrop - s.muzzleR * 0.4, 0.5),
    ra: r * s.muzzleR * 0.5,
    rb: r * s.muzzleR * 0.62,
    melt: r * 0.14,
    bones: [Q.jaw, Q.head],
    colour: look.coat,
  })
  return { cones }
}

const torso = (look: QuadrupedLook, f: QFrame): Cone[] => {
  const { s, joints: j } = f
  const D = s.body
  const colour = look.coat
  const [chest, waist, rump] = [s.chest * D, s.waist * D, s.rump * D]
  const w: Vec3 = [s.wide, 1, 1]
  const front = j[Q.chest]
  const back = j[Q.pelvis]
  const cones: Cone[] = [
    {
      a: add(back, [0, -rump * 0.02, -D * 0.02]),
      b: add(back, [0, 0, D * 0.12]),
      ra: rump,
      rb: mix(rump, waist, 0.5),
      squash: w,
      melt: D * 0.08,
      bones: [Q.pelvis, Q.pelvis],
      colour,
    },
    {
      a: add(back, [0, 0, D * 0.12]),
      b: add(j[Q.spine], [0, -waist * 0.02, D * 0.04]),
      ra: mix(rump, waist, 0.5),
      rb: waist,
      squash: w,
      melt: D * 0.06,
      bones: [Q.pelvis, Q.spine],
      colour,
    },
    {
      a: add(j[Q.spine], [0, -waist * 0.02, D * 0.04]),
      b: add(front, [0, -chest * 0.08, -D * 0.1]),
      ra: waist,
      rb: mix(chest, waist, 0.25),
      squash: w,
      melt: D * 0.06,
      bones: [Q.spine, Q.chest],
      colour,
    },
    {
      a: add(front, [0, -chest * 0.1, -D * 0.06]),
      b: add(front, [0, -chest * 0.05, D * 0.05]),
      ra: chest,
      rb: chest * 0.9,
      squash: w,
      melt: D * 0.08,
      bones: [Q.chest, Q.chest],
      colour,
    },
    // neck, thick at the breast
    {
      a: mix3(front, j[Q.neck], 0.55),
      b: mix3(j[Q.neck], j[Q.head], 0.35),
      ra: Math.max(chest * 0.72, s.neckR * D * 1.1),
      rb: s.neckR * D * 1.05,
      squash: [0.88, 1, 1],
      melt: D * 0.07,
      bones: [Q.chest, Q.neck],
      colour,
    },
    {
      a: mix3(j[Q.neck], j[Q.head], 0.3),
      b: add(j[Q.head], mul(f.headAt, 0.5)),
      ra: s.neckR * D * 1.02,
      rb: s.neckR * D * 0.95,
      squash: [0.9, 1, 1],
      melt: D * 0.05,
      bones: [Q.neck, Q.head],
      colour,
    },
  ]
  if (s.extra === 'hump')
    cones.push({
      a: add(j[Q.spine], [0, waist * 1.0, 0]),
      b: add(j[Q.spine], [0, waist * 1.7, -D * 0.01]),
      ra: waist * 0.8,
      rb: waist * 0.4,
      melt: D * 0.08,
      bones: [Q.spine, Q.spine],
      colour,
    })
  if (s.extra === 'udder')
    cones.push({
      a: add(back, [0, -rump * 0.95, D * 0.12]),
      b: add(back, [0, -rump * 1.08, D * 0.12]),
      ra: rump * 0.34,
      rb: rump * 0.28,
      melt: D * 0.03,
      bones: [Q.pelvis, Q.pelvis],
      colour: 0xf2b8b0,
    })
  return cones
}

const tailCones = (look: QuadrupedLook, f: QFrame): Cone[] => {
  const { s, joints: j } = f
  const D = s.body
  const bushy = s.tailR > 0.1
  return Array.from({ length: TAIL }, (_, i): Cone => {
    const t = i / (TAIL - 1)
    const r = (k: number): number => {
      const tuft = s.tailTip > s.tailR ? mix(s.tailR, s.tailTip, Math.max(k * 3 - 2, 0)) : mix(s.tailR, s.tailTip, k)
      return (
        D *
        (bushy ? s.tailR * (0.45 + 0.75 * Math.sin(Math.PI * Math.min(0.1 + k * 0.85, 1))) + s.tailTip * k * 0.4 : tuft)
      )
    }
    const a = i === 0 ? mad(j[Q.tail], [0, 0, 1], D * 0.05) : j[Q.tail + i]
    return {
      a,
      b: add(j[Q.tail + i], [0, 0, -f.tailStep]),
      ra: r(t),
      rb: r(Math.min(t + 0.2, 1)),
      melt: D * 0.02,
      bones: [Q.tail + i, Q.tail + Math.min(i + 1, TAIL - 1)],
      colour: look.coat,
    }
  })
}

/** Adds all flesh: `fur` what has a coat, `hard` hooves, horns, trunk tips. */
export const fleshOf = (
  fur: Sheet,
  hard: Sheet,
  look: QuadrupedLook,
  f: QFrame,
  fine: number,
  coat: (part: string) => Paint,
): void => {
  const { s } = f
  const D = s.body
  const soft = D * 0.045
  const body = [
    ...torso(look, f),
    ...[0, 1, 2, 3].flatMap((i) => legCones(look, f, i).slice(0, 3)),
    ...tailCones(look, f).slice(0, 1),
  ]
  fur.flesh({ cones: body }, D * 0.05 * fine, soft, coat('body'))
  // legs and feet are finer than the trunk
  for (let i = 0; i < 4; i++)
    fur.flesh(
      { cones: legCones(look, f, i).slice(2) },
      Math.min(D * 0.04, s.shankR * D * 0.66) * fine,
      soft * 0.5,
      coat(i > 1 ? 'hind' : 'front'),
    )
  const head = headField(look, f)
  hornsOf(hard, look, f, fine)
  fur.flesh(head, f.headR * 0.15 * fine, f.headR * 0.1, coat('head'))
  for (const sgn of s.ear === 'none' ? [] : ([1, -1] as const))
    fur.flesh(
      { cones: earCones(look, f, sgn) },
      f.headR * s.earSize * (s.ear === 'fan' ? 0.1 : 0.135) * fine,
      f.headR * 0.05,
      coat('ear'),
    )
  if (s.tail > 0.05)
    fur.flesh(
      { cones: tailCones(look, f) },
      Math.max(Math.max(s.tailR, s.tailTip) * D * 0.55, D * 0.02) * fine,
      soft * 0.4,
      coat('tail'),
    )
  if (s.extra === 'trunk') {
    const { joints: j, headR: r } = f
    const cones: Cone[] = Array.from({ length: TRUNK }, (_, i): Cone => ({
      a: i === 0 ? add(j[Q.trunk], [0, r * 0.3, -r * 0.35]) : j[Q.trunk + i],
      b: add(j[Q.trunk + i], [0, -r * TRUNK_STEP, i === TRUNK - 1 ? r * 0.25 : 0]),
      ra: r * (0.5 - i * 0.085),
      rb: r * (0.43 - i * 0.085),
      melt: r * 0.08,
      bones: [i === 0 ? Q.head : Q.trunk + i - 1, Q.trunk + i],
      colour: look.coat,
    }))
    fur.flesh({ cones }, r * 0.17 * fine, r * 0.1, coat('head'))
    for (const sgn of [1, -1])
      hard.flesh(
        {
          cones: [
            {
              a: add(add(j[Q.head], f.headAt), [sgn * r * 0.46, -r * 0.5, r * 0.7]),
              b: add(add(j[Q.head], f.headAt), [sgn * r * 0.62, -r * 0.95, r * 1.75]),
              ra: r * 0.13,
              rb: r * 0.035,
              melt: 0.01,
              bones: [Q.head, Q.head],
              colour: 0xf6eeda,
            },
          ],
        },
        r * 0.09 * fine,
        r * 0.1,
      )
  }
}
