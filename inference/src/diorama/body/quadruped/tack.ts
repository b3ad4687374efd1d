/** What a ridden animal wears: a rug over its back, a saddle where there are reins, and the reins from mouth to hands. There while somebody rides. */
import { Group, Mesh, Vector3, type Object3D } from 'three'
import type { QuadrupedLook } from '../../state/look.ts'
import { Surface } from '../../raster/contract.ts'
import { reined, spanOf } from '../back.ts'
import { ball, rod, tube } from '../shape/loft.ts'
import { rigid, Sheet, shade } from '../shape/sheet.ts'
import { add, mix3, rotate, type Vec3 } from '../shape/vec.ts'
import { Q, qframeFor, type QFrame } from './frame.ts'
import type { QPose } from './pose.ts'

const AHEAD = new Vector3(0, 0, 1)
const LEATHER = 0x5a3420
const RUGS = [0x9a2f2a, 0x2f4f8a, 0x3a6a48, 0xb8862e, 0x6a3a6a]

/** A cloth over the ridge, from flank to flank. */
const rug = (s: Sheet, look: QuadrupedLook, f: QFrame): void => {
  const { at, wide, high } = spanOf(look, f.joints)
  const D = f.s.body
  const colour = RUGS[look.coat % RUGS.length]
  // shoulders and loins of the heavy swell over the line of the back
  const full = f.s.foot === 'hoof' ? 1.07 : 1.12
  const [back, front] = [-0.21 * D, 0.17 * D]
  const across = 12
  const along = 5
  const base = s.position.length / 3
  const faces = s.index.length
  for (let i = 0; i < along; i++)
    for (let j = 0; j < across; j++) {
      const angle = ((j / (across - 1)) * 2 - 1) * 1.42
      const edge = i === 0 || i === along - 1 || j === 0 || j === across - 1
      const z = at[2] + back + (front - back) * (i / (along - 1))
      s.vertex(
        [wide * full * Math.sin(angle), at[1] + high * full * Math.cos(angle), z],
        [Math.sin(angle), Math.cos(angle), 0],
        edge ? shade(colour, 0.22) : colour,
        rigid(0),
      )
    }
  s.grid(base, along, across, false)
  s.smooth(base, faces)
}

const saddle = (s: Sheet, look: QuadrupedLook, f: QFrame): void => {
  const { at, wide, high } = spanOf(look, f.joints)
  const D = f.s.body
  const top = at[1] + high
  ball(s, [0, top + 0.01 * D, at[2] - 0.02 * D], 0.13 * D, LEATHER, 0, [0.95, 0.34, 1.15])
  // cantle behind, pommel before
  ball(s, [0, top + 0.035 * D, at[2] - 0.155 * D], 0.06 * D, LEATHER, 0, [1.7, 0.9, 0.45])
  ball(s, [0, top + 0.06 * D, at[2] + 0.13 * D], 0.045 * D, LEATHER, 0, [0.9, 1.2, 0.6])
  for (const side of [1, -1])
    tube(s, {
      line: [1.3, 1.75, 2.2, 2.65, Math.PI].map((a): Vec3 => [
        side * wide * 1.06 * Math.sin(a),
        at[1] + (a < Math.PI / 2 ? high : f.s.waist * D) * 1.05 * Math.cos(a),
        at[2] + 0.04 * D,
      ]),
      radius: () => 0.016 * D,
      flat: 0.4,
      sides: 4,
      colour: () => shade(LEATHER, -0.2),
      cling: () => rigid(0),
    })
}

/** Where a rein leaves the mouth, from the head joint. */
const bit = (f: QFrame, side: number): Vec3 => {
  const { s, headR, headAt } = f
  const tip = 0.55 + s.muzzle * 0.8
  return add(headAt, [side * headR * s.muzzleR * 0.92, -headR * (s.muzzleDrop * (0.8 + s.muzzle * 0.3)), headR * tip])
}

export class Tack {
  readonly #frame: QFrame
  readonly #cover = new Group()
  readonly #reins: Mesh[] = []

  /** Hangs itself on the bones and the root of an animal's figure. */
  constructor(look: QuadrupedLook, bones: readonly Object3D[], root: Group) {
    const f = qframeFor(look)
    this.#frame = f
    const { t } = spanOf(look, f.joints)
    const joint = t > 0.5 ? Q.chest : Q.spine
    const cloth = new Sheet()
    rug(cloth, look, f)
    const put = (sheet: Sheet, surface: Surface): void => {
      const mesh = new Mesh(sheet.geometry(), surface)
      mesh.userData.moves = true
      this.#cover.add(mesh)
    }
    put(cloth, new Surface({ kind: 'cloth', double: true }))
    if (reined(look)) {
      const leather = new Sheet()
      saddle(leather, look, f)
      put(leather, new Surface({ kind: 'matte' }))
      // from the mouth past the neck, from there to the hand, on either side
      for (let i = 0; i < 4; i++) {
        const strap = new Sheet()
        rod(strap, [0, 0, 0], [0, 0, 1], 0.009 * f.s.body, 0.009 * f.s.body, shade(LEATHER, -0.3), 0, 4)
        const mesh = new Mesh(strap.geometry(), new Surface({ kind: 'matte', ink: false }))
        mesh.userData.moves = true
        this.#reins.push(mesh)
        root.add(mesh)
      }
    }
    const p = f.joints[joint]
    this.#cover.position.set(-p[0], -p[1], -p[2])
    bones[joint].add(this.#cover)
  }

  /** Shows it with reins to those palms (left, right), or hides it. All in figure space, whose ground is at `ground`. */
  update(pose: Pick<QPose, 'p' | 'q'>, palms: readonly [Vec3, Vec3] | null, ground: number): void {
    this.#cover.visible = palms !== null
    const { s } = this.#frame
    this.#reins.forEach((mesh, i) => {
      mesh.visible = palms !== null
      if (!palms) return
      const left = i < 2
      const side = left ? 1 : -1
      const neck = add(
        mix3(pose.p[Q.neck], pose.p[Q.head], 0.3),
        rotate(pose.q[Q.neck], [side * s.neckR * s.body * 1.15, 0.02 * s.body, 0]),
      )
      const mouth = add(pose.p[Q.head], rotate(pose.q[Q.head], bit(this.#frame, side)))
      const [from, to] = i % 2 === 0 ? [mouth, neck] : [neck, palms[left ? 0 : 1]]
      const way = new Vector3(to[0] - from[0], to[1] - from[1], to[2] - from[2])
      mesh.position.set(from[0], from[1] - ground, from[2])
      mesh.scale.set(1, 1, way.length())
      mesh.quaternion.setFromUnitVectors(AHEAD, way.normalize())
    })
  }

  /** Is there anything to wear for such an animal? */
  static fits(look: QuadrupedLook): boolean {
    return reined(look) || look.species === 'elephant'
  }
}
