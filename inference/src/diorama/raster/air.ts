/** Writes camera, air and look into the frame block. */
import { Matrix4, type PerspectiveCamera, Vector3 } from 'three'
import type { Atmosphere, Look } from './contract.ts'
import * as L from './kernel/layout.ts'
import * as Rec from './kernel/records.ts'
import type { Arena } from './memory.ts'

const viewport = new Matrix4()
const p = new Vector3()

/** View-projection whose x/w and y/w are pixels and whose third row is the distance along the view axis. */
export function pixelMatrix(camera: PerspectiveCamera, width: number, height: number, out: Matrix4): Matrix4 {
  // prettier-ignore
  viewport.set(
    width / 2, 0, 0, width / 2,
    0, -height / 2, 0, height / 2,
    0, 0, 0, 1,
    0, 0, 0, 0,
  )
  return out.copy(viewport).multiply(camera.projectionMatrix).multiply(camera.matrixWorldInverse)
}

const rgb = (f: Float32Array, at: number, colour: number): void => {
  f[at] = ((colour >> 16) & 255) / 255
  f[at + 1] = ((colour >> 8) & 255) / 255
  f[at + 2] = (colour & 255) / 255
}

export function writeCamera(
  arena: Arena,
  camera: PerspectiveCamera,
  width: number,
  height: number,
  matrix: Matrix4,
): void {
  const f = arena.f32
  const w = L.FRAME >> 2
  f.set(matrix.elements, w + L.F_VIEW_PROJECTION)
  p.setFromMatrixPosition(camera.matrixWorld).toArray(f, w + L.F_EYE)
  const e = camera.matrixWorld.elements
  const projection = camera.projectionMatrix.elements
  const kx = 1 / projection[0]
  const ky = 1 / projection[5]
  for (let i = 0; i < 3; i++) {
    const right = e[i]
    const up = e[4 + i]
    const forward = -e[8 + i]
    f[w + L.F_RAY0 + i] = forward - right * kx + up * ky
    f[w + L.F_RAYX + i] = (right * kx * 2) / width
    f[w + L.F_RAYY + i] = (-up * ky * 2) / height
    f[w + L.F_FORWARD + i] = forward
  }
  f[w + L.F_NEAR] = camera.near
  f[w + L.F_PIXEL] = (height / 2) * projection[5]
}

/** Lamps with the box on screen each can light. */
export function writeLamps(arena: Arena, air: Atmosphere, matrix: Matrix4, camera: PerspectiveCamera): void {
  const f = arena.f32
  const w = L.FRAME >> 2
  const base = arena.i32[w + L.I_LAMPS] >> 2
  const eye = p.setFromMatrixPosition(camera.matrixWorld).clone()
  const e = matrix.elements
  const lamps = [...air.lamps]
    .map((lamp) => ({ lamp, far: Math.hypot(lamp.x - eye.x, lamp.y - eye.y, lamp.z - eye.z) - lamp.reach }))
    .filter(({ lamp }) => lamp.power > 0.01)
    .sort((a, b) => a.far - b.far)
    .slice(0, Rec.LAMP_MAX)
  lamps.forEach(({ lamp }, i) => {
    const at = base + i * Rec.LAMP_WORDS
    const x = e[0] * lamp.x + e[4] * lamp.y + e[8] * lamp.z + e[12]
    const y = e[1] * lamp.x + e[5] * lamp.y + e[9] * lamp.z + e[13]
    const d = e[2] * lamp.x + e[6] * lamp.y + e[10] * lamp.z + e[14]
    f[at] = lamp.x
    f[at + 1] = lamp.y
    f[at + 2] = lamp.z
    rgb(f, at + 3, lamp.colour)
    // Snow gives back all of it: on it the same lamp would be glaring white.
    const power = lamp.power * (1 - 0.4 * air.snowCover)
    for (let j = 3; j < 6; j++) f[at + j] *= power
    f[at + 6] = 1 / (lamp.reach * lamp.reach)
    f[at + 7] = lamp.reach
    const pixel = f[w + L.F_PIXEL]
    const box = d > lamp.reach + 0.2 ? ((lamp.reach * pixel) / (d - lamp.reach)) * 1.1 : d > -lamp.reach ? 1e6 : -1e6
    f[at + 8] = x / d - box
    f[at + 9] = y / d - box
    f[at + 10] = x / d + box
    f[at + 11] = y / d + box
    if (box === 1e6) f.set([-1e6, -1e6, 1e6, 1e6], at + 8)
    if (box === -1e6) f.set([1e6, 1e6, -1e6, -1e6], at + 8)
  })
  arena.i32[w + L.I_LAMP_COUNT] = lamps.length
}

const blend = (a: number, b: number): number => ((a & 0xfefefe) >> 1) + ((b & 0xfefefe) >> 1)

/** Washes, clouds and lights of the sky. */
function writeSky(f: Float32Array, w: number, air: Atmosphere): void {
  f.set(air.sunAt, w + L.F_SUN_AT)
  f[w + L.F_SUN_UP] = air.sunUp
  f.set(air.moonAt, w + L.F_MOON_AT)
  rgb(f, w + L.F_MID, air.mid)
  rgb(f, w + L.F_GLOW, air.glow)
  f[w + L.F_GLOW_POWER] = air.glowPower
  f[w + L.F_CIRRUS] = air.cirrus
  f[w + L.F_RIPPLE] = air.ripple
  f[w + L.F_TOWER] = air.tower
  f[w + L.F_VEIL] = air.veil
  f[w + L.F_BOW] = air.bow
  f.set(air.bowAt, w + L.F_BOW_AT)
  f[w + L.F_BOLT] = air.bolt?.power ?? 0
  f[w + L.F_BOLT_AT] = air.bolt?.x ?? 0
  f[w + L.F_BOLT_AT + 2] = air.bolt?.z ?? 0
  f.set(air.cloudSun, w + L.F_CLOUD_SUN)
  f[w + L.F_AURORA] = air.aurora
  f.set(air.starSpin, w + L.F_STAR_SPIN)
}

