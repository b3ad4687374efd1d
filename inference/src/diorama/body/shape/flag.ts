/** Cloth on a pole: it streams with the wind and with the way its bearer makes, waves run down it, in still air it sags. */
import type { Group } from 'three'
import { Surface } from '../../raster/contract.ts'
import type { DioramaState } from '../../state/state.ts'
import { gustAt } from '../../state/wind.ts'
import { Chain } from '../thing/chain.ts'
import { rigid, shade, Sheet } from './sheet.ts'
import { clamp } from './vec.ts'

const PIECES = 8

export interface Flag {
  group: Group
  /** Lays the cloth for this tick; `who` carries it. */
  wave: (state: DioramaState, who: { id: number; x: number; z: number; heading: number; speed: number }) => void
}

/** A flag whose upper corner at the pole is the origin of its group; metres. A stripe of `trim` runs along its middle when given. */
export const flag = (long: number, high: number, colour: number, trim?: number): Flag => {
  const step = long / (PIECES - 1)
  const chain = new Chain(PIECES, 0, step)
  const sheet = new Sheet()
  const rows = 5
  for (let i = 0; i < PIECES; i++)
    for (let r = 0; r < rows; r++) {
      const tone = trim !== undefined && r === 2 ? trim : colour
      sheet.vertex([0, -(r / (rows - 1)) * high, -i * step], [1, 0, 0], i % 2 ? tone : shade(tone, -0.05), rigid(i))
    }
  sheet.grid(0, PIECES, rows, false)
  sheet.smooth(0, 0)
  chain.mesh(sheet, new Surface({ kind: 'cloth', double: true, through: 0.4 }))
  return {
    group: chain.group,
    wave: (state, who) => {
      const { sky, tick } = state
      const gust = gustAt(sky, tick, who.x, who.z)
      // the air that is felt: the wind less one's own way
      const ax = Math.sin(sky.windHeading) * (gust + 0.08) - Math.sin(who.heading) * who.speed * 0.25
      const az = Math.cos(sky.windHeading) * (gust + 0.08) - Math.cos(who.heading) * who.speed * 0.25
      const force = 0.45 + 0.55 * clamp(Math.hypot(ax, az) * 1.6)
      const droop = -(1 - force) * 0.8
      const swell = 0.12 + 0.36 * force
      chain.group.rotation.set(0, Math.atan2(ax, az) - who.heading - Math.PI, 0)
      let before = 0
      chain.bones.forEach((bone, i) => {
        const bent = Math.sin(tick * 0.36 - i * 0.95 + who.id * 1.7) * swell * Math.min(1, i * 0.3)
        bone.rotation.set(i === 0 ? droop * 0.7 : (droop * 0.3) / (PIECES - 1), bent - before, 0)
        before = bent
      })
    },
  }
}
