/** People as plain meshes, for crowds: the same bodies and clothes as actors, posed in a phase of their walk and frozen into one geometry. */
import type { BufferGeometry } from 'three'
import { freeze } from './freeze.ts'
import type { BipedLook } from '../state/look.ts'
import type { Actor, DioramaState } from '../state/state.ts'
import { DT } from '../state/state.ts'
import { advanceBody, newBody } from './advance.ts'
import { BipedFigure } from './biped/figure.ts'
import { castActor, stage } from './cast.ts'
import { strideOf } from './speed.ts'

/** Speed (m/s) at which a walk's full cycle is this many metres. */
const speedOf = (actor: Actor, stride: number): number => {
  let [lo, hi] = [0.05, 4]
  for (let i = 0; i < 24; i++) {
    const mid = (lo + hi) / 2
    if (strideOf(actor, mid) < stride) lo = mid
    else hi = mid
  }
  return lo
}

/** A stage with a bench under the actor. */
const seated = (actor: Actor): DioramaState => stage([actor, castActor(2, 'bench')])

/** What of an actor a pose is made of, as it is now. */
const kept = (actor: Actor): Actor => ({ ...actor, act: { ...actor.act }, body: [...actor.body] })

/** Ticks walked in one step of making somebody. */
const STEP = 16

/** One person of a crowd: poses are walked once, then frozen when asked for. */
export class CrowdPerson {
  readonly #figure: BipedFigure
  readonly #phases: number
  #walk: Actor[] = []
  #stand: Actor | null = null
  #sit: Actor | null = null
  #walking: Generator<void, void>

  /** `phases` the walk is cut in, `stride` metres of a full cycle (two steps). */
  constructor(look: BipedLook, phases: number, stride: number) {
    this.#figure = new BipedFigure(look)
    this.#phases = phases
    this.#walking = this.#live(look, stride)
  }

  *#live(look: BipedLook, stride: number): Generator<void, void> {
    const actor = castActor(1, 'man')
    actor.look = look
    actor.body = newBody(actor)
    const state = stage([actor])
    const step = (speed: number): void => {
      state.tick++
      actor.speed = speed
      actor.z += speed * DT
      actor.phase = (actor.phase + (speed * DT) / strideOf(actor, speed)) % 1
      advanceBody(state, actor)
    }
    for (let t = 0; t < 12; t++) step(0)
    const stand = kept(actor)
    const speed = speedOf(actor, stride)
    for (let t = 0; t < 60; t++) {
      if (t % STEP === 0) yield
      step(speed)
    }
    const found: (Actor | undefined)[] = Array.from({ length: this.#phases })
    for (let t = 0; t < 600 && found.some((f) => !f); t++) {
      if (t % STEP === 0) yield
      step(speed)
      found[Math.floor(actor.phase * this.#phases)] ??= kept(actor)
    }
    yield
    const sitter = castActor(1, 'man')
    sitter.look = look
    sitter.body = newBody(sitter)
    sitter.act = { kind: 'sit', since: 0, ticks: 0, pace: 1 }
    const bench = seated(sitter)
    for (let t = 0; t < 40; t++) {
      bench.tick++
      advanceBody(bench, sitter)
    }
    this.#stand = stand
    this.#sit = sitter
    this.#walk = found.map((f) => f ?? stand)
  }

  /** One step of making this person ready to be baked at a level; false when there is nothing left to do. */
  prepare(level: number): boolean {
    return !this.#walking.next().done || this.#figure.grow(level)
  }

  /** The person in a phase of the walk, standing, or on a seat of 0.45 m, at a level of detail 1..3; feet at the origin, facing +z. */
  bake(pose: number | 'stand' | 'sit', level: number): BufferGeometry {
    while (!this.#walking.next().done);
    const actor = pose === 'stand' ? this.#stand! : pose === 'sit' ? this.#sit! : this.#walk[pose % this.#phases]!
    const figure = this.#figure
    figure.update(pose === 'sit' ? seated(actor) : stage([actor]), actor, level)
    figure.root.position.set(0, 0, 0)
    figure.root.updateMatrixWorld(true)
    return freeze(figure.root)
  }
}
