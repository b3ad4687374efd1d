/**
 * Tools and what is done with them: a cycle of stages, each where the working end of the tool is and where its shaft points, and how
 * the body bends to it. Both hands follow the shaft, so a new tool is a new row. All in heights of the body; x to the side of the
 * hand that holds it.
 */
import { hash01 } from '../../state/rng.ts'
import { add, aim, clamp, dot, mad, mix3, rotate, sub, unit, type Vec3 } from '../shape/vec.ts'
import { B } from './frame.ts'
import type { Bench, Prop } from './props.ts'

interface Stage {
  /** Share of the cycle at which it is reached. */
  at: number
  /** Working end: aside, over the ground (or the chest), ahead. */
  end: Vec3
  /** Where the shaft points from there, to the hands. */
  shaft: Vec3
  /** Bend of the back and turn of the trunk to the holding side (radians), give of the knees 0..1. */
  lean?: number
  turn?: number
  knees?: number
}

interface Tool {
  /** Seconds of one cycle. */
  seconds: number
  from: 'ground' | 'chest'
  /** Metres of a tool for a body of 1.6 m from its own origin down to the working end, up to the holding hand and to the other; null: one hand. */
  reach: number
  hold: number
  other: number | null
  /** How it is carried about; the cycle while it is used. */
  carried: Omit<Stage, 'at'>
  stages: readonly Stage[]
  /** Ready to leave the hand resting where it is: how far the eyes follow the working end, 0..1. */
  watched: number
}

