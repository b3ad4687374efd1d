/** Writes the picture that is laid over the scene: its textures into kernel memory once, its projection and how much of it shows each frame. */
import { Vector3, type PerspectiveCamera, type Sphere } from 'three'
import type { Projected, ProjectedTexture } from './contract.ts'
import * as L from './kernel/layout.ts'
import type { Arena } from './memory.ts'
import type { SurfaceTable } from './surfaces.ts'

const BYTES = L.PICTURE_WIDTH * (L.PICTURE_HEIGHT + 1) * 4
const forward = new Vector3()
const right = new Vector3()
const up = new Vector3()
const now = new Vector3()
const eye = new Vector3()
const p = new Vector3()

export class Projector {
  #arena: Arena
  #surfaces: SurfaceTable
  #front = 0
  #back = 0
  #sent: ProjectedTexture | null = null

  constructor(arena: Arena, surfaces: SurfaceTable) {
    this.#arena = arena
    this.#surfaces = surfaces
  }

  #send(texture: ProjectedTexture): void {
    if (texture === this.#sent) return
    this.#front ||= this.#arena.take(BYTES)
    this.#back ||= this.#arena.take(BYTES)
    this.#arena.u8.set(texture.front, this.#front)
    this.#arena.u8.set(texture.back, this.#back)
    this.#sent = texture
  }

  /** After the camera has been written; `bodies` move and throw shadows, `sun` points to the light. Costs the kernel nothing when the picture is out of view or not there. */
  write(camera: PerspectiveCamera, projected: Projected | null, bodies: readonly Sphere[], sun: Vector3): void {
    const { i32, f32 } = this.#arena
    const w = L.FRAME >> 2
    i32[w + L.I_PICTURE_ON] = 0
    if (!projected || projected.share < 0.004) return
    const { from, fov } = projected
    eye.set(...from.eye)
    forward
      .set(...from.look)
      .sub(eye)
      .normalize()
    right.set(-forward.z, 0, forward.x).normalize()
    up.crossVectors(right, forward)
    camera.getWorldDirection(now)
    const facing = now.dot(forward)
    if (facing < -0.25) return
    this.#send(projected.texture)
    const k = 1 / Math.tan((fov * Math.PI) / 360)
    const aspect = L.PICTURE_WIDTH / L.PICTURE_HEIGHT
    /** Texel column, row and distance of a direction or of a point seen from the eye, before division. */
    const rows = (x: number, y: number, z: number): [number, number, number] => {
      p.set(x, y, z)
      const ahead = p.dot(forward)
      return [
        L.PICTURE_WIDTH * (0.5 * ahead + ((0.5 * k) / aspect) * p.dot(right)) - 0.5 * ahead,
        L.PICTURE_HEIGHT * (0.5 * ahead - 0.5 * k * p.dot(up)) - 0.5 * ahead,
        ahead,
      ]
    }
    const at = w + L.F_PICTURE
    ;[L.F_RAY0, L.F_RAYX, L.F_RAYY].forEach((word, n) =>
      rows(f32[w + word], f32[w + word + 1], f32[w + word + 2]).forEach((v, row) => (f32[at + row * 4 + n] = v)),
    )
    const e = camera.matrixWorld.elements
    const moved = Math.hypot(e[12] - eye.x, e[13] - eye.y, e[14] - eye.z)
    rows(e[12] - eye.x, e[13] - eye.y, e[14] - eye.z).forEach((v, row) => (f32[at + row * 4 + 3] = v))
    const turned = Math.acos(Math.min(1, facing))
    f32[at + L.P_MOVED] = moved
    f32[at + L.P_SHARE] = Math.min(1, projected.share)
    f32[at + L.P_BORDER] = 110 * Math.min(1, moved / 1.5 + turned / 0.15)
    for (let i = 0; i < 3; i++) f32[at + L.P_TINT + i] = projected.tint[i]
    const level = Math.abs(e[1]) < 1e-4
    const whole = i32[w + L.I_WIDTH] === L.PICTURE_WIDTH && i32[w + L.I_HEIGHT] === L.PICTURE_HEIGHT
    f32[at + L.P_EXACT] = whole && level && moved < 2e-3 && turned < 2e-4 && camera.fov === fov ? 1 : 0
    this.#box(at + L.P_BOX, bodies, sun)
    i32[w + L.I_PICTURE_FRONT] = this.#front
    i32[w + L.I_PICTURE_BACK] = this.#back
    i32[w + L.I_PICTURE_CARD] = this.#surfaces.id(projected.surface)
    i32[w + L.I_PICTURE_ON] = 1
  }

  /** Pixels bodies can darken: spheres round them and round where their shadows end. */
  #box(at: number, bodies: readonly Sphere[], sun: Vector3): void {
    const { f32 } = this.#arena
    const w = L.FRAME >> 2
    const m = f32.subarray(w + L.F_VIEW_PROJECTION, w + L.F_VIEW_PROJECTION + 16)
    const box = [1e6, 1e6, -1e6, -1e6]
    const low = Math.max(0.12, sun.y)
    for (const { center, radius } of bodies)
      for (const reach of [0, Math.min(9, (radius * 2.2) / low)]) {
        const [x, y, z] = [center.x - sun.x * reach, center.y - sun.y * reach, center.z - sun.z * reach]
        const depth = m[2] * x + m[6] * y + m[10] * z + m[14]
        if (depth < 0.2) continue
        const r = (radius * 1.25 * f32[w + L.F_PIXEL]) / depth
        const px = (m[0] * x + m[4] * y + m[8] * z + m[12]) / depth
        const py = (m[1] * x + m[5] * y + m[9] * z + m[13]) / depth
        box[0] = Math.min(box[0], px - r)
        box[1] = Math.min(box[1], py - r)
        box[2] = Math.max(box[2], px + r)
        box[3] = Math.max(box[3], py + r)
      }
    f32.set(box, at)
  }
}
