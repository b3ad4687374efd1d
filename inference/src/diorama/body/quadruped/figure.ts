/** One quadruped on the screen: built once from its species and coat (three levels of detail), posed every frame from the state. */
import { Bone, Group, Matrix4, Mesh, Skeleton, SkinnedMesh, type Material } from 'three'
import type { Actor, DioramaState } from '../../state/state.ts'
import type { QuadrupedLook } from '../../state/look.ts'
import { heightAt } from '../../place/ground.ts'
import { Surface } from '../../raster/contract.ts'
import { Sheet } from '../shape/sheet.ts'
import { onBack } from '../back.ts'
import { frameFor } from '../biped/frame.ts'
import { riderOf } from '../ride.ts'
import { S, weight } from '../slots.ts'
import { clamp } from '../shape/vec.ts'
import { AnimalFace } from './face.ts'
import { Q, QBONES, qframeFor } from './frame.ts'
import { fleshOf, headField } from './flesh.ts'
import { coatOf } from './coat.ts'
import { furOf } from './fur.ts'
import { poseQuadruped } from './pose.ts'
import { Tack } from './tack.ts'

/** Cell sizes of the levels of detail: close-up, near, middle, far. */
const FINE = [1.05, 1.55, 2.5, 4]

export class QuadrupedFigure {
  readonly root = new Group()
  readonly bones: Bone[]
  readonly #levels: ({ group: Group; triangles: number } | null)[] = FINE.map(() => null)
  readonly #skeleton: Skeleton
  readonly #look: QuadrupedLook
  readonly #face: AnimalFace
  readonly #faceMesh: Mesh
  #tack: Tack | null = null

  constructor(look: QuadrupedLook) {
    const f = qframeFor(look)
    this.bones = Array.from({ length: QBONES }, () => new Bone())
    for (const b of this.bones) this.root.add(b)
    this.#look = look
    this.#skeleton = new Skeleton(
      this.bones,
      f.joints.map((p) => new Matrix4().makeTranslation(-p[0], -p[1], -p[2])),
    )
    this.#face = new AnimalFace(look, f, headField(look, f))
    this.#faceMesh = new Mesh(this.#face.painting.geometry, new Surface({ kind: 'matte', shadow: false, ink: false }))
    const j = f.joints[Q.head]
    this.#faceMesh.position.set(-j[0], -j[1], -j[2])
    this.bones[Q.head].add(this.#faceMesh)
  }

  /** Meshes of a level, built when it is first wanted. */
  level(level: number): { group: Group; triangles: number } {
    const kept = this.#levels[level]
    if (kept) return kept
    const look = this.#look
    const f = qframeFor(look)
    const group = new Group()
    let triangles = 0
    const put = (sheet: Sheet, surface: Surface): void => {
      if (!sheet.triangles) return
      const mesh = new SkinnedMesh(sheet.geometry(), surface)
      mesh.bind(this.#skeleton, new Matrix4())
      mesh.frustumCulled = false
      mesh.userData.moves = true
      triangles += sheet.triangles
      group.add(mesh)
    }
    const fur = new Sheet(level)
    const hard = new Sheet(level)
    fleshOf(fur, hard, look, f, FINE[level], coatOf(look, f))
    furOf(fur, hard, look, f, level)
    put(fur, new Surface({ kind: f.s.fur > 0 || f.s.extra === 'wool' ? 'fur' : 'skin', double: true }))
    put(hard, new Surface({ kind: 'matte', double: true }))
    const made = { group, triangles }
    this.#levels[level] = made
    this.root.add(group)
    return made
  }

  update(state: DioramaState, actor: Actor, level: number): void {
    const pose = poseQuadruped(state, actor)
    const ground = heightAt(state.place, actor.x, actor.z) + actor.y
    this.root.position.set(actor.x, ground, actor.z)
    this.root.rotation.set(0, actor.heading, 0)
    this.bones.forEach((bone, i) => {
      const p = pose.p[i]
      const q = pose.q[i]
      bone.position.set(p[0], p[1] - ground, p[2])
      bone.quaternion.set(q[0], q[1], q[2], q[3])
    })
    const rider = riderOf(state, actor)
    if (rider && Tack.fits(this.#look)) this.#tack ??= new Tack(this.#look, this.bones, this.root)
    const saddle = rider?.look.kind === 'biped' ? onBack(state, actor, frameFor(rider.look)) : null
    this.#tack?.update(pose, saddle && saddle.palms, ground)
    // the chest fills with breath
    const breath =
      1 +
      0.018 *
        Math.sin((state.tick + actor.id * 13) * (0.1 + 0.12 * actor.body[S.run])) *
        (1 + weight(actor.body, 'sleep'))
    this.bones[Q.spine].scale.set(breath, breath, 1)
    this.level(level)
    this.#levels.forEach((l, i) => l && (l.group.visible = i === level))
    this.#faceMesh.visible = level < 3
    if (level < 3) {
      const body = actor.body
      const blink = body[S.blink] < 0 ? 1 - Math.abs(body[S.blink] + 2) / 3 : 0
      this.#face.draw({
        lids: Math.max(body[S.lids], clamp(blink * 1.4)),
        lookX: clamp(body[S.yaw] * 0.5 + body[S.yawV] * 0.1, -1, 1),
        lookY: clamp(-body[S.pitch] * 0.7, -1, 1),
        smile: body[S.smile],
        happy: weight(body, 'enjoy'),
      })
    }
  }

  dispose(): void {
    this.root.traverse((o) => {
      if (o instanceof Mesh) {
        o.geometry.dispose()
        ;(o.material as Material).dispose()
      }
    })
  }
}