export const TOOLS: Readonly<Record<string, Tool>> = {
  spade: {
    seconds: 3,
    from: 'ground',
    reach: 0,
    hold: 1.0,
    other: 0.56,
    carried: { end: [0.17, 0.005, 0.16], shaft: [-0.06, 1, -0.08] },
    watched: 0.8,
    stages: [
      { at: 0, end: [0.02, 0.12, 0.27], shaft: [0.06, 1, -0.2], lean: 0.12 },
      { at: 0.14, end: [0.02, -0.075, 0.26], shaft: [0.06, 1, -0.16], lean: 0.42, knees: 0.5 },
      { at: 0.26, end: [0.02, -0.08, 0.26], shaft: [0.08, 1, -0.22], lean: 0.46, knees: 0.6 },
      { at: 0.42, end: [0.02, -0.05, 0.3], shaft: [0.14, 0.85, -0.72], lean: 0.6, knees: 0.9 },
      { at: 0.58, end: [0.0, 0.14, 0.42], shaft: [0.2, 0.62, -0.9], lean: 0.42, knees: 0.5 },
      { at: 0.72, end: [-0.3, 0.2, 0.36], shaft: [0.6, 0.55, -0.66], lean: 0.3, turn: -0.5, knees: 0.2 },
      { at: 0.8, end: [-0.32, 0.12, 0.34], shaft: [0.62, 0.62, -0.6], lean: 0.32, turn: -0.52, knees: 0.2 },
    ],
  },
  hoe: {
    seconds: 2.2,
    from: 'ground',
    reach: 0,
    hold: 1.04,
    other: 0.6,
    carried: { end: [0.15, 0.005, 0.17], shaft: [-0.05, 1, -0.08] },
    watched: 0.8,
    stages: [
      { at: 0, end: [0.02, 0.42, 0.5], shaft: [0.04, 0.35, -0.95], lean: 0.1 },
      { at: 0.2, end: [0.02, 0.0, 0.5], shaft: [0.04, 0.72, -0.72], lean: 0.42, knees: 0.4 },
      { at: 0.62, end: [0.02, 0.0, 0.28], shaft: [0.05, 0.9, -0.42], lean: 0.36, knees: 0.5 },
    ],
  },
  axe: {
    seconds: 2.3,
    from: 'ground',
    reach: 0,
    hold: 0.42,
    other: 0.66,
    carried: { end: [0.2, 0.16, 0.14], shaft: [-0.12, 1, -0.2] },
    watched: 0.7,
    stages: [
      { at: 0, end: [0.04, 0.3, 0.42], shaft: [0, 0.55, -0.83], lean: 0.3, knees: 0.3 },
      { at: 0.24, end: [0.07, 0.74, 0.44], shaft: [-0.06, -0.12, -0.99], lean: 0.04 },
      { at: 0.42, end: [0.06, 1.16, 0.02], shaft: [-0.05, -0.62, 0.5], lean: -0.14, turn: 0.16 },
      { at: 0.52, end: [0.05, 1.14, 0.0], shaft: [-0.05, -0.64, 0.52], lean: -0.16, turn: 0.18 },
      { at: 0.59, end: [0.04, 0.84, 0.45], shaft: [-0.02, -0.16, -0.98], lean: 0.2, knees: 0.2 },
      { at: 0.66, end: [0.02, 0.26, 0.44], shaft: [0, 0.34, -0.94], lean: 0.46, knees: 0.6 },
      { at: 0.78, end: [0.02, 0.26, 0.44], shaft: [0, 0.36, -0.93], lean: 0.46, knees: 0.6 },
    ],
  },
  broom: {
    seconds: 1.65,
    from: 'ground',
    reach: 1.04,
    hold: -0.1,
    other: 0.26,
    carried: { end: [0.16, 0.005, 0.2], shaft: [-0.12, 1, -0.12] },
    watched: 0.45,
    stages: [
      { at: 0, end: [0.3, 0.0, 0.34], shaft: [-0.34, 0.86, -0.36], lean: 0.16, turn: 0.16 },
      { at: 0.5, end: [-0.12, 0.0, 0.36], shaft: [0.12, 0.92, -0.36], lean: 0.2, turn: -0.16 },
    ],
  },
  brush: {
    seconds: 3.4,
    from: 'chest',
    reach: 0.15,
    hold: 0,
    other: null,
    carried: { end: [0.08, 0.0, 0.2], shaft: [0.1, -0.7, -0.5] },
    watched: 0.7,
    stages: [
      { at: 0, end: [0.05, 0.09, 0.37], shaft: [0.3, -0.45, -0.84], lean: 0.06 },
      { at: 0.14, end: [-0.06, 0.12, 0.37], shaft: [0.34, -0.45, -0.84], lean: 0.06 },
      { at: 0.28, end: [0.04, 0.04, 0.37], shaft: [0.3, -0.42, -0.84], lean: 0.06 },
      { at: 0.42, end: [-0.05, -0.01, 0.37], shaft: [0.34, -0.38, -0.84], lean: 0.08 },
      { at: 0.56, end: [0.03, -0.04, 0.37], shaft: [0.3, -0.36, -0.84], lean: 0.08 },
      // colour is taken up from the palette
      { at: 0.72, end: [-0.1, -0.075, 0.165], shaft: [0.5, 0.62, -0.3], lean: 0.05 },
      { at: 0.8, end: [-0.12, -0.07, 0.17], shaft: [0.5, 0.66, -0.3], lean: 0.05 },
    ],
  },
  ladle: {
    seconds: 1.5,
    from: 'chest',
    reach: 0.24,
    hold: 0,
    other: null,
    carried: { end: [0.08, 0.02, 0.2], shaft: [0.05, -0.9, -0.2] },
    watched: 0.8,
    stages: [
      { at: 0, end: [-0.02, -0.17, 0.27], shaft: [0.24, 0.94, -0.2], lean: 0.1 },
      { at: 0.25, end: [-0.055, -0.17, 0.24], shaft: [0.26, 0.94, -0.14], lean: 0.1 },
      { at: 0.5, end: [-0.09, -0.17, 0.27], shaft: [0.28, 0.94, -0.2], lean: 0.1 },
      { at: 0.75, end: [-0.055, -0.17, 0.3], shaft: [0.26, 0.94, -0.26], lean: 0.1 },
    ],
  },
  can: {
    seconds: 4,
    from: 'ground',
    reach: 0,
    hold: 0,
    other: null,
    carried: { end: [0.14, 0.36, 0.06], shaft: [0, 1, 0] },
    watched: 0.6,
    stages: [
      { at: 0, end: [0.06, 0.46, 0.3], shaft: [0, 0.82, 0.56], lean: 0.16 },
      { at: 0.5, end: [-0.06, 0.46, 0.3], shaft: [0, 0.8, 0.6], lean: 0.16, turn: -0.12 },
    ],
  },
}

/** Where in its cycle a tool is at a tick, 0..1. */
export const cycleOf = (kind: string, tick: number, id: number): number =>
  (tick / 24 / TOOLS[kind].seconds + hash01(id, 37)) % 1

