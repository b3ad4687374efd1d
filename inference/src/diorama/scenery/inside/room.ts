/** The room of a place: drawn by its use (`../../place/room-use.ts`), culture and era. */
import { roomUse, type RoomUse } from '../../place/room-use.ts'
import type { ThingKind } from '../../place/things.ts'
import type { Place } from '../../state/state.ts'
import type { MeshBuilder } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { bathroom, cell, hospital } from './care.ts'
import { airport, pool } from './concourse.ts'
import { gym } from './gym.ts'
import { laboratory } from './laboratory.ts'
import { wizard } from './wizard.ts'
import { greatLibrary } from './great-library.ts'
import { party } from './party.ts'
import { submarine } from './submarine.ts'
import { rooftop } from './rooftop.ts'
import { auditorium } from './auditorium.ts'
import { aquarium } from './aquarium.ts'
import { greenhouse } from './greenhouse.ts'
import { subway } from './subway.ts'
import { stadium } from './stadium.ts'
import { museum, throne } from './halls.ts'
import { bedroom, kitchen, tatami } from './home-rooms.ts'
import { living } from './homes.ts'
import { cafe, classroom } from './public.ts'
import { library, office } from './study.ts'
import { supermarket, tavern } from './trading.ts'
import { bridge, carriage } from './vessels.ts'

const BY_USE: Record<RoomUse, (b: MeshBuilder, place: Place) => void> = {
  living,
  tatami,
  cafe,
  classroom,
  library,
  bedroom,
  kitchen,
  office,
  hospital,
  bathroom,
  cell,
  throne,
  museum,
  gym,
  supermarket,
  tavern,
  carriage,
  helm: bridge,
  airport,
  pool,
  'great-library': greatLibrary,
  party,
  submarine,
  rooftop,
  auditorium,
  laboratory,
  aquarium,
  greenhouse,
  subway,
  stadium,
  wizard,
}

const room: Drawer = (b, { place }) => BY_USE[roomUse(place)](b, place)

export const LIVING: Partial<Record<ThingKind, Drawer>> = { room }
