/**
 * Changes: what an instruction is understood as, one typed record each; stored in the commit and applied on replay, fork and
 * takeover. A reference is an actor id (positive) or stands for what the same instruction spawns (-1, -2 …), so that two
 * instructions judged on one state never collide: ids are given when changes are applied.
 */
import { STYLES } from '@shoal/session'
import * as v from 'valibot'
import { CULTURES, ERAS, PLACE_KINDS } from './state.ts'
import { ActKindSchema, Angle, Colour, Metres, Ref, Share, Text } from './schema/base.ts'
import { Garments, Held, Look } from './schema/look.ts'

export const MOODS = ['calm', 'happy', 'sad', 'angry', 'afraid', 'surprised', 'tired', 'loving', 'proud'] as const
export const SHOTS = [
  'follow',
  'orbit',
  'close',
  'medium',
  'wide',
  'first',
  'over-shoulder',
  'birds-eye',
  'low',
  'static',
  'two-shot',
  'dolly',
  'truck',
  'crane',
  'pan',
  'tilt',
] as const
export const MUSIC = [
  'calm',
  'tender',
  'joyful',
  'melancholy',
  'tense',
  'mysterious',
  'night',
  'epic',
  'playful',
  'silent',
] as const
export const ARCHETYPES = [
  'biped',
  'quadruped',
  'bird',
  'fish',
  'vehicle',
  'boat',
  'flyer',
  'plant',
  'thing',
  'cutout',
  'stone',
] as const

/** Where something appears: beside an actor (else the figure), or in the view. */
export const Where = v.object({
  of: v.optional(Ref),
  /** Radians off the other's heading; absent: a free spot in view. */
  side: v.optional(Angle),
  distance: v.optional(v.pipe(Metres, v.minValue(0), v.maxValue(40))),
  /** Relative to the picture instead: left, right, middle, far, out of it. */
  frame: v.optional(v.picklist(['left', 'right', 'middle', 'far', 'off'])),
  at: v.optional(v.tuple([Metres, Metres])),
})
export type Where = v.InferOutput<typeof Where>

const Spawn = v.object({
  op: v.literal('spawn'),
  /** First local reference; `count` bodies take ref, ref - 1, … */
  ref: v.pipe(v.number(), v.integer(), v.minValue(-40), v.maxValue(-1)),
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)), 1),
  noun: Text(40),
  name: v.object({ en: Text(60), zh: Text(40) }),
  archetype: v.picklist(ARCHETYPES),
  rung: v.picklist(['kit', 'archetype', 'cutout', 'stone']),
  look: Look,
  /** Looks of the second of several, the third …, over again; absent: much like the first. */
  others: v.optional(v.pipe(v.array(Look), v.maxLength(5))),
  where: Where,
  /** Metres above the ground. */
  y: v.optional(v.pipe(Metres, v.minValue(0), v.maxValue(40))),
  mood: v.optional(v.picklist(MOODS)),
  follows: v.optional(Ref),
  /** Whom or what it is turned to; absent: its neighbour or the camera. */
  faces: v.optional(Ref),
})

export const ActSpec = v.object({
  kind: ActKindSchema,
  target: v.optional(Ref),
  at: v.optional(v.tuple([Metres, Metres])),
  side: v.optional(Angle),
  ticks: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 600)), 0),
  pace: v.optional(v.pipe(v.number(), v.minValue(0.2), v.maxValue(3)), 1),
  manner: v.optional(v.picklist(['kiss', 'shake', 'sneak', 'limp', 'crawl'])),
})
export type ActSpec = v.InferOutput<typeof ActSpec>

const Acts = v.object({
  op: v.literal('act'),
  actors: v.pipe(v.array(Ref), v.minLength(1), v.maxLength(40)),
  acts: v.pipe(v.array(ActSpec), v.minLength(1), v.maxLength(8)),
  /** `now` replaces what is being done; `then` comes after it. */
  when: v.optional(v.picklist(['now', 'then']), 'now'),
})

