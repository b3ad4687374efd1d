/**
 * What every world model must keep, as a vitest suite: shapes and sizes, one tick at a time, determinism, snapshot round trip,
 * judging without effect, abort and misuse. A model that fails here would break replay, takeover or the pace of the host.
 */
import { RELEASED, type HeldControl, type Premise } from '@shoal/session'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BuiltWorld, Chunk, WorldModel, WorldRun } from './port.ts'

export interface ContractOptions {
  premise: Premise
  /** Instructions the model must understand, applied in this order. */
  instructions: string[]
  /** One it must not understand. */
  nonsense: string
  /** Ticks between instructions. Default 12. */
  apart?: number
}

const WALK: HeldControl = { moveX: 0.25, moveZ: 1, lookX: 1.5, lookY: -0.5, verbs: 0 }
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** Runs the contract over one model. `make` gives a fresh model each time it is called. */
export const describeWorldModel = (name: string, make: () => Promise<WorldModel>, options: ContractOptions): void => {
  const { premise, instructions, nonsense, apart = 12 } = options

  describe(`world model: ${name}`, () => {
    let model: WorldModel
    let world: BuiltWorld
    const abort = new AbortController()
    const open = (from: Parameters<WorldModel['open']>[1] = null): Promise<WorldRun> =>
      model.open(world, from, abort.signal)

    beforeAll(async () => {
      model = await make()
      world = await model.build(premise, () => {})
    })
    afterAll(async () => {
      abort.abort()
      await model.close()
    })

    /** Steps with all instructions spread over the run, half of it with held controls; a hash each tick. */
    const play = async (run: WorldRun, from: number, to: number, picture = true): Promise<[string | null, Chunk][]> => {
      const out: [string | null, Chunk][] = []
      for (let tick = from; tick < to; tick++) {
        const text = tick % apart === 1 ? instructions[(tick - 1) / apart] : undefined
        if (text) {
          const judged = await run.judge({ text, author: 'a' })
          if (judged.understood) run.apply(tick, judged.changes)
        }
        const chunk = await run.step(tick, tick % 8 < 4 ? WALK : RELEASED, { picture, detail: 1 })
        out.push([await run.hash(), chunk])
      }
      return out
    }
    const length = instructions.length * apart + 4

    it('describes itself in sizes the host can publish', () => {
      const c = model.describe()
      expect(c.id).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(c.width % 2).toBe(0)
      expect(c.height % 2).toBe(0)
      expect((48_000 * c.tickFrames) % c.fps).toBe(0)
      expect(world).toMatchObject({ model: c.id, version: c.version, premise })
      expect(JSON.parse(JSON.stringify(world.data))).toEqual(world.data)
    })

    it('reports measured stages that only grow', async () => {
      const done = new Map<string, number>()
      const fresh = await make()
      await fresh.build(premise, ({ phase, done: d }) => {
        expect(d).toBeGreaterThanOrEqual(done.get(phase) ?? 0)
        expect(d).toBeLessThanOrEqual(1)
        done.set(phase, d)
      })
      expect(done.size).toBeGreaterThan(0)
      await fresh.close()
    })

    it('gives exactly one tick of picture and sound', async () => {
      const { width, height, fps, tickFrames } = model.describe()
      const run = await open()
      for (let tick = 0; tick < 3; tick++) {
        const chunk = await run.step(tick, RELEASED)
        expect(chunk.tick).toBe(tick)
        expect(chunk.frames).toHaveLength(tickFrames)
        for (const frame of chunk.frames) {
          expect(frame.byteLength).toBe((width * height * 3) / 2)
          expect(frame.byteOffset).toBe(0)
        }
        expect(chunk.audio.length).toBe(((48_000 * tickFrames) / fps) * 2)
      }
      const into = Array.from({ length: tickFrames }, () => new Uint8Array((width * height * 3) / 2))
      const put = await run.step(3, RELEASED, { picture: true, detail: 1, into })
      for (const [i, frame] of put.frames.entries()) expect(frame).toBe(into[i])
      expect(into.every((frame) => frame.some((byte) => byte > 0))).toBe(true)
      const skipped = await run.step(4, RELEASED, { picture: false, detail: 1 })
      expect(skipped.frames).toHaveLength(0)
      expect(skipped.audio.length).toBe(((48_000 * tickFrames) / fps) * 2)
      await run.end()
    })

    it('understands what it should, says so in both languages, and answers the rest with what would work', async () => {
      const run = await open()
      for (const [i, text] of instructions.entries()) {
        const judged = await run.judge({ text, author: 'a' })
        expect(judged, text).toMatchObject({ understood: true })
        expect(judged.said.en.length * judged.said.zh.length).toBeGreaterThan(0)
        if (judged.understood) {
          expect(judged.changes.length).toBeGreaterThan(0)
          expect(JSON.stringify(judged.changes).length).toBeLessThan(8192)
          expect(JSON.parse(JSON.stringify(judged.changes))).toEqual(judged.changes)
          run.apply(i, judged.changes)
        }
        await run.step(i, RELEASED, { picture: false, detail: 1 })
      }
      const no = await run.judge({ text: nonsense, author: 'a' })
      expect(no.understood).toBe(false)
      if (!no.understood) expect(no.near.length).toBeGreaterThan(0)
      await run.end()
    })

    it('does not change by judging', async () => {
      const [a, b] = [await open(), await open()]
      for (let tick = 0; tick < 6; tick++) {
        for (const text of [...instructions, nonsense]) await b.judge({ text, author: 'b' })
        await a.step(tick, WALK, { picture: false, detail: 1 })
        await b.step(tick, WALK, { picture: false, detail: 1 })
        expect(await b.hash()).toBe(await a.hash())
      }
      await Promise.all([a.end(), b.end()])
    })

    it('is deterministic where it says so, and the picture never feeds back', async () => {
      if (!model.describe().deterministic) return
      const runs = [await open(), await open(), await open()]
      const [a, b, blind] = await Promise.all([
        play(runs[0], 0, length),
        play(runs[1], 0, length),
        play(runs[2], 0, length, false),
      ])
      for (let i = 0; i < length; i++) {
        expect(b[i][0], `hash of tick ${i}`).toBe(a[i][0])
        expect(blind[i][0], `hash of tick ${i} without pictures`).toBe(a[i][0])
        expect(same(a[i][1].frames[0], b[i][1].frames[0]), `picture of tick ${i}`).toBe(true)
        expect(Buffer.compare(Buffer.from(a[i][1].audio.buffer), Buffer.from(b[i][1].audio.buffer)), `sound ${i}`).toBe(
          0,
        )
      }
      await Promise.all(runs.map((run) => run.end()))
    })

    it('goes on from a snapshot as if nothing had happened', async () => {
      if (model.describe().snapshot === 'none') return
      const whole = await open()
      const half = await open()
      const cut = Math.floor(length / 2)
      const expected = (await play(whole, 0, length)).slice(cut)
      await play(half, 0, cut, false)
      const snapshot = await half.snapshot()
      expect(snapshot?.tick).toBe(cut)
      expect(snapshot!.bytes.byteLength).toBeLessThan(512 * 1024)
      const copy = { ...snapshot!, bytes: snapshot!.bytes.slice() }
      await half.end()
      const resumed = await open(copy)
      const got = await play(resumed, cut, length)
      for (const [i, [hash, chunk]] of got.entries()) {
        expect(hash, `hash ${cut + i}`).toBe(expected[i][0])
        expect(same(chunk.frames[0], expected[i][1].frames[0]), `picture ${cut + i}`).toBe(true)
      }
      await Promise.all([whole.end(), resumed.end()])
    })

    it('refuses misuse', async () => {
      const run = await open()
      expect(() => run.apply(5, [])).toThrow()
      await expect(run.step(2, RELEASED)).rejects.toThrow()
      await run.step(0, RELEASED, { picture: false, detail: 1 })
      await expect(run.step(0, RELEASED)).rejects.toThrow()
      await run.end()
      await expect(run.step(1, RELEASED)).rejects.toThrow()
      const stranger = { ...world, model: 'somebody-else' }
      await expect(model.open(stranger, null, abort.signal)).rejects.toThrow()
      const odd = { model: model.describe().id, version: 'not-a-version', tick: 0, bytes: new Uint8Array([1, 2, 3]) }
      await expect(model.open(world, odd, abort.signal)).rejects.toThrow()
    })

    it('ends when the signal is aborted', async () => {
      const stop = new AbortController()
      const run = await model.open(world, null, stop.signal)
      await run.step(0, RELEASED, { picture: false, detail: 1 })
      stop.abort()
      await expect(run.step(1, RELEASED)).rejects.toThrow()
    })
  })
}
