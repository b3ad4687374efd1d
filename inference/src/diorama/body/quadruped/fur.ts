/** What breaks the outline of a coat: tufts, whiskers, mane, ruff, wool, spines, horns, antlers, ribbon. */
import type { QuadrupedLook } from '../../state/look.ts'
import { hash01 } from '../../state/rng.ts'
import { ball, curve, tube } from '../shape/loft.ts'
import { blend, rigid, shade, type Sheet } from '../shape/sheet.ts'
import { add, mad, mix, unit, type Vec3 } from '../shape/vec.ts'
import { Q, TAIL, type QFrame } from './frame.ts'

const tuft = (
  sheet: Sheet,
  at: Vec3,
  dir: Vec3,
  l: number,
  w: number,
  colour: number,
  bone: number,
  tip = colour,
  wide: Vec3 = Math.abs(dir[1]) > 0.8 ? [1, 0, 0] : [0, 1, 0],
): void =>
  tube(sheet, {
    line: [at, mad(at, dir, l * 0.5), add(mad(at, dir, l), [0, -l * 0.12, 0])],
    radius: (t) => w * (t > 0.99 ? 0.02 : 1 - t * 0.55),
    flat: 0.5,
    sides: 4,
    wide,
    colour: (t) => blend(colour, tip, t),
    cling: () => rigid(bone),
  })

