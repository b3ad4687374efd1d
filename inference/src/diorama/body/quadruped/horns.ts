/** What some heads and backs carry and no coat covers: a rhinoceros' horns, a giraffe's ossicones, a crocodile's ridge and teeth, a frog's eyes. */
import type { QuadrupedLook } from '../../state/look.ts'
import { ball, rod } from '../shape/loft.ts'
import { shade, type Sheet } from '../shape/sheet.ts'
import { add, mix, type Vec3 } from '../shape/vec.ts'
import { Q, TAIL, type QFrame } from './frame.ts'

/** Eyes set on the head: right of its middle, up, ahead, radius (of head radius). */
export const OWN_EYES: Partial<Record<QuadrupedLook['species'], [x: number, y: number, z: number, size: number]>> = {
  crocodile: [0.6, 0.78, 0.3, 0.36],
  hippopotamus: [0.62, 0.78, 0.35, 0.19],
  rhinoceros: [0.86, 0.3, 0.4, 0.12],
}

/** Adds them to the sheet of hard parts; `fine` is the level's cell size (1 close-up .. 4 far). */
export const hornsOf = (hard: Sheet, look: QuadrupedLook, f: QFrame, fine: number): void => {
  const { s, joints: j, headR: r } = f
  const head = add(j[Q.head], f.headAt)
  const at = (x: number, y: number, z: number): Vec3 => [head[0] + x * r, head[1] + y * r, head[2] + z * r]
  const sides = fine > 2 ? 4 : 7
  if (s.extra === 'nose-horn') {
    const tip = 0.7 + s.muzzle
    const drop = -s.muzzleDrop * (1 + s.muzzle * 0.35)
    rod(hard, at(0, drop + 0.5, tip - 0.05), at(0, drop + 1.95, tip + 0.35), r * 0.3, r * 0.02, 0xd8d0bc, Q.head, sides)
    rod(
      hard,
      at(0, drop + 0.75, tip - 0.75),
      at(0, drop + 1.35, tip - 0.65),
      r * 0.24,
      r * 0.03,
      0xcbc2ae,
      Q.head,
      sides,
    )
  }
  if (s.extra === 'ossicones')
    for (const k of [1, -1]) {
      rod(hard, at(k * 0.34, 0.75, -0.1), at(k * 0.4, 1.55, -0.25), r * 0.13, r * 0.1, look.coat, Q.head, sides)
      ball(hard, at(k * 0.4, 1.6, -0.25), r * 0.17, 0x3a2a20, Q.head, [1, 1, 1], 5, sides)
    }
  if (s.extra === 'ridge') {
    const scale = shade(look.coat, -0.3)
    const step = fine > 2 ? 2 : 1
    for (let i = 0; i < 12; i += step) {
      const t = i / 11
      const z = mix(j[Q.chest][2], j[Q.pelvis][2], t)
      const y = j[Q.spine][1] + s.waist * s.body * 0.86
      const bone = t < 0.34 ? Q.chest : t < 0.67 ? Q.spine : Q.pelvis
      for (const k of [1, -1])
        rod(
          hard,
          [k * s.body * 0.045, y, z],
          [k * s.body * 0.055, y + s.body * 0.04, z - s.body * 0.02],
          s.body * 0.026,
          s.body * 0.004,
          scale,
          bone,
          4,
        )
    }
    for (let i = 0; i < TAIL; i += step) {
      const p = j[Q.tail + i]
      const thick = s.body * mix(s.tailR, s.tailTip, i / (TAIL - 1))
      rod(
        hard,
        [0, p[1] + thick * 0.7, p[2] - f.tailStep * 0.4],
        [0, p[1] + thick * 1.35 + s.body * 0.015, p[2] - f.tailStep * 0.6],
        thick * 0.42,
        thick * 0.06,
        scale,
        Q.tail + i,
        4,
      )
    }
    const tip = 0.7 + s.muzzle
    for (let i = 0; i < 6; i += step)
      for (const k of [1, -1]) {
        const z = mix(0.7, tip + 0.2, i / 5)
        rod(
          hard,
          at(k * s.muzzleR * 0.82, -s.muzzleDrop * 2.2, z),
          at(k * s.muzzleR * 0.86, -s.muzzleDrop * 2.2 - 0.26, z),
          r * 0.07,
          r * 0.01,
          0xf6f0de,
          Q.head,
          4,
        )
      }
  }
  // On long or broad heads a painted eye would run down the snout: these have eyes of their own.
  const own = OWN_EYES[look.species]
  if (own)
    for (const k of [1, -1]) {
      const [x, y, z, size] = own
      const round = fine > 2 ? 5 : 8
      ball(hard, at(k * x, y, z), r * size, shade(look.coat, -0.12), Q.head, [0.9, 1, 1.15], round, round)
      ball(
        hard,
        at(k * (x + size * 0.42), y + size * 0.12, z + size * 0.2),
        r * size * 0.78,
        look.eyes,
        Q.head,
        [0.8, 1, 1],
        round,
        round,
      )
      ball(
        hard,
        at(k * (x + size * 0.86), y + size * 0.16, z + size * 0.36),
        r * size * 0.44,
        0x14100e,
        Q.head,
        [0.6, 1, 0.8],
        6,
        7,
      )
      ball(
        hard,
        at(k * (x + size * 1.02), y + size * 0.42, z + size * 0.52),
        r * size * 0.14,
        0xffffff,
        Q.head,
        [0.8, 1, 1],
        4,
        5,
      )
    }
  if (s.extra === 'bulging-eyes')
    for (const k of [1, -1]) {
      ball(hard, at(k * 0.52, 0.78, 0.18), r * 0.36, look.coat, Q.head, [1, 1, 1], fine > 2 ? 5 : 8, fine > 2 ? 6 : 12)
      ball(
        hard,
        at(k * 0.66, 0.84, 0.34),
        r * 0.26,
        look.eyes,
        Q.head,
        [0.85, 1, 0.85],
        fine > 2 ? 5 : 7,
        fine > 2 ? 6 : 10,
      )
      ball(hard, at(k * 0.75, 0.85, 0.47), r * 0.14, 0x14100e, Q.head, [0.8, 0.75, 0.8], 5, 8)
      ball(hard, at(k * 0.74, 0.95, 0.54), r * 0.05, 0xffffff, Q.head, [1, 1, 1], 4, 5)
    }
}
