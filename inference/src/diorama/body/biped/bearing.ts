/** What the state says of a biped's posture: how far it sits, runs, fights …; legs, pelvis, spine and arms are all solved from it. */
import type { Actor, DioramaState } from '../../state/state.ts'
import type { BipedLook } from '../../state/look.ts'
import { heightAt } from '../../place/ground.ts'
import { boutOf, type Bout } from '../bout.ts'
import { gaitOf, type Gait } from '../feet.ts'
import { actorOf } from '../gaze.ts'
import { castOf, type Cast } from '../load.ts'
import { bodyHeight } from '../measure.ts'
import { glideOf } from '../glide.ts'
import { saddleOf, type Saddle } from '../saddle.ts'
import { seatNear } from '../seat.ts'
import { clamp, smooth } from '../shape/vec.ts'
import { gripHeight } from '../shove.ts'
import { S, weight, type WeightName } from '../slots.ts'
import { coverOf, frameFor, type Frame } from './frame.ts'
import { glidingOf, type Gliding } from './gliding.ts'
import { idleOf } from './idle.ts'
import { levelOf, type Level } from './level.ts'
import { liftPhase } from './moment.ts'
import { strainOf } from './tools.ts'

export interface Bearing {
  state: DioramaState
  actor: Actor
  look: BipedLook
  f: Frame
  w: (name: WeightName) => number
  /** Length of the leg without the foot (m). */
  leg: number
  /** Gait angle (radians), walk amount and run amount. */
  phase: number
  gait: number
  run: number
  /** On skates or skis; null: on soles. */
  gliding: Gliding | null
  tick: number
  /** Height of the ground under it, or of what it stands on (m). */
  ground: number
  /** How far it is down, and how much it just stands, 0..1. */
  low: number
  stand: number
  squat: number
  kneel: number
  lie: number
  /** One sits down first and then leans back: how far each is done, 0..1. */
  lieDown: number
  lieBack: number
  fall: number
  /** On hands and knees, 0..1. */
  crawl: number
  air: number
  crouch: number
  /** Drawn up on top of a leap. */
  tuck: number
  /** Lying level in water or air. */
  level: Level
  /** A tail instead of legs. */
  tailed: boolean
  dance: number
  laugh: number
  ride: number
  saddle: Saddle | null
  fight: number
  bout: Bout | null
  /** How far a blow has thrown the body forward, -1..1. */
  thrown: number
  /** Height of the seat under it (m), and how far it sits on that or on the ground. */
  seat: number
  onSeat: number
  onGround: number
  breath: number
  beat: number
  /** How the body gives to the tool at work in its hand: radians, knees 0..1, how far the eyes follow. */
  strain: ReturnType<typeof strainOf>
  /** Stoop over something taken up, 0..1, and how low that lies, 0 at the hips .. 1 on the ground. */
  stoop: number
  deep: number
  /** How low the hands of who pushes or pulls lie, 0 at the chest .. 1 at the knees. */
  lowGrip: number
  /** A throw or kick it is in. */
  cast: Cast | null
  old: number
  /** The leg the weight is on, -1 right .. 1 left. */
  weightSide: number
  style: number
  /** How far cloth covers the legs, 0..1. */
  cover: number
  skirted: boolean
  plan: Gait
  /** Swing clocks of both feet. */
  swing: readonly [number, number]
}

/** How low what is taken up lies, 0 at the hips .. 1 on the ground. */
const depthOf = (state: DioramaState, actor: Actor, f: Frame): number => {
  const target = actorOf(state, actor.act.target)
  return 1 - smooth(target ? (target.y + bodyHeight(target) * 0.5) / f.height : 0.06, 0.08, 0.42)
}

const lowGripOf = (state: DioramaState, actor: Actor, f: Frame): number => {
  const thing = weight(actor.body, 'push') > 0 ? actorOf(state, actor.act.target) : undefined
  return thing ? 1 - smooth(gripHeight(actor, thing) / f.height, 0.28, 0.6) : 0
}

export const bearingOf = (state: DioramaState, actor: Actor): Bearing => {
  const look = actor.look as BipedLook
  const f = frameFor(look)
  const body = actor.body
  const w = (name: WeightName): number => weight(body, name)
  const run = glideOf(actor) ? 0 : body[S.run]
  const { tick } = state
  const ride = w('ride')
  const [squat, sit, kneel, lie, fall, air] = [w('squat'), w('sit'), w('kneel'), w('lie'), w('fall'), w('air')]
  const low = Math.max(squat, sit, kneel, lie, fall, ride)
  const goes = body[S.gait] * (1 - low) * (1 - 0.85 * air) * (1 - w('swim'))
  const gliding = glidingOf(state, actor, goes)
  // Who glides makes no steps.
  const gait = gliding ? 0 : goes
  const fight = w('fight')
  const bout = fight > 0 ? boutOf(tick, actor, actor.act.target ?? 0) : null
  const seat = sit > 0 ? seatNear(state, actor) : 0
  const onSeat = seat > 0 ? sit : 0
  const cover = coverOf(look)
  return {
    state,
    actor,
    look,
    f,
    w,
    leg: f.thigh + f.shin,
    phase: actor.phase * Math.PI * 2,
    gait,
    run,
    tick,
    ground: heightAt(state.place, actor.x, actor.z) + actor.y,
    low,
    gliding,
    stand: (1 - goes) * (1 - low),
    squat,
    kneel,
    lie,
    lieDown: smooth(lie, 0, 0.6),
    lieBack: smooth(lie, 0.42, 1),
    fall,
    crawl: kneel * clamp((body[S.lean] - 0.35) / 0.6),
    air,
    crouch: w('crouch') * (1 - low),
    // Stretched going up and coming down, drawn up on top of the arc.
    tuck: air * (1 - clamp(Math.abs(actor.vy) / 2.6)),
    level: levelOf(look, actor, tick, w('swim') * (1 - low)),
    tailed: look.clothes.some((g) => g.kind === 'fishtail'),
    dance: w('dance'),
    laugh: w('laugh') + 0.6 * w('cry'),
    ride,
    saddle: ride > 0 ? saddleOf(state, actor, f) : null,
    fight,
    bout,
    thrown: bout?.strikes ? fight * (bout.strike - 0.45 * bout.wind) : bout ? -0.5 * fight * bout.parry : 0,
    seat,
    onSeat,
    onGround: sit - onSeat,
    breath: Math.sin((tick + actor.id * 11) * 0.07) * (1 + run),
    beat: (tick / 24) * Math.PI * 2,
    strain: strainOf(look.holds, tick, actor.id, w('hold') * (1 - low)),
    stoop: w('lift') * Math.sin(Math.PI * clamp(liftPhase(state, actor))),
    deep: depthOf(state, actor, f),
    lowGrip: lowGripOf(state, actor, f),
    cast: castOf(actor, tick),
    old: smooth(look.age, 60, 80),
    weightSide: idleOf(look, actor, tick).side,
    style: f.female ? 1 - f.child : 0,
    cover,
    skirted: cover > 0.36,
    plan: gaitOf(actor),
    swing: [body[S.feet + 2], body[S.feet + 5]],
  }
}
