/**
 * The hands at the controls: keys, mouse, touch, as they reach the picture. Sends through `SteerSender` and lets go of everything
 * when the focus leaves, the page is hidden or the stick is somebody else's.
 */
import type { SteerMessage } from '@shoal/session'
import { SteerSender } from './sender.ts'

/** Degrees of view a drag of one CSS pixel turns. */
const DRAG = 0.18

export class Hands {
  /** May this person steer just now? Set from the fold. */
  #allowed = $state(false)
  /** Bits of the keys held here. */
  keys = $state(0)
  private readonly sender = new SteerSender()
  private readonly send: (message: SteerMessage) => void
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(send: (message: SteerMessage) => void) {
    this.send = send
    addEventListener('blur', this.release)
    document.addEventListener('visibilitychange', this.hidden)
  }

  get allowed(): boolean {
    return this.#allowed
  }

  set allowed(allowed: boolean) {
    if (!allowed && this.#allowed) this.release()
    this.#allowed = allowed
  }

  press(bit: number): void {
    if (!this.#allowed) return
    this.sender.press(bit)
    this.flush()
  }

  lift(bit: number): void {
    this.sender.lift(bit)
    this.flush()
  }

  lean(x: number, y: number): void {
    if (!this.#allowed && (x !== 0 || y !== 0)) return
    this.sender.lean(x, y)
    this.flush()
  }

  /** A drag over the picture, CSS pixels: the view follows the hand. */
  drag(dx: number, dy: number): void {
    if (!this.#allowed) return
    this.sender.look(dx * DRAG, -dy * DRAG)
    this.flush()
  }

  release = (): void => {
    this.sender.release()
    this.flush()
  }

  stop(): void {
    removeEventListener('blur', this.release)
    document.removeEventListener('visibilitychange', this.hidden)
    this.release()
    clearTimeout(this.timer)
  }

  private hidden = (): void => {
    if (document.hidden) this.release()
  }

  /** Sends what is due and wakes up for what will be. */
  private flush = (): void => {
    clearTimeout(this.timer)
    this.keys = this.sender.keys
    const now = performance.now()
    const message = this.sender.due(now)
    if (message) this.send(message)
    const wait = this.sender.wait(performance.now())
    if (wait !== null) this.timer = setTimeout(this.flush, Math.ceil(wait))
  }
}
