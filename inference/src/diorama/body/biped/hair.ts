/** Hair by style: sheets of clumps for the mass, loose locks for the outline, tails for what is gathered. */
import type { BipedLook, HairStyle } from '../../state/look.ts'
import { hash01 } from '../../state/rng.ts'
import { blend, rigid, type Cling, type Sheet } from '../shape/sheet.ts'
import { add, mix, smooth, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import type { Head } from './head.ts'
import { combed, fringe, mantle, puffs, type Fringe, type Mantle } from './mantle.ts'
import { RAD, strandsOf, type Strands } from './strands.ts'
import { tails } from './tails.ts'

/** Clothes whose collar stands out from the neck: long hair stays behind it. */
const COLLARED = ['coat', 'jacket', 'suit', 'uniform', 'hoodie', 'cape', 'scarf', 'armour', 'spacesuit', 'raincoat']
const HATS = ['hat', 'straw-hat', 'cap', 'beret', 'beanie', 'helmet', 'crown', 'top-hat', 'peaked-cap', 'kabuto']

const falls = (m: Partial<Mantle>): Mantle => ({
  open: 50 * RAD,
  clumps: 17,
  thick: 0.085,
  leave: (az) => mix(2, -14, smooth(az, 1.2, 3)),
  hem: 0.02,
  ragged: 0.07,
  flare: 0.1,
  curl: 0.12,
  wave: 0,
  seed: 3,
  ...m,
})
const front = (m: Partial<Fringe>): Fringe => ({
  half: 64,
  middle: 6,
  temple: -9,
  part: 9,
  clumps: 8,
  jag: 11,
  thick: 0.095,
  seed: 7,
  ...m,
})

/** A crop of short clumps all over the skull. */
const crop = (s: Strands, thick: number, ragged: number, nape: number): void =>
  mantle(
    s,
    falls({
      open: 40 * RAD,
      clumps: 17,
      thick,
      hem: undefined,
      ragged,
      leave: (az) => mix(14, mix(-13, nape, smooth(az, 1.7, 2.8)), smooth(az, 0.75, 1.15)),
      seed: 5,
    }),
  )

/** A lock before each ear, down to `end` heads below the chin. */
const temples = (s: Strands, end: number, width: number): void => {
  const { h, chin, head, on } = s
  for (const k of [1, -1]) {
    const tip: Vec3 = [k * (head.wide + 0.005) * h, chin[1] - end * h, chin[2] + 0.13 * h]
    s.lock(
      [
        on(k * 42 * RAD, 62 * RAD, 0.05),
        on(k * 62 * RAD, 24 * RAD, 0.1),
        on(k * 70 * RAD, -8 * RAD, 0.07),
        add(tip, [k * 0.02 * h, 0.16 * h, 0.01 * h]),
        tip,
      ],
      width,
      { belly: 0.55, out: [k * 0.8, 0, 0.6] },
    )
  }
}

/** Long locks that come forward over the shoulders and lie on the chest. */
const overShoulders = (s: Strands, length: number, wave: number): void => {
  const { h, chin, f, on } = s
  const shoulder = f.joints[B.upperL]
  for (const k of [1, -1]) {
    // before the bust and the coat over it
    const z = f.r.chest[2] + 0.05 * h + f.height * (0.012 + 0.03 * (1 - f.child))
    const y0 = shoulder[1] + 0.02 * h
    s.lock(
      [
        on(k * 72 * RAD, 30 * RAD, 0.08),
        on(k * 80 * RAD, -16 * RAD, 0.1),
        [k * 0.38 * h, chin[1] - 0.05 * h, chin[2] + 0.02 * h],
        [k * mix(0.34 * h, shoulder[0] * 0.72, 0.6), y0 + 0.03 * h, z * 0.9],
        [k * (shoulder[0] * 0.62 + wave * 0.25 * h), mix(y0, chin[1] - length * h, 0.55), z],
        [k * shoulder[0] * 0.5, chin[1] - length * h, z * 0.96],
      ],
      0.12,
      {
        rows: 11,
        belly: 0.5,
        ridge: 0.6,
        out: [k * 0.5, 0, 0.85],
        // from the shoulder down they lie on the body, whichever way the head turns
        sway: (t): Cling => {
          const [hangs, lies] = [smooth(t, 0.2, 0.5), 0.75 * smooth(t, 0.4, 0.75)]
          const bone = k === 1 ? B.lockL : B.lockR
          return { bones: [B.head, bone, B.chest], weights: [1 - hangs, hangs * (1 - lies), hangs * lies] }
        },
      },
    )
  }
}

/** Adds the hair of a look, in rest pose, bound to head and hair bones. */
export const growHair = (sheet: Sheet, look: BipedLook, f: Frame, head: Head): void => {
  const covered = look.clothes.some((g) => HATS.includes(g.kind))
  const wish = look.hair.style
  const inside = look.clothes.some((g) => g.kind === 'helmet' || g.kind === 'kabuto')
  const style: HairStyle =
    inside && wish !== 'bald'
      ? 'slick'
      : covered && ['spiky', 'curly', 'bun', 'topknot', 'afro', 'mohawk'].includes(wish)
        ? 'short'
        : wish
  if (style === 'bald') return
  const s = strandsOf(sheet, look, f, head)
  const { h, on } = s
  // the tall have small heads: what is long is measured by the body
  const long = 1 + 0.5 * (1 - f.child)
  const fine = sheet.level < 2
  const forward = fine && !look.clothes.some((g) => COLLARED.includes(g.kind))
  switch (style) {
    case 'bob':
      mantle(s, falls({ hem: 0.05, flare: 0.13, curl: 0.2, thick: 0.095 }))
      fringe(s, front({}))
      temples(s, 0.06, 0.09)
      break
    case 'long':
      mantle(s, falls({ hem: 1.25 * long, ragged: 0.16, flare: 0.06, curl: 0, clumps: 18 }))
      fringe(s, front({ part: 0.2, middle: 4 }))
      temples(s, 0.2, 0.075)
      if (forward) overShoulders(s, 0.85 * long, 0)
      break
    case 'wavy':
      mantle(s, falls({ hem: 1.15 * long, ragged: 0.2, flare: 0.24, curl: 0, wave: 0.22, thick: 0.12, clumps: 16 }))
      fringe(s, front({ part: 0.35, middle: 11, temple: -18, jag: 7, clumps: 6, half: 68 }))
      if (forward) overShoulders(s, 0.75 * long, 0.5)
      break
    case 'short':
      crop(s, look.sex === 'male' ? 0.068 : 0.085, 0.12, -52)
      fringe(
        s,
        front({
          part: look.sex === 'female' ? 0.3 : -0.35,
          middle: 8,
          temple: 2,
          half: 58,
          jag: 10,
          clumps: 6,
          thick: 0.12,
        }),
      )
      if (fine)
        for (const k of [1, -1])
          s.lock(
            [on(k * 72 * RAD, 22 * RAD, 0.07), on(k * 76 * RAD, -4 * RAD, 0.04), on(k * 77 * RAD, -22 * RAD, 0.008)],
            0.055,
            {
              sway: () => rigid(B.head),
            },
          )
      break
    case 'pixie':
      crop(s, 0.1, 0.16, -46)
      fringe(s, front({ part: 0.5, middle: 4, temple: -14, jag: 12, clumps: 6, thick: 0.11 }))
      temples(s, -0.2, 0.07)
      break
    case 'slick':
      combed(s, Math.PI, -8 * RAD, 1, 0.075)
      break
    case 'spiky':
      crop(s, 0.09, 0.14, -50)
      spikes(s, covered)
      fringe(s, front({ middle: 12, temple: 0, half: 56, jag: 16, clumps: 5, thick: 0.11 }))
      break
    case 'mohawk':
      crop(
        strandsOf(sheet, { ...look, hair: { style, colour: blend(look.skin, 0x2e2226, 0.34) } }, f, head),
        0.012,
        0.02,
        -36,
      )
      for (let i = 0; i < 9; i++) {
        const el = mix(46, 200, i / 8) * RAD
        const tall = 0.34 + 0.12 * Math.sin((Math.PI * i) / 8)
        const az = el > Math.PI / 2 ? Math.PI : 0
        const e = el > Math.PI / 2 ? Math.PI - el : el
        const lean = el > Math.PI / 2 ? -0.06 : 0.04
        for (const k of fine ? [-1, 1] : [1])
          s.lock(
            [on(az, e, 0), on(az, e, tall * 0.55), add(on(az, e, tall), [k * 0.02 * h, 0.02 * h, lean * h])],
            0.13,
            {
              sway: () => rigid(B.head),
              root: 1,
              belly: 0.3,
              out: [k, 0, 0],
            },
          )
      }
      break
    case 'curly':
      puffs(s, 0.13, 46, -30, 0.06)
      if (fine && look.sex !== 'male') for (const k of [1, -1]) curlDown(s, k)
      break
    case 'afro':
      puffs(s, 0.34, 110, -40, 0.045)
      break
    case 'ponytail':
      combed(s, Math.PI, 26 * RAD, 1)
      fringe(s, front({ middle: 4, temple: -6, half: 56, clumps: 6, thick: 0.085 }))
      temples(s, 0.02, 0.06)
      break
    case 'twintails':
      combed(s, Math.PI, 60 * RAD, 1, 0.02)
      combed(s, 105 * RAD, 20 * RAD, 2)
      fringe(s, front({ clumps: 7, half: 60 }))
      temples(s, 0.0, 0.06)
      break
    case 'braid':
    case 'braids':
      if (style === 'braid') combed(s, Math.PI, -14 * RAD, 1)
      else {
        combed(s, Math.PI, 60 * RAD, 1, 0.02)
        combed(s, 112 * RAD, -14 * RAD, 2)
      }
      fringe(s, front({ part: style === 'braid' ? 0.25 : 0, middle: 8, temple: -6, clumps: 6 }))
      break
    case 'bun':
      combed(s, Math.PI, 36 * RAD, 1, 0.06)
      fringe(s, front({ part: 0.3, middle: 16, temple: -4, half: 60, jag: 6, clumps: 5, thick: 0.075 }))
      temples(s, -0.06, 0.04)
      break
    case 'topknot':
      // combed back to the crown, the brow left bare
      combed(s, Math.PI, 62 * RAD, 1, 0.06)
      break
    default:
      break
  }
  if (!covered && f.child > 0.4 && fine && ['bob', 'short', 'pixie', 'twintails'].includes(style))
    s.lock(
      [on(0.5, 80 * RAD, 0.06), on(0.6, 72 * RAD, 0.17), add(on(0.9, 66 * RAD, 0.2), [0.05 * h, -0.04 * h, 0])],
      0.035,
      {
        sway: () => rigid(B.head),
      },
    )
  tails(style, s)
}

/** Spikes that stand off the crown and back. */
const spikes = (s: Strands, covered: boolean): void => {
  if (covered) return
  const { h, on } = s
  const n = s.sheet.level < 2 ? 22 : s.sheet.level === 2 ? 14 : 8
  for (let i = 0; i < n; i++) {
    const el = Math.asin(1 - (1.1 * (i + 0.5)) / n)
    const az = i * 2.39996 + 0.4
    if (Math.cos(az) > 0.45 && el < 0.6) continue
    const ahead = Math.cos(az) > 0
    const tip = on(az, el, 0.3 + 0.1 * hash01(i, 5))
    s.lock([on(az, el, 0.0), on(az, el, 0.15), add(tip, [0, (ahead ? 0.06 : -0.06) * h, -0.05 * h])], 0.13, {
      sway: () => rigid(B.head),
      root: 0.9,
      belly: 0.2,
      ridge: 0.6,
      rows: 5,
    })
  }
}

/** Ringlets beside the face. */
const curlDown = (s: Strands, k: number): void => {
  const { h, on, chin } = s
  for (const [az, end] of [
    [78, 0.1],
    [104, 0.16],
    [134, 0.18],
    [165, 0.18],
  ]) {
    const top = on(k * az * RAD, -12 * RAD, 0.1)
    const out: Vec3 = [Math.sin(k * az * RAD), 0, Math.cos(az * RAD)]
    s.lock(
      Array.from({ length: 6 }, (_, i): Vec3 => {
        const t = i / 5
        return [
          top[0] * (1 + 0.1 * t) + Math.sin(i * 2.1) * 0.05 * h,
          mix(top[1], chin[1] - end * h, t),
          top[2] + Math.cos(i * 2.1) * 0.05 * h,
        ]
      }),
      0.13,
      { out, root: 0.9, belly: 0.6, ridge: 0.7 },
    )
  }
}