/** Fireworks and shooting stars, the youngest if there are too many. */
function writeLights(arena: Arena, w: number, air: Atmosphere): void {
  const { f32: f, i32 } = arena
  const bursts = air.bursts.slice(-L.BURST_MAX)
  i32[w + L.I_BURSTS] = bursts.length
  bursts.forEach(({ at, age, size, shell, seed, colours }, n) => {
    const to = w + L.F_BURST + n * L.BURST_WORDS
    f.set([...at, age, size], to)
    i32[to + 5] = shell
    i32[to + 6] = seed
    f.set([...colours[0], ...colours[1]], to + 7)
  })
  const meteors = air.meteors.slice(-L.METEOR_MAX)
  i32[w + L.I_METEORS] = meteors.length
  meteors.forEach(({ from, to, head, power }, n) => {
    f.set([...from, ...to, head, power], w + L.F_METEOR + n * L.METEOR_WORDS)
  })
}

export function writeAir(arena: Arena, air: Atmosphere, look: Look): void {
  const f = arena.f32
  const w = L.FRAME >> 2
  for (let i = 0; i < 3; i++) f[w + L.F_SUN + i] = air.sun[i]
  rgb(f, w + L.F_SUN_COLOUR, air.sunColour)
  f[w + L.F_SHADOW] = air.shadow
  writeSky(f, w, air)
  writeLights(arena, w, air)
  rgb(f, w + L.F_ZENITH, air.zenith)
  rgb(f, w + L.F_HORIZON, air.horizon)
  rgb(f, w + L.F_BOUNCE, air.bounce)
  f[w + L.F_AMBIENT] = air.ambient
  rgb(f, w + L.F_FOG, air.fog)
  f[w + L.F_FOG_K] = 1 / Math.max(1, air.fogHalf)
  f[w + L.F_FOG_HEIGHT] = air.fogHeight
  f[w + L.F_CLOUD] = air.cloud
  rgb(f, w + L.F_CLOUD_LIT, air.cloudLit)
  rgb(f, w + L.F_CLOUD_SHADE, air.cloudShade)
  f[w + L.F_STARS] = air.stars
  f[w + L.F_MOON] = air.moon
  f[w + L.F_NIGHT] = air.night
  f[w + L.F_WET] = air.wet
  f[w + L.F_SNOW_COVER] = air.snowCover
  f[w + L.F_RAIN] = air.rain
  f[w + L.F_SNOW] = air.snow
  f[w + L.F_PETALS] = air.petals
  f[w + L.F_LEAVES] = air.leaves
  f[w + L.F_DUST] = air.dust
  f[w + L.F_FLASH] = air.flash
  f[w + L.F_HAIL] = air.hail
  f[w + L.F_HEAT] = air.heat
  f[w + L.F_FIREFLIES] = air.fireflies
  f[w + L.F_WIND] = air.wind[0]
  f[w + L.F_WIND + 1] = air.wind[1]
  f[w + L.F_WARM] = 0.5 * Math.min(1, air.shadow * 1.25) * (1 - 0.45 * air.night)
  // A clear sky has no clouds to throw shadows, a closed one throws one shadow over all.
  const heaps = Math.min(1, air.cloud / 0.3) * Math.min(1, Math.max(0, (0.85 - air.cloud) / 0.25))
  f[w + L.F_CLOUD_SHADOW] = 0.72 * heaps * air.shadow
  f[w + L.F_CLOUD_COVER] = air.cloud
  f[w + L.F_BLOWN] = air.blown[0]
  f[w + L.F_BLOWN + 1] = air.blown[1]
  f[w + L.F_DETAIL] = look.detail
  f[w + L.F_FOCUS] = look.focus
  f[w + L.F_BLUR] = look.blur
  // Light as the shading takes it: ambient from above leans to the sky's hue, from below to the ground's; the sun is what is left.
  const hue = (colour: number, i: number, share: number): number => {
    const peak = Math.max((colour >> 16) & 255, (colour >> 8) & 255, colour & 255, 1)
    return 1 - share + (share * ((colour >> (16 - 8 * i)) & 255)) / peak
  }
  const above = blend(air.zenith, air.mid)
  for (let i = 0; i < 3; i++) {
    f[w + L.F_ABOVE + i] = air.ambient * 1.13 * hue(above, i, air.tint)
    f[w + L.F_BELOW + i] = air.ambient * 0.72 * hue(air.bounce, i, 0.4)
    f[w + L.F_DIRECT + i] = f[w + L.F_SUN_COLOUR + i] * air.direct * 0.6 * (0.35 + 0.65 * Math.max(air.shadow, 0))
  }
  // Seconds, wrapped where every wave of the kernel has come round or nobody can tell.
  f[w + L.F_TIME] = (air.tick % 345600) / 24
  arena.i32[w + L.I_TICK] = air.tick
  arena.i32[w + L.I_SEED] = air.seed
  arena.i32[w + L.I_BOLT] = air.bolt?.seed ?? 0
}
