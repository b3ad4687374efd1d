import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RELEASED, type Premise } from '@shoal/session'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createState } from '../state/create.ts'
import { packState } from '../state/pack.ts'
import { step } from '../state/step.ts'
import type { DioramaState } from '../state/state.ts'
import { createView, type View } from '../view/index.ts'
import { analyse } from './analyse.ts'
import { decodePicture, type Picture } from './decode.ts'
import { DRAWINGS, pngOf } from './drawings.fixture.ts'
import { resemblance } from './resemblance.ts'

const PHOTOGRAPHS = join(import.meta.dirname, 'photographs')
const FILES: string[] = JSON.parse(readFileSync(join(PHOTOGRAPHS, 'truth.json'), 'utf8')).map(
  (t: { file: string }) => t.file,
)

const pictures = new Map<string, Picture>()
const named = new Map<string, Picture>()
let view: View
let bare: View

beforeAll(async () => {
  const files: [string, Buffer][] = FILES.map((file) => [file, readFileSync(join(PHOTOGRAPHS, file))])
  for (const [name, { svg }] of Object.entries(DRAWINGS)) files.push([name, await pngOf(svg)])
  for (const [name, file] of files) {
    const picture = await decodePicture(file)
    pictures.set(picture.hash, picture)
    named.set(name, picture)
  }
  view = await createView({ width: 1280, height: 720, bands: 2, pictures })
  bare = await createView({ width: 1280, height: 720, bands: 1 })
})
afterAll(() => {
  view.dispose()
  bare.dispose()
})

const stateOf = (
  picture: Picture,
  prompt = 'A girl walks',
  style: Premise['style'] = '',
  person: Premise['person'] = 'third',
): DioramaState =>
  createState({ prompt, character: '', scene: '', style, person, seed: 3, image: picture.hash }, analyse(picture)).state

const shot = (of: View, state: DioramaState) => {
  of.render(state, 1)
  return { width: 1280, height: 720, data: of.rgba().slice() }
}
const alike = (picture: Picture, state: DioramaState) =>
  resemblance({ ...picture, data: picture.rgb }, shot(view, state))

it.each([...FILES, ...Object.keys(DRAWINGS)])('begins as %s', (name) => {
  const picture = named.get(name)!
  const state = stateOf(picture)
  expect(alike(picture, state).ssim).toBeGreaterThan(0.8)
  expect(alike(picture, stateOf(picture, 'A girl walks', '', 'first')).ssim).toBeGreaterThan(0.8)
})

it('keeps its likeness in other styles, and is the world alone without the pixels', () => {
  const picture = named.get('lake.webp')!
  for (const style of ['watercolor', 'storybook', 'ukiyoe'] as const)
    expect(alike(picture, stateOf(picture, 'A girl walks', style)).ssim, style).toBeGreaterThan(0.45)
  const alone = resemblance({ ...picture, data: picture.rgb }, shot(bare, stateOf(picture)))
  expect(alone.ssim).toBeLessThan(0.6)
})

it('is a function of state and picture: again the same, whatever was drawn before, on one band or two', async () => {
  const picture = named.get('road')!
  const state = stateOf(picture)
  const first = shot(view, state).data
  for (let i = 0; i < 60; i++) step(state, { ...RELEASED, moveZ: 1 })
  const later = shot(view, state).data
  const one = await createView({ width: 1280, height: 720, bands: 1, pictures })
  expect(Buffer.compare(shot(one, state).data, later)).toBe(0)
  one.dispose()
  expect(Buffer.compare(shot(view, stateOf(picture)).data, first)).toBe(0)
})

it('gives way to the world as one walks on', () => {
  const picture = named.get('seaside')!
  const state = stateOf(picture)
  const near = alike(picture, state).ssim
  for (let i = 0; i < 24 * 6; i++) step(state, { ...RELEASED, moveZ: 1 })
  expect(alike(picture, state).ssim).toBeLessThan(near - 0.15)
  state.camera.eye = state.camera.eye.map((v, k) => v + (k === 2 ? -200 : 0)) as typeof state.camera.eye
  state.camera.look = state.camera.look.map((v, k) => v + (k === 2 ? -200 : 0)) as typeof state.camera.look
  const far = shot(view, state)
  // Out there the picture is not laid over anything: only its colours are left, and those need no pixels.
  expect(Buffer.compare(far.data, shot(bare, state).data)).toBe(0)
})

it('takes the hour, the place and the style from the picture where the text is silent, and only there', () => {
  const city = named.get('city')!
  const silent = stateOf(city, 'A girl')
  expect(silent.sky.hour).toBe(22)
  expect(['city', 'neon-city', 'boulevard']).toContain(silent.place.kind)
  const told = stateOf(city, 'A girl walks on a beach at noon, ink wash style')
  expect([told.place.kind, told.sky.hour, told.style.now]).toEqual(['beach', 12, 'ink'])
  const empty = stateOf(city, '')
  expect(empty.actors.length).toBeGreaterThan(0)
})

it('keeps little in the state', () => {
  const picture = named.get('forest.webp')!
  const state = stateOf(picture)
  const whole = packState(state).length
  delete state.place.picture
  expect(whole - packState(state).length).toBeLessThan(4096)
})
