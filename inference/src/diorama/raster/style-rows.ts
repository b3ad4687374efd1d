/** The thirteen styles: what each does with light, line, touch, texture, air and paper. Their colours are in palette.ts. */
import type { StyleId } from '@shoal/session'

type Colour = readonly [r: number, g: number, b: number]

/** Papers (kernel/papers.ts) and tiles that cling to things. */
export const PAPERS = ['tooth', 'block', 'laid', 'canvas', 'film', 'blots'] as const
export const TILES = ['fingers', 'brush', 'fibres'] as const

export interface Style {
  // --- light
  /** Steepness of the light's bands: 2 soft .. 12 cut paper. */
  ramp: number
  /** 0 light models the form .. 1 one flat tone in light and one in shade. */
  flat: number
  /** Contrast of the things' own textures, 0..1. */
  texture: number
  /** Broad soft highlights, warm light inside the form, coloured rims: 0..1 each. */
  gloss: number
  warm: number
  neon: number
  /** Factor of mirrors; least wetness, least night (lamps lit), least depth of field, 0..1. */
  mirror: number
  /** How much of the ground is left to the paper. */
  bare: number
  sheen: number
  dusk: number
  shallow: number
  bloom: number
  // --- line
  /** Ink strength 0..1, its colour 0..1, metres up to which lines are full. */
  ink: number
  inkColour: Colour
  inkReach: number
  /** How far the line takes the colour it stands on; share of lines that things other than figures have. */
  inkLocal: number
  inkRest: number
  /** Breadth, hardness and unevenness of the line, 0..1. */
  lineWide: number
  lineHard: number
  lineVary: number
  // --- touch
  /** Simplification: 0 none, 1 small touches, 2 broad; pigment gathered at their rims; raggedness of edges. */
  paint: number
  edge: number
  rough: number
  /** Brush strokes 0..1: half length and half width (pixels at 720 rows), distance apart, whirls, variety of hue, relief. A body is not stroked over by what is behind it. */
  stroke: number
  strokeLength: number
  strokeWidth: number
  strokeCell: number
  strokeSwirl: number
  strokeHue: number
  strokeRelief: number
  /** Pencil hatching, big pixels, sheets of paper, wiped gradients, scan lines, colour fringes: 0..1. */
  hatch: number
  pixel: number
  layers: number
  bokashi: number
  scan: number
  fringe: number
  // --- colour, air and paper
  /** How much of a colour between two of the table's is kept; how far the paper's tooth moves it before. */
  keep: number
  tooth: number
  /** Air: its colour, most of it, distance byte where it begins, share for each step of that, share in the sky. */
  paper: Colour
  mist: number
  mistFrom: number
  mistRate: number
  mistSky: number
  grain: number
  paperKind: (typeof PAPERS)[number]
  tile: number
  tileKind: (typeof TILES)[number]
  vignette: number
  /** The painter's red seal. */
  seal: number
}

const plain: Style = {
  ramp: 1.6,
  flat: 0,
  texture: 1,
  gloss: 0,
  warm: 0,
  neon: 0,
  mirror: 1,
  bare: 0,
  sheen: 0,
  dusk: 0,
  shallow: 0,
  bloom: 0,
  ink: 0,
  inkColour: [0.1, 0.1, 0.12],
  inkReach: 8,
  inkLocal: 0,
  inkRest: 1,
  lineWide: 0,
  lineHard: 0,
  lineVary: 0,
  paint: 0,
  edge: 0,
  rough: 0,
  stroke: 0,
  strokeLength: 12,
  strokeWidth: 3,
  strokeCell: 9,
  strokeSwirl: 0,
  strokeHue: 0,
  strokeRelief: 0,
  hatch: 0,
  pixel: 0,
  layers: 0,
  bokashi: 0,
  scan: 0,
  fringe: 0,
  keep: 1,
  tooth: 0,
  paper: [1, 1, 1],
  mist: 0,
  mistFrom: 128,
  mistRate: 2,
  mistSky: 0,
  grain: 0,
  paperKind: 'tooth',
  tile: 0,
  tileKind: 'brush',
  vignette: 0,
  seal: 0,
}

