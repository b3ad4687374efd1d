/**
 * Stills of scenery alone: `node demo.ts --place boulevard --hour 22 --weather wet --out x.png`. Options: --place --hour --weather (clear, cloud,
 * rain, wet, snow, fog, storm) --season --culture --era --city --seed --style --at "u,z" (start elsewhere), --back metres, --yaw, --pitch, --up, --tick, --bodies (needs body/).
 */
import { newCamera } from '../state/camera/new.ts'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { CapsuleGeometry, Group, Mesh, PerspectiveCamera } from 'three'
import { composeStart, heightAt } from '../place/ground.ts'
import { createRenderer, Surface, type Look } from '../raster/index.ts'
import type { Culture, DioramaState, Era, Place, PlaceKind, Season, Weather } from '../state/state.ts'
import { atmosphereOf, createScenery } from './index.ts'

const CALM: Weather = {
  rain: 0,
  snow: 0,
  fog: 0,
  cloud: 0.4,
  wind: 0.4,
  petals: 0,
  leaves: 0,
  dust: 0,
  storm: 0,
  hail: 0,
  heat: 0,
  aurora: 0,
  meteors: 0,
  fireworks: 0,
}
const WEATHERS: Record<string, { now: Partial<Weather>; wet?: number; snowCover?: number }> = {
  clear: { now: {} },
  cloud: { now: { cloud: 0.95 } },
  rain: { now: { rain: 0.8, cloud: 0.95 }, wet: 1 },
  wet: { now: { cloud: 0.5 }, wet: 1 },
  snow: { now: { snow: 0.8, cloud: 0.9 }, snowCover: 1 },
  fog: { now: { fog: 0.7, cloud: 0.6 } },
  storm: { now: { storm: 1, rain: 1, cloud: 1, wind: 1 }, wet: 1 },
}

/** A state made by hand: just enough for a picture of a place. */
export const handState = (place: Place, hour: number, weather: string, tick: number): DioramaState => {
  const one = WEATHERS[weather] ?? WEATHERS.clear!
  const now = { ...CALM, ...one.now }
  return {
    v: 1,
    seed: place.seed,
    tick,
    rng: 1,
    place,
    sky: {
      hour,
      hourTo: hour,
      hourStep: 0,
      now,
      to: now,
      wet: one.wet ?? 0,
      snowCover: one.snowCover ?? 0,
      windHeading: 1,
      blown: [tick * 0.1, tick * 0.06],
    },
    actors: [],
    nextId: 1,
    driven: null,
    camera: newCamera(),
    style: { now: 'watercolor', from: 'watercolor', mix: 1 },
    music: { mood: 'calm', since: 0 },
    happenings: [],
  } as DioramaState
}

/** The composed camera of a place (or one given by offsets) for a figure 1.3 m tall. */
export const composedCamera = (
  place: Place,
  over: { z?: number; u?: number; back?: number; yaw?: number; pitch?: number; up?: number },
): PerspectiveCamera => {
  const frame = composeStart(place)
  const x = frame.start[0] + (over.u ?? 0)
  const z = frame.start[1] + (over.z ?? 0)
  const y = heightAt(place, x, z)
  const away = frame.heading + Math.PI + frame.camera.yaw + (over.yaw ?? 0)
  const d = over.back ?? frame.camera.distance
  const pitch = over.pitch ?? frame.camera.pitch
  const camera = new PerspectiveCamera(frame.camera.fov, 16 / 9, 0.1, 3000)
  const eye: [number, number, number] = [
    x + Math.sin(away) * d * Math.cos(pitch),
    y + 1.15 + (over.up ?? 0) + d * Math.sin(pitch),
    z + Math.cos(away) * d * Math.cos(pitch),
  ]
  eye[1] = Math.max(eye[1], heightAt(place, eye[0], eye[2]) + 0.5)
  camera.position.set(...eye)
  // The figure stands on a third: look a little past it, into the way.
  const side = 0.16 * d * Math.sign(frame.camera.yaw || 1)
  camera.lookAt(x - Math.cos(away) * side, y + 1.15 + (over.up ?? 0), z + Math.sin(away) * side)
  camera.updateMatrixWorld()
  return camera
}

