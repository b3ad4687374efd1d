/** The plain body of a house on a street. */
import type { MeshBuilder } from '../build/mesh.ts'

/** Rectangular block: front, sides, back. */
export const block = (
  b: MeshBuilder,
  key: 'plaster' | 'brick' | 'stone' | 'wood' | 'metal',
  hx: number,
  y0: number,
  y1: number,
  depth: number,
  tone: readonly [number, number],
): void => b.box(key, -hx, y0, -depth, hx, y1, 0, tone, 'b')
