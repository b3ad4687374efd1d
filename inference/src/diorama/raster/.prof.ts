import { handState, composedCamera } from '/work/main/inference/src/diorama/scenery/demo.ts'
import { createScenery, atmosphereOf } from '/work/main/inference/src/diorama/scenery/index.ts'
import { createRenderer } from '/work/main/inference/src/diorama/raster/index.ts'
import { Group } from 'three'
const [
  kind = 'country-road',
  hour = '10',
  weather = 'clear',
  bandsT = '2',
  n = '60',
  style = 'watercolor',
  detail = '1',
] = process.argv.slice(2)
const bands = Number(bandsT) as 1 | 2
const place = {
  kind,
  seed: 7,
  era: '1980s',
  culture: 'european',
  season: 'summer',
  city: kind === 'boulevard' ? 'paris' : '',
  marks: [],
} as any
const r = await createRenderer({ width: 1280, height: 720, bands })
const scenery = createScenery(place)
scenery.root.userData.still = true
const scene = new Group()
scene.add(scenery.root)
const sums: Record<string, number[]> = {}
const wall: number[] = [],
  cpu: number[] = [],
  upd: number[] = []
let tri = 0
for (let i = 0; i < Number(n) + 10; i++) {
  const state = handState(place, Number(hour), weather, 240 + i)
  const camera = composedCamera(place, { z: -i * 0.06 })
  const c0 = process.cpuUsage()
  const t0 = performance.now()
  scenery.update(state, camera, Number(detail))
  const t1 = performance.now()
  const { stats } = r.render(scene, camera, atmosphereOf(state), {
    now: style as any,
    from: style as any,
    mix: 1,
    detail: Number(detail),
    focus: 5,
    blur: 0,
    cut: false,
  })
  const t2 = performance.now()
  const c = process.cpuUsage(c0)
  if (i < 10) continue
  wall.push(t2 - t0)
  cpu.push((c.user + c.system) / 1000)
  upd.push(t1 - t0)
  tri = stats.triangles
  for (const [k, v] of Object.entries(stats.ms)) (sums[k] ??= []).push(v)
}
const q = (a: number[], p: number) => {
  if (p < 0.5) return Math.min(...a).toFixed(1)
  const s = [...a].sort((x, y) => x - y)
  return s[Math.floor((s.length - 1) * p)].toFixed(1)
}
console.log(
  kind,
  hour,
  weather,
  'bands',
  bands,
  'tri',
  tri,
  'wall',
  q(wall, 0.5),
  q(wall, 0.95),
  'cpu min',
  q(cpu, 0.1),
  q(cpu, 0.5),
  q(cpu, 0.95),
  'update',
  q(upd, 0.5),
  q(upd, 0.95),
)
console.log(
  Object.entries(sums)
    .map(([k, v]) => `${k} ${q(v, 0.1)}/${q(v, 0.5)}`)
    .join('  '),
)
r.dispose()