if (import.meta.main) {
  const { values: v } = parseArgs({ strict: false })
  const text = (name: string, usual: string): string => (typeof v[name] === 'string' ? (v[name] as string) : usual)
  const number = (name: string, usual: number): number => (v[name] === undefined ? usual : Number(v[name]))
  const args = Object.fromEntries(
    process.argv.slice(2).flatMap((word, i, all) => (word.startsWith('--') ? [[word.slice(2), all[i + 1] ?? '']] : [])),
  )
  Object.assign(v, args)
  const kind = text('place', 'country-road') as PlaceKind
  const place: Place = {
    kind,
    seed: number('seed', 7),
    era: text('era', '1980s') as Era,
    culture: text('culture', 'european') as Culture,
    season: text('season', 'summer') as Season,
    city: text('city', kind === 'boulevard' ? 'paris' : ''),
    marks: text('marks', '').split(',').filter(Boolean),
  }
  const frame = composeStart(place)
  const width = number('width', 1280)
  const height = number('height', 720)
  const renderer = await createRenderer({ width, height, bands: 2 })
  const scenery = createScenery(place)
  const scene = new Group()
  scene.add(scenery.root)
  const look: Look = {
    now: text('style', 'watercolor') as Look['now'],
    from: 'watercolor',
    mix: 1,
    detail: 1,
    focus: 6,
    blur: 0,
    cut: true,
  }
  const hours = text('hour', String(frame.hour)).split(',').map(Number)
  const weathers = text('weather', 'clear').split(',')
  const [du, dz] = text('at', '0,0').split(',').map(Number)
  const over = {
    u: du ?? 0,
    z: dz ?? 0,
    ...(v.back === undefined ? {} : { back: number('back', 5) }),
    yaw: number('yaw', 0),
    ...(v.pitch === undefined ? {} : { pitch: number('pitch', 0) }),
    up: number('up', 0),
  }
  const camera = composedCamera(place, over)
  const x = frame.start[0] + (du ?? 0)
  const z = frame.start[1] + (dz ?? 0)
  if (v.nofigure === undefined) {
    const coat = new Mesh(new CapsuleGeometry(0.22, 0.62, 6, 14), new Surface({ kind: 'cloth', colour: 0xd84a3c }))
    coat.position.set(x, heightAt(place, x, z) + 0.62, z)
    const head = new Mesh(new CapsuleGeometry(0.17, 0.06, 6, 14), new Surface({ kind: 'hair', colour: 0x5a3a2a }))
    head.position.set(x, heightAt(place, x, z) + 1.22, z)
    scene.add(coat, head)
  }
  const outs = text('out', '/tmp/scenery.png')
  let n = 0
  for (const hour of hours)
    for (const weather of weathers) {
      const state = handState(place, hour, weather, number('tick', 480))
      state.camera.eye = [camera.position.x, camera.position.y, camera.position.z]
      const t0 = performance.now()
      scenery.update(state, camera, 1)
      const t1 = performance.now()
      let stats = renderer.render(scene, camera, atmosphereOf(state), look).stats
      if (v.time !== undefined) {
        const t2 = performance.now()
        for (let k = 0; k < 20; k++)
          stats = renderer.render(scene, camera, atmosphereOf({ ...state, tick: state.tick + k }), {
            ...look,
            cut: false,
          }).stats
        console.log('mean frame', ((performance.now() - t2) / 20).toFixed(1))
      }
      const out = hours.length * weathers.length > 1 ? outs.replace('.png', `-${n++}.png`) : outs
      await sharp(renderer.rgba(), { raw: { width, height, channels: 4 } })
        .png()
        .toFile(out)
      console.log(out, 'update', (t1 - t0).toFixed(0), 'ms; triangles', stats.triangles, JSON.stringify(stats.ms))
    }
  renderer.dispose()
}
