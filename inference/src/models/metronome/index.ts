/**
 * Metronome: the smallest whole world model. A lamp flashes and clicks in one tick each second, colour words change it, held
 * controls move a square, and the tick can be read from the picture. The live bench and the tests of the host measure with it.
 */
import { createHash } from 'node:crypto'
import {
  handed,
  type BuiltWorld,
  type Capabilities,
  type Change,
  type Instruction,
  type Judgement,
  type Snapshot,
  type WorldModel,
  type WorldRun,
} from '../../model/port.ts'
import { COLOURS, COLOUR_NAMES, colourIn } from './colours.ts'
import { draw } from './picture.ts'
import { sound } from './sound.ts'
import { advance, change, FPS, HEIGHT, initial, WIDTH, type MetronomeState } from './state.ts'

export interface MetronomeOptions {
  /** Extra work for each picture at full detail, ms: what the governor is tested against. */
  burn?: number
}

const CAPABILITIES: Capabilities = {
  id: 'metronome',
  version: '1',
  modes: ['wander', 'direct'],
  width: WIDTH,
  height: HEIGHT,
  fps: FPS,
  tickFrames: 1,
  maxSeconds: null,
  controls: ['move', 'look'],
  prompt: { live: true, transitions: ['cut'], maxChars: 600 },
  image: 'none',
  audio: 'joint',
  snapshot: 'portable',
  deterministic: true,
  delivery: 'frames',
}

const judge = ({ text }: Instruction): Judgement => {
  const colour = colourIn(text)
  if (colour) {
    return {
      understood: true,
      changes: [{ op: 'lamp', colour }],
      said: { en: `The lamp turns ${colour}`, zh: `灯变成${COLOURS[colour].words.at(-1)}色` },
    }
  }
  return {
    understood: false,
    code: 'not-understood',
    said: { en: 'This world only knows the colour of its lamp', zh: '这个世界只懂灯的颜色' },
    near: COLOUR_NAMES.slice(1, 4).map((name) => ({
      en: `Make the lamp ${name}`,
      zh: `把灯变成${COLOURS[name].words.at(-1)}色`,
    })),
  }
}

const burn = (ms: number): void => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

const openRun = (start: MetronomeState, signal: AbortSignal, options: MetronomeOptions): WorldRun => {
  let state = start
  let ended = false
  const picture = new Uint8Array((WIDTH * HEIGHT * 3) / 2)
  const alive = (): void => {
    if (ended || signal.aborted) throw new Error('the run has ended')
  }
  const next = (tick: number): void => {
    if (tick !== state.tick) throw new Error(`tick ${tick} is not the next tick (${state.tick})`)
  }
  return {
    judge: async (instruction) => {
      alive()
      return judge(instruction)
    },
    apply: (tick, changes: readonly Change[]) => {
      alive()
      next(tick)
      state = changes.reduce(change, state)
    },
    step: async (tick, held, { picture: wanted, detail, into } = { picture: true, detail: 1 }) => {
      alive()
      next(tick)
      state = advance(state, held)
      if (wanted) {
        draw(picture, state, tick)
        if (options.burn) burn(options.burn * detail)
      }
      return {
        tick,
        frames: wanted ? [handed(picture, into?.[0])] : [],
        audio: sound(tick),
        status: { lamp: state.lamp, applied: state.applied, x: state.x, y: state.y },
      }
    },
    snapshot: async (): Promise<Snapshot> => {
      alive()
      const bytes = new TextEncoder().encode(JSON.stringify(state))
      return { model: CAPABILITIES.id, version: CAPABILITIES.version, tick: state.tick, bytes }
    },
    hash: async () => createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 32),
    end: async () => {
      ended = true
    },
  }
}

export const createMetronome = (options: MetronomeOptions = {}): WorldModel => ({
  describe: () => CAPABILITIES,
  build: async (premise, onStage): Promise<BuiltWorld> => {
    onStage({ phase: 'read', done: 1 })
    onStage({ phase: 'first-picture', done: 1 })
    const { id: model, version } = CAPABILITIES
    return { model, version, premise, data: { seed: premise.seed }, title: { en: 'Metronome', zh: '节拍器' } }
  },
  open: async (world, from, signal) => {
    if (world.model !== CAPABILITIES.id) throw new Error(`a world of ${world.model} is not for the metronome`)
    if (from && (from.model !== CAPABILITIES.id || from.version !== CAPABILITIES.version))
      throw new Error(`a snapshot of ${from.model} ${from.version} does not fit`)
    const state = from
      ? (JSON.parse(new TextDecoder().decode(from.bytes)) as MetronomeState)
      : initial(world.premise.seed)
    return openRun(state, signal, options)
  },
  close: async () => {},
})
