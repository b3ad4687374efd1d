/**
 * Decides when a steering message goes out. Time is an argument: the caller asks `due(now)` and sends what it gets. A change
 * goes at once but never more than STEER_RATE a second; a held state repeats as a heartbeat; a release goes once and then
 * nothing does, for the host releases whoever is silent.
 */
import { STEER_BEAT, STEER_RATE, type SteerMessage } from '@shoal/session'

/** Least time between two messages, ms. The epsilon keeps 24 in every window of a second. */
export const STEER_GAP = 1000 / STEER_RATE + 0.5
/** Degrees of look one message may carry: a flick of the mouse, not a spin. */
export const LOOK_MAX = 180

/** A state as the host will see it: look is a delta since the last message, so it is not part of "unchanged". */
interface Held {
  keys: number
  stickX: number
  stickY: number
}

const still = (h: Held): boolean => h.keys === 0 && h.stickX === 0 && h.stickY === 0
const same = (a: Held, b: Held): boolean => a.keys === b.keys && a.stickX === b.stickX && a.stickY === b.stickY
const clamp = (x: number, max: number): number => Math.max(-max, Math.min(max, x))
/** Towards zero, in the steps a HeldControl knows. */
const sixteenths = (x: number): number => Math.trunc(x * 16) / 16
/** Sixty-fourths are finer than a thumb and keep a waking thumb from sending for ever. */
const stick = (x: number): number => Math.round(clamp(x, 1) * 64) / 64

export class SteerSender {
  private held: Held = { keys: 0, stickX: 0, stickY: 0 }
  private told: Held = { keys: 0, stickX: 0, stickY: 0 }
  private lookX = 0
  private lookY = 0
  private n = 0
  private last = -Infinity

  press(bit: number): void {
    this.held = { ...this.held, keys: this.held.keys | bit }
  }

  lift(bit: number): void {
    this.held = { ...this.held, keys: this.held.keys & ~bit }
  }

  /** Analog stick, -1..1 right and forward. */
  lean(x: number, y: number): void {
    this.held = { ...this.held, stickX: stick(x), stickY: stick(y) }
  }

  /** Degrees to turn: yaw right, pitch up; added up until sent. */
  look(x: number, y: number): void {
    this.lookX = clamp(this.lookX + x, LOOK_MAX)
    this.lookY = clamp(this.lookY + y, LOOK_MAX)
  }

  /** Lets go of everything: focus lost, page hidden, stick passed on. */
  release(): void {
    this.held = { keys: 0, stickX: 0, stickY: 0 }
    this.lookX = 0
    this.lookY = 0
  }

  get keys(): number {
    return this.held.keys
  }

  get moving(): boolean {
    return !still(this.held)
  }

  /** Ms from `now` until `due` may have something without anything new happening; null: nothing is pending or held. */
  wait(now: number): number | null {
    const pending = !same(this.held, this.told) || sixteenths(this.lookX) !== 0 || sixteenths(this.lookY) !== 0
    if (!pending && still(this.held)) return null
    return Math.max(0, this.last + (pending ? STEER_GAP : STEER_BEAT) - now)
  }

  /** The message to send at `now` (ms, any monotonic clock), or null. */
  due(now: number): SteerMessage | null {
    const lookX = sixteenths(this.lookX)
    const lookY = sixteenths(this.lookY)
    const changed = !same(this.held, this.told) || lookX !== 0 || lookY !== 0
    const beat = !still(this.held) && now - this.last >= STEER_BEAT
    if ((!changed && !beat) || now - this.last < STEER_GAP) return null
    this.told = this.held
    // What rounding leaves over waits for more: a slow hand still turns the view.
    this.lookX -= lookX
    this.lookY -= lookY
    this.last = now
    return { n: ++this.n, keys: this.held.keys, lookX, lookY, stickX: this.held.stickX, stickY: this.held.stickY }
  }
}
