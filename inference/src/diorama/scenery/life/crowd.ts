/**
 * People of the street: some walk their lanes, some sit at tables and on benches, some sell. Everything follows from tick, seed and
 * state: who walks where is a function of the tick alone, and how far he steps aside one of where actors and camera are now.
 */
import { Group, Mesh, type BufferGeometry } from 'three'
import { layoutOf } from '../../place/layout/layout.ts'
import { cell01, smooth } from '../../place/noise.ts'
import { freeAt } from '../../place/solids.ts'
import { terrainOf } from '../../place/terrain.ts'
import { hypot2 } from '../../raster/hypot.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import { surface } from '../surfaces.ts'
import { MAKES, PHASES, STRIDE, bakeFolk, sizeOf, type Pose } from './folk.ts'
import { NearFolk } from './near-folk.ts'
import { lanesNear } from './ways.ts'

/** How many are drawn at most, how far off they are seen, and up to where as well made as actors (m). */
const MOST = 26
const FAR = 62
const CLOSE = 15
/** Nearer than this (m) faces are painted. */
const FACES = 7.5
const levelOf = (one: { distance: number }): number => (one.distance < FACES ? 2 : 3)
/** Who is nearer than this (m) is made ready to be seen close by. */
const SOON = 34
const ABOUT = 18
/** Room people leave to actors, to the camera, and between it and the figure (m). */
const ROOM = { actor: 0.85, eye: 2.7, sight: 1.3 } as const

export interface Passer {
  x: number
  y: number
  z: number
  heading: number
  make: number
  pose: Pose
  phase: number
  distance: number
}

interface Seat {
  x: number
  y: number
  z: number
  heading: number
  pose: Pose
  make: number
}

interface Keep {
  x: number
  z: number
  r: number
}

const keepsOf = (state: DioramaState): Keep[] => {
  const { eye } = state.camera
  return [...state.actors.map((a) => ({ x: a.x, z: a.z, r: ROOM.actor })), { x: eye[0], z: eye[2], r: ROOM.eye }]
}

/** Room for the view of the figure: nobody walks between it and the eye, nor right behind it. */
const sightOf = (state: DioramaState, x: number, z: number): Keep => {
  const { eye, look } = state.camera
  const dx = look[0] - eye[0]
  const dz = look[2] - eye[2]
  const t = Math.max(0, Math.min(1.12, ((x - eye[0]) * dx + (z - eye[2]) * dz) / (dx * dx + dz * dz || 1)))
  return { x: eye[0] + dx * t, z: eye[2] + dz * t, r: ROOM.eye + (ROOM.sight - ROOM.eye) * Math.min(1, t) }
}

/** How far one steps aside (metres to the right of the heading) for what stands in the way, and for the view of the figure. */
const aside = (keeps: readonly Keep[], sight: Keep, x: number, z: number, heading: number): number => {
  const [sin, cos] = [Math.sin(heading), Math.cos(heading)]
  let shift = 0
  for (let n = 0; n <= keeps.length; n++) {
    const keep = n < keeps.length ? keeps[n]! : sight
    const dx = x - keep.x
    const dz = z - keep.z
    const along = Math.abs(dx * sin + dz * cos)
    if (along > 4) continue
    const right = dz * sin - dx * cos
    const need = keep.r - Math.abs(right)
    if (need <= 0) continue
    const way = (right >= 0 ? 1 : -1) * need * (1 - smooth(1.2, 4, along))
    if (Math.abs(way) > Math.abs(shift)) shift = way
  }
  return shift
}

/** The half of the world one looks into: what is further behind the eye than `HIND` is not looked at. */
interface Ahead {
  dx: number
  dz: number
}
const HIND = 2

