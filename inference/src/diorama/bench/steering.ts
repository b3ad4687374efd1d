/**
 * Steering: the eight directions of the keys and the four of the look, held for two seconds in several places, and whether the world
 * did just that. Moves are read off the figure's way against the view at the first tick; looks off the picture itself, which must
 * slide the other way (up and down in first person, where nothing but the view turns).
 */
import { RELEASED, type HeldControl } from '@shoal/session'
import { applyPerson } from '../state/apply/camera.ts'
import type { DioramaState, PlaceKind } from '../state/state.ts'
import { step } from '../state/step.ts'
import type { View } from '../view/index.ts'
import { emptied, walk, worldOf } from './worlds.ts'

const PLACES: PlaceKind[] = ['country-road', 'meadow', 'beach', 'snow-field', 'desert', 'boulevard']
const SECTOR = Math.PI / 8

/** Whether the figure went into the eighth of the circle that the keys ask for. */
const moved = (state: DioramaState, moveX: number, moveZ: number): boolean => {
  const [lead] = state.actors
  const from = [lead.x, lead.z]
  const { eye, look } = state.camera
  const ahead = Math.atan2(look[0] - eye[0], look[2] - eye[2])
  walk(state, { ...RELEASED, moveX, moveZ }, 48)
  const way = Math.atan2(lead.x - from[0], lead.z - from[1])
  const wanted = ahead - Math.atan2(moveX, moveZ)
  const off = Math.atan2(Math.sin(way - wanted), Math.cos(way - wanted))
  return Math.hypot(lead.x - from[0], lead.z - from[1]) > 0.5 && Math.abs(off) < SECTOR
}

/** Mean of each column (or row) of the middle of a luma plane. */
const profile = (luma: Uint8Array, across: boolean): number[] => {
  const [w, h] = [1280, 720]
  return Array.from({ length: across ? w : h }, (_, i) => {
    let sum = 0
    for (let k = across ? h * 0.2 : w * 0.2; k < (across ? h * 0.8 : w * 0.8); k += 4)
      sum += across ? luma[Math.floor(k) * w + i] : luma[i * w + Math.floor(k)]
    return sum
  })
}

/** Pixels by which `b` is `a` moved to the right (or down): least mean square over -60..60. */
const slide = (a: number[], b: number[]): number => {
  let best = 0
  let least = Infinity
  for (let s = -60; s <= 60; s++) {
    let sum = 0
    for (let i = 80; i < a.length - 80; i++) sum += (a[i] - b[i + s]) ** 2
    if (sum < least) [least, best] = [sum, s]
  }
  return best
}

const elevation = ({ camera: { eye, look } }: DioramaState): number =>
  Math.atan2(look[1] - eye[1], Math.hypot(look[0] - eye[0], look[2] - eye[2]))

const looked = (view: View, state: DioramaState, lookX: number, lookY: number): boolean => {
  const held: HeldControl = { ...RELEASED, lookX, lookY }
  // The arm of a third-person view goes down as the look goes up: near ground slides the other way, and only the view's direction tells.
  if (lookY !== 0 && state.camera.person === 'third') {
    const from = elevation(state)
    walk(state, held, 10)
    return (elevation(state) - from) * lookY > 0.08
  }
  const luma = (): Uint8Array => view.render(emptied(state, 100), 1).i420.slice(0, 1280 * 720)
  let right = 0
  let down = 0
  // The spring of a third-person view takes a moment to follow the hand: the whole sweep counts.
  let before = luma()
  for (let i = 0; i < 10; i++) {
    step(state, held)
    const now = luma()
    right += slide(profile(before, true), profile(now, true))
    down += slide(profile(before, false), profile(now, false))
    before = now
  }
  return lookX === 0 ? down * lookY > 6 && Math.abs(down) > Math.abs(right) : right * lookX < -6
}

/** Share of held controls that did what they say, 0..1, and how many were tried. First and third person. */
export const steering = (view: View): { accuracy: number; tried: number; wrong: string[] } => {
  const wrong: string[] = []
  let tried = 0
  const judge = (right: boolean, name: string): void => {
    tried++
    if (!right) wrong.push(name)
  }
  for (const kind of PLACES)
    for (const person of ['third', 'first'] as const) {
      const start = worldOf(kind, 10)
      if (person === 'first') applyPerson(start, 'first')
      walk(start, RELEASED, 72)
      for (let x = -1; x <= 1; x++)
        for (let z = -1; z <= 1; z++)
          if (x !== 0 || z !== 0) judge(moved(structuredClone(start), x, z), `${kind} ${person} move ${x},${z}`)
      for (const [x, y] of [
        [-2, 0],
        [2, 0],
        [0, -1.5],
        [0, 1.5],
      ])
        judge(looked(view, structuredClone(start), x, y), `${kind} ${person} look ${x},${y}`)
    }
  return { accuracy: (tried - wrong.length) / tried, tried, wrong }
}
