/** Trees that are brought in by name: those that grow in the places, in the colours asked for. */
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, mix, shade } from '../../scenery/build/mesh.ts'
import { speciesOf } from '../../scenery/plants/species.ts'
import { drawTree } from '../../scenery/plants/tree.ts'
import type { Season } from '../../state/state.ts'
import { BOUGHS, type Bough } from '../climbs.ts'
import { drawnBy } from './from-scenery.ts'
import type { Make } from './make.ts'

/** A tree of a species `high` metres tall (as `measure.ts` has it), as it looks in a season; which of its makes. */
const grown =
  (kind: ThingKind, season: Season, high: number, variant = 1): Make =>
  ({ colour, model }) => {
    const own = speciesOf(kind, season)
    const species = {
      ...own,
      dark: mix(own.dark, shade(colour, 0.55), 0.5),
      body: mix(own.body, colour, 0.6),
      light: mix(own.light, mix(colour, 0xffffff, 0.35), 0.6),
    }
    const bough = BOUGHS[model]
    const draw = (b: MeshBuilder): void => {
      b.scaled(high / own.height, () => drawTree(b, species, variant, 0))
      if (bough) drawBough(b, bough, own.bark)
    }
    // Rooted: leaves have no ink, as those of the place have none.
    return { group: drawnBy(draw, false) }
  }

/** A strong low bough that carries somebody, over and above those of the crown. */
const drawBough = (b: MeshBuilder, { from: [y, r], to: [x, high, z, tip] }: Bough, bark: [number, number]): void =>
  b.tube(
    'bark',
    [
      [0, y - 0.25, 0],
      [x * 0.1, y, z * 0.1],
      [x * 0.55, (y + high) / 2 + 0.02, z * 0.55],
      [x, high, z],
      [x * 1.18, high + 0.22, z * 0.8],
    ],
    [r * 1.2, r, (r + tip) / 2, tip, tip * 0.3],
    6,
    bark,
  )

export const TREES: Record<string, Make> = {
  tree: grown('oak', 'summer', 5),
  'cherry-tree': grown('cherry', 'spring', 4.6),
  pine: grown('spruce', 'summer', 6),
  palm: grown('palm', 'summer', 6),
}
