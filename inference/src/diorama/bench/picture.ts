/**
 * The bench `picture`: frame time and CPU of full styled 720p frames, walking, over every place by day and by night in three styles; and the CPU
 * ratio against the peer on one shared unstyled scene in the same run. `npm run bench -- picture forest market` measures some places only.
 */
import type { StyleId } from '@shoal/session'
import { peerRatio } from '../raster/bench.ts'
import { PLACE_KINDS, type PlaceKind } from '../state/state.ts'
import { createView, type View } from '../view/index.ts'
import { FORWARD, walk, worldOf } from './worlds.ts'

const HOURS = { day: 10, night: 21.5 }
/** The default one and two whose passes are the dearest. */
const STYLED: StyleId[] = ['watercolor', 'vangogh', 'cyberpunk']
const WARM = 12
const FRAMES = 36
export const BARS = { frameP95Ms: 32, cpuP50Ms: 25, cpuP95Ms: 40 }

export const quantile = (values: number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0
}

interface Sample {
  wall: number[]
  cpu: number[]
  triangles: number[]
}

/** Walks through one world and measures each frame (ms; wall clock, and CPU of all threads). */
export const measure = (view: View, kind: PlaceKind, hour: number, style: StyleId, detail = 1): Sample => {
  const state = worldOf(kind, hour, style)
  const sample: Sample = { wall: [], cpu: [], triangles: [] }
  for (let i = 0; i < WARM + FRAMES; i++) {
    walk(state, FORWARD, 1)
    const cpu = process.cpuUsage()
    const began = performance.now()
    const { stats } = view.render(state, detail)
    const wall = performance.now() - began
    const used = process.cpuUsage(cpu)
    if (i < WARM) continue
    sample.wall.push(wall)
    sample.cpu.push((used.user + used.system) / 1000)
    sample.triangles.push(stats.triangles)
  }
  return sample
}

/** Figures: milliseconds, counts, megabytes. Per place the worst of its combinations; overall the worst p95 and the median of all frames. */
export async function benchPicture(...only: string[]): Promise<Record<string, number>> {
  const kinds = PLACE_KINDS.filter((kind) => only.length === 0 || only.includes(kind))
  const figures: Record<string, number> = {}
  const all: Sample = { wall: [], cpu: [], triangles: [] }
  let [combinations, over] = [0, 0]
  const view = await createView({ width: 1280, height: 720, bands: 2 })
  for (const kind of kinds) {
    let [wall95, cpu95, triangles] = [0, 0, 0]
    for (const hour of Object.values(HOURS))
      for (const style of STYLED) {
        const sample = measure(view, kind, hour, style)
        const [wall, cpu] = [quantile(sample.wall, 0.95), quantile(sample.cpu, 0.95)]
        combinations++
        if (wall > BARS.frameP95Ms || cpu > BARS.cpuP95Ms) over++
        wall95 = Math.max(wall95, wall)
        cpu95 = Math.max(cpu95, cpu)
        triangles = Math.max(triangles, quantile(sample.triangles, 0.5))
        all.wall.push(...sample.wall)
        all.cpu.push(...sample.cpu)
      }
    figures[`${kind}.frameP95Ms`] = wall95
    figures[`${kind}.cpuP95Ms`] = cpu95
    figures[`${kind}.triangles`] = triangles
  }
  view.dispose()
  figures.combinations = combinations
  figures.combinationsOverBar = over
  figures.frameP50Ms = quantile(all.wall, 0.5)
  figures.frameP95Ms = Math.max(...kinds.map((kind) => figures[`${kind}.frameP95Ms`]))
  figures.cpuP50Ms = quantile(all.cpu, 0.5)
  figures.cpuP95Ms = Math.max(...kinds.map((kind) => figures[`${kind}.cpuP95Ms`]))
  figures.rssMb = process.memoryUsage().rss / 1048576
  Object.assign(figures, await peerRatio())
  for (const key of Object.keys(figures)) figures[key] = Math.round(figures[key] * 100) / 100
  return figures
}
