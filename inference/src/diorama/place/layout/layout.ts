/** The layout of a place: which things stand in each cell of its grid. Pure and kept per place; scenery and solids share it. */
import type { Place } from '../../state/state.ts'
import { familyOf } from '../family.ts'
import { cleared } from '../pictured.ts'
import { placeKey } from '../terrain.ts'
import type { Thing } from '../things.ts'
import { insideLayout } from './inside.ts'
import { landLayout } from './land.ts'
import { streetLayout } from './street.ts'

export interface Layout {
  /** Size of a cell (m) and where cell (0, 0) begins. */
  cellX: number
  cellZ: number
  originX: number
  originZ: number
  /** Things whose home is cell (i, j); they reach at most a cell beyond it. */
  things(i: number, j: number): readonly Thing[]
  /** Can a thing be seen at all by an eye at (x, y, z)? Absent: by its distance alone. */
  sees?(one: Thing, x: number, y: number, z: number): boolean
}

const layouts = new Map<string, Layout>()
const LIMIT = 1600

/** Wraps a generator so that each cell is made once and the oldest are dropped (made again, equal, on return). */
const keeping = (layout: Layout): Layout => {
  const cells = new Map<string, readonly Thing[]>()
  return {
    ...layout,
    things: (i, j) => {
      const key = `${i},${j}`
      let there = cells.get(key)
      if (!there) {
        if (cells.size > LIMIT) for (const old of [...cells.keys()].slice(0, LIMIT / 2)) cells.delete(old)
        there = layout.things(i, j)
        cells.set(key, there)
      }
      return there
    },
  }
}

export const layoutOf = (place: Place): Layout => {
  const key = placeKey(place)
  let layout = layouts.get(key)
  if (!layout) {
    if (layouts.size > 8) layouts.clear()
    const family = familyOf(place.kind)
    const fixed: Place = { ...place, marks: [...place.marks] }
    const made =
      family === 'street' ? streetLayout(fixed) : family === 'inside' ? insideLayout(fixed) : landLayout(fixed)
    layout = keeping(place.picture && family === 'land' ? cleared(made) : made)
    layouts.set(key, layout)
  }
  return layout
}
