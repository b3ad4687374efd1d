/**
 * The hall the band plays in: Dattorro's plate (J. Dattorro, "Effect Design 1", 1997) as spessasynth has it for GS "Hall 2", the room a
 * General MIDI synthesiser starts in, number by number. Its own reverb looks each of twelve delay lines up by object, thirty times a
 * sample, and reads twice what has not changed; here all lines lie in one array and move by one counter, for a twelfth of the time.
 */
import type { ReverbProcessor } from 'spessasynth_core'

/** Room a line has: the longest is 7,182 samples at 48 kHz. */
const ROOM = 8192
const MASK = ROOM - 1
/** From line to line: not a power of two, or what is read at one time would lie in one corner of the cache. */
const LINE = ROOM + 80

/** Seconds of the twelve lines, then of the fourteen taps, in Dattorro's order. */
const LINES = [
  0.004771345, 0.003595309, 0.012734787, 0.009307483, 0.022579886, 0.149625349, 0.060481839, 0.1249958, 0.030509727,
  0.141695508, 0.089244313, 0.106280031,
]
const TAPS = [
  0.008937872, 0.099929438, 0.064278754, 0.067067639, 0.066866033, 0.006283391, 0.035818689, 0.011861161, 0.121870905,
  0.041262054, 0.08981553, 0.070931756, 0.011256342, 0.004065724,
]

/** Level, time and the rest of GS "Hall 2" as spessasynth turns them into factors. */
const GAIN = 64 / 345
const LOWPASS = 0.7
const DECAY = 1.2 * (0.05 + (0.65 * 64) / 127)
const KEPT = 0.9
const [DIFFUSE_A, DIFFUSE_B] = [0.75, 0.625]
const [SWIRL_A, SWIRL_B] = [0.67, 0.69]
/** The two lines that are read at a moving place: cycles a second, and thousandths of a second of swing. */
const RATE_OF_SWING = 0.5
const DEPTH = 0.7
const [TURN_A, TURN_B] = [6.28, 6.2847]

