/** The camera over random walks and all shots: above the ground, out of walls, never faster than a cut allows, framing who the story is about. */
import { describe, expect, it } from 'vitest'
import { RELEASED, type HeldControl } from '@shoal/session'
import { goldenScene, premise } from '../language/golden/scene.ts'
import { heightAt, pushOut } from '../place/ground.ts'
import { applyChanges } from './apply.ts'
import { EYE_STEP } from './camera.ts'
import { SHOTS } from './changes.ts'
import { carriedOf, WHIP_IN, WHIP_OUT } from './camera/carried.ts'
import { createState } from './create.ts'
import { Dice, someHands } from './random.fixture.ts'
import { step } from './step.ts'
import { PLACE_KINDS, type DioramaState, type Vec3 } from './state.ts'

/** Angles of a point off the middle of the picture, as shares of half its width and height; null behind the eye. */
const onPicture = (state: DioramaState, point: Vec3): [x: number, y: number] | null => {
  const { eye, look, fov } = state.camera
  const f = [look[0] - eye[0], look[1] - eye[1], look[2] - eye[2]]
  const n = Math.hypot(f[0], f[1], f[2])
  const [fx, fy, fz] = f.map((v) => v / n)
  const flat = Math.hypot(fx, fz)
  const [rx, rz] = [-fz / flat, fx / flat]
  const [ux, uy, uz] = [-rz * fy, rz * fx - rx * fz, rx * fy]
  const d = [point[0] - eye[0], point[1] - eye[1], point[2] - eye[2]]
  const z = d[0] * fx + d[1] * fy + d[2] * fz
  if (z <= 0) return null
  const half = Math.tan((fov * Math.PI) / 360)
  return [(d[0] * rx + d[2] * rz) / z / half / (16 / 9), (d[0] * ux + d[1] * uy + d[2] * uz) / z / half]
}

const watch = (state: DioramaState, held: HeldControl, broken: string[], note: string): void => {
  const from = [...state.camera.eye]
  step(state, held)
  const { eye } = state.camera
  if (eye[1] < heightAt(state.place, eye[0], eye[2]) + 0.1) broken.push(`${note} ${state.tick}: under the ground`)
  const [x, z] = pushOut(state.place, eye[0], eye[2], 0.1)
  if (state.camera.person === 'third' && Math.hypot(x - eye[0], z - eye[2]) > 0.06)
    broken.push(`${note} ${state.tick}: in a wall`)
  const way = Math.hypot(eye[0] - from[0], eye[1] - from[1], eye[2] - from[2])
  if (way > EYE_STEP + 0.01 && state.camera.cut !== state.tick)
    broken.push(`${note} ${state.tick}: jumped ${way.toFixed(2)}`)
}

describe('camera', () => {
  it.each(['country-road', 'boulevard', 'forest', 'beach', 'mountain-pass', 'village', 'room', 'cave'] as const)(
    'stays clear over a random walk in %s',
    (kind) => {
      const dice = new Dice(kind.length * 7)
      const { state } = createState(premise(`A woman and a dog on a ${kind.replace('-', ' ')}`))
      applyChanges(state, [{ op: 'place', kind } as never])
      const broken: string[] = []
      let held: HeldControl = RELEASED
      for (let i = 0; i < 700; i++) {
        if (i % 60 === 30)
          applyChanges(state, [{ op: 'camera', shot: dice.of(SHOTS), pace: 0.5, cut: dice.next() < 0.2 } as never])
        held = someHands(dice, held)
        watch(state, held, broken, state.camera.shot)
      }
      expect(broken.slice(0, 5)).toEqual([])
    },
    60_000,
  )

  const leaving = ['first', 'truck', 'pan', 'tilt']
  it.each(SHOTS.filter((s) => !leaving.includes(s)))('keeps the lead in the picture: %s', (shot) => {
    const state = goldenScene()
    applyChanges(state, [{ op: 'camera', shot, subjects: [1, 2], pace: 0.4 } as never])
    for (let i = 0; i < 120; i++) step(state, RELEASED)
    const girl = state.actors[0]
    const seen = onPicture(state, [girl.x, heightAt(state.place, girl.x, girl.z) + 0.8, girl.z])
    expect(seen).not.toBeNull()
    expect(Math.abs(seen?.[0] ?? 9)).toBeLessThan(0.85)
    expect(Math.abs(seen?.[1] ?? 9)).toBeLessThan(1.4)
  })

  it('circles once round in the time its pace says', () => {
    const state = goldenScene()
    applyChanges(state, [
      { op: 'act', actors: [1], acts: [{ kind: 'stand' }] } as never,
      { op: 'camera', shot: 'orbit', subjects: [1], pace: 0.5 } as never,
    ])
    let turned = 0
    let last = state.camera.yaw
    for (let i = 0; i < 24 * 10; i++) {
      step(state, RELEASED)
      turned += Math.atan2(Math.sin(state.camera.yaw - last), Math.cos(state.camera.yaw - last))
      last = state.camera.yaw
    }
    expect(turned).toBeGreaterThan(4.2)
    expect(turned).toBeLessThan(5)
  })

  it('starts composed in every place', () => {
    for (const kind of PLACE_KINDS) {
      const { state } = createState(premise('A woman'))
      applyChanges(state, [{ op: 'place', kind } as never])
      step(state, RELEASED)
      const lead = state.actors[0]
      const seen = onPicture(state, [lead.x, heightAt(state.place, lead.x, lead.z) + 1, lead.z])
      expect(seen, kind).not.toBeNull()
      expect(Math.abs(seen?.[0] ?? 9), kind).toBeLessThan(0.8)
    }
  })
})

