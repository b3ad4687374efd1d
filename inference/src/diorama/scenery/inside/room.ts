/** The room of a place: drawn by its use (living, tatami, café, classroom, library, bedroom, kitchen, office), culture and era. */
import { roomUse, type RoomUse } from '../../place/room-use.ts'
import type { ThingKind } from '../../place/things.ts'
import type { Place } from '../../state/state.ts'
import type { MeshBuilder } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { bedroom, kitchen, tatami } from './home-rooms.ts'
import { living } from './homes.ts'
import { cafe, classroom } from './public.ts'
import { library, office } from './study.ts'

const BY_USE: Record<RoomUse, (b: MeshBuilder, place: Place) => void> = {
  living,
  tatami,
  cafe,
  classroom,
  library,
  bedroom,
  kitchen,
  office,
}

const room: Drawer = (b, { place }) => BY_USE[roomUse(place)](b, place)

export const LIVING: Partial<Record<ThingKind, Drawer>> = { room }
