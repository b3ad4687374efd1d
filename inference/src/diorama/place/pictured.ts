/**
 * A place that begins as a picture: the camera stands so that the horizon lies in the picture's row and the way leads to where its lines meet;
 * hills stay low and little stands about where the picture is laid over the ground.
 */
import { GRID_HEIGHT, GRID_WIDTH, LABELS } from '../picture/grid.ts'
import type { PictureRecord } from '../picture/record.ts'
import type { Family } from './family.ts'
import type { Composition } from './ground.ts'
import type { Layout } from './layout/layout.ts'
import { smooth } from './noise.ts'
import type { Terrain } from './terrain.ts'

/** Height of the look point above the ground that a follow shot has with a grown figure, and the least height of the eye, m. */
const LOOK = 1.25
const EYE = 0.6

/** The camera of the first frame. */
export const pictured = (picture: PictureRecord): Composition['camera'] => {
  const { fov, horizon, vanishing } = picture
  const tall = Math.tan((fov * Math.PI) / 360)
  const pitch = Math.atan((0.5 - Math.min(0.78, Math.max(0.16, horizon))) * 2 * tall)
  const aside = vanishing ? (Math.min(0.75, Math.max(0.25, vanishing[0])) - 0.5) * 2 * tall * (16 / 9) : 0.1
  // A low horizon wants a low eye: nearer, or it would be under the ground.
  const most = pitch < -0.02 ? Math.min(5.4, Math.max(2.2, (LOOK - EYE) / Math.sin(-pitch))) : 5.4
  const feet = (distance: number): number =>
    horizon + (LOOK + Math.sin(pitch) * distance) / (2 * tall * distance * Math.cos(pitch))
  // Feet stand on land: nearer the camera until they do.
  let distance = most
  while (distance > 2.4 && feet(distance + 0.3) < 0.97 && waterAt(picture, feet(distance))) distance -= 0.2
  // Water straight ahead: one walks along the shore, with the sea to the left as everywhere here.
  const shore = waterAt(picture, horizon + 0.06) && waterAt(picture, horizon + 0.12)
  return { distance, yaw: shore ? 0.48 : Math.atan(aside), pitch, fov }
}

/** Is there water in the middle of the picture at a row? */
const waterAt = ({ labels }: PictureRecord, row: number): boolean => {
  const j = Math.min(GRID_HEIGHT - 1, Math.floor(row * GRID_HEIGHT))
  const middle = labels.slice(j * GRID_WIDTH + GRID_WIDTH * 0.3, j * GRID_WIDTH + GRID_WIDTH * 0.6)
  return middle.split(LABELS.water).length - 1 > middle.length / 2
}

/** Metres ahead of the start up to which the ground is nearly flat, and from which it is itself again. */
const FLAT = [26, 130] as const

/** Hills lowered round the start; hollows and water stay. */
export const lowered = (terrain: Terrain, family: Family): Terrain => {
  if (family !== 'land') return terrain
  const x0 = terrain.pathX(0)
  const y0 = terrain.height(x0, 0)
  return {
    ...terrain,
    height: (x, z) => {
      const y = terrain.height(x, z)
      const over = y - y0 - 0.12
      if (over <= 0) return y
      const away = Math.hypot(x - x0, z)
      return away > FLAT[1] ? y : y0 + 0.12 + over * (0.06 + 0.94 * smooth(FLAT[0], FLAT[1], away))
    },
  }
}

/** Nothing stands in the wedge the first picture shows, up to this far (m). */
const CLEAR = 62

/** A layout without what would stand in the picture. The way leads towards -z, the camera stands behind the start. */
export const cleared = (layout: Layout): Layout => ({
  ...layout,
  things: (i, j) =>
    layout.things(i, j).filter((one) => one.z > 9 || one.z < -CLEAR || Math.abs(one.x) > 6 + (9 - one.z) * 0.85),
})
