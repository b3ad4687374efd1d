/** Properties of the state: never broken, bounded, exact round trips, the same in two processes, two instructions both heard. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { RELEASED, VERB, type HeldControl } from '@shoal/session'
import { goldenScene, premise } from '../language/golden/scene.ts'
import { interpret } from '../language/interpret.ts'
import { applyChanges } from './apply.ts'
import { createState } from './create.ts'
import { completed } from './kept.ts'
import { hashState, MOST_BYTES, packState, unpackState } from './pack.ts'
import { Dice, notFinite, someChanges, someHands } from './random.fixture.ts'
import { step } from './step.ts'
import type { DioramaState } from './state.ts'

const changesOf = (state: DioramaState, text: string): readonly { op: string }[] => {
  const judged = interpret(text, state)
  if (!judged.understood) throw new Error(`${text}: ${judged.said.en}`)
  return judged.changes
}
const play = (state: DioramaState, ticks: number, held: HeldControl = RELEASED): void => {
  for (let i = 0; i < ticks; i++) step(state, held)
}

describe('step and apply', () => {
  it.each([1, 2, 3])(
    'never throw nor make what is not a number (seed %i, 2,000 ticks)',
    (seed) => {
      const dice = new Dice(seed)
      const { state } = createState(premise('A girl and a dog on a country road', { seed }))
      let held: HeldControl = RELEASED
      for (let i = 0; i < 2000; i++) {
        if (dice.next() < 0.04) applyChanges(state, someChanges(dice, state))
        held = someHands(dice, held)
        step(state, held)
        if (i % 25 === 0) expect(notFinite(state)).toEqual([])
      }
      expect(packState(state).length).toBeLessThanOrEqual(MOST_BYTES)
      expect(unpackState(packState(state))).toEqual(state)
    },
    60_000,
  )

  it('holds its bound with a full stage', () => {
    const state = goldenScene()
    for (let i = 0; i < 12; i++) {
      const judged = interpret('Twelve knights holding swords and twelve princesses walk on', state)
      if (judged.understood) applyChanges(state, judged.changes)
      play(state, 2)
    }
    expect(state.actors.length).toBe(40)
    expect(packState(state).length).toBeLessThanOrEqual(MOST_BYTES)
    expect(interpret('A fox runs in', state)).toMatchObject({ understood: false, code: 'too-many-things' })
  })
})

describe('a look that changes', () => {
  it.each([
    'The girl drops the umbrella',
    'The girl puts on a straw hat',
    'The car becomes blue',
    'Make the kitten bigger',
  ])('%s: is another object, by which its figure is built anew', (text) => {
    const state = goldenScene()
    const before = new Map(state.actors.map((a) => [a.id, a.look]))
    const kept = structuredClone([...before.values()])
    applyChanges(state, changesOf(state, text))
    const changed = state.actors.filter((a) => a.look !== before.get(a.id))
    expect(changed).toHaveLength(1)
    expect([...before.values()]).toEqual(kept)
  })
})

describe('snapshots', () => {
  it('go on exactly where the original goes', () => {
    const a = goldenScene()
    play(a, 100, { ...RELEASED, moveZ: 1, lookX: 1.5 })
    const b = unpackState(packState(a))
    expect(b).toEqual(a)
    for (const state of [a, b]) {
      applyChanges(state, changesOf(state, 'The girl squats down to stroke the kitten'))
      play(state, 200)
    }
    expect(hashState(b)).toBe(hashState(a))
  })

  it('are refused when they are not ones', () => {
    expect(() => unpackState(new Uint8Array([127]))).toThrow()
    expect(() => unpackState(packState({ ...goldenScene(), v: 2 as never }))).toThrow(/version/)
  })

  it('hash alike in another process', () => {
    const program = `
      import { goldenScene } from '${new URL('../language/golden/scene.ts', import.meta.url).href}'
      import { step } from '${new URL('./step.ts', import.meta.url).href}'
      import { applyChanges } from '${new URL('./apply.ts', import.meta.url).href}'
      import { interpret } from '${new URL('../language/interpret.ts', import.meta.url).href}'
      import { hashState } from '${new URL('./pack.ts', import.meta.url).href}'
      const state = goldenScene()
      for (let i = 0; i < 300; i++) {
        if (i === 60) applyChanges(state, interpret('Night falls and it starts to snow', state).changes)
        if (i === 90) applyChanges(state, interpret('Two dogs chase a red car', state).changes)
        step(state, { moveX: 0, moveZ: i > 150 ? 1 : 0, lookX: i > 150 ? 0.5 : 0, lookY: 0, verbs: 0 })
      }
      console.log(hashState(state))`
    const run = (): string =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: fileURLToPath(new URL('.', import.meta.url)),
        encoding: 'utf8',
      }).trim()
    const first = run()
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(run()).toBe(first)
  }, 60_000)
})

describe('two instructions judged on one state', () => {
  it.each([false, true])('both take effect (swapped: %s)', (swapped) => {
    const state = goldenScene()
    play(state, 60)
    const both = [changesOf(state, 'A dog runs to the girl'), changesOf(state, 'A fox appears on the right')]
    for (const changes of swapped ? both.toReversed() : both) applyChanges(state, changes)
    play(state, 30)
    expect(state.actors.map((a) => a.noun).sort()).toEqual(['bench', 'car', 'dog', 'fox', 'girl', 'kitten'])
    expect(new Set(state.actors.map((a) => a.id)).size).toBe(6)
    expect(state.actors.find((a) => a.noun === 'dog')?.follows).toBe(1)
  })

  it('reach the same figure one after the other', () => {
    const state = goldenScene()
    play(state, 60)
    const both = [changesOf(state, 'The girl waves'), changesOf(state, 'The girl claps')]
    for (const changes of both) applyChanges(state, changes)
    const done = new Set<string>()
    for (let i = 0; i < 24 * 9; i++) {
      step(state, RELEASED)
      done.add(state.actors[0].act.kind)
    }
    expect([...done]).toEqual(expect.arrayContaining(['wave', 'clap', 'walk']))
  })
})

describe('steering', () => {
  it.each([
    [0, 1, 0],
    [1, 1, -Math.PI / 4],
    [1, 0, -Math.PI / 2],
    [1, -1, (-3 * Math.PI) / 4],
    [0, -1, Math.PI],
    [-1, -1, (3 * Math.PI) / 4],
    [-1, 0, Math.PI / 2],
    [-1, 1, Math.PI / 4],
  ])('moves (%i, %i) that way, as the camera sees it', (moveX, moveZ, off) => {
    const { state } = createState(premise('A girl in a meadow'))
    const girl = state.actors[0]
    play(state, 10)
    const view = Math.atan2(state.camera.look[0] - state.camera.eye[0], state.camera.look[2] - state.camera.eye[2])
    const from = [girl.x, girl.z]
    play(state, 48, { ...RELEASED, moveX, moveZ })
    const went = Math.atan2(girl.x - from[0], girl.z - from[1])
    const miss = Math.atan2(Math.sin(went - view - off), Math.cos(went - view - off))
    expect(Math.abs(miss)).toBeLessThan(0.5)
    play(state, 30)
    expect(girl.act.kind).toBe('stand')
    expect(girl.speed).toBe(0)
  })

  it('starts and stops smoothly, runs faster than it walks, jumps and lands', () => {
    const { state } = createState(premise('A girl in a meadow'))
    const girl = state.actors[0]
    let before = 0
    for (let i = 0; i < 40; i++) {
      step(state, { ...RELEASED, moveZ: 1 })
      expect(Math.abs(girl.speed - before)).toBeLessThan(0.5)
      before = girl.speed
    }
    const walk = girl.speed
    play(state, 40, { ...RELEASED, moveZ: 1, verbs: VERB.run })
    expect(girl.speed).toBeGreaterThan(walk * 1.5)
    step(state, { ...RELEASED, verbs: VERB.jump })
    play(state, 4)
    expect(girl.y).toBeGreaterThan(0.2)
    let landed = false
    for (let i = 0; i < 30; i++) {
      step(state, RELEASED)
      landed ||= state.happenings.some((h) => h.kind === 'land')
    }
    expect(girl.y).toBe(0)
    expect(landed).toBe(true)
  })

  it('strafes in first person without turning', () => {
    const { state } = createState(premise('A girl in a meadow'))
    const girl = state.actors[0]
    applyChanges(state, [{ op: 'person', person: 'first' } as never])
    play(state, 30)
    const { heading } = girl
    const from = [girl.x, girl.z]
    play(state, 36, { ...RELEASED, moveX: 1 })
    expect(Math.abs(Math.sin(girl.heading - heading))).toBeLessThan(0.1)
    const right = (girl.x - from[0]) * -Math.cos(heading) + (girl.z - from[1]) * Math.sin(heading)
    expect(right).toBeGreaterThan(0.6)
  })
})

describe('happenings', () => {
  it('has a step for each foot, on what lies there', () => {
    const { state } = createState(premise('A girl walks on a country road'))
    let steps = 0
    for (let i = 0; i < 240; i++) {
      step(state, RELEASED)
      steps += state.happenings.filter((h) => h.kind === 'step' || h.kind === 'splash').length
    }
    expect(steps).toBeGreaterThan(12)
    expect(steps).toBeLessThan(60)
  })
})

describe('a state kept by an earlier version', () => {
  it('is completed and goes on; one of today stays as it is', () => {
    const { state } = createState(premise('A girl and a dog on a country road'))
    for (let i = 0; i < 24; i++) step(state, RELEASED)
    expect(hashState(completed(unpackState(packState(state))))).toBe(hashState(state))
    const old = structuredClone(state) as unknown as {
      camera: Record<string, unknown>
      sky: { now: Record<string, unknown>; to: Record<string, unknown>; blown?: unknown }
      actors: { body: number[] }[]
    }
    for (const key of ['lens', 'shake', 'handheld']) delete old.camera[key]
    for (const key of ['hail', 'heat', 'aurora', 'meteors', 'fireworks'])
      for (const weather of [old.sky.now, old.sky.to]) delete weather[key]
    delete old.sky.blown
    const later = completed(old as unknown as DioramaState)
    for (let i = 0; i < 48; i++) step(later, { ...RELEASED, moveZ: 1 })
    expect(later.camera.eye.every(Number.isFinite)).toBe(true)
    expect(later.camera.fov).toBeGreaterThan(20)
    expect(notFinite(later)).toEqual(notFinite(state))
  })
})
