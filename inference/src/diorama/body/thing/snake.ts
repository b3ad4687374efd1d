/** A snake: one skin on a chain of bones laid along the wave it glides on, its head up and its tongue out now and then. */
import type { ThingLook } from '../../state/look.ts'
import { hash01 } from '../../state/rng.ts'
import { Surface } from '../../raster/contract.ts'
import type { Cone } from '../shape/field.ts'
import { ball, rod } from '../shape/loft.ts'
import { blend, shade, Sheet } from '../shape/sheet.ts'
import { smooth } from '../shape/vec.ts'
import type { Built } from './build.ts'
import { Chain } from './chain.ts'

const BONES = 20
const STEP = 0.085
const FRONT = 0.75
const THICK = 0.042

/** Thickness at bone i: a neck behind the head, a belly, a long tail. */
const radius = (i: number): number => {
  const t = i / BONES
  return (
    THICK *
    (t < 0.06
      ? 1
      : t < 0.14
        ? 0.78
        : t < 0.6
          ? 0.78 + 0.34 * Math.sin(((t - 0.14) / 0.46) * Math.PI * 0.5)
          : 1.12 * (1.04 - t) * 2.5)
  )
}

/** Builds a snake about 1.7 m long, facing +z. */
export const snake = (l: ThingLook): Built => {
  const chain = new Chain(BONES, FRONT, STEP)
  const skin = new Sheet()
  const hard = new Sheet()
  const z = (i: number): number => FRONT - i * STEP
  const cones: Cone[] = Array.from({ length: BONES }, (_, i): Cone => ({
    a: [0, THICK, z(i)],
    b: [0, THICK, z(i + 1)],
    ra: radius(i),
    rb: radius(i + 1),
    squash: [1.1, 0.9, 1],
    melt: 0.01,
    bones: [i, Math.min(i + 1, BONES - 1)],
    colour: l.colour,
  }))
  cones.push({
    a: [0, THICK * 1.1, FRONT],
    b: [0, THICK, FRONT + 0.075],
    ra: THICK * 1.25,
    rb: THICK * 0.72,
    squash: [1.15, 0.75, 1],
    melt: 0.015,
    bones: [0, 0],
    colour: l.colour,
  })
  skin.flesh({ cones }, 0.02, 0.03, (p, n) => {
    const diamond = Math.abs(((((p[2] / 0.13) % 1) + 1) % 1) - 0.5) * 2
    const back = smooth(n[1], 0.1, 0.6) * smooth(diamond + Math.abs(p[0]) * 9, 0.55, 0.75)
    return blend(blend(l.colour, shade(l.colour, -0.42), back), l.trim, smooth(-n[1], 0.1, 0.6))
  })
  for (const s of [1, -1]) {
    ball(hard, [s * THICK * 0.98, THICK * 1.55, FRONT + 0.03], THICK * 0.26, 0xf0c84a, 0, [0.8, 1, 1], 6, 8)
    ball(hard, [s * THICK * 1.16, THICK * 1.58, FRONT + 0.036], THICK * 0.13, 0x14100e, 0, [0.6, 1.3, 0.7], 5, 6)
  }
  const tongue = new Sheet()
  rod(tongue, [0, THICK * 0.8, FRONT + 0.09], [0, THICK * 0.7, FRONT + 0.16], 0.004, 0.003, 0xc83038, 0, 4)
  for (const s of [1, -1])
    rod(tongue, [0, THICK * 0.7, FRONT + 0.16], [s * 0.012, THICK * 0.7, FRONT + 0.19], 0.003, 0.001, 0xc83038, 0, 4)
  chain.mesh(skin, new Surface({ kind: 'skin', double: true }))
  chain.mesh(hard, new Surface({ kind: 'matte', ink: false }))
  chain.mesh(tongue, new Surface({ kind: 'matte', ink: false }))
  const out = chain.group.children.at(-1)
  return {
    group: chain.group,
    move: (state, actor) => {
      const gliding = Math.min(1, Math.abs(actor.speed) / 0.4)
      const t = actor.phase * Math.PI * 2 + actor.id
      let heading = 0
      chain.bones.forEach((bone, i) => {
        // Each bone follows the one before: the wave stands on the ground while the body goes through it.
        const own = Math.cos(t - i * 0.62) * 0.62 * Math.min(1, 0.25 + i * 0.12) - i * actor.turn * 0.02
        bone.rotation.set(0, own - heading, 0)
        heading = own
      })
      const raised = 0.5 - 0.3 * gliding + 0.06 * Math.sin(state.tick * 0.07 + actor.id)
      chain.bones[0].rotation.x += raised * 0.5
      chain.bones[0].position.y = raised * 0.13
      chain.bones[1].rotation.x -= raised * 0.2
      chain.bones[2].rotation.x -= raised * 0.9
      chain.bones[3].rotation.x += raised * 0.25
      chain.bones[4].rotation.x += raised * 0.35
      if (out) out.visible = hash01(actor.id, Math.floor(state.tick / 9), 5) > 0.62
    },
  }
}
