/** Trees that are brought in by name: those that grow in the places, in the colours asked for. */
import type { ThingKind } from '../../place/things.ts'
import { mix, shade } from '../../scenery/build/mesh.ts'
import { speciesOf } from '../../scenery/plants/species.ts'
import { drawTree } from '../../scenery/plants/tree.ts'
import type { Season } from '../../state/state.ts'
import { drawnBy } from './from-scenery.ts'
import type { Make } from './make.ts'

/** A tree of a species `high` metres tall (as `measure.ts` has it), as it looks in a season; which of its makes. */
const grown =
  (kind: ThingKind, season: Season, high: number, variant = 1): Make =>
  ({ colour }) => {
    const own = speciesOf(kind, season)
    const species = {
      ...own,
      dark: mix(own.dark, shade(colour, 0.55), 0.5),
      body: mix(own.body, colour, 0.6),
      light: mix(own.light, mix(colour, 0xffffff, 0.35), 0.6),
    }
    // Rooted: leaves have no ink, as those of the place have none.
    return { group: drawnBy((b) => b.scaled(high / own.height, () => drawTree(b, species, variant, 0)), false) }
  }

export const TREES: Record<string, Make> = {
  tree: grown('oak', 'summer', 5),
  'cherry-tree': grown('cherry', 'spring', 4.6),
  pine: grown('spruce', 'summer', 6),
  palm: grown('palm', 'summer', 6),
}
