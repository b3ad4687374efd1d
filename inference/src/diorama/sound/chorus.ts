/**
 * The chorus of the band: two delay lines swung against each other, as spessasynth has it for GS "Chorus 3", the one a General MIDI
 * synthesiser starts with, number by number. Only pads, kotos and leads send to it; while nothing does and nothing rings, it costs nothing.
 */
import type { ChorusProcessor } from 'spessasynth_core'

/** GS "Chorus 3" as spessasynth turns it into factors: thousandths of a second, share fed back, cycles a second, gain. */
const DELAY = (80 / 127) * 0.025
const DEPTH = (19 / 127) * 0.025
const FED_BACK = 8 * 0.00763
const RATE = 3 * 0.122
const GAIN = (64 / 127) * 1.3
/** Seconds until what rings is nothing: a fifteenth comes back every twentieth of a second. */
const RINGS = 1

/** The chorus for one synthesiser of `sampleRate`. It is always this chorus: what a message asks of it is kept, not followed. */
export const createChorus = (sampleRate: number): ChorusProcessor => {
  const length = Math.ceil((DELAY + DEPTH) * sampleRate) + 2
  const [lineLeft, lineRight] = [new Float32Array(length), new Float32Array(length)]
  const [delay, depth, turn] = [DELAY * sampleRate, DEPTH * sampleRate, RATE / sampleRate]
  let [phase, write] = [0, 0]
  let silent = Infinity

  const settings = {
    level: 64,
    preLowpass: 0,
    feedback: 8,
    delay: 80,
    rate: 3,
    depth: 19,
    sendLevelToReverb: 0,
    sendLevelToDelay: 0,
  }
  return {
    ...settings,
    getSnapshot: () => ({ ...settings }),
    process: (input, left, right, _reverb, _delay, start, count) => {
      let heard = false
      for (let i = 0; i < count && !heard; i++) heard = input[i] !== 0
      silent = heard ? 0 : silent + count
      if (silent > RINGS * sampleRate) {
        phase = (phase + turn * count) % 1
        return
      }
      let [p, w] = [phase, write]
      for (let i = 0; i < count; i++) {
        const swung = 2 * Math.abs(p - 0.5) * depth
        let from = w - delay - swung
        if (from < 0) from += length
        let [a, b] = [from | 0, (from | 0) + 1]
        if (b >= length) b -= length
        let f = from - a
        const l = lineLeft[a] * (1 - f) + lineLeft[b] * f
        lineLeft[w] = input[i] + l * FED_BACK
        from = w - delay - depth + swung
        if (from < 0) from += length
        a = from | 0
        b = a + 1
        if (b >= length) b -= length
        f = from - a
        const r = lineRight[a] * (1 - f) + lineRight[b] * f
        lineRight[w] = input[i] + r * FED_BACK
        left[start + i] += l * GAIN
        right[start + i] += r * GAIN
        if (++w >= length) w = 0
        if ((p += turn) >= 1) p -= 1
      }
      phase = p
      write = w
    },
  }
}
