/**
 * Steering at the host: messages of many browsers become one held control a tick. Keys count as they were last told (and a key
 * tapped within one tick counts once), look deltas are summed, what a tick cannot turn is turned in the next. Pure: time is an argument.
 */
import {
  KEY,
  LOOK_SPEED,
  quantise,
  STEER_BEAT,
  unpackSteer,
  VERB,
  type Driver,
  type HeldControl,
  type SteerMessage,
} from '@shoal/session'
import { STEER_LIMIT, take, type Bucket } from './rate.ts'

/** Silent for so long, a sender counts as having let go, ms. */
export const SILENCE = 3 * STEER_BEAT
/** Largest turn of a tick, degrees; larger sums are carried over, up to a second's worth. */
const TURN = 126 / 16
const CARRY = 180

interface Hand {
  author: string
  bucket: Bucket
  heard: number
  last: SteerMessage
  /** Keys pressed at any time since the last tick. */
  pressed: number
  lookX: number
  lookY: number
}

/** By LiveKit identity `<author>~<device>`. */
export type Hands = ReadonlyMap<string, Hand>

/** The author of a LiveKit identity; null when it is not of the form the server gives out. */
export const authorOf = (identity: string): string | null =>
  /^([A-Za-z0-9_-]{1,64})~[A-Za-z0-9]{1,32}$/.exec(identity)?.[1] ?? null

const isNewer = (n: number, than: number): boolean => ((n - than) >>> 0) - 1 < 2 ** 31 - 1

/** Takes one packet in. The sender is who LiveKit says it is; too many, too old or unreadable packets change nothing. */
export const receive = (hands: Hands, identity: string, packet: Uint8Array, now: number): Hands => {
  const author = authorOf(identity)
  if (!author) return hands
  const old = hands.get(identity)
  const [allowed, bucket] = take(old?.bucket, now, STEER_LIMIT)
  // Silent for so long it is a page loaded anew: nothing of before counts.
  const known = old && now - old.heard < SILENCE ? old : undefined
  const message = allowed ? unpackSteer(packet) : null
  if (!message || (known && !isNewer(message.n, known.last.n)))
    return old ? new Map(hands).set(identity, { ...old, bucket }) : hands
  return new Map(hands).set(identity, {
    author,
    bucket,
    heard: now,
    last: message,
    pressed: (known?.pressed ?? 0) | message.keys,
    lookX: Math.max(-CARRY, Math.min(CARRY, (known?.lookX ?? 0) + message.lookX)),
    lookY: Math.max(-CARRY, Math.min(CARRY, (known?.lookY ?? 0) + message.lookY)),
  })
}

const axis = (keys: number, plus: number, minus: number): number => (keys & plus ? 1 : 0) - (keys & minus ? 1 : 0)
const clamp = (value: number, by: number): number => Math.max(-by, Math.min(by, value))

const heldOf = ({ last, pressed, lookX, lookY }: Hand, tickSeconds: number): HeldControl => {
  const keys = last.keys | pressed
  const turn = LOOK_SPEED * tickSeconds
  const verbs: [number, number][] = [
    [KEY.run, VERB.run],
    [KEY.jump, VERB.jump],
    [KEY.crouch, VERB.crouch],
    [KEY.act, VERB.act],
  ]
  return quantise({
    moveX: clamp(axis(keys, KEY.right, KEY.left) + last.stickX, 1),
    moveZ: clamp(axis(keys, KEY.forward, KEY.back) + last.stickY, 1),
    lookX: clamp(axis(keys, KEY.lookRight, KEY.lookLeft) * turn + lookX, TURN),
    lookY: clamp(axis(keys, KEY.lookUp, KEY.lookDown) * turn + lookY, TURN),
    verbs: verbs.reduce((sum, [key, verb]) => sum | (keys & key ? verb : 0), 0),
  })
}

const carried = (sum: number): number => sum - clamp(sum, TURN)

export interface Folded {
  /** One control per author; of several devices the one heard last. */
  drivers: Driver[]
  /** Number of the last message by author. */
  numbers: ReadonlyMap<string, number>
  hands: Hands
}

/** What is held during the tick that begins now; consumes taps and look deltas, forgets the silent. */
export const foldTick = (hands: Hands, now: number, tickSeconds: number): Folded => {
  const next = new Map<string, Hand>()
  const byAuthor = new Map<string, Hand>()
  for (const [identity, hand] of hands) {
    if (now - hand.heard >= SILENCE) continue
    const other = byAuthor.get(hand.author)
    if (!other || hand.heard >= other.heard) byAuthor.set(hand.author, hand)
    next.set(identity, { ...hand, pressed: 0, lookX: carried(hand.lookX), lookY: carried(hand.lookY) })
  }
  const drivers = [...byAuthor.values()].map((hand) => ({ author: hand.author, held: heldOf(hand, tickSeconds) }))
  return { drivers, numbers: new Map([...byAuthor.values()].map((h) => [h.author, h.last.n])), hands: next }
}

/** The sender has left. */
export const letGo = (hands: Hands, identity: string): Hands => {
  const next = new Map(hands)
  next.delete(identity)
  return next
}