const LookChange = v.object({
  op: v.literal('look'),
  actor: Ref,
  wear: v.optional(Garments),
  doff: v.optional(v.pipe(v.array(Text(20)), v.maxLength(12))),
  hair: v.optional(v.object({ style: v.optional(Text(12)), colour: v.optional(Colour) })),
  colour: v.optional(Colour),
  /** Multiplies the size. */
  size: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(10))),
})

const Hold = v.object({
  op: v.literal('hold'),
  actor: Ref,
  take: v.optional(Held),
  drop: v.optional(Text(20)),
})

const WeatherChange = v.partial(
  v.object({
    rain: Share,
    snow: Share,
    fog: Share,
    cloud: Share,
    wind: Share,
    petals: Share,
    leaves: Share,
    dust: Share,
    storm: Share,
    hail: Share,
    heat: Share,
    aurora: Share,
    meteors: Share,
    fireworks: Share,
  }),
)

const SkyChange = v.object({
  op: v.literal('sky'),
  /** Hour to go to, and ticks it takes. */
  hour: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(24))),
  ticks: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 300))),
  weather: v.optional(WeatherChange),
  season: v.optional(v.picklist(['spring', 'summer', 'autumn', 'winter'])),
})

const PlaceChange = v.object({
  op: v.literal('place'),
  kind: v.picklist(PLACE_KINDS),
  era: v.optional(v.picklist(ERAS)),
  culture: v.optional(v.picklist(CULTURES)),
  city: v.optional(Text(24)),
  marks: v.optional(v.pipe(v.array(Text(24)), v.maxLength(12))),
})

const CameraChange = v.object({
  op: v.literal('camera'),
  shot: v.optional(v.picklist(SHOTS)),
  subjects: v.optional(v.pipe(v.array(Ref), v.maxLength(8))),
  pace: v.optional(v.pipe(v.number(), v.minValue(-8), v.maxValue(8))),
  side: v.optional(Angle),
  cut: v.optional(v.boolean()),
  /** Swings over to the new shot too fast to see, instead of moving or cutting there. */
  whip: v.optional(v.boolean()),
  /** Multiplies the angle of view: below 1 a longer lens. */
  zoom: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(8))),
  /** Carried by hand: 0 on a tripod .. 1 running. */
  handheld: v.optional(Share),
  /** Ticks to wait: what of several moves in one sentence comes later. A new shot in between cancels it. */
  after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60))),
})

export const ChangeSchema = v.variant('op', [
  Spawn,
  v.object({ op: v.literal('remove'), actors: v.pipe(v.array(Ref), v.minLength(1), v.maxLength(40)) }),
  Acts,
  LookChange,
  Hold,
  v.object({ op: v.literal('mood'), actors: v.pipe(v.array(Ref), v.maxLength(40)), mood: v.picklist(MOODS) }),
  v.object({ op: v.literal('follows'), actors: v.pipe(v.array(Ref), v.maxLength(40)), leader: v.nullable(Ref) }),
  /** `led` is taken by the hand by `leader`; null: lets go of every hand. */
  v.object({ op: v.literal('hands'), led: Ref, leader: v.nullable(Ref) }),
  v.object({ op: v.literal('harness'), cart: Ref, puller: Ref }),
  v.object({ op: v.literal('carry'), actor: Ref, thing: Ref }),
  v.object({ op: v.literal('move'), actors: v.pipe(v.array(Ref), v.maxLength(40)), where: Where }),
  v.object({ op: v.literal('drive'), actor: Ref }),
  v.object({ op: v.literal('say'), actor: Ref, text: Text(200) }),
  SkyChange,
  PlaceChange,
  CameraChange,
  v.object({ op: v.literal('person'), person: v.picklist(['first', 'third', 'toggle']) }),
  v.object({ op: v.literal('style'), style: v.picklist(STYLES) }),
  v.object({ op: v.literal('music'), mood: v.picklist(MUSIC) }),
])
export type DioramaChange = v.InferOutput<typeof ChangeSchema>
export type ChangeOf<Op extends DioramaChange['op']> = Extract<DioramaChange, { op: Op }>

export const ChangesSchema = v.pipe(v.array(ChangeSchema), v.maxLength(64))

/** Most actors on stage: bounds the state's size and the picture's cost. */
export const MOST_ACTORS = 40
