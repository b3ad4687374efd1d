/** Flags: held at the pole, never still, blown the way the wind goes, the same each time. */
import { Vector3, type Bone } from 'three'
import { describe, expect, it } from 'vitest'
import { castActor, stage } from '../cast.ts'
import { flag } from './flag.ts'

const bonesOf = (f: ReturnType<typeof flag>): Bone[] => {
  const found: Bone[] = []
  f.group.traverse((o) => void ((o as Bone).isBone && found.push(o as Bone)))
  return found
}
const ends = (wind: number, heading: number, tick: number): { root: Vector3; tip: Vector3 } => {
  const who = castActor(1, 'man')
  const state = stage([who])
  state.sky.now.wind = wind
  state.sky.windHeading = heading
  state.tick = tick
  const f = flag(1, 0.6, 0xff0000)
  f.wave(state, who)
  f.group.updateMatrixWorld(true)
  const bones = bonesOf(f)
  return {
    root: bones[0].getWorldPosition(new Vector3()),
    tip: bones[bones.length - 1].getWorldPosition(new Vector3()),
  }
}

describe('a flag', () => {
  it('hangs on at the pole while its end goes with the wind', () => {
    for (const heading of [0, 1, 2.5, -2]) {
      const { root, tip } = ends(0.9, heading, 40)
      expect(root.length()).toBeLessThan(1e-9)
      const along = tip.x * Math.sin(heading) + tip.z * Math.cos(heading)
      expect(along).toBeGreaterThan(0.6)
      expect(tip.length()).toBeLessThanOrEqual(1.001)
    }
  })
  it('waves, sags in calm air, and does so alike each time', () => {
    const at = [0, 4, 8, 12].map((t) => ends(0.6, 0.4, t).tip)
    for (let i = 1; i < at.length; i++) expect(at[i].distanceTo(at[i - 1])).toBeGreaterThan(0.005)
    expect(ends(0, 0, 5).tip.y).toBeLessThan(ends(1, 0, 5).tip.y - 0.1)
    expect(ends(0.6, 0.4, 8).tip.equals(at[2])).toBe(true)
  })
})