describe('a close shot', () => {
  it.each(['left', 'right'] as const)(
    'is taken from where the umbrella in the %s hand does not cross the face',
    (hand) => {
      const { state } = createState(premise('A girl with an umbrella stands on a country road'))
      const lead = state.actors[0]
      if (lead.look.kind !== 'biped') throw new Error('no girl')
      lead.look = { ...lead.look, holds: [{ kind: 'umbrella', colour: 0xff0000, hand }] }
      applyChanges(state, [{ op: 'camera', shot: 'close', subjects: [1] } as never])
      for (let i = 0; i < 24 * 6; i++) step(state, RELEASED)
      // Before a face seen from the front the right hand is on the left; from its own side it stands before the face.
      const { eye } = state.camera
      const ahead = Math.sin(lead.heading) * (eye[0] - lead.x) + Math.cos(lead.heading) * (eye[2] - lead.z)
      const leftward = Math.cos(lead.heading) * (eye[0] - lead.x) - Math.sin(lead.heading) * (eye[2] - lead.z)
      expect(ahead).toBeGreaterThan(0)
      expect(leftward * (hand === 'right' ? 1 : -1)).toBeGreaterThan(0)
    },
  )
})

describe('look room', () => {
  it('opens before a walker seen from the side, also while the camera goes along', () => {
    const { state } = createState(premise('A woman walks on a country road'))
    applyChanges(state, [{ op: 'camera', shot: 'medium', subjects: [1], side: Math.PI / 2 } as never])
    const lead = state.actors[0]
    for (let i = 0; i < 240; i++) step(state, RELEASED)
    const at: Vec3 = [lead.x, heightAt(state.place, lead.x, lead.z) + 1.4, lead.z]
    const ahead: Vec3 = [at[0] + Math.sin(lead.heading) * 0.3, at[1], at[2] + Math.cos(lead.heading) * 0.3]
    const x = onPicture(state, at)?.[0] ?? 9
    const way = Math.sign((onPicture(state, ahead)?.[0] ?? 9) - x)
    // Off the middle, on the side away from where she is going.
    expect(x * way).toBeLessThan(-0.08)
    expect(x * way).toBeGreaterThan(-0.6)
  })
})

