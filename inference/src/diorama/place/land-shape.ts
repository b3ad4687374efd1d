/**
 * The lie of the land by kind of place: how its path bends, how the ground rises on either hand, where water lies. All in metres;
 * u is the distance right of the path's centre, z runs towards the viewer (a story walks off along -z).
 */
import type { Place } from '../state/state.ts'
import { RAMPART } from './great-wall.ts'
import type { SurfaceKind } from './ground.ts'
import { cell01 } from './noise.ts'
import { RAILS } from './railway.ts'
import { VARIED } from './land-varied.ts'
import { rowOf, VARIETIES, type Rows, type Variety } from './variety.ts'

export interface Mound {
  u: number
  z: number
  radius: number
  height: number
}

export interface LandShape {
  /** Half width of the path, what it is made of; what lies beside it. */
  half: number
  path: SurfaceKind
  ground: SurfaceKind
  /** Sideways swing of the path. */
  bend: number
  /** Depth of wheel ruts, height of bumps, share of puddle hollows (0..1). */
  ruts: number
  bumps: number
  puddles: number
  /** Long rise and fall along the path. */
  roll: number
  /** How far the land has risen 45 m to the left and to the right. */
  rise: [left: number, right: number]
  /** Metres over which that rise happens (45 unless said). */
  steep?: number
  /** Hills by noise: height and size. Ridged: sharp crests (dunes, peaks). */
  hills: number
  hillSize: number
  ridged?: boolean
  /** Heaped in rounds with sharp valleys between them (clouds, candy). */
  billowed?: boolean
  /** Hillsides are cut into level fields of so many metres' rise. */
  terrace?: number
  /** The land ends u metres from the path's centre and drops so far, to a sea of clouds. */
  brink?: { u: number; drop: number }
  /** Small unevenness off the path. */
  rough: number
  /** Open water on the left from `near` (u of the waterline) to `far`; `level` below the path; `slope` of the bank. */
  water?: { near: number; far: number; level: number; slope: number }
  /** A vertical edge left of the path (quay, platform): u and drop. */
  edge?: { u: number; drop: number }
  /** Walls on both sides (canyon) from u on. */
  walls?: { u: number; height: number }
  craters?: boolean
  /** Dunes across the way: long crests with a soft windward and a steep lee side. */
  dunes?: boolean
  /** Hills put there by hand for the first picture. */
  mounds: Mound[]
}

const PLAIN: LandShape = {
  half: 1.6,
  path: 'dirt',
  ground: 'grass',
  bend: 6,
  ruts: 0,
  bumps: 0.02,
  puddles: 0,
  roll: 1.2,
  rise: [-1, 4],
  hills: 2.4,
  hillSize: 46,
  rough: 0.06,
  mounds: [],
}

const of = (over: Partial<LandShape>): LandShape => ({ ...PLAIN, ...over })

const PASS = of({
  half: 1.7,
  path: 'dirt',
  bend: 12,
  bumps: 0.05,
  roll: 3,
  rise: [-26, 30],
  steep: 22,
  hills: 7,
  hillSize: 40,
  ridged: true,
  rough: 0.25,
  mounds: [{ u: 90, z: -170, radius: 70, height: 36 }],
})

const HOUSE_HILL: Mound[] = [
  { u: 26, z: -64, radius: 26, height: 6 },
  { u: -95, z: -150, radius: 60, height: 16 },
  { u: 80, z: -190, radius: 70, height: 20 },
]

