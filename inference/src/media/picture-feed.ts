/**
 * The video loop: each picture is handed over at the moment it is due. At most two wait; one that is too late is dropped, for the next
 * is better. While nothing new comes (pause, server away) the last one is repeated, so that a newcomer sees it.
 */
import type { FrameTag } from '@shoal/session'

export interface Picture {
  tick: number
  i420: Uint8Array
  /** Monotonic ms. */
  due: number
  tag: FrameTag
}

export type Capture = (picture: Picture, at: number) => void

/** After this long without a new picture the last one is shown again, ms. */
const REPEAT = 300
/** Later than this after its moment a picture is dropped, unless none was shown for a while, ms. */
const TOO_LATE = 34
const HUNGRY = 120

export interface PictureFeed {
  push(picture: Picture): void
  readonly stats: () => { shown: number; dropped: number; repeated: number }
  close(): void
}

export const createPictureFeed = (capture: Capture, now: () => number = () => performance.now()): PictureFeed => {
  const timers = new Set<NodeJS.Timeout>()
  const counts = { shown: 0, dropped: 0, repeated: 0 }
  let last: Picture | null = null
  let shownAt = now()
  let latest = -1

  const show = (picture: Picture): void => {
    const at = now()
    const late = at - picture.due > TOO_LATE && at - shownAt < HUNGRY
    if (late || picture.tick <= latest) {
      counts.dropped++
      return
    }
    latest = picture.tick
    // The buffer is reused by the model; what may be repeated needs a copy only when it is repeated, and by then nothing new was drawn.
    last = picture
    shownAt = at
    counts.shown++
    capture(picture, Math.max(at, picture.due))
  }
  const repeat = setInterval(() => {
    const at = now()
    if (!last || at - shownAt < REPEAT) return
    shownAt = at
    counts.repeated++
    capture(last, at)
  }, REPEAT / 3)

  return {
    push(picture) {
      if (timers.size >= 2) {
        counts.dropped++
        return
      }
      const wait = picture.due - now()
      if (wait <= 1) return show(picture)
      const timer = setTimeout(() => {
        timers.delete(timer)
        show(picture)
      }, wait)
      timers.add(timer)
    },
    stats: () => ({ ...counts }),
    close: () => {
      clearInterval(repeat)
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