/** The stage a tool is at; `used` 0 carried .. 1 at work. */
const stageOf = (kind: string, tick: number, id: number, used: number): Required<Omit<Stage, 'at'>> => {
  const { stages, carried } = TOOLS[kind]
  const c = cycleOf(kind, tick, id)
  const n = stages.length
  let k = n - 1
  while (k > 0 && stages[k].at > c) k--
  // Through the stages as a spline over the cycle, so that no stage is a stop.
  const near = [k - 1, k, k + 1, k + 2].map((i) => stages[(i + n) % n])
  const gap = (i: number): number => (near[i + 1].at - near[i].at + 1) % 1 || 1
  const [before, here, after] = [gap(0), gap(1), gap(2)]
  const t = clamp((c - near[1].at) / here)
  const of = (value: (stage: Stage) => number): number => {
    const [v0, v1, v2, v3] = near.map(value)
    const m1 = ((v2 - v0) / (before + here)) * here
    const m2 = ((v3 - v1) / (here + after)) * here
    return v1 + t * (m1 + t * (3 * (v2 - v1) - 2 * m1 - m2 + t * (2 * (v1 - v2) + m1 + m2)))
  }
  const at = (key: 'end' | 'shaft'): Vec3 => [of((g) => g[key][0]), of((g) => g[key][1]), of((g) => g[key][2])]
  return {
    end: mix3(carried.end, at('end'), used),
    shaft: unit(mix3(carried.shaft, at('shaft'), used)),
    lean: used * of((g) => g.lean ?? 0),
    turn: used * of((g) => g.turn ?? 0),
    knees:
      used *
      Math.max(
        of((g) => g.knees ?? 0),
        0,
      ),
  }
}

/** How a body gives to the tool at work in its hand: bend and turn (radians, to its left), knees 0..1, and how far the eyes follow it. */
export const strainOf = (
  holds: readonly { kind: string; hand: 'left' | 'right' }[],
  tick: number,
  id: number,
  used: number,
): { lean: number; turn: number; knees: number; watched: number } => {
  const held = used > 0 ? holds.find((h) => TOOLS[h.kind]) : undefined
  if (!held) return { lean: 0, turn: 0, knees: 0, watched: 0 }
  const { lean, turn, knees } = stageOf(held.kind, tick, id, used)
  return { lean, turn: held.hand === 'left' ? turn : -turn, knees, watched: used * TOOLS[held.kind].watched }
}

/** Where a tool is in figure space and where the hands take it. `s`: side of the hand that holds it, 1 left. */
export const toolAt = (kind: string, s: 1 | -1, { f, ground, chest, chestQ, tick, id, used }: Bench): Prop | null => {
  const tool = TOOLS[kind]
  if (!tool) return null
  const H = f.height
  const k = Math.sqrt(H / 1.6)
  const { end, shaft } = stageOf(kind, tick, id, used)
  const turned: Vec3 = unit([s * shaft[0], shaft[1], shaft[2]])
  const off: Vec3 = [s * end[0] * H, end[1] * H, end[2] * H]
  const low = tool.from === 'ground'
  const way = low ? turned : rotate(chestQ, turned)
  const tip: Vec3 = low ? [off[0], ground + off[1], off[2]] : add(chest, rotate(chestQ, off))
  const p = mad(tip, way, tool.reach * k)
  // a hand slides along the shaft to where the arm gets
  const on = (y: number, side: 1 | -1): Vec3 => {
    const shoulder = add(chest, rotate(chestQ, sub(f.joints[side === 1 ? B.upperL : B.upperR], f.joints[B.chest])))
    const arm = (f.upper + f.fore + f.hand * 0.4) * 0.97
    const off = sub(p, shoulder)
    const along = -dot(off, way)
    const half = Math.sqrt(Math.max(arm * arm - dot(off, off) + along * along, 0))
    return mad(p, way, clamp(y * k, along - half, along + half))
  }
  return {
    p,
    q: aim([0, 1, 0], [0, 0, 1], way, [0, clamp(-way[2]), 1]),
    hold: { at: on(tool.hold, s), palm: rotate(chestQ, [-s, 0, -0.2]), curl: 0.9 },
    other:
      tool.other === null
        ? null
        : { at: on(tool.other, s === 1 ? -1 : 1), palm: rotate(chestQ, [s, 0, -0.3]), curl: 0.9 },
  }
}
