/** What hands do to be seen by others: wave, point, shake, clap, sing, laugh, cry, eat, hide, stretch; in the order they take over. */
import { actorOf } from '../gaze.ts'
import { mannered } from '../manner.ts'
import { bodyHeight } from '../measure.ts'
import { add, euler, mad, mix, mix3, rotate, sub, unit, type Vec3 } from '../shape/vec.ts'
import { S, weight } from '../slots.ts'
import { toFigure } from '../space.ts'
import { B } from './frame.ts'
import type { Goal } from './goals.ts'
import type { Moment } from './moment.ts'

type Place = (x: number, y: number, z: number) => Vec3

/** One hand of a body: its side, what is in it and in the other, and places by chest and face. */
export interface Gesturing {
  m: Moment
  side: 'left' | 'right'
  s: 1 | -1
  at: Place
  face: Place
  headP: Vec3
  ty: number
  held: string
  other: string
  /** Acts where only one hand does. */
  leads: boolean
  down: Vec3
}

export const gesturesOf = ({ m, side, s, at, face, headP, ty, held, other, leads, down }: Gesturing): Goal[] => {
  const { frame: f, actor, state, tick } = m
  const H = f.height
  const w = (name: Parameters<typeof weight>[1]): number => weight(actor.body, name)
  const free = !held
  const goals: Goal[] = []
  if (w('wave') > 0 && leads) {
    const a = Math.sin((tick - actor.act.since) * 0.5)
    goals.push({
      k: w('wave'),
      at: at(
        0.165 + 0.075 * f.child + 0.045 * a,
        ty + 0.135 - 0.03 * f.child - 0.012 * Math.abs(a),
        0.06 + 0.03 * f.child,
      ),
      palm: [-s * 0.15 + a * 0.25, 0.05, 1],
      pole: [s, -0.9, -0.3],
      curl: 0.02,
    })
  }
  const shakes = mannered(actor, tick, 'shake')
  if (w('point') > 0 && shakes > 0) {
    const other = actorOf(state, actor.act.target)
    // right hands meet half way
    if (other && free && s === -1)
      goals.push({
        k: w('point') * shakes,
        at: [
          -0.01,
          m.ground + (H + bodyHeight(other)) * 0.29 + 0.022 * Math.sin((tick - actor.act.since) * 0.75),
          Math.hypot(other.x - actor.x, other.z - actor.z) / 2,
        ],
        palm: [1, 0, 0],
        pole: [s, -1, -0.2],
        curl: 0.55,
      })
  } else if (w('point') > 0 && leads) {
    const body = actor.body
    const other2 = actorOf(state, actor.act.target)
    const aimed = other2
      ? toFigure(actor, other2.x, m.ground + bodyHeight(other2) * 0.6, other2.z)
      : actor.act.at
        ? toFigure(actor, actor.act.at[0], m.ground + 0.3, actor.act.at[1])
        : add(headP, rotate(euler(body[S.pitch], body[S.yaw], 0), [0, 0, 5]))
    const shoulder = at(f.joints[B.upperL][0] / H, ty, 0)
    goals.push({
      k: w('point'),
      at: mad(shoulder, unit(sub(aimed, shoulder)), (f.upper + f.fore) * 0.97),
      palm: [-s * 0.3, -1, 0],
      pole: [s, -1, 0],
      curl: 0.75,
    })
  }
  if (w('hold') > 0 && free && !m.props[side === 'left' ? 'right' : 'left'])
    goals.push({
      k: w('hold'),
      at: at(mix(0.075, 0.014, w('kneel')), ty - 0.13 + 0.03 * w('kneel'), 0.2 - 0.03 * w('kneel')),
      palm: [-s, 0, 0],
      pole: down,
      curl: 0.8 - 0.75 * w('kneel'),
    })
  if (w('clap') > 0 && free)
    goals.push({
      k: w('clap'),
      at: at(0.016 + 0.05 * (0.5 + 0.5 * Math.cos(tick * 1.26)), ty - 0.07, 0.16),
      palm: [-s, 0, 0.1],
      pole: [s, -0.9, 0],
      curl: 0,
    })
  if (w('sing') > 0 && leads)
    goals.push({
      k: w('sing') * 0.85,
      at: at(0.16 + 0.02 * Math.sin(tick * 0.09), ty - 0.03 + 0.02 * Math.sin(tick * 0.13), 0.15),
      palm: [-s * 0.2, 0.9, 0.4],
      pole: down,
      curl: 0.15,
    })
  if (w('laugh') > 0 && leads)
    goals.push({ k: w('laugh'), at: face(0.1, 0.04, 0.62), palm: [0, 0.1, -1], pole: down, curl: 0.3 })
  if (w('cry') > 0 && free)
    goals.push({
      k: w('cry'),
      at: face(0.2, 0.26 + 0.02 * Math.sin(tick * 0.5), 0.52),
      palm: [0, 0, -1],
      pole: [s, -1, 0.2],
      curl: 0.75,
    })
  const meal = (thing: string): boolean => thing === 'cup' || thing === 'food'
  if (w('eat') > 0 && (meal(held) || (leads && !meal(other)))) {
    const up = 0.5 + 0.5 * Math.sin((tick - actor.act.since) * 0.16)
    goals.push({
      k: w('eat'),
      at: mix3(at(0.06, ty - 0.15, 0.17), face(0.1, 0.06, 0.58), up * up * (3 - 2 * up)),
      palm: [-s * 0.6, 0.2, -0.8],
      pole: down,
      curl: 0.7,
    })
  }
  if (w('hide') > 0 && free)
    goals.push({ k: w('hide'), at: face(0.3, 0.8, 0.12), palm: [-s * 0.4, -0.9, 0], pole: [s, 0.2, 0.6], curl: 0.2 })
  if (w('stretch') > 0 && free)
    goals.push({
      k: w('stretch'),
      at: at(0.1 + 0.06 * f.child + 0.01 * Math.sin(tick * 0.1), ty + 0.36, -0.02),
      palm: [0, 1, 0.4],
      pole: [s, 0, 0.4],
      curl: 0.1,
    })
  return goals
}
