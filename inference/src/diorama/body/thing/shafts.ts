/** What joins a cart to the animal in its shafts: pad and girth over the back, band before the breast, reins to the bench. There while it is pulled. */
import type { Group } from 'three'
import type { Actor, DioramaState } from '../../state/state.ts'
import { actorOf } from '../gaze.ts'
import { speciesOf } from '../quadruped/species.ts'
import { BENCH } from '../ride.ts'
import { tube } from '../shape/loft.ts'
import { rigid } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { Part } from './build.ts'

const LEATHER = 0x4a2c1c
/** Where the middle of the animal is between the shafts, and of the horse the tack is cut for: back, half its width, chest before its middle (m). */
const MIDDLE = 2.15
const HORSE = { back: 1.27, wide: 0.25, chest: 0.62, long: 1.15 }

const strap = (p: Part, line: Vec3[], thick: number): void =>
  tube(p.of('matte'), { line, radius: () => thick, flat: 0.5, sides: 5, colour: () => LEATHER, cling: () => rigid(0) })

/** Its group, and what fits it to the animal each frame. */
export const shaftTack = (): { group: Group; move: (state: DioramaState, cart: Actor) => void } => {
  const p = new Part().at(0, 0, MIDDLE)
  const { back, wide, chest } = HORSE
  const around = Array.from({ length: 13 }, (_, i): Vec3 => {
    const a = ((i / 12) * 2 - 1) * 1.9
    return [Math.sin(a) * wide * 1.08, back - 0.27 + Math.cos(a) * 0.29, 0.05]
  })
  strap(p, around, 0.035)
  for (const s of [1, -1]) {
    // from the girth to the shaft, along the flank to the breast, and the rein
    strap(
      p,
      [
        [s * wide * 1.06, back - 0.33, 0.05],
        [s * 0.36, 0.85, 0.1],
        [s * 0.44, 0.72, 0.12],
      ],
      0.022,
    )
    strap(
      p,
      [
        [s * 0.45, 0.74, 0.3],
        [s * 0.3, 0.98, chest - 0.14],
        [s * 0.16, 1.02, chest + 0.02],
        [0, 1.02, chest + 0.05],
      ],
      0.03,
    )
    strap(
      p,
      [
        [s * 0.1, BENCH.y + 0.28, BENCH.z - MIDDLE + 0.3],
        [s * 0.16, back + 0.06, -0.1],
        [s * 0.14, back + 0.22, chest + 0.1],
      ],
      0.01,
    )
  }
  const group = p.done()
  return {
    group,
    move: (state, cart) => {
      const puller = actorOf(state, cart.pulledBy)
      group.visible = puller?.look.kind === 'quadruped'
      if (puller?.look.kind !== 'quadruped') return
      const s = speciesOf(puller.look)
      group.scale.set(1, (s.leg + s.body * 0.3) / HORSE.back, s.body / HORSE.long)
    },
  }
}
