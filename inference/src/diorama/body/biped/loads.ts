/** Hands with a load: round what is carried, and through a throw: back over the shoulder, up and ahead to the release, down across the body. */
import type { Actor, DioramaState } from '../../state/state.ts'
import { actorOf } from '../gaze.ts'
import { castOf, inOneHand, loadOf } from '../load.ts'
import { bodyRadius } from '../measure.ts'
import { keysAt, playedBy } from '../played.ts'
import { mix3, smooth, type Vec3 } from '../shape/vec.ts'
import { gripHeight, shoveAt } from '../shove.ts'
import { weight } from '../slots.ts'
import { toFigure } from '../space.ts'
import type { Goal } from './goals.ts'
import type { Moment } from './moment.ts'

/** The cart in whose shafts it walks. */
const cart = (state: DioramaState, actor: Actor): Actor | undefined => state.actors.find((a) => a.pulledBy === actor.id)

type Place = (x: number, y: number, z: number) => Vec3

/** Where the throwing hand is at shares of a throw: places by the chest, heights of the body from the shoulder. */
const THROW: [at: number, x: number, y: number, z: number][] = [
  [0, 0.09, -0.16, 0.15],
  [0.16, 0.19, -0.12, 0.02],
  [0.38, 0.19, 0.11, -0.17],
  [0.5, 0.09, 0.24, 0.2],
  [0.6, 0.01, 0.06, 0.33],
  [0.76, -0.08, -0.2, 0.2],
  [1, 0.02, -0.26, 0.1],
]

const along = (t: number): Vec3 => {
  let k = 0
  while (k < THROW.length - 2 && THROW[k + 1][0] < t) k++
  const [a, b] = [THROW[k], THROW[k + 1]]
  return mix3([a[1], a[2], a[3]], [b[1], b[2], b[3]], smooth(t, a[0], b[0]))
}

/** Goals of one hand by what is carried or thrown; none: it has nothing to do with it. */
export const loadGoals = (m: Moment, side: 'left' | 'right', s: 1 | -1, at: Place, ty: number): Goal[] => {
  const { state, actor, frame: f, tick, look } = m
  const H = f.height
  const goals: Goal[] = []
  if (look.holds.some((h) => h.hand === side)) return goals
  const carries = weight(actor.body, 'carry')
  const load = loadOf(state, actor)
  if (carries > 0) {
    const small = load ? inOneHand(load) : false
    const r = load ? bodyRadius(load) : 0.12
    if (!small)
      goals.push({
        k: carries,
        at: at(r / H, ty - 0.17, f.r.chest[2] / H + 0.07 + Math.min(r, 0.4) / H),
        palm: [-s, 0.35, 0],
        pole: [s * 0.7, -1, -0.2],
        curl: 0.25,
      })
    else if (s === -1)
      goals.push({
        k: carries,
        at: at(0.09, ty - 0.16, 0.15),
        palm: [0.3, 0.9, 0],
        pole: [s * 0.5, -1, -0.2],
        curl: 0.5,
      })
  }
  const shoves = weight(actor.body, 'push')
  const thing = actorOf(state, actor.act.target)
  if (shoves > 0) {
    const on: Vec3 = thing
      ? [s * 0.11 * H, m.ground + gripHeight(actor, thing), shoveAt(actor, thing).face]
      : at(0.07, ty - 0.1, 0.28)
    goals.push({ k: shoves, at: on, palm: [0, 0.15, 1], pole: [s * 0.8, -0.8, -0.2], curl: 0.3 })
  }
  const instrument = playedBy(state, actor)
  if (instrument)
    goals.push({
      k: weight(actor.body, 'play'),
      at: toFigure(actor, ...keysAt(state, instrument, s)),
      palm: [0, -1, 0.1],
      pole: [s * 0.8, -0.6, -0.4],
      curl: 0.3,
    })
  if (cart(state, actor))
    goals.push({
      k: 1,
      at: [s * 0.4, m.ground + 0.76, 0.06],
      palm: [-s * 0.3, 0.6, 0],
      pole: [s, -0.4, -0.6],
      curl: 0.9,
    })
  const cast = castOf(actor, tick)
  if (cast?.kind === 'throw') {
    const [x, y, z] = along(cast.t)
    goals.push(
      s === -1
        ? {
            k: cast.k,
            at: at(x, ty + y, z),
            palm: [0.2, 0.3, 1],
            pole: [s, cast.t < 0.45 ? -0.1 : -0.6, cast.t < 0.45 ? -0.2 : 0],
            curl: cast.t < 0.5 ? 0.55 : 0.15,
          }
        : {
            // the other arm reaches ahead, and is drawn in when the throw goes through
            k: cast.k,
            at: mix3(at(0.07, ty + 0.01, 0.3), at(0.13, ty - 0.2, 0.0), cast.through),
            palm: [-s * 0.4, -0.9, 0.2],
            pole: [s, -0.8, -0.2],
            curl: 0.2,
          },
    )
  } else if (cast)
    goals.push({
      // arms counter the leg
      k: cast.k * 0.8,
      at: at(0.2, ty - 0.1, s === 1 ? -0.1 + 0.26 * cast.through : 0.12 - 0.24 * cast.through),
      palm: [-s, -0.3, 0],
      pole: [s, -0.6, -0.4],
      curl: 0.3,
    })
  return goals
}
