/** Cut-outs: which drawing stands for a noun, and that drawings of every category become closed, coloured boards of a bounded size. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Mesh, type BufferGeometry } from 'three'
import { describe, expect, it } from 'vitest'
import { cutoutOf } from './card.ts'
import { iconOf } from './icons.ts'

const lookOf = (model: string) => ({ kind: 'thing' as const, model, colour: 0xb08a5a, trim: 0, size: 1, label: '' })

const geometriesOf = (model: string): BufferGeometry[] => {
  const found: BufferGeometry[] = []
  cutoutOf(lookOf(model))?.group.traverse((o) => o instanceof Mesh && found.push(o.geometry))
  return found
}

describe('the drawing of a noun', () => {
  it.each([
    ['banana', 'icon:banana'],
    ['apple', 'icon:red-apple'],
    ['t-rex', 'puppet:t-rex'],
    ['tulip', 'icon:tulip'],
    ['anvil', 'game:anvil'],
  ])('%s is %s', (noun, model) => expect(iconOf(noun)?.model).toBe(model))

  it.each(['zorblax', 'love', 'it', 'Banana', '../banana', ''])('%j has none', (noun) =>
    expect(iconOf(noun)).toBeNull(),
  )
})

describe('a board', () => {
  const { categories } = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@iconify-json/noto/metadata.json'), 'utf8'),
  ) as { categories: Record<string, string[]> }
  const names = ['Animals & Nature', 'Food & Drink', 'Objects', 'Activities', 'Travel & Places'].flatMap((category) =>
    categories[category].filter((_, i) => i % 9 === 0),
  )

  it(`is made of nearly every drawing (${names.length} tried), a metre high, in several colours, of at most 9,000 triangles`, () => {
    const failed = names.filter((name) => {
      const [geometry, ...more] = geometriesOf(`icon:${name}`)
      if (!geometry || more.length > 0) return true
      geometry.computeBoundingBox()
      const { min, max } = geometry.boundingBox!
      const { array } = geometry.getAttribute('color')
      const colours = new Set(Array.from({ length: array.length / 3 }, (_, i) => array.slice(i * 3, i * 3 + 3).join()))
      return !(
        Math.abs(min.y) < 1e-5 &&
        max.y <= 1.0001 &&
        max.y > 0.15 &&
        max.x - min.x < 1.45 &&
        max.z - min.z < 0.4 &&
        colours.size >= 2 &&
        geometry.index!.count / 3 < 9000
      )
    })
    expect(failed).toEqual([])
  })

  it('leaves a hole open where the drawing has one', () => {
    const [ring] = geometriesOf('game:circle')
    const at = ring.getAttribute('position')
    const [a, b, c] = [0, 1, 2].map(() => [0, 0])
    let covered = 0
    // Front faces whose triangle holds the middle of the ring.
    ring.computeBoundingBox()
    const height = ring.boundingBox!.max.y
    for (let i = 0; i < ring.index!.count; i += 3) {
      ;[a, b, c].forEach((p, k) => {
        const v = ring.index!.getX(i + k)
        p[0] = at.getX(v)
        p[1] = at.getY(v)
      })
      if (at.getZ(ring.index!.getX(i)) <= 0) continue
      const side = (p: number[], q: number[]): number =>
        (q[0] - p[0]) * (height * 0.5 - p[1]) - (q[1] - p[1]) * (0 - p[0])
      const sides = [side(a, b), side(b, c), side(c, a)]
      if (sides.every((s) => s > 0)) covered++
    }
    expect(covered).toBe(0)
  })

  it('is a card with its name where no such drawing exists', () => {
    expect(cutoutOf(lookOf('icon:no-such-drawing'))).toBeNull()
    expect(cutoutOf(lookOf('book'))).toBeNull()
  })
})
