/** Surfaces drawn along a line: locks of hair, tails, straps, handles, hems. Cross-sections are ellipses; the line is a list of points. */
import { cross, dot, mad, mix, mix3, mul, sub, unit, type Vec3 } from './vec.ts'
import { rigid, shade, type Cling, type Sheet } from './sheet.ts'

export interface Tube {
  line: Vec3[]
  /** Half width along `wide` at each point of the line, and half thickness across it. */
  radius: (t: number) => number
  flat?: number
  wide?: Vec3
  sides?: number
  colour: (t: number, side: number) => number
  cling: (t: number, p: Vec3) => Cling
  /** Closed with a cap at the start, at the end. */
  caps?: [boolean, boolean]
}

/** Adds a tube. Returns nothing; degenerate ends (radius 0) become points. */
export const tube = (sheet: Sheet, t: Tube): void => {
  const rows = t.line.length
  const asked = t.sides ?? 6
  const sides = sheet.level < 2 ? asked : Math.max(3, Math.round(asked * (sheet.level === 2 ? 0.7 : 0.5)))
  const flat = t.flat ?? 1
  const base = sheet.position.length / 3
  let wide: Vec3 = t.wide ?? [1, 0, 0]
  t.line.forEach((p, r) => {
    const ahead = unit(sub(t.line[Math.min(r + 1, rows - 1)], t.line[Math.max(r - 1, 0)]))
    wide = unit(mad(wide, ahead, -dot(wide, ahead)))
    const thin = cross(ahead, wide)
    const s = rows === 1 ? 0 : r / (rows - 1)
    const radius = t.radius(s)
    for (let c = 0; c < sides; c++) {
      const a = (c / sides) * Math.PI * 2
      const out = mad(mul(wide, Math.cos(a) * radius), thin, Math.sin(a) * radius * flat)
      const q: Vec3 = [p[0] + out[0], p[1] + out[1], p[2] + out[2]]
      sheet.vertex(q, unit(mad(mul(wide, Math.cos(a) * flat), thin, Math.sin(a))), t.colour(s, c), t.cling(s, q))
    }
  })
  sheet.grid(base, rows, sides, true)
  const cap = (row: number, p: Vec3, s: number, flip: boolean): void => {
    const n = unit(sub(p, t.line[flip ? 1 : rows - 2]))
    const centre = sheet.vertex(p, n, t.colour(s, 0), t.cling(s, p))
    for (let c = 0; c < sides; c++) {
      const [i, j] = [base + row * sides + c, base + row * sides + ((c + 1) % sides)]
      if (flip) sheet.face(centre, j, i)
      else sheet.face(centre, i, j)
    }
  }
  if (t.caps?.[0]) cap(0, t.line[0], 0, true)
  if (t.caps?.[1]) cap(rows - 1, t.line[rows - 1], 1, false)
}

/** A smooth line through points (Catmull-Rom), `n` points. */
export const curve = (through: Vec3[], n: number): Vec3[] => {
  const last = through.length - 1
  return Array.from({ length: n }, (_, i) => {
    const s = (i / (n - 1)) * last
    const k = Math.min(Math.floor(s), last - 1)
    const t = s - k
    const [p0, p1, p2, p3] = [through[Math.max(k - 1, 0)], through[k], through[k + 1], through[Math.min(k + 2, last)]]
    return [0, 1, 2].map(
      (c) =>
        0.5 *
        (2 * p1[c] +
          (p2[c] - p0[c]) * t +
          (2 * p0[c] - 5 * p1[c] + 4 * p2[c] - p3[c]) * t * t +
          (3 * p1[c] - p0[c] - 3 * p2[c] + p3[c]) * t * t * t),
    ) as Vec3
  })
}

/** A straight rod. */
export const rod = (
  sheet: Sheet,
  a: Vec3,
  b: Vec3,
  ra: number,
  rb: number,
  colour: number,
  bone = 0,
  sides = 6,
): void =>
  tube(sheet, {
    line: [a, mix3(a, b, 0.5), b],
    radius: (t) => mix(ra, rb, t),
    sides,
    colour: () => colour,
    cling: () => rigid(bone),
    caps: [true, true],
    wide: Math.abs(b[1] - a[1]) > Math.abs(b[0] - a[0]) ? [1, 0, 0] : [0, 1, 0],
  })

