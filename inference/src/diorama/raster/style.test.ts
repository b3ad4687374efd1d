/** Styles are told apart by palette, edge and texture, blend into each other without a jump, and move nothing. */
import { STYLES, type StyleId } from '@shoal/session'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { demoScene, fairAir, plainLook } from './demo.ts'
import { type Renderer, createRenderer } from './index.ts'
import { CONSOLE, coloursOf, fromLab, toLab } from './palette.ts'

const W = 640
const H = 360
let renderer: Renderer
const { scene, camera } = demoScene()
camera.aspect = W / H
camera.updateProjectionMatrix()
const air = fairAir({ wet: 0.4, tick: 300 })

const draw = (now: StyleId, from: StyleId = now, mix = 1): Uint8Array => {
  renderer.render(scene, camera, air, plainLook({ now, from, mix }))
  return renderer.rgba().slice()
}
const pictures = new Map<StyleId, Uint8Array>()

beforeAll(async () => {
  renderer = await createRenderer({ width: W, height: H, bands: 2 })
  for (const style of STYLES) pictures.set(style, draw(style))
}, 120_000)
afterAll(() => renderer.dispose())

/** Mean colour, spread of colour, how many colours, strength of edges, fine texture and its direction: each on a scale where 1 is plain to the eye. */
function looks(rgba: Uint8Array): { palette: number[]; edge: number[]; texture: number[] } {
  const n = W * H
  const mean = [0, 0, 0]
  let chroma = 0
  let edges = 0
  let strong = 0
  let fine = 0
  let across = 0
  let dark = 0
  let white = 0
  const seen = new Set<number>()
  const light = new Float32Array(n)
  for (let i = 0; i < n; i++) {
    const lab = toLab(rgba[i * 4]! / 255, rgba[i * 4 + 1]! / 255, rgba[i * 4 + 2]! / 255)
    for (let k = 0; k < 3; k++) mean[k]! += lab[k]! / n
    chroma += Math.hypot(lab[1], lab[2]) / n
    light[i] = lab[0]
    if (lab[0] < 0.3) dark++
    if (lab[0] > 0.9) white++
    seen.add((rgba[i * 4]! >> 2) * 4096 + (rgba[i * 4 + 1]! >> 2) * 64 + (rgba[i * 4 + 2]! >> 2))
  }
  for (let y = 1; y < H - 1; y++)
    for (let x = 1; x < W - 1; x++) {
      const i = y * W + x
      const dx = light[i + 1]! - light[i - 1]!
      const dy = light[i + W]! - light[i - W]!
      const step = Math.hypot(dx, dy)
      edges += step / n
      if (step > 0.25) strong++
      fine += Math.abs(4 * light[i]! - light[i - 1]! - light[i + 1]! - light[i - W]! - light[i + W]!) / n
      across += (Math.abs(dx) - Math.abs(dy)) / n
    }
  return {
    palette: [mean[0]! / 0.06, mean[1]! / 0.02, mean[2]! / 0.02, chroma / 0.025, Math.log(seen.size) / 0.4],
    edge: [edges / 0.012, strong / n / 0.015, (dark - white) / n / 0.1],
    texture: [fine / 0.03, fine / edges / 0.25, across / 0.004],
  }
}
const apart = (a: number[], b: number[]): number => Math.max(...a.map((x, i) => Math.abs(x - b[i]!)))
const distance = (a: Uint8Array, b: Uint8Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!)
  return sum / a.length
}

describe('styles', () => {
  it('differ from each other in palette, and in edge or texture too', () => {
    const all = STYLES.map((style) => ({ style, ...looks(pictures.get(style)!) }))
    for (const a of all)
      for (const b of all) {
        if (a.style >= b.style) continue
        const name = `${a.style} and ${b.style}`
        expect(apart([...a.palette, ...a.edge], [...b.palette, ...b.edge]), `${name}: palette`).toBeGreaterThan(0.7)
        expect(Math.max(apart(a.edge, b.edge), apart(a.texture, b.texture)), `${name}: touch`).toBeGreaterThan(0.5)
      }
  })

  it('draw the same picture twice', () => {
    for (const style of ['vangogh', 'pencil', 'pixel'] as const)
      expect(distance(draw(style), pictures.get(style)!)).toBe(0)
  })

  it('draw the same picture on one thread and on two', async () => {
    const alone = await createRenderer({ width: W, height: H, bands: 1 })
    for (const now of ['vangogh', 'monet', 'pencil', 'pixel', 'papercut'] as const) {
      alone.render(scene, camera, air, plainLook({ now, from: now }))
      expect(distance(alone.rgba(), pictures.get(now)!), now).toBe(0)
    }
    alone.dispose()
  })

  it('keep to a palette where they have one', () => {
    const colours = new Set<number>()
    const rgba = pictures.get('pixel')!
    for (let i = 0; i < rgba.length; i += 4) colours.add((rgba[i]! << 16) | (rgba[i + 1]! << 8) | rgba[i + 2]!)
    expect(colours.size).toBeLessThanOrEqual(CONSOLE.length)
  })
})