/** Shapes of the open places; kinds of the other families are absent and never asked for. */
const LAND_SHAPES: Rows<LandShape> = {
  'country-road': of({ half: 1.9, ruts: 0.11, bumps: 0.045, puddles: 0.8, bend: 7, mounds: HOUSE_HILL }),
  meadow: of({ half: 0.55, bend: 5, ruts: 0, bumps: 0.03, roll: 1.6, rise: [1, 5], hills: 3.4, mounds: HOUSE_HILL }),
  'flower-field': of({
    half: 0.8,
    bend: 5,
    roll: 1.2,
    rise: [2.5, 5],
    hills: 3,
    hillSize: 80,
    mounds: [
      { u: 30, z: -118, radius: 38, height: 9 },
      { u: -60, z: -90, radius: 44, height: 6 },
      { u: 95, z: -210, radius: 70, height: 20 },
    ],
  }),
  forest: of({ half: 0.95, bend: 7, bumps: 0.06, puddles: 0.2, rise: [2, 4], hills: 2.6, hillSize: 26, rough: 0.16 }),
  bamboo: of({ half: 1.3, path: 'stone', bend: 6, rise: [3, 5], hills: 1.6, hillSize: 30, rough: 0.12 }),
  farm: of({
    half: 1.8,
    ruts: 0.05,
    puddles: 0.4,
    bend: 2.5,
    rise: [0, 1.2],
    hills: 1.2,
    hillSize: 90,
    mounds: HOUSE_HILL,
  }),
  village: of({ half: 2.3, bend: 5, bumps: 0.02, puddles: 0.35, rise: [1.5, 3.5], hills: 1.4, mounds: HOUSE_HILL }),
  harbour: of({
    half: 4.2,
    path: 'stone',
    ground: 'stone',
    bend: 0,
    roll: 0,
    bumps: 0,
    rise: [0, 5],
    hills: 0,
    rough: 0,
    edge: { u: -4.4, drop: 3 },
    water: { near: -4.4, far: -1e6, level: -1.1, slope: 1 },
    mounds: [{ u: -210, z: -330, radius: 80, height: 26 }],
  }),
  beach: of({
    half: 3.2,
    path: 'sand',
    ground: 'sand',
    bend: 9,
    roll: 0,
    bumps: 0.02,
    rise: [0, 3.5],
    hills: 1.8,
    hillSize: 16,
    rough: 0.05,
    water: { near: -5.5, far: -1e6, level: 0, slope: 0.085 },
    mounds: [
      { u: -34, z: -205, radius: 44, height: 13 },
      { u: 30, z: -190, radius: 50, height: 14 },
    ],
  }),
  lake: of({
    half: 1.1,
    bend: 6,
    roll: 0.3,
    rise: [14, 5],
    hills: 2.5,
    water: { near: -6, far: -150, level: -0.8, slope: 0.22 },
    mounds: [{ u: -190, z: -170, radius: 70, height: 26 }],
  }),
  river: of({
    half: 1.1,
    bend: 7,
    roll: 0.3,
    rise: [3, 5],
    hills: 2.4,
    water: { near: -4.6, far: -19, level: -0.8, slope: 0.32 },
    mounds: HOUSE_HILL,
  }),
  waterfall: of({
    half: 1.1,
    bend: 4,
    roll: 0.3,
    rise: [10, 9],
    hills: 3,
    hillSize: 24,
    rough: 0.2,
    water: { near: -4.4, far: -22, level: -0.8, slope: 0.35 },
    mounds: [{ u: 40, z: -70, radius: 30, height: 12 }],
  }),
  'mountain-pass': PASS,
  // The pass's land, but that it falls away on both sides: the wall keeps to the crest.
  'great-wall': {
    ...PASS,
    half: RAMPART.half,
    path: 'stone',
    bumps: 0,
    bend: 17,
    roll: 7,
    rise: [-24, -20],
    steep: 26,
  },
  'snow-field': of({ half: 1.1, path: 'snow', ground: 'snow', roll: 1.2, rise: [1, 4], hills: 3, mounds: HOUSE_HILL }),
  desert: of({
    half: 0,
    path: 'sand',
    ground: 'sand',
    bend: 10,
    roll: 1.5,
    rise: [1, 3],
    hills: 5.5,
    hillSize: 62,
    ridged: true,
    rough: 0.03,
    dunes: true,
    mounds: [
      { u: 46, z: -84, radius: 44, height: 12 },
      { u: -70, z: -150, radius: 60, height: 17 },
    ],
  }),
  canyon: of({
    half: 1.6,
    path: 'sand',
    ground: 'sand',
    bend: 12,
    roll: 1,
    rise: [1, 2],
    hills: 1,
    rough: 0.12,
    walls: { u: 10, height: 34 },
  }),
  jungle: of({ half: 0.75, bend: 8, bumps: 0.06, puddles: 0.3, rise: [3, 4], hills: 2.4, hillSize: 24, rough: 0.18 }),
  castle: of({
    half: 2,
    bend: 9,
    bumps: 0.03,
    roll: 1,
    rise: [-2, 5],
    mounds: [
      { u: 30, z: -215, radius: 56, height: 20 },
      { u: -110, z: -170, radius: 70, height: 16 },
    ],
  }),
  temple: of({ half: 1.9, path: 'stone', bend: 0, bumps: 0.008, roll: 0.8, rise: [2.5, 3], hills: 1.6, rough: 0.06 }),
  park: of({ half: 1.9, path: 'stone', bend: 5, bumps: 0.01, roll: 0.5, rise: [0.6, 1.5], hills: 0.9, rough: 0.03 }),
  railway: of({
    half: 2.4,
    path: 'tile',
    bend: 0,
    bumps: 0,
    roll: 0,
    rise: [0.5, 3],
    hills: 1,
    rough: 0.05,
    edge: { u: -2.5, drop: RAILS.drop },
    mounds: [{ u: -120, z: -160, radius: 70, height: 20 }],
  }),
  moon: of({
    half: 0,
    path: 'sand',
    ground: 'sand',
    bend: 6,
    roll: 0.8,
    rise: [1, 3],
    hills: 3,
    hillSize: 60,
    rough: 0.1,
    craters: true,
    mounds: [{ u: -120, z: -220, radius: 80, height: 34 }],
  }),
  reef: of({
    half: 1.6,
    path: 'sand',
    ground: 'sand',
    bend: 6,
    roll: 0.8,
    rise: [4, 6],
    hills: 3.4,
    hillSize: 20,
    rough: 0.12,
    mounds: [{ u: 26, z: -50, radius: 20, height: 8 }],
  }),
}

for (const [variety, over] of Object.entries(VARIED))
  LAND_SHAPES[variety as Variety] = { ...(LAND_SHAPES[VARIETIES[variety as Variety]] ?? PLAIN), ...over }

type Marked = Pick<Place, 'kind' | 'marks'>

/** The shape of an open place; anything unknown gets the meadow's. */
export const shapeOf = (place: Marked): LandShape => rowOf(LAND_SHAPES, place) ?? LAND_SHAPES.meadow ?? PLAIN

/** 1, or -1 where the seed wants the whole lie of the land, path and first picture the other way round. Shores, quays, passes and canyons keep their side (the sun stands left). */
export const handOf = (place: Marked & Pick<Place, 'seed'>): 1 | -1 => {
  const { kind, seed } = place
  const shape = shapeOf(place)
  return !shape.water && !shape.edge && !shape.walls && kind !== 'mountain-pass' && cell01(seed | 0, 71, 5) < 0.5
    ? -1
    : 1
}
