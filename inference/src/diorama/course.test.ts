import { describe, expect, it } from 'vitest'
import { Course } from './course.ts'

/** Where a course stands after some places. */
const after = (places: readonly (readonly [number, number])[], bound?: readonly [number, number]) => {
  const course = new Course()
  for (const [u, v] of places) course.to(u, v, bound)
  const { next, side, frames } = course
  return { next, side, frames: Math.round(frames) }
}

describe('course', () => {
  it('foresees the spot that comes next, and when', () => {
    const path = Array.from({ length: 20 }, (_, n) => [0.1 + n * 0.01, 0] as const)
    expect(after(path)).toEqual({ next: [1, 0], side: [1, 0], frames: 21 })
    expect(after(path.map(([u]) => [3, -u] as const))).toEqual({ next: [3, -1], side: [0, -1], frames: 21 })
  })

  it('foresees nothing for who stands or has just leapt', () => {
    const nothing = { next: null, side: [0, 0], frames: Infinity }
    expect(after([[2, 2]])).toEqual(nothing)
    expect(after(Array.from({ length: 30 }, () => [2.3, 2]))).toEqual(nothing)
    expect(
      after([
        [0, 0],
        [0.1, 0],
        [8, 0],
      ]),
    ).toEqual(nothing)
  })

  it('takes the first pace from what one is bound for', () => {
    expect(after([[0.4, 0]], [0.02, 0])).toEqual({ next: [1, 0], side: [1, 0], frames: 5 })
  })
})
