/** The small birds of scenery: one shape from a few triangles a side, wings spread or folded, and its colours. */

export type Point = readonly [forward: number, out: number, up: number]
/** Where on a bird a corner lies, which is how it is coloured. */
export type Where = 'body' | 'wing' | 'tip'
export type Plumage = Record<Where, number>

/** Corners of one side, three to a triangle. */
export const BIRD: readonly Where[] = (
  [
    ['body', 'body', 'body'],
    ['body', 'body', 'body'],
    ['body', 'body', 'body'],
    ['tip', 'body', 'body'],
    ['body', 'tip', 'tip'],
    ['wing', 'wing', 'wing'],
    ['wing', 'wing', 'wing'],
    ['wing', 'wing', 'tip'],
    ['wing', 'wing', 'wing'],
  ] as const
).flat()

const between = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

const NECK: Point = [0.28, 0, 0.09]
const SHOULDER: Point = [0.04, 0.1, 0.02]
const RUMP: Point = [-0.36, 0, 0.03]
const BREAST: Point = [0.2, 0, -0.08]
/** Back, flank, belly, head and tail. */
const BODY: readonly Point[] = [
  [NECK, SHOULDER, RUMP],
  [NECK, BREAST, SHOULDER],
  [BREAST, RUMP, SHOULDER],
  [[0.5, 0, 0.07] as const, [0.34, 0.05, 0.1] as const, [0.24, 0, 0.16] as const],
  [[-0.24, 0.02, 0.03] as const, [-0.62, 0, 0.02] as const, [-0.58, 0.14, 0.02] as const],
].flat()
const ROOT: Point = [0.18, 0.05, 0.05]
const UNDER: Point = [-0.16, 0.05, 0.04]

/** Corners of one side of a bird as long as it is wide half: `beat` -1..1 of its wings, `folded` 0..1. */
export const birdShape = (beat: number, folded: number): readonly Point[] => {
  // The hand of the wing goes further than the arm, and lags behind it.
  const arm = 0.08 + 0.2 * beat
  const hand = arm + 0.04 + 0.34 * beat
  const bent = (spread: Point, close: Point): Point => between(spread, close, folded)
  const elbow = bent([0.27, 0.44, arm], [0.12, 0.11, 0.05])
  const behind = bent([-0.06, 0.42, arm], [-0.2, 0.09, 0.05])
  const edge = bent([0.02, 0.8, hand * 0.8], [-0.1, 0.1, 0.04])
  const tip = bent([-0.16, 1.06, hand], [-0.52, 0.05, 0.04])
  return [...BODY, ROOT, elbow, UNDER, UNDER, elbow, behind, elbow, edge, tip, elbow, tip, behind]
}

/** Colour of each vertex of `count` birds, both sides of one after the other: 4 bytes each. */
export const birdColours = (count: number, plumage: (bird: number) => Plumage): Uint8Array => {
  const colour = new Uint8Array(count * 2 * BIRD.length * 4)
  for (let bird = 0; bird < count; bird++) {
    const tones = plumage(bird)
    for (let i = 0; i < 2 * BIRD.length; i++) {
      const c = tones[BIRD[i % BIRD.length]!]
      colour.set([(c >> 16) & 255, (c >> 8) & 255, c & 255, 255], (bird * 2 * BIRD.length + i) * 4)
    }
  }
  return colour
}
