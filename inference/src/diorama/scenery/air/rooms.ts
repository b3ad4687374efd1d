/** Light of the rooms no daylight comes into, or another than the usual window's; and their lamps. */
import type { RoomUse } from '../../place/room-use.ts'
import type { Lamp } from '../../raster/contract.ts'
import type { Hue } from './palette.ts'

export interface InsideAir {
  hue: Hue
  /** Where the key light comes from. */
  sun: [number, number, number]
}

export const base: Hue = {
  hour: 12,
  zenith: 0x8a8684,
  mid: 0x9c948c,
  horizon: 0xb8aa98,
  glow: 0xffe6bc,
  power: 0,
  sun: 0xffe6bc,
  direct: 1,
  tint: 0.42,
  bounce: 0xb89878,
  ambient: 0.78,
  fog: 0x8a8078,
  cloudLit: 0xffffff,
  cloudShade: 0xcccccc,
  stars: 0,
  night: 0,
  shadow: 0.8,
}

/** Rooms that look the same at any hour. */
export const ROOM_AIR: Partial<Record<RoomUse, InsideAir>> = {
  submarine: {
    hue: {
      ...base,
      zenith: 0x4a5a5c,
      mid: 0x46585c,
      horizon: 0x4a6064,
      sun: 0xffe2b0,
      bounce: 0x7a7458,
      ambient: 0.5,
      fog: 0x2c4448,
      night: 0.6,
      shadow: 0.55,
    },
    sun: [0.25, 0.9, 0.36],
  },
  auditorium: {
    hue: {
      ...base,
      zenith: 0x3a3448,
      mid: 0x3c3446,
      horizon: 0x44384a,
      sun: 0xc8d4ff,
      bounce: 0x5a3a3c,
      ambient: 0.4,
      fog: 0x1c1824,
      night: 0.9,
      shadow: 0.5,
    },
    sun: [0.08, 0.66, -0.75],
  },
  aquarium: {
    hue: {
      ...base,
      zenith: 0x2a5c88,
      mid: 0x2c6a94,
      horizon: 0x2f7aa4,
      sun: 0x9fe0ff,
      bounce: 0x3a7a9a,
      ambient: 0.5,
      fog: 0x123a5c,
      night: 0.7,
      shadow: 0.5,
    },
    sun: [0.3, 0.74, -0.6],
  },
  subway: {
    hue: {
      ...base,
      zenith: 0x9aa2a4,
      mid: 0xa4acac,
      horizon: 0xb4b8b4,
      sun: 0xf8fbf0,
      bounce: 0x9a968a,
      ambient: 0.66,
      fog: 0x7c8688,
      night: 0.4,
      shadow: 0.45,
    },
    sun: [-0.2, 0.94, 0.28],
  },
}

/** What burns in a room at any hour; under the sky, by night. */
export const ROOM_LAMPS: Partial<Record<RoomUse, readonly Lamp[]>> = {
  submarine: [
    { x: 0, y: 1.9, z: -1.8, colour: 0xffd89a, reach: 5, power: 0.7 },
    { x: 0, y: 1.4, z: -6, colour: 0x7af0c8, reach: 4.5, power: 0.8 },
    { x: 0, y: 1.9, z: 2.6, colour: 0xff7a4a, reach: 4.5, power: 0.55 },
  ],
  subway: [],
  auditorium: [
    // Out of sight over the ceiling: what the screen throws back.
    { x: 0, y: 9.5, z: -9, colour: 0xb8ccff, reach: 18, power: 1 },
    { x: -6.6, y: 2.4, z: -5.8, colour: 0xffb46a, reach: 5, power: 0.5 },
    { x: 6.6, y: 2.4, z: -5.8, colour: 0xffb46a, reach: 5, power: 0.5 },
  ],
  aquarium: [
    // Over the tanks, out of sight.
    { x: 0, y: 6.8, z: -7, colour: 0x6ad8ff, reach: 10, power: 1 },
    { x: -5.4, y: 2.8, z: -1.6, colour: 0x6ad8ff, reach: 6, power: 0.7 },
    { x: 5.4, y: 2.8, z: -1.6, colour: 0x6ad8ff, reach: 6, power: 0.7 },
  ],
  rooftop: [
    { x: 2.1, y: 2.5, z: -3.6, colour: 0xffc47a, reach: 6, power: 0.9 },
    { x: -3, y: 2.5, z: -1.4, colour: 0xffc47a, reach: 6, power: 0.7 },
    { x: 5.6, y: 4.4, z: -7, colour: 0xff5aa8, reach: 9, power: 0.8 },
  ],
  stadium: [
    { x: -30, y: 16, z: -30, colour: 0xf4faff, reach: 60, power: 0.5 },
    { x: 30, y: 16, z: -30, colour: 0xf4faff, reach: 60, power: 0.5 },
    { x: -30, y: 16, z: 24, colour: 0xf4faff, reach: 60, power: 0.5 },
    { x: 30, y: 16, z: 24, colour: 0xf4faff, reach: 60, power: 0.5 },
    { x: 0, y: 12, z: -4, colour: 0xf4faff, reach: 40, power: 0.3 },
  ],
  wizard: [
    { x: 0.4, y: 1.3, z: -1.9, colour: 0xffb45a, reach: 5, power: 0.8 },
    { x: 2.9, y: 0.8, z: -3, colour: 0xff8a3c, reach: 6, power: 0.9 },
    { x: -2.5, y: 1.2, z: -2.2, colour: 0x6affb0, reach: 4.5, power: 0.8 },
  ],
}
