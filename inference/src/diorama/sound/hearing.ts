/** Where a sound is heard: left and right gain by direction and distance from the camera. */
import type { Camera } from '../state/state.ts'

export interface Ears {
  left: number
  right: number
}

/** Equal-power pan and a soft 1/distance fall; behind the camera is a little quieter. */
export const hear = (camera: Camera, x: number, z: number, reach = 6): Ears => {
  const dx = x - camera.eye[0]
  const dz = z - camera.eye[2]
  const fx = camera.look[0] - camera.eye[0]
  const fz = camera.look[2] - camera.eye[2]
  const forward = Math.hypot(fx, fz) || 1
  const distance = Math.hypot(dx, dz)
  // Right of the view is forward x up.
  const side = distance > 0.01 ? (dx * -fz + dz * fx) / (forward * distance) : 0
  const ahead = distance > 0.01 ? (dx * fx + dz * fz) / (forward * distance) : 1
  const gain = (reach / (reach + distance)) * (ahead < 0 ? 0.8 : 1)
  const angle = ((side * 0.85 + 1) * Math.PI) / 4
  return { left: Math.cos(angle) * gain * 1.2, right: Math.sin(angle) * gain * 1.2 }
}
