/**
 * The colours of a style as a table from colour to colour: 32x32x32 entries, 4 bytes each. Graded in OKLab, so that warm and cool, light
 * and dark can be told apart as a painter would; or the nearest of a few pigments.
 */
import { STYLES, type StyleId } from '@shoal/session'

export const COLOURS_SIDE = 32
export const COLOURS_BYTES = COLOURS_SIDE ** 3 * 4

/** Lightness 0..1, green-red and blue-yellow about -0.4..0.4. */
export type Lab = [l: number, a: number, b: number]

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
const coded = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * Math.max(c, 0) ** (1 / 2.4) - 0.055)

/** sRGB 0..1 to OKLab. */
export const toLab = (red: number, green: number, blue: number): Lab => labOf(linear(red), linear(green), linear(blue))

/** Linear light 0..1 to OKLab. */
const labOf = (r: number, g: number, b: number): Lab => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** OKLab to linear light, may leave 0..1. */
const lightOf = ([L, a, b]: Lab): [r: number, g: number, b: number] => {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** OKLab to sRGB, may leave 0..1. */
export function fromLab(lab: Lab): [r: number, g: number, b: number] {
  const [r, g, b] = lightOf(lab)
  return [coded(r), coded(g), coded(b)]
}

const within = (x: number, low = 0, high = 1): number => Math.min(high, Math.max(low, x))
const smooth = (from: number, to: number, x: number): number => {
  const t = within((x - from) / (to - from))
  return t * t * (3 - 2 * t)
}
/** Steps of tone with soft shoulders. */
const stepped = (l: number, steps: number, firm: number): number => {
  const at = l * steps
  const whole = Math.floor(at)
  return l + ((whole + smooth(0.5 - 0.5 * (1 - firm), 0.5 + 0.5 * (1 - firm), at - whole)) / steps - l)
}
const hueOf = (a: number, b: number): number => Math.atan2(b, a)
/** 1 where the hue is `at` radians, 0 beyond `reach`. */
const like = (hue: number, at: number, reach: number): number => {
  const d = Math.abs(((hue - at + Math.PI * 3) % (Math.PI * 2)) - Math.PI)
  return 1 - smooth(0, reach, d)
}
const GREEN = 2.2
const RED = 0.45

type Grade = (lab: Lab) => Lab

const pigments = (list: readonly number[], chromaWeight: number): Grade => {
  const labs = list.map((hex) => toLab((hex >> 16) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255))
  return ([l, a, b]) => {
    let best: Lab = labs[0]!
    let least = Infinity
    for (const lab of labs) {
      const d = (lab[0] - l) ** 2 + chromaWeight * ((lab[1] - a) ** 2 + (lab[2] - b) ** 2)
      if (d >= least) continue
      least = d
      best = lab
    }
    return best
  }
}

// prettier-ignore
const PRINT = [
  0x171c2b, 0x26365c, 0x2f5587, 0x5b86a8, 0x9dbbc4, 0xcfdcd2, 0xf1e6cb, 0xe8d2a4, 0xd3ab6a, 0xb07d3f, 0x7c5230, 0x4b352a,
  0xb83a2c, 0xd8634a, 0xe9a58c, 0xf3d3bd, 0x2f4a35, 0x4d6e42, 0x7f9457, 0xb3b878, 0x6e6a66, 0xa39a8b, 0x5d4763, 0xfaf3e0,
  0x2a2d36, 0x3b4252, 0x566377, 0x8492a0, 0x8a7590, 0xb9a3b0, 0xc98a5a, 0x4a4a4c,
  0xe3e4de, 0xcdd3dc, 0xaeb8c8, 0x8c2a24, 0x5e1f1f, 0xe6c3a4, 0xc99b7c, 0xb59f86, 0x8a7a68,
]
// prettier-ignore
const SHEETS = [
  0x2a2f45, 0x3d4d6e, 0x4f77a3, 0x7fb0d0, 0xb9dbe6, 0xe9f3ee, 0x1f4a3f, 0x2f7350, 0x56a05a, 0x93c56b, 0xcfe08f,
  0x6a3f2f, 0x9a6240, 0xc98f58, 0xe8c28a, 0xf6e6c4, 0xfbf6ea, 0xc8323a, 0xe8604c, 0xf29a76, 0xf2b632, 0xf7d873, 0x7b4a86, 0xc77bb0, 0xf0bdd0, 0x59565e, 0x9a979c,
  0xdfe5ec, 0xc9d2de, 0xaab6c8, 0x8e2430, 0x5b1d2a, 0x7e6a58, 0xb9ac98,
]
// prettier-ignore
export const CONSOLE = [
  0x14121f, 0x25243d, 0x3a3f66, 0x4f6497, 0x5f8fc9, 0x7fbdea, 0xb5e2f6, 0xeaf7fb, 0x16302f, 0x1f4f3c, 0x2f7a43, 0x52a447, 0x8ccb4e, 0xcdea74,
  0x2b1a1f, 0x4b2c2a, 0x74452f, 0xa06a3f, 0xc8965a, 0xe8c58a, 0xf8ebc4, 0x6b1930, 0xa8263a, 0xdc4240, 0xf37b53, 0xfbb564, 0xfde58a,
  0x2d1f45, 0x553070, 0x8b4a9c, 0xc977bb, 0xf3b3cf, 0x55565f, 0x85878c, 0xb9b8b4, 0x3d3a44, 0x7a5a52, 0xb98a7a, 0xe7bfa6, 0x1c4a63, 0x2a8a8f, 0x62c7b0,
  0xd8dfea, 0xb4c2d8, 0x93a3bd, 0x6b7f9c, 0x8f9e6a, 0x5f6f4a,
]

const GRADES: Record<StyleId, Grade> = {
  plain: (lab) => lab,
  watercolor: ([l, a, b]) => {
    const hue = hueOf(a, b)
    const c = Math.hypot(a, b)
    // Light comes through from the paper, into the shadows too; greens part into warm lights and cool darks, skin stays rosy.
    const up = l + 0.085 * smooth(0.03, 0.5, l) * (1 - smooth(0.68, 1, l))
    const green = like(hue, GREEN, 0.9) * smooth(0.03, 0.1, c)
    const skin = like(hue, 1.1, 0.5) * smooth(0.55, 0.75, l)
    const turn = hue - green * (l - 0.6) * 0.5 - skin * 0.14
    const k = c * (1.12 - green * 0.16 - skin * 0.1)
    const cool = 1 - smooth(0.15, 0.66, l)
    return [up, Math.cos(turn) * k + 0.006 * cool, Math.sin(turn) * k - 0.034 * cool]
  },
  vangogh: ([l, a, b]) => {
    const hue = hueOf(a, b)
    const c = Math.hypot(a, b)
    const light = within(0.5 + (l - 0.5) * 1.18)
    const green = like(hue, GREEN, 0.8) * smooth(0.03, 0.1, c)
    const turn = hue - green * (l - 0.6) * 1.1
    const k = Math.min(0.26, c * 1.4 + 0.012)
    const dark = 1 - smooth(0.1, 0.55, l)
    return [light, Math.cos(turn) * k - 0.01 * dark, Math.sin(turn) * k - 0.075 * dark + 0.035 * smooth(0.55, 0.95, l)]
  },
  ink: ([l, a, b]) => {
    const hue = hueOf(a, b)
    const c = Math.hypot(a, b)
    const red = like(hue, RED, 0.5) * smooth(0.13, 0.2, c)
    // Bare paper, two greys, deep grey, black.
    const tone = 0.17 + 0.81 * stepped(within((l - 0.2) / 0.46), 4, 0.35) ** 0.8
    return [tone - red * 0.1, a * (0.06 + 0.72 * red), b * (0.06 + 0.6 * red) + 0.012]
  },
  ukiyoe: pigments(PRINT, 4),
  monet: ([l, a, b]) => {
    const c = Math.hypot(a, b)
    const light = 0.23 + 0.75 * within(l) ** 0.92
    const dark = 1 - smooth(0.2, 0.66, l)
    const k = c > 0 ? Math.min(0.19, c * 1.02 + 0.016) / c : 0
    return [light, a * k + 0.03 * dark + 0.006, b * k - 0.075 * dark + 0.016 * smooth(0.55, 0.95, l)]
  },
  storybook: ([l, a, b]) => {
    const hue = hueOf(a, b)
    const c = Math.hypot(a, b)
    const green = like(hue, GREEN, 0.9)
    const blue = like(hue, -1.75, 0.9)
    const light = 0.26 + 0.7 * stepped(within((l - 0.08) / 0.86) ** 0.9, 7, 0.45)
    // Greens to sage and moss, blues to dusty teal, reds to brick.
    const turn = hue + green * (l > 0.6 ? -0.28 : 0.1) + blue * -0.35
    const k = c * (0.94 - green * 0.24 - blue * 0.2)
    // Whites stay milk, not mud.
    const milk = 1 - 0.6 * smooth(0.72, 0.95, l)
    return [light, Math.cos(turn) * k + 0.01 * milk, Math.sin(turn) * k + 0.03 * milk]
  },
  // Graphite rubbed over what is not quite in the light: a road or a floor has a body too.
  pencil: ([l, a, b]) => [0.6 + 0.38 * smooth(0.04, 0.89, l), a * 0.05, b * 0.05 + 0.006],
  noir: ([l]) => {
    const film = within((l - 0.17) / 0.68)
    return [0.03 + 0.95 * (0.4 * film + 0.6 * smooth(0.05, 0.92, film)), 0, -0.004]
  },
  pixel: ([l, a, b]) => [within(0.5 + (l - 0.5) * 1.06), a * 1.28, b * 1.28],
  clay: ([l, a, b]) => {
    const c = Math.hypot(a, b)
    // Plasticine comes in sticks: colours alike in strength, pastel, never black.
    const k = c > 0 ? (0.125 * (1 - Math.exp(-c / 0.06))) / c : 0
    return [0.33 + 0.62 * smooth(-0.04, 0.98, l), a * k + 0.018, b * k + 0.012]
  },
  cyberpunk: ([l, a, b]) => {
    const c = Math.hypot(a, b)
    const hue = hueOf(a, b)
    const lit = smooth(0.78, 0.98, l)
    const light = within(l) ** 1.26 * 0.9 + lit * 0.06
    const dark = 1 - smooth(0.15, 0.5, l)
    const mid = smooth(0.3, 0.6, l) * (1 - lit)
    const warm = like(hue, 0.8, 1.2) * smooth(0.02, 0.12, c)
    const cool = 1 - warm
    // Warm things go to magenta, all others to teal.
    return [
      light,
      (0.19 * warm - 0.062 * cool) * (0.45 + 0.55 * mid) * within(0.3 + c * 8) + 0.012 * dark + a * 0.25,
      (-0.035 * warm - 0.045 * cool) * (0.5 + 0.5 * mid) - 0.035 * dark + b * 0.12,
    ]
  },
  papercut: pigments(SHEETS, 1.6),
}

const tables = new Map<string, Uint8Array>()

/** Least linear light of each byte of sRGB, found by halving; and, for each 1/1024 of light, the byte it begins in. */
const stepsOf = (): { least: Float64Array; first: Uint8Array } => {
  const least = new Float64Array(257).fill(Infinity)
  least[0] = -Infinity
  for (let k = 1; k < 256; k++) {
    let [low, high] = [0, 1]
    for (let n = 0; n < 60; n++) {
      const middle = (low + high) / 2
      if (Math.round(within(coded(middle)) * 255) >= k) high = middle
      else low = middle
    }
    least[k] = high
  }
  const first = new Uint8Array(1025)
  for (let i = 0, k = 0; i <= 1024; i++) {
    while (least[k + 1]! <= i / 1024) k++
    first[i] = k
  }
  return { least, first }
}
let steps: ReturnType<typeof stepsOf> | null = null

/** Linear light to a byte of sRGB: by comparing, which costs a tenth of a power. */
const byte = (light: number, { least, first }: ReturnType<typeof stepsOf>): number => {
  if (!(light > 0)) return 0
  let k = first[Math.min(1024, light * 1024) | 0]!
  while (light >= least[k + 1]!) k++
  return k
}

/** Linear light of the 32 steps of a table. */
const LIGHT = Array.from({ length: COLOURS_SIDE }, (_, n) => linear((n * 8 + 4) / 255))

/** The entries of a table before grading, as OKLab, as far as they have been asked for; given up when all tables are made. */
let plain: { labs: Float64Array; done: number } | null = null

const plainTo = (to: number): Float64Array => {
  plain ??= { labs: new Float64Array(ENTRIES * 3), done: 0 }
  for (; plain.done < to; plain.done++) {
    const i = plain.done
    plain.labs.set(labOf(LIGHT[(i >> 10) & 31]!, LIGHT[(i >> 5) & 31]!, LIGHT[i & 31]!), i * 3)
  }
  return plain.labs
}

/** Fills entries `from` to `to` of a table. */
const fill = (table: Uint8Array, grade: Grade, from: number, to: number): void => {
  const labs = plainTo(to)
  const known = (steps ??= stepsOf())
  for (let i = from; i < to; i++) {
    const [r, g, b] = lightOf(grade([labs[i * 3]!, labs[i * 3 + 1]!, labs[i * 3 + 2]!]))
    table[i * 4] = byte(r, known)
    table[i * 4 + 1] = byte(g, known)
    table[i * 4 + 2] = byte(b, known)
  }
}

const ENTRIES = COLOURS_SIDE ** 3
const build = (grade: Grade): Uint8Array => {
  const table = new Uint8Array(COLOURS_BYTES)
  fill(table, grade, 0, ENTRIES)
  return table
}

/** The table of a style; made once. Entry (r >> 3) << 10 | (g >> 3) << 5 | b >> 3 holds red, green, blue. */
export function coloursOf(style: StyleId): Uint8Array {
  let table = tables.get(style)
  if (!table) tables.set(style, (table = build(GRADES[style])))
  return table
}

let coming: { style: StyleId; table: Uint8Array; done: number } | null = null

/** Builds a little (a tenth of a millisecond) of a table nobody has asked for yet, so that no frame must build a whole one. False when all are there. */
export function prepareColours(): boolean {
  if (!coming) {
    const style = STYLES.find((each) => !tables.has(each))
    if (!style) {
      plain = null
      return false
    }
    coming = { style, table: new Uint8Array(COLOURS_BYTES), done: 0 }
  }
  const to = coming.done + ENTRIES / 128
  fill(coming.table, GRADES[coming.style], coming.done, to)
  coming.done = to
  if (to === ENTRIES) {
    if (!tables.has(coming.style)) tables.set(coming.style, coming.table)
    coming = null
  }
  return true
}

/** The palette of big pixels as such a table. */
export function pixelColours(): Uint8Array {
  let table = tables.get('console')
  if (!table) tables.set('console', (table = build(pigments(CONSOLE, 1.5))))
  return table
}
