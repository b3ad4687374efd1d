/**
 * Where the sun looks from: the matrices of the shadow maps. The still map's cell snaps to whole texels of a coarse grid, so its
 * shadows do not crawl as the eye moves, and it is redrawn only when the cell, the sun or the still things changed.
 */
import { Matrix4, Vector3 } from 'three'
import type { Item } from './gather.ts'
import * as L from './kernel/layout.ts'
import type { Arena } from './memory.ts'

const CELL = 8
const right = new Vector3()
const up = new Vector3()
const axis = new Vector3()

export class Sun {
  readonly still = new Matrix4()
  readonly moving = new Matrix4()
  readonly drop = new Matrix4()
  readonly centre = new Vector3()
  #key = ''

  /** Aims the maps: `sun` towards the light, `eye` and `forward` of the camera, `bodies` where the moving things are. */
  aim(sun: readonly number[], eye: Vector3, forward: Vector3, bodies: Vector3): void {
    // A degree is as fine as a shadow needs; a low sun is held at eight degrees, else shadows have no end.
    const heading = Math.round(Math.atan2(sun[0], sun[2]) * 60) / 60
    const pitch = Math.max(0.14, Math.round(Math.asin(Math.max(-1, Math.min(1, sun[1]))) * 60) / 60)
    axis.set(Math.sin(heading) * Math.cos(pitch), Math.sin(pitch), Math.cos(heading) * Math.cos(pitch))
    right.set(Math.cos(heading), 0, -Math.sin(heading))
    up.crossVectors(axis, right)
    const flat = Math.hypot(forward.x, forward.z) || 1
    const ahead = L.SHADOW_METRES * 0.32
    this.centre.set(
      Math.round((eye.x + (forward.x / flat) * ahead) / CELL) * CELL,
      Math.round(eye.y / CELL) * CELL,
      Math.round((eye.z + (forward.z / flat) * ahead) / CELL) * CELL,
    )
    this.#matrix(this.still, this.centre, L.SHADOW_SIZE, L.SHADOW_METRES, this.centre)
    this.#matrix(this.moving, bodies, L.MOVING_SIZE, L.MOVING_METRES, this.centre)
    const k = L.MOVING_SIZE / L.MOVING_METRES
    const half = L.MOVING_SIZE / 2
    // Down view: x, z to texels; height above (bodies.y - 4) as depth, 2000 a metre.
    // prettier-ignore
    this.drop.set(
      k, 0, 0, half - bodies.x * k,
      0, 0, k, half - bodies.z * k,
      0, 2000, 0, (4 - bodies.y) * 2000,
      0, 0, 0, 1,
    )
  }

  #matrix(out: Matrix4, centre: Vector3, size: number, metres: number, depthCentre: Vector3): void {
    const k = size / metres
    const half = size / 2
    const d = 65536 / L.SHADOW_DEPTH
    // prettier-ignore
    out.set(
      right.x * k, right.y * k, right.z * k, half - right.dot(centre) * k,
      up.x * k, up.y * k, up.z * k, half - up.dot(centre) * k,
      -axis.x * d, -axis.y * d, -axis.z * d, 32768 + axis.dot(depthCentre) * d,
      0, 0, 0, 1,
    )
  }

  /** Box in texels of where the things stand on a map. Light falls along the map's depth, so a shadow stays inside. */
  #box(f: Float32Array, at: number, matrix: Matrix4, things: Item[]): void {
    f.set([1e9, 1e9, -1e9, -1e9], at)
    const k = L.MOVING_SIZE / L.MOVING_METRES
    for (const { sphere } of things) {
      axis.copy(sphere.center).applyMatrix4(matrix)
      const r = sphere.radius * k + 8
      f[at] = Math.min(f[at], axis.x - r)
      f[at + 1] = Math.min(f[at + 1], axis.y - r)
      f[at + 2] = Math.max(f[at + 2], axis.x + r)
      f[at + 3] = Math.max(f[at + 3], axis.y + r)
    }
  }

  /** Writes the matrices; returns whether the still map has to be drawn again. */
  write(arena: Arena, still: Item[], moving: Item[], strength: number): boolean {
    const f = arena.f32
    const w = L.FRAME >> 2
    f.set(this.still.elements, w + L.F_SHADOW_MATRIX)
    f.set(this.moving.elements, w + L.F_MOVING_MATRIX)
    f.set(this.drop.elements, w + L.F_DROP_MATRIX)
    f[w + L.F_SHADOW_SCALE] = L.SHADOW_SIZE / L.SHADOW_METRES
    f[w + L.F_MOVING_SCALE] = L.MOVING_SIZE / L.MOVING_METRES
    const s = this.still.elements
    const m = this.moving.elements
    const k = L.MOVING_SIZE / L.MOVING_METRES / (L.SHADOW_SIZE / L.SHADOW_METRES)
    f[w + L.F_MOVING_FROM] = k
    f[w + L.F_MOVING_FROM + 1] = m[12] - s[12] * k
    f[w + L.F_MOVING_FROM + 2] = m[13] - s[13] * k
    this.#box(f, w + L.F_MOVING_BOX, this.moving, moving)
    this.#box(f, w + L.F_DROP_BOX, this.drop, moving)
    if (strength <= 0) return false
    let sum = 0
    for (const item of still) {
      const e = item.mesh.matrixWorld.elements
      sum =
        (Math.imul(sum, 31) +
          Math.round(e[12] * 64) +
          Math.round(e[14] * 64) * 7 +
          Math.round(e[13] * 64) * 13 +
          item.work) |
        0
    }
    const key = `${s.map((v) => v.toFixed(3)).join()}|${still.length}|${sum}`
    if (key === this.#key) return false
    this.#key = key
    return true
  }
}
