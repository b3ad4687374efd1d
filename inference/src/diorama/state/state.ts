/**
 * Diorama's state: plain data, advanced one tick (1/24 s) at a time by `step`. Everything the picture and the sound show is a
 * pure function of this and the tick; nothing is kept elsewhere. Units: metres, seconds, radians unless named otherwise.
 * Axes: x right (east), y up, z towards the first viewer (south), as in three.js. Heading 0 looks along +z, pi/2 along +x.
 */
import type { StyleId } from '@shoal/session'
import type { PictureRecord } from '../picture/record.ts'
import type { BodyLook, Garment } from './look.ts'

export const TICKS_PER_SECOND = 24
export const DT = 1 / TICKS_PER_SECOND

export type Vec3 = [x: number, y: number, z: number]

export const PLACE_KINDS = [
  'country-road',
  'meadow',
  'flower-field',
  'forest',
  'bamboo',
  'farm',
  'village',
  'old-town',
  'boulevard',
  'city',
  'neon-city',
  'market',
  'harbour',
  'beach',
  'lake',
  'river',
  'waterfall',
  'mountain-pass',
  'snow-field',
  'desert',
  'canyon',
  'jungle',
  'castle',
  'temple',
  'park',
  'railway',
  'space-station',
  'moon',
  'reef',
  'cave',
  'room',
  'stage',
  'studio',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]
export const ERAS = ['medieval', '1900s', '1980s', 'modern', 'future'] as const
export type Era = (typeof ERAS)[number]
export const CULTURES = [
  'european',
  'mediterranean',
  'japanese',
  'chinese',
  'arabian',
  'indian',
  'african',
  'american',
  'neutral',
] as const
export type Culture = (typeof CULTURES)[number]
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export interface Place {
  kind: PlaceKind
  seed: number
  era: Era
  culture: Culture
  season: Season
  /** Names a scene may carry, e.g. 'paris': furniture and signs follow it. */
  city?: string
  /** Extra words of the premise that ask for furniture: 'bumpy', 'cafe', 'lanterns' … */
  marks: string[]
  /** The picture it was built from. */
  picture?: PictureRecord
}

export interface Sky {
  /** Local hour 0..24, and where it is heading (hours an elapsed tick adds until `hourTo` is reached; 0: stands still). */
  hour: number
  hourTo: number
  hourStep: number
  /** Each 0..1: now, and what it eases towards (time constant about 1.5 s). */
  now: Weather
  to: Weather
  /** Water on the ground, snow on the ground, 0..1: follow the weather slowly (wet about 8 s, snow about 25 s to full). */
  wet: number
  snowCover: number
  /** Direction wind blows to (radians, as heading). */
  windHeading: number
  /** Metres the wind has carried the air, x and z: what floats is drawn by it, so that a rising wind moves nothing by leaps. */
  blown: [x: number, z: number]
}

export interface Weather {
  rain: number
  snow: number
  fog: number
  cloud: number
  wind: number
  /** Petals, leaves, dust in the air. */
  petals: number
  leaves: number
  dust: number
  storm: number
  hail: number
  /** Air that shimmers over hot ground. */
  heat: number
  /** Northern lights, shooting stars and fireworks, by night. */
  aurora: number
  meteors: number
  fireworks: number
}

export type ActKind =
  | 'stand'
  | 'walk'
  | 'run'
  | 'follow'
  | 'sit'
  | 'squat'
  | 'lie'
  | 'sleep'
  | 'stroke'
  | 'wave'
  | 'point'
  | 'nod'
  | 'bow'
  | 'dance'
  | 'jump'
  | 'hug'
  | 'pick-up'
  | 'put-down'
  | 'hold'
  | 'look'
  | 'turn'
  | 'eat'
  | 'drink'
  | 'play'
  | 'sing'
  | 'laugh'
  | 'cry'
  | 'clap'
  | 'fall'
  | 'hide'
  | 'chase'
  | 'flee'
  | 'leave'
  | 'fly'
  | 'swim'
  | 'kneel'
  | 'stretch'
  | 'purr'
  | 'bark'
  | 'drive'
  | 'ride'
  | 'dismount'
  | 'fight'
  | 'dig'
  | 'throw'
  | 'kick'
  | 'push'
  | 'pull'

/** How an act is done, where that is a picture of its own. */
export type Manner = 'kiss' | 'shake' | 'sneak' | 'limp' | 'crawl'

/** What an actor does. `target` is an actor id; `at` a point on the ground. */
export interface Act {
  kind: ActKind
  target?: number
  at?: [x: number, z: number]
  /** Tick it began; -1 while it waits in `todo`. */
  since: number
  /** Ticks it lasts; 0: until something else comes. */
  ticks: number
  /** 0.3 slow .. 1 usual .. 2 hurried. */
  pace: number
  manner?: Manner
  /** Of a jump: over the target, to its far side. Else the side of the target to end at, radians relative to the target's heading (e.g. pi/2: at its right hand … see acts.ts). */
  side?: number
}

export type Archetype =
  'biped' | 'quadruped' | 'bird' | 'fish' | 'vehicle' | 'boat' | 'flyer' | 'plant' | 'thing' | 'cutout' | 'stone'
export type Mood = 'calm' | 'happy' | 'sad' | 'angry' | 'afraid' | 'surprised' | 'tired' | 'loving' | 'proud'

