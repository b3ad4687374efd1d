import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PICTURE_BYTES } from '@shoal/session'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { analyse } from './analyse.ts'
import { decodePicture, PICTURE_HEIGHT, PICTURE_WIDTH } from './decode.ts'
import { DRAWINGS, pngOf } from './drawings.fixture.ts'
import { GRID_HEIGHT, GRID_WIDTH } from './grid.ts'
import { sharesOf } from './regions.ts'
import { resemblance } from './resemblance.ts'
import { segmentsOf, vanishingOf } from './segments.ts'
import { smallOf } from './small.ts'

const part = (hour: number): string => (hour >= 20 || hour < 5 ? 'night' : hour >= 17.5 ? 'dusk' : 'day')
const pixels = async (file: Buffer) => ({ width: 1280, height: 720, data: (await decodePicture(file)).rgb })

it.each(Object.entries(DRAWINGS))('reads the drawing of a %s', async (_name, drawing) => {
  const record = analyse(await decodePicture(await pngOf(drawing.svg)))
  expect(Math.abs(record.horizon - drawing.horizon)).toBeLessThan(0.06)
  expect(part(record.hour)).toBe(drawing.night ? 'night' : 'day')
  expect(drawing.kinds).toContain(record.kind)
  expect(record.style).toBe('watercolor')
  expect(record.labels).toHaveLength(GRID_WIDTH * GRID_HEIGHT)
  expect(record.palette.length).toBeGreaterThan(4)
})

it('finds the regions of the drawings', async () => {
  const shares = async (name: keyof typeof DRAWINGS) =>
    sharesOf(analyse(await decodePicture(await pngOf(DRAWINGS[name].svg))).labels)
  const [road, seaside, city] = [await shares('road'), await shares('seaside'), await shares('city')]
  expect(road.vegetation).toBeGreaterThan(0.3)
  expect(road.sky).toBeGreaterThan(0.25)
  expect(seaside.water).toBeGreaterThan(0.15)
  expect(seaside.sand).toBeGreaterThan(0.15)
  expect(city.building).toBeGreaterThan(0.12)
})

const PHOTOGRAPHS = join(import.meta.dirname, 'photographs')
const TRUTH: { file: string; kind: string; hour: number; horizon: number }[] = JSON.parse(
  readFileSync(join(PHOTOGRAPHS, 'truth.json'), 'utf8'),
)
/** Kinds one may take each other for. */
const ALIKE = [
  ['country-road', 'meadow', 'farm', 'village', 'lake', 'forest'],
  ['city', 'neon-city', 'boulevard', 'old-town'],
  ['beach', 'desert', 'snow-field'],
]

it('reads photographs of Diorama', async () => {
  const wrong: Record<'horizon' | 'hour' | 'kind', string[]> = { horizon: [], hour: [], kind: [] }
  for (const { file, horizon, hour, kind } of TRUTH) {
    const record = analyse(await decodePicture(readFileSync(join(PHOTOGRAPHS, file))))
    const said = `${file}: ${record.horizon} at ${record.hour}, ${record.kind}`
    if (Math.abs(record.horizon - horizon) > 0.06) wrong.horizon.push(said)
    if (part(record.hour) !== part(hour)) wrong.hour.push(said)
    if (!ALIKE.some((kinds) => kinds.includes(kind) && kinds.includes(record.kind))) wrong.kind.push(said)
  }
  // One in ten may be taken for something else; of the horizon, which land hides, two.
  expect(wrong.horizon.slice(2)).toEqual([])
  expect(wrong.hour.slice(1)).toEqual([])
  expect(wrong.kind.slice(1)).toEqual([])
})

