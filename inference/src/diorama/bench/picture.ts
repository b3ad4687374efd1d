/**
 * The bench `picture`: frame time and CPU of full styled 720p frames, walking, over every place by day and by night in three styles; and the CPU
 * ratio against the peer on one shared unstyled scene in the same run. Each way is walked several times, in fresh worlds on fresh views, and a
 * frame counts as the least of its times: what the machine does besides goes, what the product does in that frame stays.
 * `npm run bench -- picture forest market` measures some places only.
 */
import type { StyleId } from '@shoal/session'
import { peerRatio } from '../raster/bench.ts'
import { PLACE_KINDS, type PlaceKind } from '../state/state.ts'
import { createView, type View } from '../view/index.ts'
import { heightUs } from './heights.ts'
import { FORWARD, walk, worldOf } from './worlds.ts'

const HOURS = { day: 10, night: 21.5 }
/** The default one and two whose passes are the dearest. */
const STYLED: StyleId[] = ['watercolor', 'vangogh', 'cyberpunk']
const WARM = 6
const FRAMES = 24
const WALKS = 3
export const BARS = { frameP95Ms: 32, cpuP50Ms: 25, cpuP95Ms: 40 }

export const quantile = (values: number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0
}

type Times = Record<string, number>

interface Sample {
  wall: number[]
  cpu: number[]
  triangles: number[]
  /** Wall milliseconds of each stage, frame by frame: what comes before the kernel (`scene`, `gather`) and its phases. */
  stages: Record<string, number[]>
}

const empty = (): Sample => ({ wall: [], cpu: [], triangles: [], stages: {} })

/** Walks once through a world and measures each frame (ms; wall clock, and CPU of all threads). */
const walkOnce = (view: View, kind: PlaceKind, hour: number, style: StyleId, detail: number): Times[] => {
  const state = worldOf(kind, hour, style)
  const frames: Times[] = []
  for (let i = 0; i < WARM + FRAMES; i++) {
    walk(state, FORWARD, 1)
    const cpu = process.cpuUsage()
    const began = performance.now()
    const { stats } = view.render(state, detail)
    const wall = performance.now() - began
    const used = process.cpuUsage(cpu)
    if (i < WARM) continue
    const { gather, kernel, ...phases } = stats.ms as Times & { gather: number; kernel: number }
    const times: Times = { wall, cpu: (used.user + used.system) / 1000, triangles: stats.triangles }
    Object.assign(times, { 'stages.scene': wall - gather - kernel, 'stages.gather': gather })
    for (const [phase, ms] of Object.entries(phases)) times[`stages.${phase}`] = ms
    frames.push(times)
  }
  return frames
}

/** Walks the same way `walks` times, each in a fresh world on a fresh view; of every frame the least of its times. */
export const measure = async (
  kind: PlaceKind,
  hour: number,
  style: StyleId,
  detail = 1,
  walks = WALKS,
): Promise<Sample> => {
  const least: Times[] = []
  for (let n = 0; n < walks; n++) {
    const view = await createView({ width: 1280, height: 720, bands: 2 })
    walkOnce(view, kind, hour, style, detail).forEach((times, i) => {
      const kept = (least[i] ??= times)
      for (const [name, value] of Object.entries(times)) kept[name] = Math.min(kept[name]!, value)
    })
    view.dispose()
  }
  const sample = empty()
  for (const times of least)
    for (const [name, value] of Object.entries(times)) {
      if (name.startsWith('stages.')) (sample.stages[name] ??= []).push(value)
      else sample[name as 'wall' | 'cpu' | 'triangles'].push(value)
    }
  return sample
}

/** Figures: milliseconds, counts, megabytes. Per place the worst of its combinations; overall the worst p95 and the median of all frames, also stage by stage. */
export async function benchPicture(...only: string[]): Promise<Record<string, number>> {
  const kinds = PLACE_KINDS.filter((kind) => only.length === 0 || only.includes(kind))
  const figures: Record<string, number> = {}
  const all = empty()
  let [combinations, over] = [0, 0]
  for (const kind of kinds) {
    let [wall95, cpu95, triangles] = [0, 0, 0]
    for (const hour of Object.values(HOURS))
      for (const style of STYLED) {
        const sample = await measure(kind, hour, style)
        const [wall, cpu] = [quantile(sample.wall, 0.95), quantile(sample.cpu, 0.95)]
        combinations++
        if (wall > BARS.frameP95Ms || cpu > BARS.cpuP95Ms) over++
        wall95 = Math.max(wall95, wall)
        cpu95 = Math.max(cpu95, cpu)
        triangles = Math.max(triangles, quantile(sample.triangles, 0.5))
        all.wall.push(...sample.wall)
        all.cpu.push(...sample.cpu)
        for (const [stage, times] of Object.entries(sample.stages)) (all.stages[stage] ??= []).push(...times)
      }
    figures[`${kind}.frameP95Ms`] = wall95
    figures[`${kind}.cpuP95Ms`] = cpu95
    figures[`${kind}.triangles`] = triangles
  }
  figures.combinations = combinations
  figures.combinationsOverBar = over
  figures.frameP50Ms = quantile(all.wall, 0.5)
  figures.frameP95Ms = Math.max(...kinds.map((kind) => figures[`${kind}.frameP95Ms`]))
  figures.cpuP50Ms = quantile(all.cpu, 0.5)
  figures.cpuP95Ms = Math.max(...kinds.map((kind) => figures[`${kind}.cpuP95Ms`]))
  for (const [stage, times] of Object.entries(all.stages)) {
    figures[`${stage}.p50`] = quantile(times, 0.5)
    figures[`${stage}.p95`] = quantile(times, 0.95)
  }
  figures.heightUs = heightUs()
  figures.rssMb = process.memoryUsage().rss / 1048576
  Object.assign(figures, await peerRatio())
  for (const key of Object.keys(figures)) figures[key] = Math.round(figures[key] * 100) / 100
  return figures
}
