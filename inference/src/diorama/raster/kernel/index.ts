/** Entry points of the kernel. `frame(thread)` is called by every thread of a frame; they meet between phases. */
import { edges } from './edge'
import { fill } from './fill'
import { finish } from './finish'
import { meet } from './frame'
import { geometry } from './geometry'
import { bakeMasks } from './masks'
import { interleave, out } from './out'
import { soften } from './paint'
import { shade } from './shade'
import { shadows } from './shadow'
import { sky } from './sky'
import { bakePaper, bakeTextures } from './texture'

export function frame(thread: i32): void {
  geometry(0, thread)
  shadows(1, thread)
  meet()
  fill(2)
  meet()
  sky(3, thread)
  meet()
  shade(4)
  edges(5)
  meet()
  soften(6)
  meet()
  finish(7)
  meet()
  out(8)
  meet()
}

export function toRgba(): void {
  interleave()
}

/** Paints textures and masks, once. */
export function bake(): void {
  bakeTextures()
  bakeMasks()
  bakePaper()
}
