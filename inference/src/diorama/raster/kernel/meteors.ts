/** Shooting stars: a bright head and a trail that thins out and fades, along a straight way. */
import { F, I } from './frame'
import * as L from './layout'
import { end, light, seen, seenX, seenY, top, width } from './spots'

/** Parts of the way the trail is long. */
const TRAIL: f32 = 0.55

/** Adds them to the rows that were begun. */
export function meteors(): void {
  for (let n = 0; n < I(L.I_METEORS); n++) {
    const at = L.F_METEOR + n * L.METEOR_WORDS
    const head = F(at + 6), power = F(at + 7) * F(L.F_STARS)
    if (!seen(F(at), F(at + 1), F(at + 2), 0.1)) continue
    const x0 = seenX, y0 = seenY
    if (!seen(F(at + 3), F(at + 4), F(at + 5), 0.1)) continue
    const dx = seenX - x0, dy = seenY - y0
    const steps = <i32>min<f32>(900, max<f32>(abs<f32>(dx), abs<f32>(dy)))
    for (let i = <i32>(<f32>steps * max<f32>(0, head - TRAIL)); i < min(steps, <i32>(<f32>steps * head)); i++) {
      const t = <f32>i / <f32>steps
      const y = y0 + dy * t
      const iy = <i32>floor<f32>(y)
      if (iy < top - 2 || iy > end + 1) continue
      const x = x0 + dx * t
      if (x < 1 || x > <f32>width - 2) continue
      // Brightest just behind the head; all of it goes out towards the end of the way.
      const along: f32 = 1 - (head - t) / TRAIL
      const p = power * along * along * min<f32>(1, (1.5 - head) * 2) * (1 - t * 0.35)
      const ix = <i32>floor<f32>(x), fx = x - <f32>ix, fy = y - <f32>iy
      const wide: f32 = along > 0.84 ? 4 : 2.4
      for (let j = 0; j < 2; j++)
        for (let k = 0; k < 2; k++) {
          const share = p * wide * (k ? fx : 1 - fx) * (j ? fy : 1 - fy)
          light(ix + k, iy + j, share * 0.86, share * 0.95, share)
        }
    }
  }
}
