/** Things in a hand, a maker each. */
import { Group } from 'three'
import type { HeldThing } from '../../../state/look.ts'
import { Surface } from '../../../raster/contract.ts'
import { Sheet } from '../../shape/sheet.ts'
import { ARMS } from './arms.ts'
import { CARRIED } from './carried.ts'
import { IMPLEMENTS } from './implements.ts'
import { LIGHTS } from './lights.ts'
import { fabric, type Held, type Maker, put } from './make.ts'
import { MUSIC } from './music.ts'
import { PASTIMES } from './pastimes.ts'
import { UMBRELLAS } from './umbrella.ts'

const MAKERS: Record<HeldThing['kind'], Maker> = {
  ...UMBRELLAS,
  ...LIGHTS,
  ...ARMS,
  ...MUSIC,
  ...CARRIED,
  ...PASTIMES,
  ...IMPLEMENTS,
}

/** Makes a held thing for a figure of a height (m). */
export const holdThing = (thing: HeldThing, height: number, head: number): Held => {
  const group = new Group()
  const [cloth, wood, shine, glow] = [new Sheet(), new Sheet(), new Sheet(), new Sheet()]
  const k = Math.sqrt(height / 1.6)
  const made = MAKERS[thing.kind]({ thing, k, height, head, group, cloth, wood, shine, glow })
  put(group, cloth, fabric(0.15))
  put(group, wood, new Surface({ kind: 'wood', double: true }))
  put(group, shine, new Surface({ kind: 'metal', double: true }))
  put(group, glow, new Surface({ kind: 'glow', glow: 1, ink: false }))
  return { group, ...made }
}

export type { Held } from './make.ts'
