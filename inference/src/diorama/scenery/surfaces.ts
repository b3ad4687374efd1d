/** The surfaces scenery is made of: one shared material per key, so that equal things share a draw. Colour is on the vertices. */
import { Surface, type SurfaceKindOf, type SurfaceOptions } from '../raster/contract.ts'

const SPECIAL = {
  /** Leaves of trees: cut-out cards, light comes through. */
  leaves: { kind: 'leaf-card', double: true, through: 0.5, sway: 0.012, ink: false },
  /** Bunches of blossom on trees: petals take the light as flowers do. */
  blossom: { kind: 'flower', double: true, through: 0.5, sway: 0.012, ink: false },
  strands: { kind: 'leaf-card', double: true, through: 0.5, sway: 0.03, ink: false },
  frond: { kind: 'foliage', double: true, through: 0.45, sway: 0.014, ink: false },
  daisies: { kind: 'flower', double: true, through: 0.35, sway: 0.09, shadow: false, ink: false },
  /** Blossom and needles sway less and let less light through. */
  needles: { kind: 'leaf-card', double: true, through: 0.2, sway: 0.006, ink: false },
  vine: { kind: 'foliage', sway: 0.01, ink: false },
  crown: { kind: 'foliage', sway: 0.008 },
  /** The inside of a crown in blossom. */
  bloom: { kind: 'matte', through: 0.4, sway: 0.008 },
  blades: { kind: 'grass', double: true, through: 0.45, sway: 0.09, shadow: false, ink: false },
  pebble: { kind: 'matte', shadow: false, ink: false },
  petals: { kind: 'flower', double: true, through: 0.35, sway: 0.09, shadow: false, ink: false },
  land: { kind: 'ground', ink: false },
  turf: { kind: 'ground', ink: false, shadow: true },
  path: { kind: 'dirt', ink: false },
  cobbles: { kind: 'cobble', ink: false },
  tarmac: { kind: 'asphalt', ink: false },
  paving: { kind: 'stone', ink: false },
  cliff: { kind: 'stone', ink: false },
  shore: { kind: 'sand', ink: false },
  drift: { kind: 'snow', ink: false },
  pool: { kind: 'puddle', shadow: false, ink: false },
  sea: { kind: 'water', shadow: false, ink: false },
  foam: { kind: 'matte', shadow: false, ink: false, glow: 0.12 },
  distant: { kind: 'far', shadow: false },
  lit: { kind: 'window', glow: 1, shadow: false, ink: false },
  dark: { kind: 'window', glow: 0, shadow: false, ink: false },
  shine: { kind: 'glow', glow: 1, shadow: false, ink: false },
  sign: { kind: 'glow', glow: 0.85, shadow: false, ink: false },
  fabric: { kind: 'cloth', double: true, through: 0.4 },
  /** Walls one sees from inside: the light of the window comes through them. */
  inner: { kind: 'plaster', shadow: false },
  hull: { kind: 'metal', shadow: false, ink: false },
  /** People of the street: one draw each, whatever they wear. */
  folk: { kind: 'folk' },
  'folk-near': { kind: 'folk', double: true },
  paper: { kind: 'matte', shadow: false, ink: false },
  velvet: { kind: 'cloth', double: true, shadow: false },
  wire: { kind: 'metal', shadow: false, ink: false },
  rail: { kind: 'metal', double: true, ink: false },
  wing: { kind: 'matte', double: true, shadow: false, ink: false },
  earth: { kind: 'matte', shadow: false, ink: false },
  gilt: { kind: 'wood', shadow: false },
  smoke: { kind: 'matte', shadow: false, ink: false },
  line: { kind: 'matte', ink: false, shadow: false },
} satisfies Record<string, SurfaceOptions>

/** Which baked cut-out a card surface uses (raster/kernel/masks.ts): 0..3 bunches of leaves, 4 blossom, 5 daisy, 6 bells. */
export const MASKS: Partial<Record<string, number>> = {
  leaves: 1,
  blossom: 1,
  needles: 3,
  strands: 3,

  petals: 4,
  daisies: 5,
}

export type SurfaceKey = SurfaceKindOf | keyof typeof SPECIAL

const made = new Map<SurfaceKey, Surface>()

export const surface = (key: SurfaceKey): Surface => {
  let one = made.get(key)
  if (!one) {
    const options: SurfaceOptions =
      key in SPECIAL ? SPECIAL[key as keyof typeof SPECIAL] : { kind: key as SurfaceKindOf }
    made.set(key, (one = new Surface(options)))
  }
  return one
}