export interface Actor {
  /** Dense from 1, never reused. */
  id: number
  /** English head noun, lower case singular: girl, kitten, lamp. */
  noun: string
  /** With article: how answers name it ("the girl", "女孩"). */
  name: { en: string; zh: string }
  archetype: Archetype
  /** Which rung of the fallback ladder drew it. */
  rung: 'kit' | 'archetype' | 'cutout' | 'stone'
  look: BodyLook
  /** On the ground plane; `y` is metres above the ground (0 on it). */
  x: number
  z: number
  y: number
  vy: number
  heading: number
  /** Along the heading, m/s; turn rate rad/s (positive: towards larger heading). Smooth, so bodies may lean by them. */
  speed: number
  turn: number
  /** Sideways, m/s, positive to its right (first person strafing); absent: 0. */
  strafe?: number
  /** Heading of its journey: where "walks on" leads, also after it has turned to somebody; absent: its heading. */
  way?: number
  /** Words it is saying, until the tick they are over. */
  says?: { text: string; until: number }
  /** Gait phase 0..1, one full cycle (left foot strikes at 0, right at 0.5). */
  phase: number
  act: Act
  todo: Act[]
  mood: Mood
  /** Actor id or point it looks at; null: ahead. */
  gaze: number | Vec3 | null
  /** Actor it accompanies when it has nothing else to do (a kitten beside its girl). */
  follows: number | null
  /** Clothes put off for the water; absent: it has them on. */
  dry?: Garment[]
  /** Who leads it by the hand, and at which side of his it goes (1 left, -1 right). */
  hand?: { of: number; side: 1 | -1 }
  /** Actor it sits on: the rider decides, its mount goes; absent: on its own legs. */
  rides?: number
  /** Animal in its shafts, which pulls it; absent: none. */
  pulledBy?: number
  /** Who carries it in the hands or the mouth; absent: it stands by itself. */
  carriedBy?: number
  /** Thing on whose top it stands; absent: on the ground. */
  on?: number
  /** Springs of the body (posture, arms, sway): owned by body/advance.ts, opaque to the rest; plain numbers. */
  body: number[]
  /** Tick it appeared, and tick it began to leave (0: stays). Views fade by them. */
  born: number
  leaving: number
}

export type ShotKind =
  | 'follow'
  | 'orbit'
  | 'close'
  | 'medium'
  | 'wide'
  | 'first'
  | 'over-shoulder'
  | 'birds-eye'
  | 'low'
  | 'static'
  | 'two-shot'
  | 'dolly'
  | 'truck'
  | 'crane'
  | 'pan'
  | 'tilt'

export interface Camera {
  shot: ShotKind
  /** Actors it frames. */
  subjects: number[]
  /** Tick the shot began; speed of a moving shot (radians or metres a second, sign is direction). */
  since: number
  pace: number
  /** Follow and first person: the viewer's own yaw and pitch (radians) and distance. */
  yaw: number
  pitch: number
  distance: number
  /** Before the last V: third or first person. */
  person: 'first' | 'third'
  /** What the view uses, eased each tick. Vertical field of view in degrees. */
  eye: Vec3
  look: Vec3
  fov: number
  /** Velocity of eye and look, for the springs. */
  eyeV: Vec3
  lookV: Vec3
  /** Tick of the last cut: views must not smear across it. */
  cut: number
  /** Side of the subject the shot was asked for (radians off its heading, 0: from the front); absent: the shot's own choice. */
  side?: number
  /** Zoom: multiplies the tangent of half the shot's angle of view; 1 is the shot's own lens, less a longer one. 0.25..2. */
  lens: number
  /** How far the camera is carried by hand: now, and what it eases towards. 0 on a tripod .. 1 running. */
  shake: number
  handheld: number
  /** Moves of the same sentence that come later: the tick of each, and what is then ordered (subjects as actor ids). */
  later?: { at: number; change: CameraOrder }[]
  /** A whip pan on its way: the tick it began, to which side (+1 left, -1 right), and the shot it ends in. */
  whip?: Whip
}

/** What may be ordered of the camera (changes.ts). */
export interface CameraOrder {
  op: 'camera'
  shot?: ShotKind
  subjects?: number[]
  pace?: number
  side?: number
  cut?: boolean
  whip?: boolean
  zoom?: number
  handheld?: number
}

export interface Whip {
  at: number
  side: 1 | -1
  shot?: ShotKind
  subjects: number[]
  pace: number
}

export interface StyleMix {
  now: StyleId
  from: StyleId
  /** 0..1: how much of `now`; advances over a second. */
  mix: number
}

/** Something heard (and maybe seen) in exactly this tick. */
export interface Happening {
  kind:
    | 'step'
    | 'splash'
    | 'voice'
    | 'land'
    | 'rustle'
    | 'thunder'
    | 'bang'
    | 'bell'
    | 'appear'
    | 'leave'
    | 'pick'
    | 'knock'
    | 'horn'
    | 'flash'
  actor?: number
  /** What: surface of a step, 'meow', 'bark', 'laugh' … */
  what?: string
  x: number
  z: number
  /** 0..1 */
  loud: number
}

export interface DioramaState {
  v: 1
  seed: number
  tick: number
  /** State of the seeded generator (mulberry32): see rng.ts. */
  rng: number
  place: Place
  sky: Sky
  actors: Actor[]
  nextId: number
  /** The figure steered by held controls; null: nobody, the camera flies. */
  driven: number | null
  camera: Camera
  style: StyleMix
  /** Score: mood words the composer reads. */
  music: {
    mood: 'calm' | 'tender' | 'joyful' | 'melancholy' | 'tense' | 'mysterious' | 'night' | 'epic' | 'playful' | 'silent'
    since: number
    /** Asked for in words: scene changes leave it alone. */
    asked?: boolean
  }
  /** Tick of the last held move or look; absent: never. */
  steered?: number
  looked?: number
  /** Of this tick only. */
  happenings: Happening[]
}
