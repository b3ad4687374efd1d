/**
 * Intents: what a participant asks for. One value in the author's own lane `l:<author>:<clientId>`, never changed after.
 * The gate checks only `IntentEnvelope` (an unknown `k` is the host's verdict, not a protocol violation); the host checks `Intent`.
 */
import * as v from 'valibot'

/** Longest instruction, in UTF-16 code units. */
export const INSTRUCTION_MAX = 600

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,40}$/))
/** The author's clock in ms since 1970: advisory only, never used for order. */
const at = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(4102444800000))

/** What the gate demands of every entry of a lane; further known keys are judged by the host. */
export const IntentEnvelope = v.looseObject({ id, k: v.pipe(v.string(), v.regex(/^[a-z][a-z.]{1,23}$/)), at })

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

export const Intent = v.variant('k', [
  v.object({ id, at, k: v.literal('instruct'), t: text(INSTRUCTION_MAX) }),
  v.object({
    id,
    at,
    k: v.literal('baton'),
    op: v.picklist(['request', 'pass', 'release', 'take']),
    to: v.optional(v.string()),
  }),
  v.object({ id, at, k: v.literal('view'), person: v.picklist(['first', 'third']) }),
  v.object({ id, at, k: v.literal('withdraw'), intent: id }),
  v.object({
    id,
    at,
    k: v.literal('transport'),
    op: v.picklist(['pause', 'resume', 'rewind']),
    toSeq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.object({
    id,
    at,
    k: v.literal('round.open'),
    question: text(200),
    options: v.pipe(v.array(text(120)), v.minLength(2), v.maxLength(6)),
    seconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600)),
  }),
  v.object({ id, at, k: v.literal('setting'), key: v.picklist(['style', 'policy']), value: text(40) }),
  v.object({ id, at, k: v.literal('marker'), t: text(80) }),
])
export type Intent = v.InferOutput<typeof Intent>
export type IntentKind = Intent['k']
