/** Those that stand like people: robot, ghost, snowman, monster, skeleton. They share rig, gait and acts; only the flesh differs. */
import type { BipedLook } from '../../state/look.ts'
import type { Frame } from './frame.ts'
import type { Head } from './head.ts'
import { robot } from './variant/robot.ts'
import type { Sheets } from './variant/sheets.ts'
import { ghost, snowman } from './variant/soft.ts'
import { monster, skeleton } from './variant/wild.ts'

interface Variant {
  /** Has it the painted face of people? */
  face: boolean
  build: ((s: Sheets, look: BipedLook, f: Frame, head: Head) => void) | null
}

const VARIANTS: Record<BipedLook['variant'], Variant> = {
  human: { face: true, build: null },
  angel: { face: true, build: null },
  robot: { face: false, build: robot },
  ghost: { face: false, build: ghost },
  snowman: { face: false, build: snowman },
  monster: { face: false, build: monster },
  skeleton: { face: false, build: skeleton },
}

/** How a variant is built; people have `build: null`. */
export const variantOf = (look: BipedLook): Variant => VARIANTS[look.variant] ?? VARIANTS.human
