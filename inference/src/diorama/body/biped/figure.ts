/** One biped on the screen: built once from its look (three levels of detail on one skeleton), posed every frame from the state. */
import { Bone, Group, Mesh, Skeleton, SkinnedMesh, Matrix4, type Material, Vector3 } from 'three'
import type { Actor, DioramaState } from '../../state/state.ts'
import type { BipedLook } from '../../state/look.ts'
import { Surface } from '../../raster/contract.ts'
import { heightAt } from '../../place/ground.ts'
import { shade, Sheet } from '../shape/sheet.ts'
import { clamp, euler, mix, qmul, smooth, turn, type Quat, type Vec3 } from '../shape/vec.ts'
import { S, weight } from '../slots.ts'
import { wear } from './accessories.ts'
import { Countenance, expressionOf } from './countenance.ts'
import { B, BONES, coverOf, frameFor, type Frame } from './frame.ts'
import { dress } from './garments.ts'
import { PILE } from './hang.ts'
import { growHair } from './hair.ts'
import { growHead, headOf } from './head.ts'
import { handMesh } from './hand.ts'
import { swung } from '../swing.ts'
import { holdThing, type Held } from './held/index.ts'
import { armTube } from './limbs.ts'
import { poseBiped, type Pose } from './pose.ts'
import { trunk } from './torso.ts'
import { variantOf } from './variants.ts'

/** Cell sizes of the levels of detail: close-up, near, middle, far. */
const FINE = [1, 1.75, 2.6, 4]

interface Level {
  group: Group
  triangles: number
}

export class BipedFigure {
  readonly root = new Group()
  readonly bones: Bone[]
  readonly #levels: (Level | null)[] = FINE.map(() => null)
  readonly #growing: Generator<void, Level>[] = []
  readonly #skeleton: Skeleton
  readonly #frame: Frame
  readonly #look: BipedLook
  readonly #face: Countenance | null
  readonly #head: ReturnType<typeof headOf>
  readonly #held: { held: Held; hand: 'left' | 'right' }[]
  readonly #cover: number