/** The hall for one synthesiser of `sampleRate` (at most 48 kHz). It is always this hall: what a message asks of it is kept, not followed. */
export const createHall = (sampleRate: number): ReverbProcessor => {
  const lines = new Float32Array(LINES.length * LINE)
  /** Where line `i` is written, and where tap `k` of it is read: from its counted position on. */
  const written = (i: number): number => Math.round(LINES[i] * sampleRate) - 1
  const tap = (k: number): number => Math.round(TAPS[k] * sampleRate)
  const [w0, w1, w2, w3, w4, w5] = [0, 1, 2, 3, 4, 5].map(written)
  const [w6, w7, w8, w9, w10, w11] = [6, 7, 8, 9, 10, 11].map(written)
  const [l0, l1, l2, l3, l4, l5, l6] = [0, 1, 2, 3, 4, 5, 6].map(tap)
  const [r0, r1, r2, r3, r4, r5, r6] = [7, 8, 9, 10, 11, 12, 13].map(tap)
  const swing = RATE_OF_SWING / sampleRate
  const depth = (DEPTH * sampleRate) / 1000
  const [cosA, sinA] = [Math.cos(swing * TURN_A), Math.sin(swing * TURN_A)]
  const [cosB, sinB] = [Math.cos(swing * TURN_B), Math.sin(swing * TURN_B)]
  let [lowIn, lowLeft, lowRight, phase] = [0, 0, 0, 0]
  let at = 0

  const settings = { level: 64, preLowpass: 0, character: 4, time: 64, delayFeedback: 0, preDelayTime: 0 }
  return {
    ...settings,
    getSnapshot: () => ({ ...settings }),
    process: (input, left, right, start, count) => {
      const d = lines
      let [lp1, lp2, lp3, n] = [lowIn, lowLeft, lowRight, at]
      // The swings turn on from their exact place at the block's first sample.
      let [ca, sa] = [Math.cos(phase * TURN_A), Math.sin(phase * TURN_A)]
      let [cb, sb] = [Math.cos(phase * TURN_B), Math.sin(phase * TURN_B)]
      for (let i = 0; i < count; i++, n++) {
        const p = n & MASK
        const d0 = d[p]
        const d1 = d[LINE + p]
        const d2 = d[2 * LINE + p]
        const d3 = d[3 * LINE + p]
        lp1 += LOWPASS * (input[i] - lp1)
        let pre = lp1 - DIFFUSE_A * d0
        d[(n + w0) & MASK] = pre
        pre = DIFFUSE_A * (pre - d1) + d0
        d[LINE + ((n + w1) & MASK)] = pre
        pre = DIFFUSE_A * pre + d1 - DIFFUSE_B * d2
        d[2 * LINE + ((n + w2) & MASK)] = pre
        pre = DIFFUSE_B * (pre - d3) + d2
        d[3 * LINE + ((n + w3) & MASK)] = pre
        const split = DIFFUSE_B * pre + d3

        let away = depth * (1 + ca)
        let whole = away | 0
        let f = away - whole
        let o = n + whole - 1
        let x0 = d[4 * LINE + (o & MASK)]
        let x1 = d[4 * LINE + ((o + 1) & MASK)]
        let x2 = d[4 * LINE + ((o + 2) & MASK)]
        let x3 = d[4 * LINE + ((o + 3) & MASK)]
        const swungLeft =
          ((((3 * (x1 - x2) - x0 + x3) / 2) * f + (2 * x2 + x0 - (5 * x1 + x3) / 2)) * f + (x2 - x0) / 2) * f + x1
        const d11 = d[11 * LINE + p]
        let turned = split + DECAY * d11 + SWIRL_A * swungLeft
        d[4 * LINE + ((n + w4) & MASK)] = turned
        d[5 * LINE + ((n + w5) & MASK)] = swungLeft - SWIRL_A * turned
        lp2 += KEPT * (d[5 * LINE + p] - lp2)
        const d6 = d[6 * LINE + p]
        turned = DECAY * lp2 - SWIRL_B * d6
        d[6 * LINE + ((n + w6) & MASK)] = turned
        d[7 * LINE + ((n + w7) & MASK)] = d6 + SWIRL_B * turned

        away = depth * (1 + sb)
        whole = away | 0
        f = away - whole
        o = n + whole - 1
        x0 = d[8 * LINE + (o & MASK)]
        x1 = d[8 * LINE + ((o + 1) & MASK)]
        x2 = d[8 * LINE + ((o + 2) & MASK)]
        x3 = d[8 * LINE + ((o + 3) & MASK)]
        const swungRight =
          ((((3 * (x1 - x2) - x0 + x3) / 2) * f + (2 * x2 + x0 - (5 * x1 + x3) / 2)) * f + (x2 - x0) / 2) * f + x1
        turned = split + DECAY * d[7 * LINE + p] + SWIRL_A * swungRight
        d[8 * LINE + ((n + w8) & MASK)] = turned
        d[9 * LINE + ((n + w9) & MASK)] = swungRight - SWIRL_A * turned
        lp3 += KEPT * (d[9 * LINE + p] - lp3)
        const d10 = d[10 * LINE + p]
        turned = DECAY * lp3 - SWIRL_B * d10
        d[10 * LINE + ((n + w10) & MASK)] = turned
        d[11 * LINE + ((n + w11) & MASK)] = d10 + SWIRL_B * turned

        left[start + i] +=
          GAIN *
          (d[9 * LINE + ((n + l0) & MASK)] +
            d[9 * LINE + ((n + l1) & MASK)] -
            d[10 * LINE + ((n + l2) & MASK)] +
            d[11 * LINE + ((n + l3) & MASK)] -
            d[5 * LINE + ((n + l4) & MASK)] -
            d[6 * LINE + ((n + l5) & MASK)] -
            d[7 * LINE + ((n + l6) & MASK)])
        right[start + i] +=
          GAIN *
          (d[5 * LINE + ((n + r0) & MASK)] +
            d[5 * LINE + ((n + r1) & MASK)] -
            d[6 * LINE + ((n + r2) & MASK)] +
            d[7 * LINE + ((n + r3) & MASK)] -
            d[9 * LINE + ((n + r4) & MASK)] -
            d[10 * LINE + ((n + r5) & MASK)] -
            d[11 * LINE + ((n + r6) & MASK)])
        const turnedA = ca * cosA - sa * sinA
        sa = sa * cosA + ca * sinA
        ca = turnedA
        const turnedB = sb * cosB + cb * sinB
        cb = cb * cosB - sb * sinB
        sb = turnedB
      }
      lowIn = lp1
      lowLeft = lp2
      lowRight = lp3
      at = n & MASK
      phase += swing * count
    },
  }
}
