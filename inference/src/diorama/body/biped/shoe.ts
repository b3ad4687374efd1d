/** Feet and what is on them: lofted from heel to toe, flat below, with a sole of its own colour; boots go on up the shin. */
import { shade, rigid, shared, type Sheet } from '../shape/sheet.ts'
import { mix, smooth, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'

export interface Shoe {
  colour: number
  sole: number
  /** Height of the shaft above the ankle as part of the shin (0: none). */
  shaft: number
  chunk: number
  pointed: boolean
  /** Height of the sole as part of the foot's length. */
  tread: number
}

/** Adds one shoe (or bare foot, with tread 0); s 1 left, -1 right. */
export const shoeMesh = (sheet: Sheet, f: Frame, s: 1 | -1, shoe: Shoe): void => {
  const foot = s === 1 ? B.footL : B.footR
  const shin = s === 1 ? B.shinL : B.shinR
  const j = f.joints
  const ankle = j[foot]
  const L = f.foot
  const k = shoe.chunk
  const lift = f.heel
  const x0 = ankle[0]
  const rows = [10, 8, 6, 4][sheet.level]
  const sides = [12, 10, 8, 5][sheet.level]
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  const ball = L * 0.5
  for (let r = 0; r < rows; r++) {
    const t = r / (rows - 1)
    const z = L * mix(-0.3, shoe.pointed ? 0.94 : 0.84, t)
    // the sole rises to the lifted heel behind the ball of the foot
    const floor = lift * (1 - smooth(z, -0.05 * L, ball)) * 0.92
    const instep = mix(ankle[1] * 1.02 - floor, L * 0.2 * k, smooth(z, 0.02 * L, 0.5 * L))
    const toe = t > 0.8 ? 1 - ((t - 0.8) / 0.2) ** 2 * (shoe.pointed ? 0.62 : 0.42) : 1
    const heel = t < 0.12 ? 0.72 : 1
    const high = Math.max(instep * (t < 0.05 ? 0.8 : 1), L * 0.15 * k) * toe
    const wide =
      L *
      mix(0.148, shoe.pointed ? 0.165 : 0.19, smooth(z, 0, ball)) *
      k *
      heel *
      (t > 0.8 ? 1 - ((t - 0.8) / 0.2) ** 2 * (shoe.pointed ? 0.72 : 0.5) : 1)
    const off = s * L * 0.02 * smooth(z, 0, ball)
    for (let c = 0; c < sides; c++) {
      const a = (c / sides) * Math.PI * 2
      const sn = Math.sin(a)
      const cs = Math.cos(a)
      const flat = cs < -0.35
      const y = floor + (flat ? 0.0015 : (0.5 + 0.5 * ((cs + 0.35) / 1.35) ** 0.8) * high * (cs > -0.2 ? 1 : 0.4))
      const p: Vec3 = [x0 + off + sn * wide * (flat ? 1.02 : 1), Math.max(y, 0.0015), z]
      const turn = smooth(z, ball - L * 0.1, ball + L * 0.12)
      sheet.vertex(p, [0, 1, 0], cs < -0.2 && shoe.tread > 0 ? shoe.sole : shoe.colour, shared(foot, foot + 1, turn))
    }
  }
  sheet.grid(base, rows, sides, true, true)
  for (const [row, z, flip] of [
    [0, -0.31, false],
    [rows - 1, shoe.pointed ? 0.97 : 0.87, true],
  ] as const) {
    const y = (row ? L * 0.08 : L * 0.16 + lift) * k
    const tip = sheet.vertex([x0, y, z * L], [0, 0, row ? 1 : -1], shoe.colour, rigid(row ? foot + 1 : foot))
    for (let c = 0; c < sides; c++) {
      const [a, b] = [base + row * sides + c, base + row * sides + ((c + 1) % sides)]
      if (flip) sheet.face(tip, b, a)
      else sheet.face(tip, a, b)
    }
  }
  sheet.smooth(base, faces)
  if (shoe.shaft > 0) {
    const up = Math.max(shoe.shaft, 0.14)
    const n = [7, 6, 4, 3][sheet.level]
    const b2 = sheet.position.length / 3
    const f2 = sheet.index.length
    for (let r = 0; r < n; r++) {
      const t = r / (n - 1)
      const y = mix(ankle[1] * 0.55, mix(ankle[1], j[shin][1], up), t)
      const wide = Math.max(mix(f.r.ankle * 1.42, f.r.calf * 1.22, smooth(t * up, 0.05, 0.5)), f.r.ankle * 1.4 * k)
      for (let c = 0; c < sides; c++) {
        const a = (c / sides) * Math.PI * 2
        const fold = 1 + 0.05 * Math.sin(t * 18 + Math.cos(a) * 2) * (1 - t)
        sheet.vertex(
          [
            mix(x0, j[shin][0], t * up) + Math.sin(a) * wide * fold,
            y,
            -L * 0.03 - f.r.calf * 0.15 * t * up + Math.cos(a) * wide * 1.04 * fold,
          ],
          [0, 0, 1],
          t > 0.88 ? shade(shoe.colour, -0.14) : shoe.colour,
          shared(foot, shin, smooth(t, 0, 0.4)),
        )
      }
    }
    sheet.grid(b2, n, sides, true)
    sheet.smooth(b2, f2)
  }
}
