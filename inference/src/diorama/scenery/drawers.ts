/** The drawer of each kind of thing that is not a plant: what stands at the origin, front towards +z, one unit of scale one metre. */
import type { ThingKind } from '../place/things.ts'
import type { Place } from '../state/state.ts'
import type { MeshBuilder } from './build/mesh.ts'
import { SEASIDE } from './props/seaside.ts'
import { LIVING } from './inside/room.ts'
import { ROCKS } from './props/rocks.ts'
import { MACHIYA } from './houses/machiya.ts'
import { CITY } from './houses/city.ts'
import { PARIS } from './street/paris.ts'
import { COUNTRY } from './props/country.ts'
import { CAVE } from './inside/cave.ts'
import { STAGE } from './inside/stage.ts'
import { STUDIO } from './inside/studio.ts'
import { MODULE } from './inside/module.ts'
import { GRAND } from './props/grand.ts'
import { RANK } from './props/rank.ts'
import { SHORE } from './props/shore.ts'
import { FACADES } from './houses/facade.ts'
import { EAST } from './houses/east.ts'
import { TOWN } from './houses/town.ts'
import { MARKET } from './street/market.ts'
import { TRAVEL } from './props/travel.ts'
import { RURAL_HOUSES } from './houses/rural.ts'
import { CARS } from './street/car.ts'
import { FURNITURE } from './street/furniture.ts'
import { FALL } from './props/fall.ts'
import { STONES } from './props/stones.ts'
import { WILD } from './props/wild.ts'
import { GATES } from './houses/gates.ts'
import { STREET_ROWS } from './houses/styles.ts'
import { PERIOD } from './street/period.ts'
import { SQUARES } from './street/square.ts'
import { GRAVES } from './props/graves.ts'
import { KEEPS } from './props/keeps.ts'
import { WALL } from './props/rampart.ts'
import { STATION } from './props/station.ts'
import { TRANSIT } from './street/transit.ts'
import { SWEETS } from './props/sweets.ts'
import { WEIRD } from './props/weird.ts'
import { CLASSICAL } from './props/classical.ts'
import { FESTIVE } from './props/festive.ts'
import { GALLEON } from './props/galleon.ts'
import { MANSION } from './houses/mansion.ts'
import { tile } from './street/tile.ts'

export interface Wanted {
  place: Place
  variant: number
  level: number
}
export type Drawer = (b: MeshBuilder, wanted: Wanted) => void

export const DRAWERS: Partial<Record<ThingKind, Drawer>> = {
  ...COUNTRY,
  ...PARIS,
  ...CITY,
  ...MACHIYA,
  ...ROCKS,
  ...WILD,
  ...STONES,
  ...FALL,
  ...LIVING,
  ...SEASIDE,
  ...CAVE,
  ...STAGE,
  ...STUDIO,
  ...MODULE,
  ...GRAND,
  ...TRAVEL,
  ...EAST,
  ...TOWN,
  ...MARKET,
  ...SHORE,
  ...RURAL_HOUSES,
  ...FACADES,
  ...FURNITURE,
  ...CARS,
  ...STREET_ROWS,
  ...GATES,
  ...KEEPS,
  ...WALL,
  ...GRAVES,
  ...PERIOD,
  ...SQUARES,
  ...TRANSIT,
  ...STATION,
  ...SWEETS,
  ...WEIRD,
  ...CLASSICAL,
  ...GALLEON,
  ...MANSION,
  ...FESTIVE,
  ...RANK,
  tile,
}
