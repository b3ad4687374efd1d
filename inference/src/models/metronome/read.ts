/** Reads a metronome picture back: from the model's own frame or from decoded video of any size. Used by tests and the live bench. */
import { BAR, LAMP } from './picture.ts'
import { HEIGHT, WIDTH } from './state.ts'

export interface Reading {
  /** Tick spelled by the bar; null when a block contradicts its complement. */
  tick: number | null
  /** Mean luma of the lamp, 0..255. */
  lamp: number
}

/** Mean luma around a point of the 1280x720 scene, in a luma plane of any size. */
const luma = (plane: Uint8Array, width: number, height: number, x: number, y: number): number => {
  const [cx, cy] = [Math.round((x / WIDTH) * width), Math.round((y / HEIGHT) * height)]
  let sum = 0
  for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) sum += plane[(cy + dy) * width + cx + dx]
  return sum / 25
}

/** `plane`: luma, row by row, at least `width * height` bytes. */
export const readPicture = (plane: Uint8Array, width: number, height: number): Reading => {
  let tick: number | null = 0
  for (let bit = 0; bit < BAR.bits; bit++) {
    const x = BAR.x + (bit + 0.5) * BAR.block
    const above = luma(plane, width, height, x, BAR.y + BAR.block / 2)
    const below = luma(plane, width, height, x, BAR.y + BAR.block * 1.5)
    if (Math.abs(above - below) < 60) tick = null
    if (tick !== null) tick = tick * 2 + (above > below ? 1 : 0)
  }
  return { tick, lamp: luma(plane, width, height, LAMP.x + LAMP.width / 2, LAMP.y + LAMP.height / 2) }
}
