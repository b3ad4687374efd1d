/**
 * Revisit: a figure is steered round a loop and then round its mirror image, so that it comes through every place twice, having been far enough
 * away in between that what it saw was unloaded. At each return the picture from the first visit's viewpoint must be the first visit's picture.
 * Wind, clouds and traffic are shown at the first visit's instant in both, so only the place is compared; nobody stands in it.
 */
import { RELEASED } from '@shoal/session'
import type { DioramaState, PlaceKind } from '../state/state.ts'
import { step } from '../state/step.ts'
import type { View } from '../view/index.ts'
import { psnrOf, ssimOf } from './likeness.ts'
import { FORWARD, emptied, walk, worldOf } from './worlds.ts'

/** Legs of a loop (a square, with a look round at each corner) and ticks a leg takes: at 1.4 m/s about 60 m. */
const LEGS = 4
const LEG_TICKS = 24 * 42
const SHOTS_A_LEG = 3

interface Visit {
  state: DioramaState
  luma: Uint8Array
}

const LUMA = 1280 * 720

/** Walks the loop, turning to `side` (+1 right, -1 left) at the corners, and hands over the state at each viewpoint. */
const loop = (state: DioramaState, side: 1 | -1, visit: (state: DioramaState) => void): void => {
  for (let leg = 0; leg < LEGS; leg++) {
    for (let shot = 0; shot < SHOTS_A_LEG; shot++) {
      visit(state)
      walk(state, { ...FORWARD, verbs: 1 }, LEG_TICKS / SHOTS_A_LEG)
    }
    for (let i = 0; i < 24; i++) step(state, { ...RELEASED, lookX: (side * 90) / 24 })
  }
}

export interface Revisited {
  /** Of each pair: dB and -1..1. */
  psnr: number[]
  ssim: number[]
  /** Furthest from the start, metres. */
  reach: number
}

/** Walks a loop and its mirror in one world with one view, 1280x720 at full detail, and compares each viewpoint's picture with its first. */
export const revisit = (view: View, kind: PlaceKind, hour: number): Revisited => {
  const state = worldOf(kind, hour)
  const [x0, z0] = [state.actors[0].x, state.actors[0].z]
  const visits: Visit[] = []
  let reach = 0
  const draw = (seen: DioramaState): Uint8Array => view.render(emptied(seen, 240), 1).i420.slice(0, LUMA)
  loop(state, 1, (at) => {
    reach = Math.max(reach, Math.hypot(at.actors[0].x - x0, at.actors[0].z - z0))
    visits.push({ state: structuredClone(at), luma: draw(at) })
  })
  const found: Revisited = { psnr: [], ssim: [], reach }
  // The mirror takes the figure away to the other side; between its legs the first loop's viewpoints are looked at again.
  let next = visits.length - 1
  loop(state, -1, (at) => {
    draw(at)
    const visit = visits[next--]
    const again = draw(visit.state)
    found.psnr.push(psnrOf(visit.luma, again))
    found.ssim.push(ssimOf(visit.luma, again, 1280, 720))
  })
  return found
}
