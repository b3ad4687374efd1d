/** People as plain meshes, for crowds: the same bodies and clothes as actors, posed in a phase of their walk and frozen into one geometry. */
import { BufferAttribute, BufferGeometry, Matrix3, Matrix4, Mesh, SkinnedMesh, Vector3 } from 'three'
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

/** One person of a crowd: poses are walked once, then frozen when asked for. */
export class CrowdPerson {
  readonly #figure: BipedFigure
  readonly #walk: Actor[]
  readonly #stand: Actor
  readonly #sit: Actor

  /** `phases` the walk is cut in, `stride` metres of a full cycle (two steps). */
  constructor(look: BipedLook, phases: number, stride: number) {
    this.#figure = new BipedFigure(look)
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
    this.#stand = structuredClone(actor)
    const speed = speedOf(actor, stride)
    for (let t = 0; t < 60; t++) step(speed)
    const found: (Actor | undefined)[] = Array.from({ length: phases })
    for (let t = 0; t < 600 && found.some((f) => !f); t++) {
      step(speed)
      found[Math.floor(actor.phase * phases)] ??= structuredClone(actor)
    }
    this.#walk = found.map((f) => f ?? this.#stand)
    const sitter = castActor(1, 'man')
    sitter.look = look
    sitter.body = newBody(sitter)
    sitter.act = { kind: 'sit', since: 0, ticks: 0, pace: 1 }
    const bench = seated(sitter)
    for (let t = 0; t < 40; t++) {
      bench.tick++
      advanceBody(bench, sitter)
    }
    this.#sit = sitter
  }

  /** The person in a phase of the walk, standing, or on a seat of 0.45 m, at a level of detail 1..3; feet at the origin, facing +z. */
  bake(pose: number | 'stand' | 'sit', level: number): BufferGeometry {
    const actor = pose === 'stand' ? this.#stand : pose === 'sit' ? this.#sit : this.#walk[pose % this.#walk.length]
    const figure = this.#figure
    figure.update(pose === 'sit' ? seated(actor) : stage([actor]), actor, level)
    figure.root.position.set(0, 0, 0)
    figure.root.updateMatrixWorld(true)
    const position: number[] = []
    const normal: number[] = []
    const colour: number[] = []
    const index: number[] = []
    const p = new Vector3()
    const n = new Vector3()
    const bone = new Matrix4()
    const turn = new Matrix3()
    figure.root.traverseVisible((o) => {
      if (!(o instanceof Mesh)) return
      const g = o.geometry as BufferGeometry
      const [ps, ns, cs] = ['position', 'normal', 'color'].map((name) => g.attributes[name] as BufferAttribute)
      const base = position.length / 3
      const skinned = o instanceof SkinnedMesh ? o : null
      if (skinned) skinned.skeleton.update()
      turn.setFromMatrix4(o.matrixWorld)
      for (let i = 0; i < ps.count; i++) {
        p.fromBufferAttribute(ps, i)
        n.fromBufferAttribute(ns, i)
        if (skinned) {
          skinned.applyBoneTransform(i, p)
          // normals follow the strongest bone: enough for a figure in the crowd
          const b = (g.attributes.skinIndex as BufferAttribute).getX(i)
          n.applyMatrix3(
            turn.setFromMatrix4(bone.fromArray(skinned.skeleton.boneMatrices as Float32Array, b * 16)),
          ).normalize()
        } else {
          p.applyMatrix4(o.matrixWorld)
          n.applyMatrix3(turn).normalize()
        }
        position.push(p.x, p.y, p.z)
        normal.push(n.x, n.y, n.z)
        colour.push(cs ? cs.getX(i) * 255 : 255, cs ? cs.getY(i) * 255 : 255, cs ? cs.getZ(i) * 255 : 255)
      }
      const tri = g.index!.array
      for (let i = 0; i < tri.length; i++) index.push(base + tri[i])
    })
    const out = new BufferGeometry()
    out.setAttribute('position', new BufferAttribute(new Float32Array(position), 3))
    out.setAttribute('normal', new BufferAttribute(new Float32Array(normal), 3))
    out.setAttribute('color', new BufferAttribute(new Uint8Array(colour.map(Math.round)), 3, true))
    out.setIndex(new BufferAttribute(new Uint32Array(index), 1))
    out.computeBoundingSphere()
    return out
  }
}
