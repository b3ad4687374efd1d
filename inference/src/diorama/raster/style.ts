/**
 * Styles as rows of one table: what the light ramp, ink, paint, colour and paper do. A change of style blends the rows, so everything
 * moves together over its second and nothing of the scene is touched.
 */
import type { StyleId } from '@shoal/session'
import type { Look } from './contract.ts'
import * as L from './kernel/layout.ts'
import type { Arena } from './memory.ts'

type Colour = readonly [r: number, g: number, b: number]

export interface Style {
  /** Steepness of the light's bands: 2 soft .. 12 cut paper. */
  ramp: number
  /** Ink strength 0..1, its colour 0..1, metres up to which lines are full. */
  ink: number
  inkColour: Colour
  inkReach: number
  /** Painterly simplification: 0 none, 1 small touches, 2 broad. */
  paint: number
  /** Pigment gathering along edges. */
  edge: number
  /** Paper tooth and vignette, 0..1. */
  grain: number
  vignette: number
  saturation: number
  contrast: number
  /** Added colour in the darks and in the lights, -0.3..0.3. */
  darks: Colour
  lights: Colour
  /** Amounts 0..1 of: brush strokes along forms, posterising, pixels, hatching, bloom. */
  stroke: number
  poster: number
  pixel: number
  hatch: number
  bloom: number
  paper: Colour
  /** Colour taken away: 0 full colour .. 1 only tone on the paper's colour. */
  wash: number
  strokeLength: number
}

const plain: Style = {
  ramp: 1.6,
  ink: 0,
  inkColour: [0.1, 0.1, 0.12],
  inkReach: 8,
  paint: 0,
  edge: 0,
  grain: 0,
  vignette: 0,
  saturation: 1,
  contrast: 1,
  darks: [0, 0, 0],
  lights: [0, 0, 0],
  stroke: 0,
  poster: 0,
  pixel: 0,
  hatch: 0,
  bloom: 0,
  paper: [1, 1, 1],
  wash: 0,
  strokeLength: 0,
}
const watercolor: Style = {
  ...plain,
  ramp: 3,
  ink: 0.62,
  inkColour: [0.2, 0.15, 0.2],
  inkReach: 7,
  paint: 1,
  edge: 0.35,
  grain: 0.1,
  vignette: 0.14,
  saturation: 1.1,
  contrast: 1.02,
  darks: [0.0, 0.012, 0.05],
  lights: [0.02, 0.012, -0.012],
}

