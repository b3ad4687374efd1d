/** Light of the bounded places and of those without our sky: room, stage, studio, station, cave, moon, sea bed. */
import { roomUse, underSky } from '../../place/room-use.ts'
import { rowOf, varietyOf, type Rows } from '../../place/variety.ts'
import type { DioramaState } from '../../state/state.ts'
import { mix } from '../build/mesh.ts'
import { blendHue, hueAt, type Hue } from './palette.ts'
import { base, ROOM_AIR, type InsideAir } from './rooms.ts'

const FIXED: Rows<InsideAir> = {
  lair: {
    hue: {
      ...base,
      zenith: 0x2a1c18,
      mid: 0x38241c,
      horizon: 0x4a2e20,
      sun: 0xffb868,
      bounce: 0x8a5a30,
      ambient: 0.46,
      fog: 0x4a2c1c,
      night: 0.95,
      shadow: 0.6,
    },
    sun: [0.2, 0.9, -0.38],
  },
  stage: {
    hue: {
      ...base,
      zenith: 0x4a3c50,
      mid: 0x524050,
      horizon: 0x5a4450,
      sun: 0xfff0d0,
      bounce: 0x8a5a40,
      ambient: 0.6,
      fog: 0x2a1c28,
      night: 0.9,
      shadow: 0.9,
    },
    sun: [0.3, 0.82, 0.48],
  },
  studio: {
    hue: {
      ...base,
      zenith: 0xd8dade,
      mid: 0xdcdcdc,
      horizon: 0xe0deda,
      sun: 0xf4eee4,
      bounce: 0xc8c4bc,
      ambient: 0.62,
      fog: 0xeceae6,
      shadow: 0.8,
    },
    sun: [0.5, 0.72, 0.48],
  },
  'space-station': {
    hue: {
      ...base,
      zenith: 0x05070f,
      mid: 0x070b16,
      horizon: 0x0b1020,
      sun: 0xdfeaff,
      bounce: 0x8a98ac,
      ambient: 0.66,
      fog: 0x54647c,
      stars: 1,
      night: 0.7,
      shadow: 0.5,
    },
    sun: [-0.5, 0.7, 0.5],
  },
  cave: {
    hue: {
      ...base,
      zenith: 0x1a2436,
      mid: 0x223044,
      horizon: 0x2c3c50,
      sun: 0x9fd0e8,
      bounce: 0x5a6a7c,
      ambient: 0.5,
      fog: 0x2c4258,
      night: 0.95,
      shadow: 0.6,
    },
    sun: [0.2, 0.9, -0.38],
  },
  moon: {
    hue: {
      ...base,
      zenith: 0x04060e,
      mid: 0x060914,
      horizon: 0x0a0e1c,
      sun: 0xfffaf0,
      bounce: 0x66666e,
      ambient: 0.34,
      fog: 0x101624,
      stars: 1,
      night: 0.85,
      shadow: 1,
    },
    sun: [0.72, 0.42, 0.55],
  },
  reef: {
    hue: {
      ...base,
      zenith: 0x2f9fd0,
      mid: 0x37aad0,
      horizon: 0x3fb4cc,
      sun: 0xc8fff2,
      bounce: 0x5aa8a0,
      ambient: 0.62,
      fog: 0x2f98b8,
      shadow: 0.5,
    },
    sun: [0.3, 0.9, 0.3],
  },
}

/** Dust in the air of another world: peach by day, and stars through it by night. */
const MARS_DAY: Hue = {
  ...base,
  zenith: 0xa87c5c,
  mid: 0xd0a078,
  horizon: 0xf0c8a0,
  sun: 0xffead0,
  bounce: 0xa4683f,
  ambient: 0.62,
  fog: 0xe0b088,
  shadow: 0.85,
}
const MARS_NIGHT: Hue = {
  ...MARS_DAY,
  zenith: 0x0a0c1a,
  mid: 0x1a1826,
  horizon: 0x3a2c34,
  sun: 0x9fb0d8,
  bounce: 0x4a3430,
  ambient: 0.36,
  fog: 0x30242c,
  stars: 1,
  night: 0.9,
  shadow: 0.6,
}

/** Hue and light of a place without open sky, or null under the sky. */
export const insideAir = (state: DioramaState): InsideAir | null => {
  const kind = state.place.kind
  if (underSky(state.place)) return null
  const own = kind === 'room' ? ROOM_AIR[roomUse(state.place)] : undefined
  if (own) return own
  if (kind === 'room') {
    // The window's light by day, the lamp's by night.
    const out = hueAt(state.sky.hour)
    const hue = blendHue(
      { ...base, zenith: mix(0xc8c4bc, out.zenith, 0.8), horizon: mix(0xf0e4d0, out.horizon, 0.7), sun: out.sun },
      {
        ...base,
        sun: 0xffc88a,
        ambient: 0.46,
        bounce: 0x8a6a50,
        night: 1,
        // By night the lamp is within: the walls throw no shadow.
        shadow: 0,
        zenith: 0x3a3a50,
        horizon: 0x5a5058,
      },
      out.night,
    )
    return { hue, sun: [-0.72, 0.52, 0.46] }
  }
  if (varietyOf(state.place) === 'mars')
    return { hue: blendHue(MARS_DAY, MARS_NIGHT, hueAt(state.sky.hour).night), sun: [0.62, 0.5, 0.6] }
  return rowOf(FIXED, state.place) ?? null
}
