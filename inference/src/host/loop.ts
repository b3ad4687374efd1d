/**
 * The tick loop: begin each tick as late as is safe, let nothing take effect before it is stored, never skip a tick of the state. It
 * knows neither Yjs nor LiveKit: commits come in with their effects, pictures and sound go out with the moment they are due.
 */
import { performance } from 'node:perf_hooks'
import type { FrameTag, HeldControl } from '@shoal/session'
import type { Capabilities, Change, WorldRun } from '../model/port.ts'
import { expectedStep, observe, startGovernor, type Governor } from './governor.ts'
import { beginAt, dueAt, MARGIN, plan, stall, startPace, type Pace } from './pace.ts'

/** What a commit does once it is stored, before the step of its tick. */
export interface Effect {
  seq: number
  tick: number
  changes?: readonly Change[]
  paused?: boolean
}

export interface LoopDeps {
  run: WorldRun
  capabilities: Capabilities
  /** Next tick to step, and whether it begins paused. */
  tick: number
  seq: number
  paused: boolean
  epoch: number
  storedSeq(): number
  untilStored(seq: number): Promise<void>
  /** The host's lease: may the world move? */
  mayStep(): boolean
  /** What is held during the tick that begins now, and the number of the steering message that said so. */
  held(tick: number): { held: HeldControl; steer: number }
  /** A tick is about to begin; nothing of it has been applied. */
  onBegin(tick: number): void
  /** Its step is under way: what is asked of the model now, is asked after it. */
  onBegun(tick: number): void
  picture(i420: Uint8Array, tick: number, due: number, tag: FrameTag): void
  sound(samples: Int16Array, due: number): void
}

export interface Loop {
  /** Next tick not yet begun: the tick a commit written now is for. */
  next(): number
  /** Registers a commit that was just written, in order of seq. */
  add(effect: Effect): void
  /** Seq up to which everything has been applied. */
  appliedSeq(): number
  stats(): { tick: number; detail: number; stepMs: number; skipped: number; stalledMs: number; paused: boolean }
  /** Runs until `stop`; rejects when the model fails. */
  run(): Promise<void>
  stop(): void
}

/** Sound and picture need this long to get going at the start and after a stall, ms. */
const LEAD_IN = 60
/** A wait shorter than this is made up for; a longer one moves media time, ms. */
const SHORT = 30
/** Longest the world moves on while what was steered cannot be stored, ms. */
const UNRECORDED = 2000
/** A step that takes longer has hung, ms. */
const HUNG = 10_000

export const createLoop = (deps: LoopDeps): Loop => {
  const { run, capabilities } = deps
  const tickMs = (1000 / capabilities.fps) * capabilities.tickFrames
  const now = (): number => performance.now()
  let next = deps.tick
  let applied = deps.seq
  let paused = deps.paused
  let effects: (Effect & { at: number })[] = []
  let governor: Governor = startGovernor()
  let pace: Pace = startPace(now(), next, tickMs, LEAD_IN)
  let stopped = false
  let [skipped, skips, stalledMs] = [0, 0, 0]
  let wake: () => void = () => {}
  const woken = (): Promise<void> => new Promise((resolve) => (wake = resolve))
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

  /**
   * What changes nothing (a refusal, the record of what was steered) is not waited for, until it is so late that the server must be
   * away: then the world stands still rather than go on unrecorded.
   */
  const blocks = ({ changes, paused: p, at }: Effect & { at: number }): boolean =>
    changes !== undefined || p !== undefined || now() - at > UNRECORDED

  /** Waits until everything meant for this tick is stored and the world may move. Returns its changes; null when stopped before. */
  const gather = async (tick: number): Promise<(readonly Change[])[] | null> => {
    const taken: (Effect & { at: number })[] = []
    while (!stopped) {
      const storedSeq = deps.storedSeq()
      const blocking = effects.findLast((e) => e.tick <= tick && e.seq > storedSeq && blocks(e))
      if (blocking) {
        await Promise.race([deps.untilStored(blocking.seq), woken()])
        continue
      }
      const due = effects.filter((e) => e.tick <= tick && e.seq <= storedSeq)
      effects = effects.slice(due.length)
      taken.push(...due)
      for (const effect of due) if (effect.paused !== undefined) paused = effect.paused
      if (paused) await woken()
      else if (!deps.mayStep()) await sleep(50)
      else {
        applied = taken.at(-1)?.seq ?? applied
        return taken.flatMap(({ changes }) => (changes ? [changes] : []))
      }
    }
    effects = [...taken, ...effects]
    return null
  }

  const guarded = async <T>(work: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined
    const hung = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the model hangs')), HUNG)
    })
    try {
      return await Promise.race([work, hung])
    } finally {
      clearTimeout(timer)
    }
  }

  const tickOnce = async (): Promise<void> => {
    const tick = next
    const early = beginAt(pace, tick, expectedStep(governor)) - now()
    if (early > 0.5) await sleep(early)
    const arrived = now()
    deps.onBegin(tick)
    const changes = await gather(tick)
    if (!changes) return
    const waited = now() - arrived
    if (waited > SHORT) {
      const late = now() + expectedStep(governor) + MARGIN - dueAt(pace, tick)
      pace = stall(pace, late)
      stalledMs += Math.max(0, late)
    }
    const before = plan(pace, tick, now(), expectedStep(governor), skips)
    stalledMs += before.pace.origin - pace.origin
    pace = before.pace
    next = tick + 1
    for (const change of changes) run.apply(tick, change)
    const { held, steer } = deps.held(tick)
    const tag: FrameTag = { seq: applied, steer, epoch: deps.epoch }
    const began = now()
    let heard = false
    const onSound = (samples: Int16Array): void => {
      heard = true
      deps.sound(samples, dueAt(pace, tick))
    }
    const stepped = run.step(tick, held, { picture: before.picture, detail: governor.detail, onSound })
    deps.onBegun(tick)
    const chunk = await guarded(stepped)
    governor = observe(governor, before.picture ? now() - began : null, tickMs)
    skips = before.picture ? 0 : skips + 1
    if (!before.picture) skipped++
    const due = dueAt(pace, tick)
    if (!heard) deps.sound(chunk.audio, due)
    const frameMs = tickMs / capabilities.tickFrames
    for (const [i, frame] of chunk.frames.entries()) deps.picture(frame, tick, due + i * frameMs, tag)
  }

  return {
    next: () => next,
    add: (effect) => {
      effects.push({ ...effect, at: now() })
      wake()
    },
    appliedSeq: () => (effects.length > 0 ? effects[0].seq - 1 : applied),
    stats: () => ({ tick: next, detail: governor.detail, stepMs: governor.mean, skipped, stalledMs, paused }),
    run: async () => {
      pace = startPace(now(), next, tickMs, LEAD_IN)
      while (!stopped) await tickOnce()
    },
    stop: () => {
      stopped = true
      wake()
    },
  }
}
