/** The camera a picture is seen from: rays through it and distances on the ground. */
import type { PictureRecord } from './record.ts'

export interface Sight {
  /** Unit vectors of the camera. */
  forward: readonly [number, number, number]
  right: readonly [number, number, number]
  up: readonly [number, number, number]
  eye: readonly [number, number, number]
  /** Half the picture's width and height at distance 1. */
  wide: number
  tall: number
}

/** The sight of a camera. */
export function sightOf({ eye, look, fov }: NonNullable<PictureRecord['from']>): Sight {
  const d = [look[0] - eye[0], look[1] - eye[1], look[2] - eye[2]] as const
  const n = Math.hypot(...d)
  const forward = [d[0] / n, d[1] / n, d[2] / n] as const
  const flat = Math.hypot(forward[0], forward[2])
  const right = [-forward[2] / flat, 0, forward[0] / flat] as const
  const up = [-right[2] * forward[1], right[2] * forward[0] - right[0] * forward[2], right[0] * forward[1]] as const
  const tall = Math.tan((fov * Math.PI) / 360)
  return { forward, right, up, eye, wide: (tall * 16) / 9, tall }
}

/** Direction of a point of the picture (shares of width and height), of length 1 along the view axis. */
export const rayAt = (sight: Sight, u: number, v: number): [x: number, y: number, z: number] => {
  const [x, y] = [(u - 0.5) * 2 * sight.wide, (0.5 - v) * 2 * sight.tall]
  return [0, 1, 2].map((k) => sight.forward[k]! + x * sight.right[k]! + y * sight.up[k]!) as [number, number, number]
}

/** 1 / distance along the view axis of the flat ground at height `level` in row `v`; 0 at and above its horizon. */
export const groundAt = (sight: Sight, v: number, level: number): number => {
  const y = sight.forward[1] + (0.5 - v) * 2 * sight.tall * sight.up[1]
  return y >= -1e-4 ? 0 : -y / Math.max(0.1, sight.eye[1] - level)
}