describe('a change of style', () => {
  const pairs: [StyleId, StyleId][] = [
    ['watercolor', 'vangogh'],
    ['vangogh', 'monet'],
    ['storybook', 'clay'],
    ['plain', 'pixel'],
    ['papercut', 'ink'],
    ['pencil', 'ukiyoe'],
    ['noir', 'cyberpunk'],
  ]
  it.each(pairs)('from %s to %s goes steadily, without a jump', (from, now) => {
    const steps = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1]
    const frames = steps.map((mix) => draw(now, from, mix))
    expect(distance(frames[0]!, pictures.get(from)!)).toBeLessThan(0.6)
    expect(distance(frames.at(-1)!, pictures.get(now)!)).toBe(0)
    const whole = distance(frames[0]!, frames.at(-1)!)
    const left = frames.map((frame) => distance(frame, frames.at(-1)!))
    for (let i = 1; i < frames.length; i++) {
      // Each eighth comes nearer (a stroke that grows may cost a little), and none takes half of the way.
      expect(left[i]!).toBeLessThan(left[i - 1]! + whole * 0.04)
      expect(distance(frames[i]!, frames[i - 1]!)).toBeLessThan(whole * 0.62)
    }
  })

  it('moves nothing', () => {
    draw('vangogh', 'plain', 0.5)
    const half = renderer.depth()
    draw('plain')
    expect(renderer.depth()).toEqual(half)
  })
})

describe('strokes', () => {
  it.each(['vangogh', 'monet', 'pencil'] as const)('of %s stay on their things when the camera turns', (style) => {
    const shift = 8
    const before = draw(style)
    camera.rotateY(-Math.atan((shift * Math.tan((camera.fov * Math.PI) / 360)) / (H / 2)))
    const after = draw(style)
    camera.lookAt(0, 0.9, 0)
    // Green of the middle of the picture, where a turn is a shift.
    const change = (by: number): number => {
      let sum = 0
      for (let y = H / 4; y < (H * 3) / 4; y++)
        for (let x = W / 3; x < (W * 2) / 3; x++)
          sum += Math.abs(before[(y * W + (x | 0)) * 4 + 1]! - after[(y * W + (x | 0) - by) * 4 + 1]!)
      return sum
    }
    expect(change(shift)).toBeLessThan(change(0) * 0.62)
  })
})

describe('a table of colours', () => {
  it('leaves plain as it is, and comes back from OKLab', () => {
    const table = coloursOf('plain')
    for (const [r, g, b] of [
      [3, 17, 29],
      [31, 0, 8],
      [15, 15, 15],
    ]) {
      const at = ((r! << 10) | (g! << 5) | b!) * 4
      expect([...table.subarray(at, at + 3)]).toEqual([r, g, b].map((x) => x! * 8 + 4))
    }
    const [r, g, b] = fromLab(toLab(0.2, 0.55, 0.9))
    expect([r, g, b].map((x) => Math.round(x * 1000))).toEqual([200, 550, 900])
  })

  it('is the same built little by little', async () => {
    vi.resetModules()
    const fresh = await import('./palette.ts')
    let steps = 0
    while (fresh.prepareColours()) steps++
    expect(steps).toBe(STYLES.length * 128)
    for (const style of STYLES) expect(fresh.coloursOf(style)).toEqual(coloursOf(style))
    expect(fresh.prepareColours()).toBe(false)
  })

  it('has no colour in noir', () => {
    const table = coloursOf('noir')
    for (let i = 0; i < table.length; i += 4) expect(Math.abs(table[i]! - table[i + 2]!)).toBeLessThan(8)
  })
})
