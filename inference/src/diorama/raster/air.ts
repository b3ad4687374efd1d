/** Writes camera, air and look into the frame block. */
import { Matrix4, type PerspectiveCamera, Vector3 } from 'three'
import type { Atmosphere, Look } from './contract.ts'
import * as L from './kernel/layout.ts'
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

export function writeCamera(arena: Arena, camera: PerspectiveCamera, width: number, height: number, matrix: Matrix4): void {
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

export function writeAir(arena: Arena, air: Atmosphere, look: Look): void {
  const f = arena.f32
  const w = L.FRAME >> 2
  for (let i = 0; i < 3; i++) f[w + L.F_SUN + i] = air.sun[i]
  rgb(f, w + L.F_SUN_COLOUR, air.sunColour)
  f[w + L.F_SHADOW] = air.shadow
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
  f[w + L.F_WIND] = air.wind[0]
  f[w + L.F_WIND + 1] = air.wind[1]
  f[w + L.F_DETAIL] = look.detail
  f[w + L.F_FOCUS] = look.focus
  f[w + L.F_BLUR] = look.blur
  // Seconds, wrapped where every wave of the kernel has come round or nobody can tell.
  f[w + L.F_TIME] = (air.tick % 345600) / 24
  arena.i32[w + L.I_TICK] = air.tick
  arena.i32[w + L.I_SEED] = air.seed
}
