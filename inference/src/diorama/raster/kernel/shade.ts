/**
 * Light phase: what the light, the texture, snow, rain and glass make of each second pixel of each second row, four samples at a time, as a
 * factor on the pixel's own colour and an addition to it. `compose.ts` spreads that over all pixels by depth, so silhouettes and colour
 * stay at full size while the long formula runs on a quarter of them.
 *
 * Four steps for a piece of a row: what is there (`shade-surface.ts`), its texture (`shade-texture.ts`), light that changes slowly (`slow.ts`),
 * the rest of the formula (`shade-light.ts`).
 */
import { every, first, SPAN, TURNS } from './between'
import { I, scratchOf, take } from './frame'
import { lampTiles } from './lamps'
import * as L from './layout'
import { RECORD, TILE } from './sample'
import { lightOf } from './shade-light'
import { styleTouch } from './shade-style'
import { surfacesOf } from './shade-surface'
import { texturesOf } from './shade-texture'
import { slowLights } from './slow'

export function shade(phase: i32, thread: i32): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const spans = (height + SPAN - 1) / SPAN
  const scratch = scratchOf(thread)
  const lamps = scratch, records = scratch + 512, memos = records + (TILE >> 3) * RECORD
  const style = styleTouch()
  for (let s = take(phase); s < spans; s = take(phase)) {
    const y0 = s * SPAN
    const y1 = min(height, y0 + SPAN)
    for (let tile = 0; tile < width; tile += TILE) {
      const tileEnd = min(width, tile + TILE)
      lampTiles(tile, y0, tileEnd, y1, lamps)
      for (let turn = 0; turn < TURNS; turn++)
        for (let y = y0 + (first(turn) << 1); y < y1; y += every(turn) << 1) {
          // Rows half way to `reach` pixel rows up and down may take the mean of those.
          const reach = turn == 2 ? 2 : 4
          const amid = turn > 0 && y + reach < y1 ? reach : 0
          // Memory of the rows that others may take from; a row of the last turn has one for itself.
          const own = memos + <usize>(turn == 2 ? SPAN : y - y0) * (TILE << 2)
          const above = memos + <usize>(y - y0 - reach) * (TILE << 2), below = memos + <usize>(y - y0 + reach) * (TILE << 2)
          const last = surfacesOf(tile, tileEnd, y, amid, records, own)
          texturesOf(records, last, style)
          slowLights(records, last, tile, y, amid, own, above, below, lamps, lamps + 256)
          lightOf(records, last, tile, y, own, lamps, style)
        }
    }
  }
}
