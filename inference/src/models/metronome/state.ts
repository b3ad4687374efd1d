/**
 * State of the metronome: a lamp, a square that follows the held controls, and a count of what was applied. Plain data, advanced
 * one tick at a time without a clock, so it is also the simplest proof that the port's promises can be kept.
 */
import type { HeldControl } from '@shoal/session'
import type { Change } from '../../model/port.ts'
import { isColour, type Colour } from './colours.ts'

export const WIDTH = 1280
export const HEIGHT = 720
export const FPS = 24
/** The lamp is lit and the click sounds from the first tick of each second on, for this many ticks. */
export const LIT_TICKS = 4
export const SQUARE = 64

export interface MetronomeState {
  /** Ticks stepped so far: the next tick to step. */
  tick: number
  lamp: Colour
  /** Centre of the square in pixels. */
  x: number
  y: number
  /** Changes applied so far. */
  applied: number
}

export const initial = (seed: number): MetronomeState => ({
  tick: 0,
  lamp: 'white',
  x: 320 + (seed % 640),
  y: HEIGHT - 260,
  applied: 0,
})

const wrap = (value: number, size: number): number => ((value % size) + size) % size

/** One change: the lamp takes a colour; anything else is counted and has no other effect. */
export const change = (state: MetronomeState, { op, colour }: Change): MetronomeState => ({
  ...state,
  applied: state.applied + 1,
  lamp: op === 'lamp' && isColour(colour) ? colour : state.lamp,
})

/** One tick: eight pixels for a full stick, four for a degree of look. */
export const advance = (state: MetronomeState, held: HeldControl): MetronomeState => ({
  ...state,
  tick: state.tick + 1,
  x: wrap(state.x + held.moveX * 8 + held.lookX * 4, WIDTH),
  y: wrap(state.y - held.moveZ * 8 - held.lookY * 4, HEIGHT),
})
