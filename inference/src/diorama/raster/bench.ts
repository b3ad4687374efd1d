/**
 * The picture's numbers: wall and CPU milliseconds per full styled 720p frame over the places of the first issue, each walked through with
 * figures in it, and the CPU ratio against the peer on one shared unstyled scene in the same run. `node bench.ts` prints them.
 */
import { pathToFileURL } from 'node:url'
import * as three from 'three'
import { castActor } from '../body/cast.ts'
import { advanceBody, newBody } from '../body/index.ts'
import { composeStart } from '../place/ground.ts'
import { composedCamera, handState } from '../scenery/demo.ts'
import type { DioramaState, Place, PlaceKind } from '../state/state.ts'
import { createView } from '../view/index.ts'
import { benchEye, benchScene } from './bench-scene.ts'
import { peerCpu } from './bench-peer.ts'
import { fairAir, plainLook } from './demo.ts'
import { Surface, createRenderer } from './index.ts'

const WIDTH = 1280
const HEIGHT = 720
const CASES: [kind: PlaceKind, hour: number, weather: string, who: string][] = [
  ['country-road', 10, 'wet', 'girl'],
  ['country-road', 21, 'snow', 'girl'],
  ['meadow', 15, 'clear', 'boy'],
  ['boulevard', 22, 'wet', 'model'],
  ['beach', 18.5, 'clear', 'girl'],
]

const quantile = (values: number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0
}

interface Sample {
  wall: number[]
  cpu: number[]
  triangles: number[]
}

/** Walks a figure and the camera through one place. */
async function walk(
  kind: PlaceKind,
  hour: number,
  weather: string,
  who: string,
  frames: number,
  detail = 1,
): Promise<Sample> {
  const place: Place = {
    kind,
    seed: 7,
    era: '1980s',
    culture: 'european',
    season: 'summer',
    marks: [],
    ...(kind === 'boulevard' ? { city: 'paris' } : {}),
  }
  const view = await createView({ width: WIDTH, height: HEIGHT, bands: 2 })
  const start = composeStart(place)
  const actor = castActor(1, who)
  const sample: Sample = { wall: [], cpu: [], triangles: [] }
  const warm = 12
  for (let i = 0; i < frames + warm; i++) {
    const state: DioramaState = handState(place, hour, weather, 240 + i)
    actor.heading = start.heading
    actor.speed = 1.1
    actor.x = start.start[0] + (Math.sin(start.heading) * 1.1 * i) / 24
    actor.z = start.start[1] + (Math.cos(start.heading) * 1.1 * i) / 24
    actor.phase = (i / 24) % 1
    actor.body ??= newBody(actor)
    state.actors = [actor]
    advanceBody(state, actor)
    const camera = composedCamera(place, { z: (Math.cos(start.heading) * 1.1 * i) / 24 })
    const ahead = camera.getWorldDirection(new three.Vector3()).multiplyScalar(6).add(camera.position)
    state.camera.eye = camera.position.toArray()
    state.camera.look = ahead.toArray()
    state.camera.fov = start.camera.fov
    state.camera.subjects = [1]
    const cpu = process.cpuUsage()
    const began = performance.now()
    const { stats } = view.render(state, detail)
    const wall = performance.now() - began
    const used = process.cpuUsage(cpu)
    if (i < warm) continue
    sample.wall.push(wall)
    sample.cpu.push((used.user + used.system) / 1000)
    sample.triangles.push(stats.triangles)
  }
  view.dispose()
  return sample
}

/** CPU milliseconds per frame of ours on the shared scene, unstyled. */
async function ours(frames: number): Promise<number> {
  const renderer = await createRenderer({ width: WIDTH, height: HEIGHT, bands: 2 })
  const scene = benchScene(three, (colour) => new Surface({ kind: 'matte', colour }))
  scene.userData.still = true
  const camera = new three.PerspectiveCamera(45, WIDTH / HEIGHT, 0.1, 2000)
  const look = plainLook({ now: 'plain', from: 'plain' })
  const draw = (i: number): void => {
    const { eye, look: at } = benchEye(i)
    camera.position.set(...eye)
    camera.lookAt(...at)
    renderer.render(scene, camera, fairAir({ tick: i, cloud: 0 }), look)
  }
  for (let i = 0; i < 15; i++) draw(i)
  const before = process.cpuUsage()
  for (let i = 15; i < 15 + frames; i++) draw(i)
  const used = process.cpuUsage(before)
  renderer.dispose()
  return (used.user + used.system) / 1000 / frames
}

/** Figures of the bench `picture`: milliseconds, megabytes, counts; `peerRatio` only where Chromium is at hand. */
export async function benchPicture(): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  const all: Sample = { wall: [], cpu: [], triangles: [] }
  for (const [kind, hour, weather, who] of CASES) {
    const { wall, cpu, triangles } = await walk(kind, hour, weather, who, 72)
    all.wall.push(...wall)
    all.cpu.push(...cpu)
    all.triangles.push(...triangles)
    const name = `${kind}-${weather}`
    figures[`${name}.frameP95Ms`] = quantile(wall, 0.95)
    figures[`${name}.cpuP50Ms`] = quantile(cpu, 0.5)
    figures[`${name}.triangles`] = quantile(triangles, 0.5)
  }
  // What the governor may fall back to.
  const governed = await walk('country-road', 10, 'wet', 'girl', 48, 0.6)
  figures.governedFrameP95Ms = quantile(governed.wall, 0.95)
  figures.governedCpuP50Ms = quantile(governed.cpu, 0.5)
  figures.frameP50Ms = quantile(all.wall, 0.5)
  figures.frameP95Ms = quantile(all.wall, 0.95)
  figures.cpuP50Ms = quantile(all.cpu, 0.5)
  figures.cpuP95Ms = quantile(all.cpu, 0.95)
  figures.rssMb = process.memoryUsage().rss / 1048576
  const mine = await ours(60)
  const peer = await peerCpu(WIDTH, HEIGHT, 60)
  figures.sharedSceneCpuMs = mine
  if (peer !== null) {
    figures.peerCpuMs = peer
    figures.peerRatio = peer / mine
  }
  for (const key of Object.keys(figures)) figures[key] = Math.round(figures[key] * 100) / 100
  return figures
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(JSON.stringify(await benchPicture(), null, 1))