/** A surface of revolution about a vertical axis through `at`; `profile` is [radius, height] from bottom to top. */
export const lathe = (
  sheet: Sheet,
  at: Vec3,
  profile: [r: number, y: number][],
  colour: number | ((t: number) => number),
  bone = 0,
  fineSides = 12,
  squash: [number, number] = [1, 1],
): void => {
  const sides = sheet.level < 2 ? fineSides : Math.max(5, Math.round(fineSides * (sheet.level === 2 ? 0.7 : 0.45)))
  const base = sheet.position.length / 3
  const faceBase = sheet.index.length
  profile.forEach(([r, y], i) => {
    const s = i / Math.max(profile.length - 1, 1)
    for (let c = 0; c < sides; c++) {
      const a = (c / sides) * Math.PI * 2
      sheet.vertex(
        [at[0] + Math.sin(a) * r * squash[0], at[1] + y, at[2] + Math.cos(a) * r * squash[1]],
        [0, 1, 0],
        typeof colour === 'number' ? colour : colour(s),
        rigid(bone),
      )
    }
  })
  sheet.grid(base, profile.length, sides, true)
  sheet.smooth(base, faceBase)
}

/** A ball or egg. */
export const ball = (
  sheet: Sheet,
  at: Vec3,
  r: number,
  colour: number,
  bone = 0,
  squash: Vec3 = [1, 1, 1],
  fineRows = 7,
  fineSides = 10,
): void => {
  const k = sheet.level < 2 ? 1 : sheet.level === 2 ? 0.75 : 0.5
  const rows = Math.max(3, Math.round(fineRows * k))
  const sides = Math.max(4, Math.round(fineSides * k))
  const base = sheet.position.length / 3
  for (let i = 0; i < rows; i++) {
    const v = (i / (rows - 1)) * Math.PI
    for (let c = 0; c < sides; c++) {
      const a = (c / sides) * Math.PI * 2
      const n: Vec3 = [Math.sin(v) * Math.sin(a), -Math.cos(v), Math.sin(v) * Math.cos(a)]
      sheet.vertex(
        [at[0] + n[0] * r * squash[0], at[1] + n[1] * r * squash[1], at[2] + n[2] * r * squash[2]],
        unit([n[0] / squash[0], n[1] / squash[1], n[2] / squash[2]]),
        colour,
        rigid(bone),
      )
    }
  }
  sheet.grid(base, rows, sides, true)
}

/** A box with slightly lit top between two opposite corners, given in any order. */
export const box = (sheet: Sheet, from: Vec3, to: Vec3, colour: number, bone = 0): void => {
  const lo = from.map((v, k) => Math.min(v, to[k])) as Vec3
  const hi = from.map((v, k) => Math.max(v, to[k])) as Vec3
  const sides: [Vec3, Vec3, Vec3][] = [
    [
      [1, 0, 0],
      [0, 0, -1],
      [0, 1, 0],
    ],
    [
      [-1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ],
    [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, -1],
    ],
    [
      [0, -1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ],
    [
      [0, 0, 1],
      [1, 0, 0],
      [0, 1, 0],
    ],
    [
      [0, 0, -1],
      [-1, 0, 0],
      [0, 1, 0],
    ],
  ]
  const centre = mix3(lo, hi, 0.5)
  const half = mul(sub(hi, lo), 0.5)
  for (const [n, u, v] of sides) {
    const ids = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].map(([a, b]) => {
      const p = [0, 1, 2].map((k) => centre[k] + half[k] * (n[k] + u[k] * a + v[k] * b)) as Vec3
      return sheet.vertex(p, n, n[1] > 0.5 ? shade(colour, 0.06) : colour, rigid(bone))
    })
    sheet.face(ids[0], ids[1], ids[2])
    sheet.face(ids[0], ids[2], ids[3])
  }
}
