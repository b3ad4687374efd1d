/** What a town is known by, where it closes the view down its main street: one walks on under it. */
import type { LandmarkTown } from '../../../place/landmark-towns.ts'
import { capital, lhasa } from './asia.ts'
import { athens, berlin } from './columns.ts'
import { court, london, moscow, prague } from './north.ts'
import { cairo, istanbul, marrakesh, mumbai, taj } from './orient.ts'
import type { Landmark } from './parts.ts'
import { barcelona, havana, madrid, rome } from './south.ts'

export const LANDMARKS: Record<LandmarkTown, Landmark> = {
  moscow,
  berlin,
  athens,
  london,
  barcelona,
  madrid,
  vienna: court,
  salzburg: court,
  budapest: court,
  prague,
  rome,
  istanbul,
  cairo,
  marrakesh,
  mumbai,
  kolkata: mumbai,
  delhi: taj,
  agra: taj,
  jaipur: taj,
  beijing: capital,
  'xi-an': capital,
  'chang-an': capital,
  nanjing: capital,
  luoyang: capital,
  pingyao: capital,
  lhasa,
  havana,
}