export const STYLES: Record<StyleId, Style> = {
  plain,
  watercolor,
  vangogh: {
    ...plain,
    ramp: 2.4,
    ink: 0.45,
    inkColour: [0.08, 0.1, 0.25],
    inkReach: 9,
    paint: 2,
    edge: 0.8,
    saturation: 1.4,
    contrast: 1.12,
    darks: [0, 0.01, 0.09],
    lights: [0.05, 0.03, -0.06],
    stroke: 1,
    strokeLength: 1,
    grain: 0.06,
  },
  ink: {
    ...plain,
    ramp: 2.2,
    ink: 0.95,
    inkColour: [0.07, 0.07, 0.09],
    inkReach: 12,
    paint: 2,
    edge: 0.7,
    grain: 0.16,
    saturation: 0.16,
    contrast: 1.15,
    vignette: 0.1,
    darks: [0.16, 0.15, 0.13],
    lights: [0.24, 0.22, 0.18],
    paper: [0.98, 0.95, 0.88],
    wash: 0.85,
  },
  ukiyoe: {
    ...plain,
    ramp: 7,
    ink: 0.95,
    inkColour: [0.1, 0.12, 0.24],
    inkReach: 24,
    paint: 2,
    edge: 0.2,
    grain: 0.16,
    saturation: 0.86,
    contrast: 0.95,
    darks: [0.02, 0.03, 0.07],
    lights: [0.04, 0.02, -0.06],
    poster: 0.85,
    paper: [0.95, 0.9, 0.78],
  },
  monet: {
    ...plain,
    ramp: 1.8,
    ink: 0,
    paint: 2,
    edge: 0.5,
    saturation: 1.25,
    contrast: 0.94,
    darks: [0.05, 0.02, 0.11],
    lights: [0.04, 0.02, 0.02],
    stroke: 0.8,
    strokeLength: 0.35,
    grain: 0.05,
    bloom: 0.3,
  },
  storybook: {
    ...plain,
    ramp: 5,
    ink: 0.35,
    inkColour: [0.32, 0.18, 0.12],
    inkReach: 6,
    paint: 2,
    edge: 0.55,
    grain: 0.2,
    vignette: 0.3,
    saturation: 1.05,
    contrast: 0.98,
    darks: [0.05, 0.02, 0.02],
    lights: [0.04, 0.02, -0.04],
  },
  pencil: {
    ...plain,
    ramp: 3,
    ink: 1,
    inkColour: [0.2, 0.2, 0.22],
    inkReach: 14,
    paint: 1,
    edge: 0.5,
    grain: 0.24,
    saturation: 0.2,
    contrast: 0.55,
    darks: [0.3, 0.3, 0.29],
    lights: [0.42, 0.42, 0.4],
    hatch: 1,
    paper: [0.99, 0.98, 0.95],
    wash: 0.75,
  },
  noir: {
    ...plain,
    ramp: 5,
    ink: 0.5,
    inkColour: [0.02, 0.02, 0.03],
    inkReach: 10,
    edge: 0.5,
    paint: 1,
    grain: 0.2,
    vignette: 0.55,
    saturation: 0.04,
    contrast: 1.5,
    darks: [-0.05, -0.05, -0.04],
    bloom: 0.3,
  },
  pixel: {
    ...plain,
    ramp: 6,
    ink: 0.55,
    inkColour: [0.1, 0.08, 0.2],
    inkReach: 20,
    saturation: 1.25,
    contrast: 1.08,
    poster: 0.7,
    pixel: 1,
  },
  clay: {
    ...plain,
    ramp: 1.5,
    paint: 2,
    edge: 0.25,
    saturation: 1.12,
    contrast: 1.04,
    vignette: 0.22,
    darks: [0.03, 0.015, 0.03],
    lights: [0.02, 0.01, 0],
    bloom: 0.2,
  },
  cyberpunk: {
    ...plain,
    ramp: 3.4,
    ink: 0.25,
    inkColour: [0.04, 0.02, 0.12],
    inkReach: 8,
    paint: 1,
    edge: 0.4,
    saturation: 1.45,
    contrast: 1.2,
    vignette: 0.35,
    darks: [0.04, -0.01, 0.14],
    lights: [-0.02, -0.01, 0.1],
    bloom: 0.42,
    grain: 0.05,
  },
  papercut: {
    ...plain,
    ramp: 12,
    ink: 0.3,
    inkColour: [0.25, 0.2, 0.22],
    inkReach: 30,
    paint: 2,
    grain: 0.22,
    saturation: 1.08,
    contrast: 1.02,
    poster: 1,
    edge: 0,
  },
}

const row = (s: Style): number[] => [
  s.ramp,
  s.ink,
  ...s.inkColour,
  s.inkReach,
  s.paint,
  s.edge,
  s.grain,
  s.vignette,
  s.saturation,
  s.contrast,
  ...s.darks,
  ...s.lights,
  s.stroke,
  s.poster,
  s.pixel,
  s.hatch,
  s.bloom,
  ...s.paper,
  s.wash,
  s.strokeLength,
]

/** Whether a look paints with brush strokes. */
export const needsStrokes = (look: Look): boolean => STYLES[look.now].stroke > 0 || STYLES[look.from].stroke > 0

/** Writes the blend of the two styles of a look. */
export function writeStyle(arena: Arena, look: Look): void {
  const w = (L.FRAME >> 2) + L.F_STYLE
  const now = row(STYLES[look.now])
  const from = row(STYLES[look.from])
  const mix = look.now === look.from ? 1 : Math.max(0, Math.min(1, look.mix))
  for (let i = 0; i < now.length; i++) arena.f32[w + i] = from[i] + (now[i] - from[i]) * mix
}
