/**
 * The metronome's picture, made to be read back from decoded video: the lamp, the square, and a bar of blocks that spell the tick
 * number (24 bits, most significant first, each block above its own complement, so a torn or blurred bar is known as such).
 */
import { COLOURS } from './colours.ts'
import { HEIGHT, LIT_TICKS, FPS, SQUARE, WIDTH, type MetronomeState } from './state.ts'

export const BAR = { x: 64, y: 600, block: 48, bits: 24 } as const
export const LAMP = { x: 480, y: 120, width: 320, height: 240 } as const

const Y_SIZE = WIDTH * HEIGHT
const DARK = 36

const rectangle = (
  picture: Uint8Array,
  x: number,
  y: number,
  width: number,
  height: number,
  [Y, U, V]: readonly [number, number, number],
): void => {
  const left = Math.max(0, Math.round(x / 2) * 2)
  const right = Math.min(WIDTH, Math.round((x + width) / 2) * 2)
  const top = Math.max(0, Math.round(y / 2) * 2)
  const bottom = Math.min(HEIGHT, Math.round((y + height) / 2) * 2)
  if (right <= left) return
  for (let row = top; row < bottom; row++) picture.fill(Y, row * WIDTH + left, row * WIDTH + right)
  for (let row = top / 2; row < bottom / 2; row++) {
    const at = Y_SIZE + (row * WIDTH) / 2
    picture.fill(U, at + left / 2, at + right / 2)
    picture.fill(V, at + Y_SIZE / 4 + left / 2, at + Y_SIZE / 4 + right / 2)
  }
}

/** Draws `tick` (the state after its step) into an I420 picture of 1280x720. */
export const draw = (picture: Uint8Array, state: MetronomeState, tick: number): void => {
  picture.fill(DARK, 0, Y_SIZE)
  picture.fill(128, Y_SIZE)
  const [Y, U, V] = COLOURS[state.lamp].yuv
  const lit = tick % FPS < LIT_TICKS
  rectangle(picture, LAMP.x, LAMP.y, LAMP.width, LAMP.height, lit ? [Y, U, V] : [Math.round(Y * 0.3) + 16, U, V])
  rectangle(picture, state.x - SQUARE / 2, state.y - SQUARE / 2, SQUARE, SQUARE, [200, 110, 150])
  for (let bit = 0; bit < BAR.bits; bit++) {
    const on = (tick >>> (BAR.bits - 1 - bit)) & 1
    const x = BAR.x + bit * BAR.block
    rectangle(picture, x, BAR.y, BAR.block, BAR.block, [on ? 220 : 20, 128, 128])
    rectangle(picture, x, BAR.y + BAR.block, BAR.block, BAR.block, [on ? 20 : 220, 128, 128])
  }
}
