/**
 * Sound on a line of time. Pieces are written where they belong, 10 ms at a time are read where the clock stands: what is missing is
 * silence, what comes too late loses its beginning, so sound can neither stop nor drift away from the picture. Pure: time is counted
 * in samples and comes from outside.
 */

export const RATE = 48_000
/** Samples (of each channel) in one piece that is read. */
export const PIECE = RATE / 100
/** Deviation within which a piece is simply joined to the one before, samples: a cut would be heard more than it helps. */
export const TOLERANCE = RATE / 250
/** Longest piece that may wait on the line, samples. */
const LENGTH = RATE
/** Samples at the edge of a cut or a gap that are faded, so that it does not click. */
const FADE = 96

export interface SoundLine {
  /** Puts interleaved stereo on the line so that it begins at sample `at`. */
  write(at: number, samples: Int16Array): void
  /** Takes the next piece off the line, interleaved stereo in a buffer of its own. */
  read(): Int16Array<ArrayBuffer>
  /** Skips pieces nobody can play any more. */
  skip(pieces: number): void
  /** Sample the next `read` begins at. */
  position(): number
  stats(): { silence: number; cut: number; ahead: number }
}

export const createSoundLine = (): SoundLine => {
  const ring = new Int16Array(LENGTH * 2)
  let cursor = 0
  let end = 0
  let [silence, cut] = [0, 0]

  const put = (at: number, samples: Int16Array): void => {
    const from = (at % LENGTH) * 2
    const first = Math.min(samples.length, ring.length - from)
    ring.set(samples.subarray(0, first), from)
    ring.set(samples.subarray(first), 0)
  }
  const take = (at: number, length: number): Int16Array<ArrayBuffer> => {
    const out = new Int16Array(length * 2)
    const from = (at % LENGTH) * 2
    const first = Math.min(out.length, ring.length - from)
    out.set(ring.subarray(from, from + first))
    out.set(ring.subarray(0, out.length - first), first)
    return out
  }
  const clear = (at: number, length: number): void => put(at, new Int16Array(length * 2))

  return {
    write: (wanted, samples) => {
      const joined = Math.abs(wanted - end) <= TOLERANCE && end >= cursor
      const start = joined ? end : Math.round(wanted)
      const skipped = Math.max(0, Math.max(cursor, end) - start)
      const length = Math.min(samples.length / 2 - skipped, cursor + LENGTH - start - skipped)
      cut += Math.max(0, Math.min(skipped, samples.length / 2))
      if (length <= 0) return
      const piece = samples.slice(skipped * 2, (skipped + length) * 2)
      if (!joined)
        for (let i = 0; i < Math.min(FADE, length); i++)
          for (const c of [0, 1]) piece[2 * i + c] = Math.round((piece[2 * i + c] * i) / FADE)
      put(start + skipped, piece)
      end = start + skipped + length
    },
    read: () => {
      const piece = take(cursor, PIECE)
      clear(cursor, PIECE)
      cursor += PIECE
      silence += Math.min(PIECE, Math.max(0, cursor - end))
      return piece
    },
    skip: (pieces) => {
      const length = Math.min(pieces * PIECE, LENGTH)
      clear(cursor, length)
      cursor += pieces * PIECE
    },
    position: () => cursor,
    stats: () => ({ silence, cut, ahead: Math.max(0, end - cursor) }),
  }
}