/** Adds all that stands off the coat, less of it at higher levels (0..3). */
export const furOf = (fur: Sheet, hard: Sheet, look: QuadrupedLook, f: QFrame, level: number): void => {
  const { s, joints: j, headR: r } = f
  const D = s.body
  const head: Vec3 = [0, j[Q.head][1] + f.headAt[1], j[Q.head][2] + f.headAt[2]]
  const at = (x: number, y: number, z: number): Vec3 => [head[0] + x * r, head[1] + y * r, head[2] + z * r]
  const tip = 0.7 + s.muzzle
  if (
    level < 2 &&
    s.fur > 0 &&
    look.species !== 'monkey' &&
    (s.foot === 'paw' || look.species === 'mouse') &&
    s.extra !== 'spines'
  )
    for (const k of [1, -1])
      for (const [y, z] of [
        [0.1, -0.02],
        [0, 0],
        [-0.1, -0.02],
      ] as const)
        tube(hard, {
          line: curve(
            [
              at(k * s.muzzleR * 0.55, -s.muzzleDrop * 1.2 + y * 0.5, tip + s.muzzleR * 0.3),
              at(k * (s.muzzleR + 0.35), -s.muzzleDrop * 1.1 + y * 1.6, tip + z),
              at(k * (s.muzzleR + 0.85), -s.muzzleDrop * 1.25 + y * 2.6, tip - 0.3 + z),
            ],
            4,
          ),
          radius: (t) => r * 0.01 * (1 - t * 0.8),
          sides: 3,
          colour: () => 0xfbf8f2,
          cling: () => rigid(Q.head),
        })
  const fluff = s.fur
  if (fluff > 0.3 && level < 3) {
    // cheeks, breast, back of the haunches
    for (const k of [1, -1])
      for (let i = 0; i < 3; i++)
        tuft(
          fur,
          at(k * (0.7 + s.cheek * 0.1), -0.16 - i * 0.17, 0.02 - i * 0.05),
          unit([k * 0.8, -0.5 - i * 0.22, -0.7]),
          r * (0.2 + 0.12 * fluff),
          r * 0.17,
          blend(look.coat, look.belly, i * 0.35),
          Q.head,
          blend(look.coat, look.belly, 0.35 + i * 0.25),
        )
    const breast: Vec3 = [0, j[Q.neck][1] - s.chest * D * 0.35, j[Q.neck][2] + s.chest * D * 0.32]
    for (let i = 0; i < 5; i++)
      tuft(
        fur,
        add(breast, [(i - 2) * D * 0.035, -Math.abs(i - 2) * -D * 0.012 - D * 0.02, -Math.abs(i - 2) * D * 0.012]),
        unit([(i - 2) * 0.25, -0.9, 0.45]),
        D * (0.08 + 0.04 * fluff),
        D * 0.028,
        look.belly,
        Q.chest,
      )
    if (s.tailR > 0.1)
      for (let i = 1; i < TAIL; i++)
        for (let k = 0; k < 5; k++) {
          const a = k * 1.257 + i
          tuft(
            fur,
            add(j[Q.tail + i], [Math.cos(a) * D * s.tailR * 0.75, Math.sin(a) * D * s.tailR * 0.75, -f.tailStep * 0.4]),
            unit([Math.cos(a) * 0.45, Math.sin(a) * 0.45, -1]),
            D * 0.14,
            D * 0.04,
            i > 4 ? look.belly : look.coat,
            Q.tail + i,
          )
        }
  }
  if (s.extra === 'ruff') {
    const lion = look.species === 'lion'
    const colour = lion ? look.patternColour : blend(look.coat, look.belly, 0.45)
    const n = level < 2 ? 42 : 20
    for (let i = 0; i < n; i++) {
      const a = i * 2.39996
      const t = i / n
      const rr = r * (lion ? mix(0.95, 1.35, t) : mix(0.9, 1.05, t))
      const p = at(
        (Math.sin(a) * rr) / r,
        (Math.cos(a) * rr) / r + 0.05 - t * (lion ? 0.25 : 0.2),
        -0.1 - t * (lion ? 1.0 : 0.6),
      )
      if (!lion && Math.cos(a) > 0.3) continue
      tuft(
        fur,
        p,
        unit([Math.sin(a), Math.cos(a) - 0.25, -0.55]),
        r * (lion ? 0.85 : 0.45),
        r * (lion ? 0.3 : 0.2),
        blend(colour, shade(colour, -0.3), hash01(i, 3) * 0.6),
        t > 0.6 ? Q.neck : Q.head,
        lion ? colour : look.belly,
      )
    }
  }
  if (s.extra === 'mane') {
    for (let i = 0; i < 9; i++) {
      const t = i / 8
      const p = add(mix3v(j[Q.neck], j[Q.head], t * 1.05), [0, s.neckR * D * (0.95 + 0.2 * t), -s.neckR * D * 0.55])
      for (const k of [1, -1])
        tuft(
          fur,
          add(p, [k * D * 0.008, 0, 0]),
          unit([k * 0.55, -0.75, -0.28]),
          D * 0.19,
          D * 0.045,
          look.patternColour,
          t > 0.8 ? Q.head : Q.neck,
          shade(look.patternColour, 0.12),
        )
    }
    for (const x of [-0.2, 0, 0.2])
      tuft(
        fur,
        at(x, 1.02, -0.2),
        unit([x * 0.5, -0.22, 1]),
        r * 1.3,
        r * 0.24,
        look.patternColour,
        Q.head,
        look.patternColour,
        [1, 0, 0],
      )
    for (let i = 1; i < TAIL; i++)
      for (let k = 0; k < 4; k++)
        tuft(
          fur,
          add(j[Q.tail + i], [Math.cos(k * 1.57) * D * 0.02, Math.sin(k * 1.57) * D * 0.02, 0]),
          unit([Math.cos(k * 1.57 + i) * 0.2, Math.sin(k * 1.57 + i) * 0.2, -1]),
          D * 0.22,
          D * 0.035,
          look.patternColour,
          Q.tail + i,
        )
  }
  if (s.extra === 'wool') {
    const n = [90, 70, 44, 24][level]
    for (let i = 0; i < n; i++) {
      const u = (i + 0.5) / n
      const a = i * 2.39996
      const z = mix(j[Q.pelvis][2] - s.rump * D * 0.75, j[Q.chest][2] + s.chest * D * 0.55, u)
      const cap = Math.sqrt(Math.max(1 - (u * 2 - 1) ** 4, 0.05))
      const rr = s.waist * D * cap * 1.0
      ball(
        fur,
        [Math.sin(a) * rr * s.wide, j[Q.spine][1] + Math.cos(a) * rr, z],
        D * (0.085 + 0.02 * hash01(i, 2)),
        blend(look.coat, i % 3 ? 0xffffff : shade(look.coat, -0.1), 0.35),
        u < 0.35 ? Q.pelvis : u < 0.65 ? Q.spine : Q.chest,
        [1, 1, 1],
        5,
        7,
      )
    }
    for (let i = 0; i < 8; i++)
      ball(
        fur,
        at(Math.sin(i * 2.4) * 0.5, 0.72 + 0.12 * Math.cos(i * 2.4), -0.05 + 0.3 * Math.cos(i * 1.7)),
        r * 0.36,
        look.coat,
        Q.head,
        [1, 0.9, 1],
        5,
        7,
      )
  }
  if (s.extra === 'spines') {
    const n = [150, 120, 60, 30][level]
    for (let i = 0; i < n; i++) {
      const u = (i + 0.5) / n
      const a = i * 2.39996
      const up = Math.cos(a * 0.5) * 0.5 + 0.5
      const ang = (up - 0.5) * 3.2 * (i % 2 ? 1 : -1)
      const z = mix(j[Q.pelvis][2] - s.rump * D * 0.7, j[Q.head][2] - r * 0.1, u)
      const cap = Math.sqrt(Math.max(1 - (u * 2 - 1) ** 4, 0.08))
      const d = unit([Math.sin(ang), Math.cos(ang) + 0.2, -0.5])
      tuft(
        fur,
        [Math.sin(ang) * s.waist * D * cap * 0.92, j[Q.spine][1] + Math.cos(ang) * s.waist * D * cap * 0.92, z],
        d,
        D * 0.17,
        D * 0.016,
        shade(look.coat, -0.35),
        u < 0.4 ? Q.pelvis : u < 0.7 ? Q.spine : Q.chest,
        0xe8d8b8,
      )
    }
  }
  if (s.extra === 'antlers' || s.extra === 'horns' || s.extra === 'udder')
    for (const k of [1, -1]) {
      const horn = s.extra !== 'antlers'
      const colour = horn ? 0xd8c8a4 : 0x9a7048
      const root = at(k * 0.38, 0.78, -0.12)
      const line = horn
        ? [
            root,
            at(k * (s.extra === 'udder' ? 0.95 : 0.5), 1.15, -0.2),
            at(k * (s.extra === 'udder' ? 1.05 : 0.75), s.extra === 'udder' ? 1.55 : 1.5, -0.75),
          ]
        : [root, at(k * 0.75, 1.5, -0.5), at(k * 1.15, 2.3, -0.35), at(k * 0.95, 2.9, 0.1)]
      tube(hard, {
        line: curve(line, 8),
        radius: (t) => r * (horn ? 0.16 : 0.11) * (1 - t * 0.82),
        sides: 6,
        colour: () => colour,
        cling: () => rigid(Q.head),
        caps: [true, true],
      })
      if (!horn)
        for (const [t, z, y] of [
          [0.35, 0.55, 0.35],
          [0.62, -0.5, 0.5],
          [0.78, 0.55, 0.5],
        ] as const) {
          const p = curve(line, 21)[Math.round(t * 20)]
          tube(hard, {
            line: curve(
              [p, add(p, [k * r * 0.12, r * y * 0.6, r * z * 0.6]), add(p, [k * r * 0.15, r * y * 1.3, r * z])],
              5,
            ),
            radius: (u) => r * 0.07 * (1 - u * 0.85),
            sides: 5,
            colour: () => colour,
            cling: () => rigid(Q.head),
            caps: [false, true],
          })
        }
    }
  if (look.ribbon >= 0) {
    const n = mix3v(j[Q.neck], j[Q.head], 0.55)
    const rr = s.neckR * D * 1.08
    const tilt = unit([0, Math.cos(s.rise), -Math.sin(s.rise)])
    tube(hard, {
      line: Array.from({ length: 17 }, (_, i): Vec3 => {
        const a = (i / 16) * Math.PI * 2
        return add(n, [Math.sin(a) * rr * 0.95, tilt[1] * Math.cos(a) * rr, tilt[2] * Math.cos(a) * rr])
      }),
      radius: () => D * 0.024,
      flat: 0.6,
      sides: 5,
      wide: [0, Math.sin(s.rise), Math.cos(s.rise)],
      colour: () => look.ribbon,
      cling: () => rigid(Q.neck),
    })
    const bell = add(n, [0, -tilt[1] * rr * 1.12, -tilt[2] * rr * 1.12])
    ball(hard, bell, D * 0.034, 0xf2c84a, Q.neck, [1, 1, 1], 6, 8)
  }
}

const mix3v = (a: Vec3, b: Vec3, t: number): Vec3 => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)]