/** Who walks near a point at this state, nearest first; positions as drawn. `ahead`: only who may be in that half of the world. */
export const passersAt = (
  place: Place,
  x: number,
  z: number,
  state: DioramaState,
  ahead: Ahead | null = null,
): Passer[] => {
  const { eye } = state.camera
  const t = state.tick / TICKS_PER_SECOND
  const keeps = keepsOf(state)
  const terrain = terrainOf(place)
  const out: Passer[] = []
  for (const lane of lanesNear(place, x, z)) {
    const home = lane.cross ? x : z
    const moved = lane.dir * lane.speed * t
    const first = Math.ceil((home - FAR - moved) / lane.gap)
    const last = Math.floor((home + FAR - moved) / lane.gap)
    for (let n = first; n <= last; n++) {
      const own = cell01(place.seed + 1701, lane.id, n)
      if (own < 0.18) continue
      // Nobody keeps quite the same pace: a slow sway about the lane's own.
      const drift = 2.2 * Math.sin(t * 0.11 + own * 40)
      const s = n * lane.gap + moved + (cell01(place.seed + 1703, lane.id, n) - 0.5) * lane.gap * 0.7 + drift
      const off = lane.at(s) + (own - 0.5) * 0.2
      let px = lane.cross ? s : off
      let pz = lane.cross ? off : s
      // Nobody steps aside by more than the room he leaves.
      if (ahead && (px - eye[0]) * ahead.dx + (pz - eye[2]) * ahead.dz < -HIND - ROOM.eye - 0.1) continue
      const heading = lane.cross ? (lane.dir * Math.PI) / 2 : Math.atan2(lane.slope(s) * lane.dir, lane.dir)
      const sight = sightOf(state, px, pz)
      const shift = aside(keeps, sight, px, pz, heading)
      px -= Math.cos(heading) * shift
      pz += Math.sin(heading) * shift
      const distance = hypot2(px - eye[0], pz - eye[2])
      if (distance > FAR || distance < 1.1 || !freeAt(place, px, pz, 0.16)) continue
      const crowds = (keep: Keep): boolean => hypot2(px - keep.x, pz - keep.z) < keep.r * 0.5
      if (keeps.some(crowds) || crowds(sightOf(state, px, pz))) continue
      // Neighbours are never of one make.
      const make = (((n * 5 + lane.id * 3 + Math.floor(own * 3)) % MAKES) + MAKES) % MAKES
      const walked = lane.dir * (moved + drift) + own * 7
      out.push({
        x: px,
        y: terrain.height(px, pz),
        z: pz,
        heading,
        make,
        pose: 'walk',
        phase: ((Math.floor((walked / (STRIDE * sizeOf(place, make))) * PHASES) % PHASES) + PHASES) % PHASES,
        distance,
      })
    }
  }
  return out.sort((a, b) => a.distance - b.distance || a.x - b.x)
}

/** People who stay: at café tables, on benches, behind and before stalls, by a fountain. */
const seatsNear = (place: Place, x: number, z: number): Seat[] => {
  if (place.marks.includes('empty')) return []
  const layout = layoutOf(place)
  const seats: Seat[] = []
  const reach = 44
  for (
    let i = Math.floor((x - reach - layout.originX) / layout.cellX);
    i <= Math.floor((x + reach - layout.originX) / layout.cellX);
    i++
  )
    for (
      let j = Math.floor((z - reach - layout.originZ) / layout.cellZ);
      j <= Math.floor((z + reach - layout.originZ) / layout.cellZ);
      j++
    )
      for (const one of layout.things(i, j)) {
        if (hypot2(one.x - x, one.z - z) > reach) continue
        const own = (n: number): number => cell01(place.seed + 1801 + n, Math.round(one.x * 8), Math.round(one.z * 8))
        const [sin, cos] = [Math.sin(one.turn), Math.cos(one.turn)]
        const put = (lx: number, lz: number, turn: number, pose: Pose, lift = 0, pick = 1): void => {
          seats.push({
            x: one.x + cos * lx + sin * lz,
            y: one.y + lift,
            z: one.z - sin * lx + cos * lz,
            heading: one.turn + turn,
            pose,
            make: Math.floor(own(pick) * MAKES) % MAKES,
          })
        }
        if (one.kind === 'cafe') {
          if (own(3) < 0.55) put(0.58, 0, -1.4, 'sit', 0, 5)
          if (own(4) < 0.45) put(-0.58, 0, 1.4, 'sit', 0, 6)
        } else if (one.kind === 'bench' && own(3) < 0.5) put(own(7) < 0.5 ? -0.4 : 0.3, 0.02, 0, 'sit', 0, 5)
        else if (one.kind === 'stall') {
          put(0.3, -0.85, 0, 'stand', 0, 5)
          if (own(3) < 0.5) put(own(8) - 0.5, 1.45, Math.PI, 'stand', 0, 6)
        } else if (one.kind === 'fountain' || one.kind === 'well' || one.kind === 'statue') {
          put(2.9, 1.4, 1.2, 'stand', 0, 5)
          put(3.6, 1.9, -2.1, 'stand', 0, 6)
          if (one.kind === 'fountain') put(-0.4, 2.75, 0, 'sit', 0.06, 7)
        }
      }
  return seats
}

