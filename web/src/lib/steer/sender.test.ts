import { KEY, STEER_BEAT, STEER_RATE, type SteerMessage } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { LOOK_MAX, STEER_GAP, SteerSender } from './sender.ts'

/** Asks every millisecond from `from` to `to`; gives what went out, with the time. */
const run = (s: SteerSender, from: number, to: number, at: (t: number) => void = () => {}) => {
  const out: { t: number; m: SteerMessage }[] = []
  for (let t = from; t < to; t++) {
    at(t)
    const m = s.due(t)
    if (m) out.push({ t, m })
  }
  return out
}

describe('the steering sender', () => {
  it('says nothing while nothing is held', () => {
    expect(run(new SteerSender(), 0, 5000)).toEqual([])
  })

  it('sends a press at once, repeats it as a heartbeat, and a release once', () => {
    const s = new SteerSender()
    const out = run(s, 0, 2000, (t) => {
      if (t === 100) s.press(KEY.forward)
      if (t === 1000) s.lift(KEY.forward)
    })
    expect(out[0]).toEqual({ t: 100, m: { n: 1, keys: KEY.forward, lookX: 0, lookY: 0, stickX: 0, stickY: 0 } })
    const beats = out.filter((o) => o.t > 100 && o.t < 1000)
    expect(beats.map((o) => o.t)).toEqual([350, 600, 850])
    expect(beats[1].t - beats[0].t).toBe(STEER_BEAT)
    const after = out.filter((o) => o.t >= 1000)
    expect(after.map((o) => o.m.keys)).toEqual([0])
  })

  it('never goes over its rate, and the last state always arrives', () => {
    const s = new SteerSender()
    const out = run(s, 0, 3000, (t) => {
      if (t < 2000) s[t % 2 ? 'press' : 'lift'](KEY.right)
      if (t === 2000) s.press(KEY.right | KEY.run)
    })
    for (let from = 0; from < 2000; from += 50) {
      expect(out.filter((o) => o.t >= from && o.t < from + 1000).length).toBeLessThanOrEqual(STEER_RATE)
    }
    expect(out.at(-1)?.m.keys).toBe(KEY.right | KEY.run)
    expect(out.map((o) => o.m.n)).toEqual(out.map((_, i) => i + 1))
  })

  it('adds up looks between messages and loses none of them', () => {
    const s = new SteerSender()
    const out = run(s, 0, 1100, (t) => t < 1000 && s.look(0.01, -0.02))
    const sum = (k: 'lookX' | 'lookY') => out.reduce((a, o) => a + o.m[k], 0)
    expect(sum('lookX')).toBeCloseTo(10, 0)
    expect(sum('lookY')).toBeCloseTo(-20, 0)
    for (const o of out) expect(o.m.lookX * 16).toBe(Math.trunc(o.m.lookX * 16))
    s.look(9999, 0)
    expect(s.due(2000)?.lookX).toBe(LOOK_MAX)
  })

  it('lets go of everything on release', () => {
    const s = new SteerSender()
    s.press(KEY.forward)
    s.lean(1, 0.5)
    s.look(40, 0)
    s.release()
    expect(s.due(0)).toBeNull()
    s.press(KEY.forward)
    expect(s.due(100)?.keys).toBe(KEY.forward)
    s.release()
    expect(s.due(200)).toMatchObject({ keys: 0, stickX: 0, lookX: 0 })
    expect(run(s, 201, 3000)).toEqual([])
  })

  it('says when to ask again, so that nobody has to poll', () => {
    const s = new SteerSender()
    expect(s.wait(0)).toBeNull()
    s.press(KEY.jump)
    expect(s.wait(0)).toBe(0)
    s.due(0)
    expect(s.wait(100)).toBe(STEER_BEAT - 100)
    s.lift(KEY.jump)
    expect(s.wait(10)).toBeCloseTo(STEER_GAP - 10)
    expect(s.due(STEER_GAP)?.keys).toBe(0)
    expect(s.wait(60)).toBeNull()
  })

  it('bounds the stick and keeps a trembling thumb quiet', () => {
    const s = new SteerSender()
    s.lean(3, -2)
    expect(s.due(0)).toMatchObject({ stickX: 1, stickY: -1 })
    s.lean(1, -0.9999)
    expect(s.due(100)).toBeNull()
  })
})
