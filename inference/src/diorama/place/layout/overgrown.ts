/** A street nobody keeps: trees through the tarmac, weeds in its cracks, slabs heaved up, cars left where they stopped. */
import type { ThingKind } from '../things.ts'
import type { Kerb } from './kerb.ts'

const BAY = 4.4
/** Half of the way kept open down the middle (m). */
const OPEN = 2.6
const TREES: readonly ThingKind[] = ['birch', 'maple', 'oak', 'birch', 'poplar']

export const overgrown = (k: Kerb): void => {
  const { plan, z0, z1, put, next, out } = k
  /** Height of the carriageway `off` metres from the kerb. */
  const crown = (off: number): number => {
    const t = (plan.road + off) / plan.road
    return off < 0 ? plan.crown * (1 - t * t) : plan.kerb
  }
  const widest = -(plan.road - OPEN)
  for (let n = 0; n * BAY < z1 - z0 - 2; n++) {
    const z = z1 - 1.2 - n * BAY
    for (let w = 0; w < 4; w++) {
      const off = -plan.road * 0.96 + next() * (plan.road + plan.walk)
      put('weeds', off, z - next() * BAY, {
        turn: next() * 6,
        size: 0.5 + 0.7 * next(),
        variant: Math.floor(next() * 4),
        ...(off < 0 ? { y: crown(off) } : {}),
      })
    }
    const draw = next()
    const off = widest + next() * (1.2 - widest)
    if (draw < 0.26)
      put(TREES[Math.floor(next() * TREES.length)]!, off, z - 1, {
        turn: next() * 6,
        size: 0.5 + 0.75 * next(),
        variant: Math.floor(next() * 3),
      })
    else if (draw < 0.52 && !(k.clear(z) && out > 0))
      put('car', Math.max(widest + 0.6, -1.2 - 1.6 * next()), z, {
        turn: (out > 0 ? Math.PI : 0) + (next() - 0.5) * 1.5,
        variant: Math.floor(next() * 12),
      })
    else if (draw < 0.86 && !k.clear(z))
      put('slab', Math.min(-0.8, off), z, {
        turn: next() * 6,
        size: 0.7 + 0.6 * next(),
        variant: Math.floor(next() * 3),
      })
    if (next() < 0.55)
      put('bush', 0.4 + 2.6 * next(), z - 2, {
        turn: next() * 6,
        size: 0.6 + 0.7 * next(),
        variant: Math.floor(next() * 3),
      })
    if (next() < 0.5) put('fern', -0.3 - 1.4 * next(), z - 3, { turn: next() * 6, size: 0.7 + 0.6 * next() })
    if (next() < 0.3)
      put(next() < 0.3 ? 'boulder' : 'rock', plan.walk - 0.9, z - 1.6, { turn: next() * 6, size: 0.5 + 0.5 * next() })
    if (n % 4 === 1) put('streetlight', 0.5, z + 1.4)
  }
}
