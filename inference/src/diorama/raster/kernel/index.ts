/** Entry points of the kernel. `frame(thread)` is called by every thread of a frame; they meet between phases. */
import { bakeClouds } from './clouds'
import { compose } from './compose'
import { enlarge } from './enlarge'
import { fill } from './fill'
import { finish } from './finish'
import { I, meet } from './frame'
import { geometry } from './geometry'
import { lens } from './glow'
import * as L from './layout'
import { blurAcross, blurDown, cells, lensOn } from './lens'
import { bakeMasks } from './masks'
import { halos } from './halo'
import { bakeStars } from './heavens'
import { interleave, out } from './out'
import { particles } from './particles'
import { lay, projected } from './projected'
import { mirror } from './mirror'
import { reflect } from './reflect'
import { mirrors } from './shining'
import { smooth, smoothAll } from './stairs'
import { steps } from './steps'
import { soften, softens } from './paint'
import { shade } from './shade'
import { shadows } from './shadow'
import { shafts } from './shafts'
import { shelter } from './shelter'
import { openings, sky, washes } from './sky'
import { hatchesOn, hatchStrokes, paintStrokes, plantStrokes, strokesOn } from './strokes'
import { pixels, pixelsOn } from './pixels'
import { bakePapers, bakeTiles } from './papers'
import { weather } from './weather'
import { bakeTextures } from './texture'

/** The host's clock, for the read-out of stages only: nothing drawn depends on it. */
// @ts-ignore: decorator
@external('env', 'now')
declare function now(): f64

let slot: usize = 0
function mark(): void {
  store<f64>(slot, now())
  slot += 8
}

export function frame(thread: i32): void {
  slot = L.FRAME + (L.F_CLOCK << 2) + thread * 128
  mark()
  geometry(0, thread)
  shadows(1, thread)
  meet()
  mark()
  shelter(50, thread)
  fill(2, thread)
  meet()
  mark()
  if (I(L.I_PICTURE_ON)) {
    projected(45)
    meet()
  }
  openings(40)
  meet()
  washes(41)
  meet()
  sky(3)
  mark()
  shade(4, thread)
  meet()
  mark()
  shafts(43)
  compose(5, thread)
  meet()
  if (I(L.I_PICTURE_ON)) {
    lay(46)
    meet()
  }
  mark()
  halos(7)
  meet()
  if (mirrors()) {
    reflect(8)
    meet()
    mirror(9, thread)
    meet()
  }
  mark()
  if (lensOn()) {
    cells(14)
    meet()
    blurAcross(15)
    meet()
    blurDown(16)
    meet()
    lens(17, thread)
    meet()
  }
  mark()
  if (softens()) {
    soften(10, thread)
    meet()
  }
  mark()
  if (hatchesOn()) {
    plantStrokes(18, thread, true)
    meet()
    hatchStrokes(19, thread)
    meet()
  }
  finish(11, thread)
  meet()
  mark()
  if (strokesOn()) {
    plantStrokes(21, thread, false)
    meet()
    paintStrokes(22, thread)
    meet()
  }
  particles(42)
  meet()
  weather(12)
  meet()
  mark()
  const done = atOnce()
  steps(51, thread, done)
  meet()
  smooth(52, thread, done)
  meet()
  if (I(L.I_SHOWN) != I(L.I_SMOOTH)) {
    enlarge(20)
    meet()
  }
  if (pixelsOn()) {
    pixels(23)
    meet()
  }
  if (!done) {
    out(13)
    meet()
  }
  mark()
}

/** Whether nothing comes after smoothing. */
function atOnce(): bool {
  return I(L.I_SHOWN) == I(L.I_SMOOTH) && !pixelsOn()
}

export function toRgba(): void {
  if (atOnce()) smoothAll()
  interleave()
}

/** Copies rows of so many bytes from one place to another: a line's bytes lie between the beginnings of two. Rows may overlap their own. */
export function carry(to: usize, toLine: i32, from: usize, fromLine: i32, bytes: i32, rows: i32): void {
  for (; rows > 0; rows--, to += toLine, from += fromLine) memory.copy(to, from, bytes)
}

/** Paints textures and masks, once. */
export function bake(): void {
  bakeTextures()
  bakeMasks()
  bakePapers()
  bakeTiles()
  bakeClouds()
  bakeStars()
}
