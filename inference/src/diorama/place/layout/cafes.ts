/** Café tables on the pavement of a boulevard. */
import type { Place } from '../../state/state.ts'
import type { Lot, StreetPlan } from '../street-plan.ts'
import { thing, type Thing } from '../things.ts'
import { hasTerrace } from '../trade.ts'

/** Tables before the cafés of a boulevard: under their awnings, clear of the house's door. Other houses set them out by turns. */
export const cafes = (
  place: Place,
  plan: StreetPlan,
  lots: readonly Lot[],
  houses: readonly Thing[],
  things: Thing[],
): void => {
  if (place.era === 'medieval') return
  lots.forEach((lot, index) => {
    const house = houses[index]!
    const shop = house.kind === 'facade'
    if (lot.side > 1 || (shop ? !hasTerrace(house.variant) : lot.corner || lot.index % 2 === 1)) return
    const dir = lot.side === 0 ? -1 : 1
    const middle = shop ? (house.variant % 2 ? 1.33 : -1.33) * house.wide : 0
    const half = shop ? 4.2 * house.wide : lot.width * 0.36
    const count = Math.max(2, Math.floor((2 * half) / 2.2))
    for (let n = 0; n < count; n++) {
      const along = middle - half + (2 * half * n) / (count - 1)
      things.push(
        thing('cafe', lot.x + dir * (0.85 + 0.1 * (n & 1)), plan.kerb, lot.z - Math.sin(lot.turn) * along, {
          turn: lot.turn,
          variant: n & 1,
        }),
      )
    }
  })
}
