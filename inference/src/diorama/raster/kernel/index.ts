/** Entry points of the kernel. `frame(thread)` is called by every thread of a frame; they meet between phases. */
import { fill } from './fill'
import { meet } from './frame'
import { geometry } from './geometry'
import { interleave, out } from './out'
import { shade } from './shade'

export function frame(thread: i32): void {
  geometry(0, thread)
  meet()
  fill(1)
  meet()
  shade(2)
  meet()
  out(3)
  meet()
}

export function toRgba(): void {
  interleave()
}
