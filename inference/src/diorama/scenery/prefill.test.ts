import { describe, expect, it } from 'vitest'
import { Prefill } from './prefill.ts'

/** Walks; notes what was shown, how many steps each frame took, and which frames came to another spot. */
const walk = (path: readonly [x: number, z: number][], steps = 40, bound?: readonly [x: number, z: number]) => {
  let work = 0
  let ready = ''
  const shown: string[] = []
  const frames: number[] = []
  const arrivals: number[] = []
  const prefill = new Prefill(
    3,
    function* (x, z, level) {
      for (let n = 1; n < steps; n++, work++) yield
      work++
      ready = `${x},${z},${level}`
    },
    () => shown.push(ready),
  )
  for (const [x, z] of path) {
    work = 0
    if (prefill.to(x, z, 2, bound)) arrivals.push(work)
    else prefill.advance()
    frames.push(work)
  }
  return { shown, frames, arrivals }
}

const line = (dx: number, dz: number, count: number, x = 0, z = 0): [number, number][] =>
  Array.from({ length: count }, (_, n) => [x + dx * n, z + dz * n])

describe('prefill', () => {
  it('shows what belongs to each spot in turn, wherever one goes', () => {
    expect(walk(line(0.06, 0, 160)).shown).toEqual(['0,0,2', '3,0,2', '6,0,2', '9,0,2'])
    expect(walk([...line(0.06, 0, 60), ...line(-0.06, 0, 120, 3.6)]).shown).toEqual([
      '0,0,2',
      '3,0,2',
      '0,0,2',
      '-3,0,2',
    ])
    expect(
      walk([
        [0, 0],
        [30, -60],
        [31, -60],
        [0, 0],
      ]).shown,
    ).toEqual(['0,0,2', '30,-60,2', '0,0,2'])
  })

  it('has a spot ready before one comes to it who keeps going, a little in each frame', () => {
    for (const path of [line(0.06, 0, 400), line(0, -0.11, 300)]) {
      const { frames, arrivals } = walk(path)
      expect(arrivals[0]).toBe(40)
      expect(arrivals.slice(1).every((work) => work === 0)).toBe(true)
      expect(frames.slice(60).every((work) => work <= 3)).toBe(true)
    }
    // Across a corner of the lattice two spots may follow each other too closely.
    const { arrivals } = walk(line(-0.05, 0.021, 600))
    expect(arrivals.slice(1).filter((work) => work > 0).length).toBeLessThanOrEqual(2)
  })

  it('has what is near ready at once for who is about to go there', () => {
    const near = walk(line(0.06, 0, 60, 1.2), 40, [0.06, 0])
    expect(near.arrivals).toEqual([80, 0, 0])
    expect(near.shown).toEqual(['0,0,2', '3,0,2', '6,0,2'])
    expect(walk(line(0.06, 0, 10), 40, [0.06, 0]).arrivals).toEqual([40])
  })

  it('does nothing for who stands, and all at once for who leaps', () => {
    expect(
      walk(Array.from({ length: 50 }, () => [1, 1] as [number, number]))
        .frames.slice(1)
        .some(Boolean),
    ).toBe(false)
    expect(
      walk([
        [0, 0],
        [50, 0],
        [100, 7],
      ]).arrivals,
    ).toEqual([40, 40, 40])
  })
})