describe('the operator', () => {
  const standing = (): DioramaState => {
    const state = goldenScene()
    applyChanges(state, [{ op: 'act', actors: [1], acts: [{ kind: 'stand' }] } as never])
    for (let i = 0; i < 72; i++) step(state, RELEASED)
    return state
  }
  const order = (state: DioramaState, camera: object, ticks: number): void => {
    applyChanges(state, [{ op: 'camera', ...camera } as never])
    for (let i = 0; i < ticks; i++) step(state, RELEASED)
  }
  const heading = ({ camera }: DioramaState): [yaw: number, pitch: number] => {
    const [x, y, z] = [0, 1, 2].map((i) => camera.look[i] - camera.eye[i])
    return [Math.atan2(x, z), Math.atan2(y, Math.hypot(x, z))]
  }

  it.each([
    ['pan', 0.3, 0],
    ['tilt', 0.14, 1],
  ] as const)('%s turns the view and leaves the eye where it is', (shot, pace, axis) => {
    const state = standing()
    const before = { eye: [...state.camera.eye], to: heading(state) }
    order(state, { shot, pace }, 110)
    expect(Math.hypot(...state.camera.eye.map((x, i) => x - before.eye[i]))).toBeLessThan(0.12)
    expect(heading(state)[axis] - before.to[axis]).toBeCloseTo(pace * 3.2, 1)
    expect(Math.abs(heading(state)[1 - axis] - before.to[1 - axis])).toBeLessThan(0.12)
  })

  it('zooms with the lens, not by walking there, and a new shot has its own lens again', () => {
    const state = standing()
    const { fov } = state.camera
    const unzoomed = structuredClone(state)
    for (let i = 0; i < 96; i++) step(unzoomed, RELEASED)
    order(state, { zoom: 0.5 }, 96)
    const { eye } = unzoomed.camera
    expect(Math.tan((state.camera.fov * Math.PI) / 360) / Math.tan((fov * Math.PI) / 360)).toBeCloseTo(0.5, 2)
    expect(Math.hypot(...state.camera.eye.map((x, i) => x - eye[i]))).toBeLessThan(0.01)
    order(state, { shot: 'wide' }, 96)
    expect(state.camera.fov).toBeGreaterThan(35)
  })

  it('whips over to the other one: one cut, hidden in a swing away and to rest', () => {
    const state = standing()
    applyChanges(state, [{ op: 'camera', shot: 'medium', subjects: [2], whip: true } as never])
    const swing: number[] = []
    const cuts: number[] = []
    const from = state.tick
    for (let i = 0; i < WHIP_OUT + WHIP_IN + 2; i++) {
      step(state, RELEASED)
      swing.push(Math.abs(carriedOf(state).yaw))
      if (state.camera.cut === state.tick) cuts.push(state.tick - from)
    }
    expect(cuts).toEqual([WHIP_OUT])
    expect(swing[0]).toBeLessThan(0.1)
    expect(Math.max(...swing)).toBeGreaterThan(1)
    expect(swing.at(-1)).toBe(0)
    const kitten = state.actors[1]
    const seen = onPicture(state, [kitten.x, heightAt(state.place, kitten.x, kitten.z) + 0.15, kitten.z])
    expect(Math.abs(seen?.[0] ?? 9)).toBeLessThan(0.6)
  })

  it('sways by hand within a degree, and stands on a tripod', () => {
    const state = standing()
    expect(carriedOf(state)).toMatchObject({ yaw: 0, pitch: 0, roll: 0, right: 0, up: 0 })
    order(state, { handheld: 1 }, 60)
    const yaws = Array.from({ length: 120 }, () => carriedOf(step(state, RELEASED)).yaw)
    expect(Math.max(...yaws) - Math.min(...yaws)).toBeGreaterThan(0.008)
    expect(Math.max(...yaws.map(Math.abs))).toBeLessThan(0.0175)
    const jolts = yaws.slice(1).map((yaw, i) => Math.abs(yaw - yaws[i]))
    expect(Math.max(...jolts)).toBeLessThan(0.004)
    order(state, { handheld: 0 }, 96)
    expect(Math.abs(carriedOf(state).yaw)).toBeLessThan(0.001)
  })
})

describe('moves of one sentence that follow each other', () => {
  const told = (): DioramaState =>
    applyChanges(goldenScene(), [
      { op: 'camera', shot: 'orbit', subjects: [1], pace: 0.5 },
      { op: 'camera', shot: 'close', subjects: [2], after: 48 },
    ] as never)
  const play = (state: DioramaState, ticks: number): DioramaState => {
    for (let i = 0; i < ticks; i++) step(state, RELEASED)
    return state
  }
  it('each have their time', () => {
    const state = play(told(), 47)
    expect(state.camera).toMatchObject({ shot: 'orbit', subjects: [1] })
    play(state, 2)
    expect(state.camera).toMatchObject({ shot: 'close', subjects: [2] })
    expect(state.camera.later).toBeUndefined()
  })
  it('yield to another order', () => {
    const state = play(told(), 10)
    applyChanges(state, [{ op: 'camera', shot: 'wide', subjects: [1] }] as never)
    expect(play(state, 60).camera.shot).toBe('wide')
  })
})
