/**
 * What the three steps of the light hand on of four samples: a record in the thread's own memory. `shade-surface.ts` writes it for a piece
 * of a row, `slow.ts` and `shade-light.ts` read it. Small loops one after another, since one loop
 * with all of it is longer than what a processor looks ahead: it would wait for each texel by itself.
 */

/** Pixels of a row that are lit before the next, whose records exist at once: enough to fetch ahead, few enough for the nearest cache. */
export const TILE: i32 = 256

/** Vectors of a record: 1/w, w, where no sky is (if any is), colour and attributes, unit normal and its length, place, 1 / length of the ray, how much it faces the eye, what moves. */
export const INVERSE: i32 = 0
export const W: i32 = 1
export const SOLID: i32 = 2
export const COLOUR: i32 = 3
export const PACKED: i32 = 4
export const NX: i32 = 5
export const NY: i32 = 6
export const NZ: i32 = 7
export const LONG: i32 = 8
export const PX: i32 = 9
export const PY: i32 = 10
export const PZ: i32 = 11
export const VIEW: i32 = 12
export const FACING: i32 = 13
export const MOVING: i32 = 14
/** Place in the body's own space (for panes), in metres on the surface's plane, and in that plane the sun's direction by texel (for relief). */
export const TX: i32 = 15
export const TY: i32 = 16
export const U: i32 = 17
export const V: i32 = 18
export const SUN_U: i32 = 19
export const SUN_V: i32 = 20
/** Where the texels lie and how far between them; the four, then the tone made of them, and what its slope adds to the turn to the sun. */
export const TEXEL: i32 = 21
export const SHARE_U: i32 = 22
export const SHARE_V: i32 = 23
export const TONE: i32 = 24
export const RELIEF: i32 = 25
/** Words beside them: first column, address of the surfaces' row, whether leaves are here, what their surfaces are marked with. */
export const COLUMN: usize = 416
export const ROWS: usize = 420
export const GROWTH: usize = 424
export const MARKS: usize = 428
/** A mark more: some of the four are sky, and SOLID says which. */
export const SKY: i32 = 1 << 16
/** Rows of the table of surfaces, transposed, where the four differ: what is unmarked may be left out. */
export const OWN_ROWS: usize = 432
export const RECORD: usize = 896

// @ts-ignore: decorator
@inline
export function R(record: usize, field: i32): v128 {
  return v128.load(record + (field << 4))
}
// @ts-ignore: decorator
@inline
export function put(record: usize, field: i32, value: v128): void {
  v128.store(record + (field << 4), value)
}
