/** Model names to builders. What is not listed becomes a painted card, or a stone when the actor's archetype says so. */
import type { Archetype } from '../../state/state.ts'
import type { ThingLook } from '../../state/look.ts'
import type { Built } from './build.ts'
import { BOATS } from './boats.ts'
import { cutoutOf } from './cutout/card.ts'
import { BUILDINGS } from './buildings.ts'
import { easel } from './easel.ts'
import { FLYERS } from './flyers.ts'
import { FURNITURE } from './furniture.ts'
import { GARDEN } from './garden.ts'
import { KEEPSAKES } from './keepsakes.ts'
import { CARS } from './cars.ts'
import { card, stone } from './last.ts'
import type { Make } from './make.ts'
import { OUTDOORS } from './outdoors.ts'
import { PLANTS } from './plants.ts'
import { TREES } from './trees.ts'
import { sandcastle } from './sandcastle.ts'
import { SWIM } from './swimmers.ts'
import { VEHICLES } from './vehicles.ts'
import { trolley } from './trolley.ts'
import { WINGS } from './wings.ts'

export const MODELS: Readonly<Record<string, Make>> = {
  ...FURNITURE,
  easel,
  ...OUTDOORS,
  ...KEEPSAKES,
  ...GARDEN,
  ...BOATS,
  ...BUILDINGS,
  ...PLANTS,
  ...TREES,
  sandcastle,
  trolley,
  ...VEHICLES,
  ...CARS,
  ...WINGS,
  ...SWIM,
  ...FLYERS,
}

/** Builds a thing. */
export const modelOf = (look: ThingLook, archetype: Archetype): Built => {
  if (archetype === 'stone') return stone(look)
  const make = MODELS[look.model]
  if (make && archetype !== 'cutout') return make(look)
  return cutoutOf(look) ?? card(look)
}
