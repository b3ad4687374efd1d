/** What makes a thing for a hand: grip at the origin, shaft along +y; the figure places it in the palm. */
import { Mesh, type Group } from 'three'
import type { HeldThing } from '../../../state/look.ts'
import type { Actor, DioramaState } from '../../../state/state.ts'
import { Surface } from '../../../raster/contract.ts'
import type { Sheet } from '../../shape/sheet.ts'

export interface Held {
  group: Group
  /** What moves by itself, in the axes of its holder. */
  move?: (state: DioramaState, holder: Actor) => void
  /** 'upright': the shaft stays up and leans a little; 'hang': hangs from the hand; 'hand': turns with the hand; 'body': lies where its prop says. */
  way: 'upright' | 'hang' | 'hand' | 'body'
}

/** One thing being made: scale `k`, height of its holder and of the head (m), and a sheet for each stuff. */
export interface Making {
  thing: HeldThing
  k: number
  height: number
  head: number
  group: Group
  cloth: Sheet
  wood: Sheet
  shine: Sheet
  glow: Sheet
}

export type Maker = (making: Making) => Omit<Held, 'group'>

export const put = (group: Group, sheet: Sheet, surface: Surface): void => {
  if (!sheet.triangles) return
  const mesh = new Mesh(sheet.geometry(), surface)
  mesh.userData.moves = true
  group.add(mesh)
}

export const fabric = (through = 0): Surface => new Surface({ kind: 'cloth', double: true, through })
