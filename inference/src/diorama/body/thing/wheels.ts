/** Wheels and how what stands on them moves. */
import type { Group } from 'three'
import type { Actor, DioramaState } from '../../state/state.ts'
import { ball, rod, tube } from '../shape/loft.ts'
import { type Sheet, rigid, shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { Part } from './build.ts'

/** Once round and a little further, so that a ring closes on itself. */
const ROUND = Math.PI * 2.04

export const ring = (s: Sheet, r: number, thick: number, colour: number, flat = 1): void =>
  tube(s, {
    line: Array.from({ length: 21 }, (_, i): Vec3 => [
      0,
      Math.cos((i / 20) * ROUND) * r,
      Math.sin((i / 20) * ROUND) * r,
    ]),
    radius: () => thick,
    flat,
    sides: 6,
    wide: [1, 0, 0],
    colour: () => colour,
    cling: () => rigid(0),
  })

/** A wheel about the x axis; `spokes` for cycles and carts. */
export const wheel = (
  x: number,
  y: number,
  z: number,
  r: number,
  wide: number,
  spokes: number,
  tyre = 0x24242a,
  hub = 0xc8ccd0,
): Group => {
  const p = new Part().at(x, y, z)
  if (spokes) {
    ring(p.of('matte'), r * 0.95, r * 0.06, tyre)
    for (let i = 0; i < spokes; i++)
      rod(
        p.of('metal', { ink: false }),
        [0, 0, 0],
        [0, Math.cos((i / spokes) * 6.2832) * r * 0.92, Math.sin((i / spokes) * 6.2832) * r * 0.92],
        wide,
        wide,
        hub,
        0,
        4,
      )
    ball(p.of('metal'), [0, 0, 0], r * 0.12, hub, 0, [1.4, 1, 1], 6, 8)
  } else {
    ring(p.of('matte'), r * 0.76, r * 0.26, tyre, 0.9)
    ball(p.of('metal'), [0, 0, 0], r * 0.58, hub, 0, [0.34, 1, 1], 8, 14)
    for (let i = 0; i < 5; i++)
      ball(
        p.of('matte'),
        [Math.sign(x || 1) * r * 0.17, Math.cos(i * 1.2566) * r * 0.32, Math.sin(i * 1.2566) * r * 0.32],
        r * 0.1,
        shade(hub, -0.4),
        0,
        [0.4, 1, 1],
        5,
        6,
      )
  }
  return p.done()
}

/** Turns wheels by the phase of the gait (2.4 m a turn at size 1) and lets the body nod and roll. */
export const drive =
  (body: Group, wheels: { g: Group; r: number; steer?: boolean }[], soft = 1) =>
  (s: DioramaState, a: Actor): void => {
    const way = a.phase * Math.PI * 2
    for (const w of wheels)
      w.g.rotation.set(
        way * Math.max(1, Math.round(0.4 / w.r)),
        w.steer ? Math.max(-0.5, Math.min(0.5, a.turn * 0.5)) : 0,
        0,
      )
    const v = Math.abs(a.speed)
    body.position.y = v > 0.1 ? Math.sin(s.tick * 0.9) * 0.008 * soft : Math.sin(s.tick * 1.7) * 0.002
    body.rotation.set(0, 0, Math.max(-0.06, Math.min(0.06, a.turn * v * 0.012)) * soft)
  }
