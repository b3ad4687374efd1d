/**
 * Steering: held controls. Browser to host over LiveKit data (topic `steer`), folded per tick by the host, recorded in commits
 * once a second. Not an instruction: nothing here goes through a Yjs lane of a participant.
 */

/** LiveKit data topic of steering messages. */
export const STEER_TOPIC = 'steer'
/** At most this many steering messages a second and sender; unchanged state is repeated every `STEER_BEAT`. */
export const STEER_RATE = 24
/** Heartbeat of a held state, ms. The host releases a sender silent for three beats. */
export const STEER_BEAT = 250

/** Bits of the keys a browser holds. */
export const KEY = {
  forward: 1,
  back: 2,
  left: 4,
  right: 8,
  lookLeft: 16,
  lookRight: 32,
  lookUp: 64,
  lookDown: 128,
  run: 256,
  jump: 512,
  crouch: 1024,
  act: 2048,
} as const

/** What one browser sends: running number, held keys, mouse or touch look since the last message in degrees (yaw right, pitch up), analog stick. */
export interface SteerMessage {
  n: number
  keys: number
  lookX: number
  lookY: number
  /** Analog stick, -1..1 (right, forward); zero when keys are used. */
  stickX: number
  stickY: number
}

/** What the model is given for one tick. */
export interface HeldControl {
  /** Right (+) and forward (+), -1..1, multiples of 1/64. */
  moveX: number
  moveZ: number
  /** Degrees to turn the view in this tick: yaw right, pitch up; multiples of 1/16, within +-7.9. */
  lookX: number
  lookY: number
  /** Bits: VERB. */
  verbs: number
}

export const VERB = { run: 1, jump: 2, crouch: 4, act: 8 } as const

export const RELEASED: Readonly<HeldControl> = Object.freeze({ moveX: 0, moveZ: 0, lookX: 0, lookY: 0, verbs: 0 })

/** Speed at which a held arrow key turns the view, degrees a second. */
export const LOOK_SPEED = 84