export const STYLES: Record<StyleId, Style> = {
  plain,
  watercolor: {
    ...plain,
    ramp: 4.4,
    texture: 0.62,
    ink: 0.7,
    inkColour: [0.22, 0.14, 0.2],
    inkReach: 9,
    inkLocal: 0.55,
    inkRest: 0.12,
    paint: 1,
    edge: 0.3,
    grain: 0.08,
    vignette: 0.08,
  },
  vangogh: {
    ...plain,
    ramp: 2.4,
    texture: 0.6,
    mirror: 0.8,
    ink: 0.85,
    inkColour: [0.06, 0.08, 0.26],
    inkReach: 14,
    inkLocal: 0.15,
    inkRest: 0.8,
    lineWide: 0.8,
    lineVary: 0.6,
    paint: 0,
    edge: 0,
    stroke: 1,
    strokeLength: 17,
    strokeWidth: 4.5,
    strokeCell: 17,
    strokeSwirl: 1,
    strokeHue: 0.8,
    strokeRelief: 0.5,
    grain: 0.05,
    paperKind: 'canvas',
  },
  ink: {
    ...plain,
    ramp: 2,
    flat: 0.3,
    texture: 0.35,
    mirror: 0.35,
    ink: 1,
    inkColour: [0.09, 0.09, 0.11],
    inkReach: 10,
    lineWide: 0.9,
    lineVary: 1,
    paint: 2,
    edge: 0.9,
    rough: 0.25,
    tooth: 0.13,
    keep: 0.6,
    paper: [0.965, 0.945, 0.895],
    mist: 0.97,
    mistFrom: 60,
    mistRate: 1.75,
    mistSky: 0.9,
    grain: 0.12,
    paperKind: 'laid',
    bare: 0.34,
    seal: 0.9,
  },
  ukiyoe: {
    ...plain,
    ramp: 9,
    flat: 1,
    texture: 0.08,
    mirror: 0.3,
    ink: 0.95,
    inkColour: [0.1, 0.12, 0.2],
    inkReach: 60,
    lineHard: 1,
    lineWide: 0.25,
    paint: 2,
    keep: 0.12,
    tooth: 0.025,
    bokashi: 1,
    paper: [0.93, 0.88, 0.78],
    mist: 0.35,
    mistFrom: 150,
    mistRate: 1.2,
    mistSky: 0,
    grain: 0.13,
    paperKind: 'block',
  },
  monet: {
    ...plain,
    ramp: 1.7,
    texture: 0.7,
    paint: 0,
    stroke: 0.95,
    strokeLength: 9.4,
    strokeWidth: 3.9,
    strokeCell: 13,
    strokeSwirl: 0.35,
    strokeHue: 1.3,
    strokeRelief: 0.16,
    bloom: 0,
    paper: [0.86, 0.84, 0.93],
    mist: 0.3,
    mistFrom: 110,
    mistRate: 0.8,
    grain: 0.06,
    paperKind: 'canvas',
  },
  storybook: {
    ...plain,
    ramp: 2.6,
    flat: 0.45,
    texture: 0.25,
    mirror: 0.35,
    ink: 0.3,
    inkColour: [0.36, 0.2, 0.14],
    inkReach: 6,
    inkLocal: 0.8,
    inkRest: 0,
    paint: 2,
    edge: 0.25,
    rough: 0.5,
    keep: 0.75,
    tooth: 0.09,
    paper: [0.93, 0.86, 0.74],
    mist: 0.5,
    mistFrom: 140,
    mistRate: 1.2,
    mistSky: 0.14,
    grain: 0.1,
    paperKind: 'laid',
    tile: 0.75,
    tileKind: 'brush',
    vignette: 0.14,
  },
  pencil: {
    ...plain,
    ramp: 2.6,
    texture: 0.65,
    flat: 0.2,
    mirror: 0.4,
    ink: 0.92,
    inkColour: [0.2, 0.2, 0.23],
    inkReach: 16,
    lineVary: 0.35,
    paint: 0,
    hatch: 1,
    keep: 1,
    paper: [0.985, 0.98, 0.965],
    mist: 0.9,
    mistFrom: 150,
    mistRate: 2,
    mistSky: 0.75,
    grain: 0.1,
    paperKind: 'tooth',
  },
  noir: {
    ...plain,
    ramp: 5,
    texture: 0.9,
    mirror: 1.25,
    sheen: 0.55,
    bloom: 0.4,
    paint: 0,
    ink: 0.2,
    inkColour: [0.02, 0.02, 0.03],
    paper: [0.5, 0.5, 0.5],
    mist: 0.16,
    mistFrom: 120,
    mistRate: 0.6,
    grain: 0.13,
    paperKind: 'film',
    vignette: 0.75,
  },
  pixel: {
    ...plain,
    ramp: 6,
    flat: 0.5,
    texture: 0.3,
    mirror: 0.45,
    ink: 0,
    inkReach: 22,
    paint: 2,
    pixel: 1,
  },
  clay: {
    ...plain,
    ramp: 1.2,
    texture: 0.1,
    gloss: 0.55,
    warm: 1,
    mirror: 0.4,
    shallow: 0.28,
    ink: 0.4,
    inkColour: [0.3, 0.18, 0.16],
    inkReach: 20,
    inkLocal: 0.7,
    lineWide: 0.7,
    paint: 2,
    tile: 1.1,
    tileKind: 'fingers',
    vignette: 0.2,
  },
  cyberpunk: {
    ...plain,
    ramp: 3.4,
    neon: 0.85,
    mirror: 1.5,
    sheen: 0.85,
    dusk: 0.75,
    bloom: 0.7,
    ink: 0.15,
    inkColour: [0.03, 0.01, 0.1],
    paper: [0.34, 0.16, 0.46],
    mist: 0.5,
    mistFrom: 90,
    mistRate: 0.9,
    mistSky: 0.18,
    scan: 0.12,
    fringe: 0.7,
    grain: 0.05,
    paperKind: 'film',
    vignette: 0.5,
  },
  papercut: {
    ...plain,
    ramp: 12,
    flat: 1,
    texture: 0,
    mirror: 0.25,
    paint: 2,
    keep: 0.06,
    layers: 1,
    paper: [0.9, 0.93, 0.92],
    mist: 0.4,
    mistFrom: 140,
    mistRate: 1,
    grain: 0.16,
    paperKind: 'laid',
    tile: 0.1,
    tileKind: 'fibres',
  },
}