  constructor(look: BipedLook) {
    const f = frameFor(look)
    this.#frame = f
    this.#look = look
    this.#cover = coverOf(look)
    this.bones = Array.from({ length: BONES }, () => new Bone())
    for (const b of this.bones) this.root.add(b)
    this.#skeleton = new Skeleton(
      this.bones,
      f.joints.map((p) => new Matrix4().makeTranslation(-p[0], -p[1], -p[2])),
    )
    this.#head = headOf(look, f)
    this.#face = variantOf(look).face ? new Countenance(look, f, this.#head, this.bones[B.head]) : null
    this.#held = look.holds.map((thing) => {
      const held = holdThing(thing, look.height, f.head)
      this.root.add(held.group)
      return { held, hand: thing.hand }
    })
  }

  /** Meshes of a level, built when it is first wanted: a passer-by never pays for the close-up. */
  level(level: number): Level {
    while (this.grow(level));
    return this.#levels[level]!
  }

  /** One step of building a level ahead of need; false when it is there. */
  grow(level: number): boolean {
    if (this.#levels[level]) return this.#face?.prepare(level) ?? false
    const steps = (this.#growing[level] ??= buildLevel(this.#look, this.#frame, this.#head, level, this.#skeleton))
    const step = steps.next()
    if (step.done) {
      this.#levels[level] = step.value
      step.value.group.visible = false
      this.root.add(step.value.group)
    }
    return true
  }

  /** Poses the figure. `level` 0 close-up .. 3 far. `eye`: from where it is looked at, where that is known. */
  update(state: DioramaState, actor: Actor, level: number, eye?: Vec3): Pose {
    const pose = poseBiped(state, actor)
    const ground = heightAt(state.place, actor.x, actor.z) + actor.y
    this.root.position.set(actor.x, ground, actor.z)
    this.root.rotation.set(0, actor.heading, 0, 'YXZ')
    const away = swung(state, actor)
    if (away) {
      this.root.rotation.x = away.turn
      this.root.position.x += Math.sin(actor.heading) * away.ahead
      this.root.position.y += away.up
      this.root.position.z += Math.cos(actor.heading) * away.ahead
    }
    this.bones.forEach((bone, i) => {
      const p = pose.p[i]
      const q = pose.q[i]
      bone.position.set(p[0], p[1] - ground, p[2])
      bone.quaternion.set(q[0], q[1], q[2], q[3])
    })
    // cloth lies down on raised thighs and they give way under it, or they would come through
    const fold =
      smooth(this.#cover, 0.3, 0.45) *
      Math.max(
        weight(actor.body, 'squat'),
        weight(actor.body, 'sit'),
        weight(actor.body, 'kneel'),
        weight(actor.body, 'fall'),
        0.6 * weight(actor.body, 'lie'),
      )
    const long = smooth(this.#cover, 0.5, 0.68)
    const knees = fold * long
    const slim = Math.max(0.34 * fold, 0.5 * long * actor.body[S.run])
    for (const b of [B.thighL, B.thighR, B.hipL, B.hipR]) this.bones[b].scale.set(1 - slim, 1, 1 - slim)
    this.bones[B.hips].scale.set(1, 1, 1 - 0.14 * fold)
    for (const b of [B.kneeL, B.kneeR])
      this.bones[b].scale.set(1 - Math.max(0.5 * knees, slim), 1, 1 - Math.max(0.5 * knees, slim))
    for (const b of [B.trailL, B.trailR]) this.bones[b].scale.set(1, mix(1, PILE, fold), 1)
    for (const b of [B.fallL, B.fallR]) this.bones[b].scale.set(1 - 0.15 * fold, 1, 1 - 0.4 * fold)
    for (const b of [B.lapL, B.lapR]) this.bones[b].scale.set(1, 1, 1 - 0.26 * fold)
    const spread =
      1 + 0.12 * weight(actor.body, 'squat') + 0.2 * weight(actor.body, 'kneel') + 0.1 * weight(actor.body, 'sit')
    this.bones[B.hem].scale.set(spread, 1, spread)
    this.level(level)
    this.#levels.forEach((l, i) => l && (l.group.visible = i === level))
    if (eye && behind(this.root, this.bones[B.head], eye)) this.#face?.hide()
    else this.#face?.show(level, expressionOf(state, actor))
    for (const { held, hand } of this.#held) {
      const prop = held.way === 'body' ? pose.props[hand] : null
      const at = prop ?? { p: pose.grips[hand].p, q: heldTurn(held.way, hand, pose, state, actor) }
      held.group.position.set(at.p[0], at.p[1] - ground, at.p[2])
      held.group.quaternion.set(...at.q)
      held.move?.(state, actor)
    }
    return pose
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

/** Cosine of the angle between the face and the eye from which nothing painted on the face can be seen. */
const BEHIND = -0.9

/** Whether a head, a bone of `root`, is seen from straight behind. */
const behind = (root: Group, head: Bone, eye: Vec3): boolean => {
  root.updateWorldMatrix(true, false)
  const to = root.worldToLocal(new Vector3(...eye)).sub(head.position)
  return new Vector3(0, 0, 1).applyQuaternion(head.quaternion).dot(to) < BEHIND * to.length()
}

const heldTurn = (way: Held['way'], hand: 'left' | 'right', pose: Pose, state: DioramaState, actor: Actor): Quat => {
  const body = actor.body
  const s = hand === 'left' ? 1 : -1
  if (way === 'hand') return qmul(pose.grips[hand].q, turn([1, 0, 0], Math.PI / 2))
  if (way === 'hang')
    return euler(
      -body[S.swayZ] * 0.3 - Math.sin(actor.phase * Math.PI * 2) * 0.08 * body[S.gait],
      0,
      body[S.swayX] * 0.3,
    )
  if (way === 'body') return pose.q[B.chest]
  // upright things lean back over the shoulder, more when their holder is down, and give in the wind
  const low = Math.max(weight(body, 'squat'), weight(body, 'sit'), weight(body, 'kneel'))
  return euler(
    -0.13 -
      0.1 * low -
      clamp(body[S.swayZ] * 0.06, -0.1, 0.1) +
      Math.sin(actor.phase * Math.PI * 4) * 0.012 * body[S.gait],
    Math.sin(state.tick * 0.013) * 0.08,
    -s * (0.1 + 0.1 * low) + body[S.swayX] * 0.07,
  )
}

function* buildLevel(
  look: BipedLook,
  f: Frame,
  head: ReturnType<typeof headOf>,
  level: number,
  skeleton: Skeleton,
): Generator<void, Level> {
  const fine = FINE[level]
  const special = variantOf(look)
  const skin = new Sheet(level)
  const cloth = new Sheet(level)
  const metal = new Sheet(level)
  const hair = new Sheet(level)
  const cell = f.height * 0.0155 * fine
  if (special.build) special.build({ skin, cloth, metal, hair, cell }, look, f, head)
  else {
    growHead(skin, look, f, head)
    yield
    for (const s of [1, -1] as const) {
      const gloved = look.clothes.find((g) => g.kind === 'spacesuit' || g.kind === 'armour')
      if (gloved) handMesh(gloved.kind === 'armour' ? metal : cloth, f, s, shade(gloved.colour, -0.1), f.height * 0.004)
      else handMesh(skin, f, s, look.skin)
      yield
      const long = look.clothes.some(
        (g) =>
          (g.kind === 'dress' && f.child > 0.3) ||
          [
            'coat',
            'raincoat',
            'sweater',
            'jacket',
            'suit',
            'uniform',
            'armour',
            'spacesuit',
            'robe',
            'hanfu',
            'sailor',
            'hoodie',
            'vest',
            'kimono',
          ].includes(g.kind),
      )
      if (!long) armTube(skin, f, s, { colour: look.skin, from: 0, to: 1.98, grow: () => 0 })
    }
    // what a neckline shows
    if (level < 3)
      trunk(skin, f, {
        colour: look.skin,
        grow: 0,
        hem: f.joints[B.upperL][1] - f.height * 0.055,
        neck: f.joints[B.neck][1] + f.height * 0.006,
        folds: 0,
      })
    yield
    yield* dress({ cloth, metal, skin }, look, f)
    yield
    growHair(hair, look, f, head)
    yield
    wear({ cloth, metal, hair, glow: cloth }, look, f, head)
    yield
  }
  const group = new Group()
  let triangles = 0
  const mesh = (sheet: Sheet, surface: Surface): void => {
    if (!sheet.triangles) return
    const m = new SkinnedMesh(sheet.geometry(), surface)
    m.bind(skeleton, new Matrix4())
    m.frustumCulled = false
    m.userData.moves = true
    triangles += sheet.triangles
    group.add(m)
  }
  mesh(skin, new Surface({ kind: 'skin' }))
  mesh(cloth, new Surface({ kind: 'cloth', double: true }))
  mesh(metal, new Surface({ kind: 'metal', double: true }))
  mesh(hair, new Surface({ kind: 'hair', double: true }))
  return { group, triangles }
}

export type { Vec3 }
