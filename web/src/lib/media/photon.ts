/**
 * From words to light: when was the picture on this screen that an intent changed? The host puts the tick on every frame and into
 * every commit; here the two meet. Times come in as arguments (ms, one clock), so nothing here waits or measures by itself.
 */

/** Frames remembered, for a commit that arrives after its frame: about ten seconds. */
const FRAMES_KEPT = 240
/** Measurements kept for the read-out. */
const VALUES_KEPT = 50

export interface OnAir {
  readonly id: string
  readonly tick: number
  /** When the first frame at or after that tick was presented, ms. */
  readonly at: number
  /** From sending to that frame, ms; null: it was not sent from here. */
  readonly ms: number | null
}

/** Value below which `q` of the sorted sample lies (nearest rank); null when empty. */
export const quantile = (values: readonly number[], q: number): number | null => {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))]
}

export class Photon {
  private readonly sentAt = new Map<string, number>()
  private readonly due = new Map<string, number>()
  private readonly seen = new Map<string, OnAir>()
  private frames: { tick: number; at: number }[] = []
  private values: number[] = []
  /** Tick of the newest frame shown, -1 before the first. */
  tick = -1

  /** An intent left this page. */
  sent(id: string, at: number): void {
    this.sentAt.set(id, at)
  }

  /** Its commit says it takes effect at `tick`. Gives it when its frame was shown already. */
  applied(id: string, tick: number): OnAir | null {
    if (this.seen.has(id) || this.due.has(id)) return null
    const first = this.frames.find((f) => f.tick >= tick)
    // Older than what is remembered: it was on air before anybody here could see it.
    if (this.frames.length > 0 && tick < this.frames[0].tick && !this.sentAt.has(id)) return null
    if (first) return this.show(id, tick, first.at)
    this.due.set(id, tick)
    return null
  }

  /** A frame was presented. Gives what came on air with it. */
  frame(tick: number, at: number): OnAir[] {
    // After a rewind or a host without state the ticks begin anew; what was remembered means nothing then.
    if (tick < this.tick) this.frames = []
    this.tick = tick
    this.frames.push({ tick, at })
    if (this.frames.length > FRAMES_KEPT) this.frames.shift()
    const out: OnAir[] = []
    for (const [id, due] of this.due) if (due <= tick) out.push(this.show(id, due, at))
    return out
  }

  private show(id: string, tick: number, at: number): OnAir {
    const from = this.sentAt.get(id)
    const shown: OnAir = { id, tick, at, ms: from === undefined ? null : at - from }
    this.due.delete(id)
    this.sentAt.delete(id)
    this.seen.set(id, shown)
    if (shown.ms !== null) {
      this.values.push(shown.ms)
      if (this.values.length > VALUES_KEPT) this.values.shift()
    }
    return shown
  }

  p(q: number): number | null {
    return quantile(this.values, q)
  }
}

/** Keys to picture: the running number of each steering message, and the one the host says it had folded into a frame. */
export class SteerPhoton {
  private pending: { n: number; at: number }[] = []
  private values: number[] = []

  sent(n: number, at: number): void {
    this.pending.push({ n, at })
    if (this.pending.length > FRAMES_KEPT) this.pending.shift()
  }

  /** A frame with the host's newest steering number was presented. Gives the time since that message left, once. */
  frame(n: number, at: number): number | null {
    const i = this.pending.findLastIndex((p) => p.n === n)
    if (i < 0) return null
    const ms = at - this.pending[i].at
    this.pending = this.pending.slice(i + 1)
    this.values.push(ms)
    if (this.values.length > VALUES_KEPT) this.values.shift()
    return ms
  }

  p(q: number): number | null {
    return quantile(this.values, q)
  }
}
