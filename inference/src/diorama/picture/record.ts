/** What the state keeps of a picture: plain data, less than 4 KiB packed. Pixels are found by the hash. */
import type { StyleId } from '@shoal/session'
import type { PlaceKind, Season, Vec3 } from '../state/state.ts'

export interface PictureRecord {
  /** SHA-256 of the file, hex. */
  hash: string
  /** Row of the horizon, share of the height from the top. */
  horizon: number
  /** Where lines meet, in shares of width and height; null: nowhere. */
  vanishing: [x: number, y: number] | null
  /** Vertical field of view it would like to be shown with, degrees. */
  fov: number
  /** Up to eight colours, 0xRRGGBB, the largest share first. */
  palette: number[]
  /** 32x18 letters, see regions.ts. */
  labels: string
  /** Mean colour, 0xRRGGBB, of: the sky at its top and at the horizon, ground near by, path, plants, walls, water; null: none there. */
  colours: Record<'zenith' | 'rim' | 'ground' | 'path' | 'plants' | 'walls' | 'water', number | null>
  hour: number
  cloud: number
  season: Season
  style: StyleId
  kind: PlaceKind
  /** The camera it is seen from: eye and point looked at in metres of the world, vertical field of view in degrees; set when the world is composed. */
  from: { eye: Vec3; look: Vec3; fov: number } | null
}
