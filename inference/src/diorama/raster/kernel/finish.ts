/**
 * Finishing: paint touches, colour by the style's table, mist, lines, paper and vignette, into the final planes. Every number comes from the style
 * on show (a blend of two while styles change). Row by row, one step after the other: each step is a short loop over 16 pixels at once that the
 * processor has room for, and the row stays in its nearest cache between them.
 */
import { colourRow, coloursOn } from './colour'
import { I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { beginLines, inks, lineRow } from './lines'
import { beginPaper, grained, grainRow, papered, paperRow } from './papered'
import { stamp } from './seal'
import { apart, beginTouches, touchRow } from './touch'
import { beginVeils, graded, gradeRow, misty, mistRow } from './veil'

/** Three lines from one place to another. */
function carry(row: usize, gap: usize, to: usize, planes: usize, width: i32): void {
  memory.copy(to, row, width)
  memory.copy(to + planes, row + gap, width)
  memory.copy(to + 2 * planes, row + 2 * gap, width)
}

/** Phase: see above. */
export function finish(phase: i32, thread: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const planes = <usize>(width * height)
  const work = scratchOf(thread) + 64
  const line = (<usize>width + 79) & ~15
  const room = work + 6 * line
  // After the lists of lines, of two bytes a pixel.
  beginTouches(room + 3 * line)
  beginVeils()
  beginLines()
  beginPaper()
  const coloured = coloursOn()
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(height, (s + 1) * Rec.STRIP)
    for (let y = s * Rec.STRIP; y < y1; y++) {
      const to = <usize>I(L.I_FINAL) + <usize>(y * width)
      // Between steps a row lies where it goes in the end, if no step after it needs it elsewhere, and no step writes beyond it.
      const own = !papered && (width & 15) == 0
      let at = touchRow(y, work, line), gap = apart
      if (coloured || gap != line) {
        const next = own ? to : at == work ? work + 3 * line : work, nextGap = own ? planes : line
        if (coloured) colourRow(y, at, gap, next, nextGap, room)
        else carry(at, gap, next, nextGap, width)
        at = next
        gap = nextGap
      }
      if (graded) gradeRow(y, at, gap)
      if (misty) mistRow(y, at, gap)
      if (inks) lineRow(y, at, gap, room)
      if (grained) grainRow(y, at, gap, room)
      if (papered) paperRow(y, at, gap, to, planes, room)
      else if (at != to) carry(at, gap, to, planes, width)
      stamp(y, width, height)
    }
  }
}