export class Crowd {
  readonly root = new Group()
  readonly #place: Place
  readonly #meshes: Mesh[] = []
  readonly #baked = new Map<string, BufferGeometry>()
  readonly #near: NearFolk
  #at = ''
  #seats: Seat[] = []
  #begins = true

  constructor(place: Place) {
    this.#place = place
    this.#near = new NearFolk(place)
    this.root.userData.moves = true
  }

  #geometry(make: number, pose: Pose, phase: number, umbrella: boolean): BufferGeometry {
    const key = `${make}/${pose}/${phase}/${umbrella}`
    let made = this.#baked.get(key)
    if (!made) this.#baked.set(key, (made = bakeFolk(this.#place, make, pose, phase, umbrella)))
    return made
  }

  update(x: number, z: number, state: DioramaState, detail: number): void {
    const at = `${Math.round(x / 8)},${Math.round(z / 8)}`
    if (at !== this.#at) {
      this.#at = at
      this.#seats = seatsNear(this.#place, Math.round(x / 8) * 8, Math.round(z / 8) * 8)
    }
    const { eye, look } = state.camera
    const keeps = keepsOf(state)
    const t = state.tick / TICKS_PER_SECOND
    const sitting = this.#seats
      .filter((seat) => keeps.every((keep) => hypot2(seat.x - keep.x, seat.z - keep.z) > keep.r))
      .map((seat): Passer => ({
        ...seat,
        // They turn a little to whom they talk with.
        heading: seat.heading + 0.16 * Math.sin(t * 0.5 + seat.x * 3 + seat.z),
        phase: 0,
        distance: hypot2(seat.x - eye[0], seat.z - eye[2]),
      }))
    const way = hypot2(look[0] - eye[0], look[2] - eye[2]) || 1
    const [dx, dz] = [(look[0] - eye[0]) / way, (look[2] - eye[2]) / way]
    const seen = [...passersAt(this.#place, x, z, state, way < 0.5 ? null : { dx, dz }), ...sitting]
      // What lies behind the viewer casts no shadow worth its triangles.
      .filter((one) => (one.x - eye[0]) * dx + (one.z - eye[2]) * dz > -HIND || way < 0.5)
      .sort((a, b) => a.distance - b.distance || a.x - b.x)
      .slice(0, Math.round(MOST * (0.4 + 0.6 * detail)))
    const wet = state.sky.now.rain
    const umbrellaOf = (one: Passer): boolean => one.pose !== 'sit' && wet > 0.12 + 0.5 * cell01(5, one.make, 3)
    seen.forEach((one, n) => {
      let mesh = this.#meshes[n]
      if (!mesh) {
        this.#meshes.push((mesh = new Mesh(undefined, surface('folk'))))
        this.root.add(mesh)
      }
      const umbrella = umbrellaOf(one)
      // Close by they are as well made as actors are.
      const close = one.distance < CLOSE * (0.5 + 0.5 * detail)
      mesh.material = surface(close ? 'folk-near' : 'folk')
      mesh.geometry = close
        ? this.#near.geometry(one.make, one.pose, one.phase, levelOf(one), umbrella)
        : this.#geometry(one.make, one.pose, one.phase, umbrella)
      mesh.visible = true
      mesh.position.set(one.x, one.y, one.z)
      mesh.rotation.y = one.heading
    })
    // Those who may come close are made ready step by step, the nearest first; whoever is about when a place is first seen, at once, as far as he is seen.
    const near = this.#near
    if (this.#begins)
      for (const one of seen)
        while (one.distance < ABOUT && near.warm(one.make, one.pose, levelOf(one), umbrellaOf(one)));
    else
      seen.some(
        (one) => one.distance < SOON && [3, 2].some((level) => near.warm(one.make, one.pose, level, umbrellaOf(one))),
      )
    this.#begins = false
    for (let n = seen.length; n < this.#meshes.length; n++) this.#meshes[n]!.visible = false
  }
}
