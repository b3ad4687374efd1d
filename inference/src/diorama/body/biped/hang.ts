/** What hangs from a posed body: skirts over the thighs, hair behind the turning head, capes; by the springs of the body. */
import { S } from '../slots.ts'
import { hanger } from '../chain.ts'
import { add, clamp, euler, mix, mix3, qmul, rotate, slerp, smooth, sub, type Quat, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'

/** What of the posture decides how cloth and hair fall. */
export interface Posture {
  f: Frame
  body: readonly number[]
  ground: number
  low: number
  lie: number
  squat: number
  pitch: number
  hipsYaw: number
  hipsQ: Quat
  headQ: Quat
  lookPitch: number
  lookYaw: number
}

/** How high cloth that trails on the ground is heaped, of its length. */
export const PILE = 0.35

/** How far one thigh is ahead of the other (sine of the angle) at which the cloth before them is all its own. */
const PARTED = 0.22
/** No further than so (radians) a train is thrown up behind by the shin it lies on. */
const THROWN = 1.2

/** How far a leg points ahead of straight down: sine. */
const aheadOf = (q: Quat): number => rotate(q, [0, -1, 0])[2]

/** Legs that run part further than cloth bound to each could cover: before them it all lies on the leg in front, behind on the one that trails. */
const runOver = ({ body, hipsYaw }: Posture, k: number, p: Vec3[], q: Quat[]): void => {
  for (const [lap, fall, trail, thigh, shin, thigh2, shin2] of [
    [B.lapL, B.fallL, B.trailL, B.thighL, B.shinL, B.thighR, B.shinR],
    [B.lapR, B.fallR, B.trailR, B.thighR, B.shinR, B.thighL, B.shinL],
  ] as const) {
    const gap = aheadOf(q[thigh2]) - aheadOf(q[thigh])
    const [after, before] = [smooth(gap, 0, PARTED), smooth(-gap, 0, PARTED)]
    q[lap] = slerp(q[lap], slerp(q[thigh], q[thigh2], after), k)
    const beside: Vec3 = [p[shin][0], p[shin2][1], p[shin2][2]]
    // it hangs from the raised knee, and is pushed only forward
    const lead = slerp(q[shin], q[shin2], after)
    const hung = euler(-Math.asin(clamp(aheadOf(lead), -0.1, 1)), hipsYaw * 0.5, 0)
    p[fall] = mix3(p[fall], mix3(p[shin], beside, after), k)
    q[fall] = slerp(q[fall], hung, k)
    const last = slerp(q[shin], q[shin2], before)
    const back = Math.asin(clamp(-aheadOf(last), -1, 1))
    const over = rotate(last, [0, -1, 0])[1] > 0 ? Math.PI / 2 : back
    p[trail] = mix3(p[trail], mix3(p[shin], beside, before), k)
    q[trail] = slerp(q[trail], euler(Math.min(over, THROWN) - body[S.bobV] * 0.01, hipsYaw * 0.5, 0), k)
  }
}

/**
 * Below the knee cloth goes before the leading shin and behind the trailing one, for both legs walk in one cloth; it falls before the
 * shins of who squats, and behind them hangs from the hips and trails on the ground.
 */
const fallBelow = (posture: Posture, p: Vec3[], q: Quat[]): void => {
  const { f, body, low, lie, squat, hipsYaw } = posture
  const shared = 0.75
  const ahead = (shin: number): number => add(p[shin], rotate(q[shin], [0, -0.7 * f.shin, 0]))[2]
  for (const [fall, trail, shin, other] of [
    [B.fallL, B.trailL, B.shinL, B.shinR],
    [B.fallR, B.trailR, B.shinR, B.shinL],
  ] as const) {
    const lead = (ahead(shin) - ahead(other)) * (1 - low)
    const [before, behind] = [-lead, lead].map((d) => shared * smooth(d, 0, 0.24 * f.height))
    const beside: Vec3 = [p[shin][0], p[other][1], p[other][2]]
    p[fall] = mix3(p[shin], beside, before)
    q[fall] = slerp(slerp(q[shin], q[other], before), euler(0, hipsYaw * 0.6, 0), 0.5 * squat)
    const k = low * (1 - lie)
    const over = sub(f.joints[trail], f.joints[B.hem])
    const hung = add(p[B.hem], rotate(q[B.hem], [over[0], over[1] * PILE, over[2]]))
    p[trail] = mix3(mix3(p[shin], beside, behind), hung, k)
    q[trail] = slerp(slerp(q[shin], q[other], behind), q[B.hem], k)
  }
  const runs = body[S.run] * (1 - low)
  if (runs > 0) runOver(posture, runs, p, q)
}

/** Solves skirt, laps, hem, hair and cape into `p` and `q`. */
export const hangCloth = (posture: Posture, p: Vec3[], q: Quat[]): void => {
  const { f, body, ground, low, lie, squat, pitch, hipsYaw, hipsQ, headQ, lookPitch, lookYaw } = posture
  const hang = hanger(f.joints, p, q)
  const [sx, sz] = [body[S.swayX], body[S.swayZ]]
  const skirtQ = qmul(
    slerp(hipsQ, euler(pitch * 0.2, hipsYaw * 0.6, 0), 0.7 * (1 - lie)),
    euler(clamp(-sz * 0.16 * (1 - low), -0.3, 0.2), 0, clamp(sx * 0.16, -0.25, 0.25)),
  )
  hang(B.skirt, B.hips, skirtQ)
  // over raised thighs cloth lies; over walking ones it only gives way
  for (const [lap, thigh] of [
    [B.lapL, B.thighL],
    [B.lapR, B.thighR],
  ] as const) {
    p[lap] = p[thigh]
    const ahead = smooth(rotate(q[thigh], [0, -1, 0])[2], -0.2, 0.25)
    q[lap] = slerp(skirtQ, q[thigh], Math.max(mix(0.76, 1, ahead), Math.min(low * 1.2, 1) * 1.03))
  }
  p[B.hem] = add(p[B.skirt], rotate(skirtQ, sub(f.joints[B.hem], f.joints[B.skirt])))
  if (low > 0)
    p[B.hem] = [p[B.hem][0], Math.max(p[B.hem][1], ground + f.height * 0.012), p[B.hem][2] + squat * f.height * 0.035]
  q[B.hem] = qmul(skirtQ, euler(clamp(-sz * 0.3 - body[S.bobV] * 0.02, -0.5, 0.5), 0, clamp(sx * 0.3, -0.5, 0.5)))
  fallBelow(posture, p, q)
  const still = euler(lookPitch * 0.25, lookYaw * 0.92, 0)
  const hangQ = slerp(slerp(headQ, still, 0.75), headQ, lie)
  const lag = (k: number): Quat =>
    euler(clamp(-sz * 0.34 * k, -0.25, 0.9), -body[S.yawV] * 0.05 * k, clamp(sx * 0.3 * k, -0.6, 0.6))
  // on a back that leans forward hair lies instead of hanging through it
  const upright = rotate(q[B.chest], [0, 1, 0])
  const lies = smooth(Math.atan2(upright[2], Math.max(upright[1], 0.01)), 0.06, 0.4) * (1 - lie)
  hang(B.hairA, B.head, qmul(slerp(hangQ, q[B.chest], 0.85 * lies), lag(0.75 * (1 - 0.7 * lies))))
  p[B.hairA] = add(p[B.hairA], rotate(q[B.chest], [0, 0, -0.022 * f.height * lies]))
  hang(B.hairB, B.hairA, qmul(slerp(hangQ, slerp(q[B.spine], q[B.chest], 0.5), lies), lag(1.8 * (1 - 0.7 * lies))))
  hang(B.lockL, B.head, qmul(slerp(headQ, hangQ, 0.8), lag(1.1)))
  hang(B.lockR, B.head, qmul(slerp(headQ, hangQ, 0.8), lag(1.1)))
  const capeQ = qmul(
    slerp(q[B.chest], euler(0, hipsYaw, 0), 0.5 * (1 - lie)),
    euler(clamp(-sz * 0.35 + 0.04, -0.05, 1.1), 0, clamp(sx * 0.25, -0.5, 0.5)),
  )
  hang(B.capeA, B.chest, capeQ)
  hang(B.capeB, B.capeA, qmul(capeQ, euler(clamp(-sz * 0.3, -0.1, 0.8), 0, clamp(sx * 0.3, -0.4, 0.4))))
}
