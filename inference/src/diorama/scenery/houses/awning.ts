/** Awnings over shops: striped cloth on a slope from the wall; the hem hangs in one colour, in scallops close by. */
import { type MeshBuilder, shade } from '../build/mesh.ts'

const PALE = 0xf2e8d6

/** From x0 to x1, its upper edge at y on the wall, standing out by `out`; `tone` the stripes and the hem. */
export const awning = (
  b: MeshBuilder,
  x0: number,
  x1: number,
  y: number,
  out: number,
  tone: number,
  level: number,
): void => {
  const n = level === 0 ? Math.max(6, 2 * Math.round((x1 - x0) / 1.4)) : level === 1 ? 8 : 1
  const low = y - 0.55
  for (let k = 0; k < n; k++) {
    const a = x0 + (k / n) * (x1 - x0)
    const c = x0 + ((k + 1) / n) * (x1 - x0)
    const cloth = k % 2 ? PALE : tone
    b.quad('fabric', [a, low, out], [c, low, out], [c, y, 0.2], [a, y, 0.2], [cloth, shade(cloth, 0.94)])
    if (level > 0) continue
    const d = (c - a) * 0.26
    const z = out + 0.01
    b.quad(
      'fabric',
      [a + d, low - 0.24, z],
      [c - d, low - 0.24, z],
      [c, low - 0.12, z],
      [a, low - 0.12, z],
      tone,
      [0, 0.2, 1],
    )
  }
  if (level > 1) return
  const hem = low - (level === 0 ? 0.12 : 0.22)
  const [z, front] = [out + 0.01, [0, 0.2, 1] as const]
  b.quad(
    'fabric',
    [x0, hem, z],
    [x1, hem, z],
    [x1, low + 0.01, out],
    [x0, low + 0.01, out],
    [tone, shade(tone, 1.08)],
    front,
  )
  if (level === 0)
    b.quad('line', [x0, low - 0.04, z + 0.01], [x1, low - 0.04, z + 0.01], [x1, low, z], [x0, low, z], PALE, front)
}
