/** Taxis: what colour they are by whose street it is. */
import type { Nation } from '../../place/nation.ts'

/** The make of a car that is for hire. */
export const TAXI = 13
const TAXIS: Partial<Record<Nation, readonly [body: number, roof: number]>> = {
  french: [0x2c3a4e, 0x2c3a4e],
  british: [0x1e1f22, 0x1e1f22],
  german: [0xe8dcb4, 0xe8dcb4],
  italian: [0xf0c030, 0xf0c030],
  spanish: [0x26282c, 0xf0c030],
  russian: [0x9ab04a, 0x9ab04a],
  american: [0xf2b422, 0xf2b422],
  japanese: [0xe8c030, 0xc83c2c],
  chinese: [0xc4342c, 0xd8d4cc],
  indian: [0x22242a, 0xf0bc2c],
  arabian: [0xf0ece0, 0xf0ece0],
}

export const taxiPaint = (nation: Nation): readonly [body: number, roof: number] =>
  TAXIS[nation] ?? [0xf0c030, 0xf0c030]