it('finds where lines meet', async () => {
  const lines = Array.from({ length: 14 }, (_, i) => {
    const angle = (i / 14) * Math.PI * 2 + 0.2
    return `<path d="M${800 + Math.cos(angle) * 90} ${300 + Math.sin(angle) * 90} L${800 + Math.cos(angle) * 1500} ${300 + Math.sin(angle) * 1500}" stroke="#222" stroke-width="7"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><rect width="1280" height="720" fill="#ddd"/>${lines.join('')}</svg>`
  const fine = smallOf(await decodePicture(await pngOf(svg)), 320)
  const point = vanishingOf(segmentsOf(fine), fine.width, fine.height)
  expect(point?.x).toBeCloseTo(800 / 1280, 1)
  expect(point?.y).toBeCloseTo(300 / 720, 1)
  const blank = smallOf(await decodePicture(await pngOf(DRAWINGS.seaside.svg)), 320)
  expect(vanishingOf(segmentsOf(blank).slice(0, 3), 320, 180)).toBeNull()
})

it('names colourless and blocky styles', async () => {
  const grey = await sharp(await pngOf(DRAWINGS.road.svg))
    .greyscale()
    .linear(0.5, 0)
    .png()
    .toBuffer()
  expect(analyse(await decodePicture(grey)).style).toBe('noir')
  const lines = await pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><rect width="1280" height="720" fill="#f6f4ee"/><path d="M0 400 L1280 380 M300 400 V120 H700 V390 M300 120 L500 20 L700 120" stroke="#555" stroke-width="4" fill="none"/></svg>`,
  )
  expect(analyse(await decodePicture(lines)).style).toBe('pencil')
  const blocks = await sharp(
    await sharp(await pngOf(DRAWINGS.city.svg))
      .resize(128, 72)
      .png()
      .toBuffer(),
  )
    .resize(1280, 720, { kernel: 'nearest' })
    .png()
    .toBuffer()
  expect(analyse(await decodePicture(blocks)).style).toBe('pixel')
})

it('knows still water by the evening sky in it', async () => {
  const ripples = Array.from(
    { length: 90 },
    (_, i) =>
      `<rect x="${(i * 397) % 1200}" y="${330 + i * 4.2}" width="${120 + ((i * 71) % 240)}" height="3" fill="#8a4a52" opacity=".5"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><defs><linearGradient id="s" x2="0" y2="1"><stop offset="0" stop-color="#c8687a"/><stop offset="1" stop-color="#f0a080"/></linearGradient></defs><rect width="1280" height="320" fill="url(#s)"/><path d="M0 320 V250 Q300 190 640 262 T1280 236 V320 Z" fill="#3a2a3e"/><rect y="320" width="1280" height="400" fill="#d8808a"/>${ripples.join('')}</svg>`
  const record = analyse(await decodePicture(await pngOf(svg)))
  expect(part(record.hour)).toBe('dusk')
  expect(['lake', 'beach']).toContain(record.kind)
  expect(sharesOf(record.labels).water).toBeGreaterThan(0.1)
})

it('turns pictures upright, crops them, takes the first frame', async () => {
  const half = await sharp({ create: { width: 400, height: 800, channels: 3, background: '#ff0000' } })
    .composite([
      { input: { create: { width: 400, height: 400, channels: 3, background: '#0000ff' } }, top: 0, left: 0 },
    ])
    .withExif({ IFD0: { ImageDescription: 'x' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { width, height, rgb } = await decodePicture(half)
  expect([width, height]).toEqual([PICTURE_WIDTH, PICTURE_HEIGHT])
  // Orientation 6 turns it clockwise: what was on top is on the right.
  const at = (x: number): number[] => [...rgb.subarray((360 * 1280 + x) * 3, (360 * 1280 + x) * 3 + 3)]
  expect(at(20)[0]).toBeGreaterThan(200)
  expect(at(1260)[2]).toBeGreaterThan(200)
})

it('refuses what is broken, of another kind or too large', async () => {
  const png = await pngOf(DRAWINGS.road.svg)
  const refusal = (file: Uint8Array) =>
    decodePicture(file).then(
      () => null,
      (error: { code?: string }) => error.code,
    )
  expect(await refusal(png.subarray(0, png.length / 2))).toBe('picture-unreadable')
  expect(await refusal(Buffer.from('no picture at all'))).toBe('picture-unreadable')
  expect(await refusal(Buffer.from(DRAWINGS.road.svg))).toBe('picture-unreadable')
  expect(await refusal(await sharp(png).resize(64).gif().toBuffer())).toBe('picture-unreadable')
  expect(await refusal(new Uint8Array(PICTURE_BYTES + 1))).toBe('picture-too-large')
  const vast = await sharp({ create: { width: 8000, height: 6000, channels: 3, background: '#123' } })
    .png()
    .toBuffer()
  expect(await refusal(vast)).toBe('picture-too-large')
})

it('measures resemblance', async () => {
  const road = await pixels(await pngOf(DRAWINGS.road.svg))
  expect(resemblance(road, road)).toEqual({ psnr: Infinity, ssim: 1 })
  const noisy = { ...road, data: road.data.map((v, i) => Math.max(0, Math.min(255, v + ((i * 2654435761) % 17) - 8))) }
  const near = resemblance(road, noisy)
  expect(near.ssim).toBeGreaterThan(0.9)
  const other = resemblance(road, await pixels(await pngOf(DRAWINGS.city.svg)))
  expect(other.ssim).toBeLessThan(0.45)
  expect(other.psnr).toBeLessThan(near.psnr)
  const upside = { ...road, data: road.data.slice().reverse() }
  expect(resemblance(road, upside).ssim).toBeLessThan(0.8)
})
