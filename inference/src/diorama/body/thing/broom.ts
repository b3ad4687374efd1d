/** A broom that flies: a long handle, a sheaf of twigs behind, hovering where its rider wants it. */
import { Group } from 'three'
import type { Actor, DioramaState } from '../../state/state.ts'
import type { ThingLook } from '../../state/look.ts'
import { heightAt } from '../../place/ground.ts'
import type { Ridge } from '../back.ts'
import { lathe, rod, tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import { euler, type Quat } from '../shape/vec.ts'
import { Part, type Built } from './build.ts'

/** Height of the handle over the broom's own height, half its thickness (m), and where on it one sits. */
const HANDLE = { y: 0.62, r: 0.028, seat: -0.1 } as const

const sway = (state: DioramaState, actor: Actor): { y: number; pitch: number; roll: number } => ({
  y: HANDLE.y + 0.05 * Math.sin(state.tick * 0.05 + actor.id),
  pitch: -0.1 + 0.04 * Math.sin(state.tick * 0.043 + actor.id),
  roll: -actor.turn * 0.3,
})

/** The handle under its rider, in figure space. */
export const broomRidge = (state: DioramaState, actor: Actor): Ridge => {
  const { y, pitch, roll } = sway(state, actor)
  const q: Quat = euler(pitch, 0, roll)
  const ground = heightAt(state.place, actor.x, actor.z) + actor.y
  return { at: [0, ground + y, HANDLE.seat], q, wide: HANDLE.r, high: HANDLE.r }
}

export const broom = (l: ThingLook): Built => {
  const p = new Part()
  tube(p.of('wood'), {
    line: [
      [0, 0, -0.62],
      [0, 0.015, 0.1],
      [0, 0, 0.55],
      [0, 0.07, 1.02],
    ],
    radius: (t) => HANDLE.r * (1.1 - 0.3 * t),
    sides: 7,
    colour: (t) => shade(l.colour, -0.12 * t),
    cling: () => rigid(0),
    caps: [true, true],
  })
  const twigs = new Part()
  // a lathe turns about y: laid down it points back along the handle
  lathe(
    twigs.of('matte'),
    [0, 0, 0],
    [
      [0.035, 0],
      [0.06, 0.04],
      [0.14, 0.3],
      [0.17, 0.52],
      [0.1, 0.62],
      [0, 0.56],
    ],
    (t) => shade(l.trim, t < 0.5 ? 0.04 : -0.16),
    0,
    10,
  )
  for (let i = 0; i < 9; i++) {
    const a = (i / 9) * Math.PI * 2
    const [x, z] = [Math.cos(a), Math.sin(a)]
    rod(twigs.of('matte'), [x * 0.1, 0.35, z * 0.1], [x * 0.19, 0.66 + 0.05 * (i % 3), z * 0.19], 0.022, 0.008, l.trim)
  }
  for (const y of [0.05, 0.12]) rod(twigs.of('matte'), [0, y, 0], [0, y + 0.03, 0], 0.075, 0.075, 0x5a2a2a, 0, 8)
  const sheaf = twigs.at(0, 0, -0.56).done()
  sheaf.rotation.x = -Math.PI / 2
  const turned = p.done()
  turned.add(sheaf)
  const group = new Group()
  group.add(turned)
  return {
    group,
    move: (s: DioramaState, a: Actor) => {
      const { y, pitch, roll } = sway(s, a)
      turned.position.y = y
      turned.rotation.set(pitch, 0, roll)
    },
  }
}
