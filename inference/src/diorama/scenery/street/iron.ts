/** Iron let into the road: a round lid with its rim, or the grating of a drain in the gutter (long side along x). */
import type { P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

export const iron: Drawer = (b, { variant }) => {
  const up: P3 = [0, 1, 0]
  if (variant === 1) {
    b.quad(
      'tarmac',
      [-0.32, 0.008, 0.14],
      [0.32, 0.008, 0.14],
      [0.32, 0.008, -0.14],
      [-0.32, 0.008, -0.14],
      0x1c1e20,
      up,
    )
    for (const x of [-0.24, -0.08, 0.08, 0.24])
      b.quad(
        'tarmac',
        [x - 0.04, 0.014, 0.15],
        [x + 0.04, 0.014, 0.15],
        [x + 0.04, 0.014, -0.15],
        [x - 0.04, 0.014, -0.15],
        0x5c6062,
        up,
      )
    return
  }
  const rim = (k: number, r: number): P3 => [Math.sin((k / 12) * 6.2832) * r, 0.01, Math.cos((k / 12) * 6.2832) * r]
  for (let k = 0; k < 12; k++)
    b.quad('tarmac', rim(k, 0.29), rim(k, 0.36), rim(k + 1, 0.36), rim(k + 1, 0.29), 0x3c3e40, up)
  for (let k = 0; k < 12; k += 2)
    b.quad('tarmac', rim(k, 0.29), rim(k + 1, 0.29), rim(k + 2, 0.29), [0, 0.01, 0], k % 4 ? 0x5a5e60 : 0x4a4e50, up)
}
