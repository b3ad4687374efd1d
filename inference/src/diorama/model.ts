/**
 * Diorama behind the port: language decides what a text means, state advances by ticks, view and sound show it. This file only joins
 * them. Everything that matters is in the state; view and sound may be thrown away and made again at any tick.
 */
import { REFUSALS, RELEASED, type Premise } from '@shoal/session'
import {
  handed,
  PremiseRefused,
  type BuiltWorld,
  type Capabilities,
  type Resources,
  type Snapshot,
  type WorldModel,
  type WorldRun,
} from '../model/port.ts'
import { createInterpreter, type Interpreter } from './language/index.ts'
import { analyse } from './picture/analyse.ts'
import { decodePicture, type Picture } from './picture/decode.ts'
import { createSound, type Sound } from './sound/index.ts'
import { applyChanges } from './state/apply.ts'
import { createState } from './state/create.ts'
import { completed } from './state/kept.ts'
import { hashState, packState, unpackState } from './state/pack.ts'
import { TICKS_PER_SECOND, type DioramaState } from './state/state.ts'
import { step } from './state/step.ts'
import { createView, type View } from './view/index.ts'

/** Raise it whenever the same log would give another state or picture. */
export const DIORAMA_VERSION = '9'

export interface DioramaOptions {
  /** Size of the picture, multiples of 8. Default 1280x720. */
  width?: number
  height?: number
  /** Threads that share the pixel work. Default 2. */
  bands?: 1 | 2
  /** Load everything a first world needs now, and draw one, so that `build` finds it warm (a spare host process has the time). */
  ahead?: boolean
}

const WARM: Record<'read' | 'place' | 'bodies' | 'sound' | 'first-picture', { en: string; zh: string }> = {
  read: { en: 'Reading the premise', zh: '正在阅读设定' },
  place: { en: 'Laying out the place', zh: '正在布置场景' },
  bodies: { en: 'Making the figures', zh: '正在塑造角色' },
  sound: { en: 'Tuning the band', zh: '正在为乐队调音' },
  'first-picture': { en: 'Painting the first picture', zh: '正在绘制第一帧' },
}

/** The world drawn to warm up: a figure, a place, wet ground, light at night and by day share most of their code with any other. */
const REHEARSAL: Premise = {
  prompt: 'A woman walks in a village at night after rain',
  character: '',
  scene: '',
  style: '',
  person: 'third',
  seed: 1,
}

interface DioramaWorld {
  state: DioramaState
}

/** The embedded world model. Each of `build` and `open` may be called again and again; runs do not share anything. */
export const createDiorama = (options: DioramaOptions = {}): WorldModel => {
  const { width = 1280, height = 720, bands = 2, ahead = false } = options
  let interpreter: Promise<Interpreter> | null = null
  /** View and sound of the world built last: `open` takes them over, so nothing is built twice. */
  let ready: { seed: number; view: View; sound: Sound } | null = null
  const views = new Set<View>()
  const pictures = new Map<string, Picture>()
  let spare: Promise<View> | null = null

  const describe = (): Capabilities => ({
    id: 'diorama',
    version: DIORAMA_VERSION,
    modes: ['wander', 'direct'],
    width,
    height,
    fps: TICKS_PER_SECOND,
    tickFrames: 1,
    maxSeconds: null,
    controls: ['move', 'look', 'verbs', 'view'],
    prompt: { live: true, transitions: ['shot', 'cut', 'blend'], maxChars: 600 },
    image: 'premise',
    audio: 'joint',
    snapshot: 'portable',
    deterministic: true,
    delivery: 'frames',
  })

  const openView = async (): Promise<View> => {
    const view = await createView({ width, height, bands, pictures })
    views.add(view)
    return view
  }
  const drop = (view: View): void => {
    view.dispose()
    views.delete(view)
  }

  const viewFor = async (seed: number): Promise<{ view: View; sound: Sound }> => {
    const taken = ready
    ready = null
    if (taken?.seed === seed) return taken
    if (taken) drop(taken.view)
    const warm = spare
    spare = null
    return { view: (await warm) ?? (await openView()), sound: await createSound(seed) }
  }

  const warmUp = async (): Promise<View> => {
    const view = await openView()
    await interpreter
    const { state } = createState(REHEARSAL)
    step(state, RELEASED)
    view.render(state, 1)
    const sound = await createSound(REHEARSAL.seed)
    sound.warmUp(state)
    sound.step(state)
    return view
  }

  /** The picture of a premise, decoded and found by its hash from here on. */
  const pictureOf = async ({ image }: Premise, { picture }: Resources): Promise<Picture | null> => {
    if (image === undefined) return null
    const known = pictures.get(image)
    if (known || !picture) return known ?? null
    const decoded = { ...(await decodePicture(picture)), hash: image }
    // A run shows one world: what others began as is not kept.
    pictures.clear()
    pictures.set(image, decoded)
    return decoded
  }

  const build: WorldModel['build'] = async (premise: Premise, onStage, resources = {}) => {
    const begin = (phase: keyof typeof WARM, done: number): void => onStage({ phase, done, said: WARM[phase] })
    begin('read', 0)
    interpreter ??= createInterpreter()
    await interpreter
    const picture = await pictureOf(premise, resources)
    if (premise.image !== undefined && !picture) throw new PremiseRefused('picture-gone', REFUSALS['picture-gone'])
    const { state, title } = createState(premise, picture && analyse(picture))
    begin('place', 0.2)
    const { view, sound } = await viewFor(premise.seed)
    begin('bodies', 0.4)
    view.render(state, 1)
    begin('sound', 0.7)
    sound.warmUp(state)
    begin('first-picture', 0.9)
    ready = { seed: premise.seed, view, sound }
    onStage({ phase: 'first-picture', done: 1, said: WARM['first-picture'] })
    return { model: 'diorama', version: DIORAMA_VERSION, premise, data: { state } satisfies DioramaWorld, title }
  }

  const open: WorldModel['open'] = async (world, from, signal, resources = {}) => {
    if (world.model !== 'diorama') throw new Error(`this world was built by ${world.model}, not by diorama`)
    const state = completed(from ? unpackState(from.bytes) : structuredClone((world.data as DioramaWorld).state))
    await pictureOf(world.premise, resources)
    const words = await (interpreter ??= createInterpreter())
    const { view, sound } = await viewFor(world.premise.seed)
    sound.warmUp(state)
    return runOf(state, words, view, sound, signal, () => drop(view))
  }

  if (ahead) {
    interpreter = createInterpreter()
    spare = warmUp()
    // Whoever needs it hears of the failure; until then nobody does.
    spare.catch(() => {})
  }

  return {
    describe,
    build,
    open,
    close: async () => {
      for (const view of views) view.dispose()
      views.clear()
      ready = null
    },
  }
}

const runOf = (
  state: DioramaState,
  words: Interpreter,
  view: View,
  sound: Sound,
  signal: AbortSignal,
  dispose: () => void,
): WorldRun => {
  let ended = false
  const alive = (): void => {
    if (ended || signal.aborted) throw new Error('this run has ended')
  }
  const next = (tick: number, what: string): void => {
    alive()
    if (tick !== state.tick) throw new Error(`${what} of tick ${tick}, but ${state.tick} is next`)
  }
  const end = async (): Promise<void> => {
    if (!ended) {
      ended = true
      dispose()
    }
  }
  signal.addEventListener('abort', () => void end(), { once: true })

  return {
    judge: async (instruction) => {
      alive()
      return words.interpret(instruction.text, state)
    },
    apply: (tick, changes) => {
      next(tick, 'apply')
      applyChanges(state, changes)
    },
    step: async (tick, held, options = { picture: true, detail: 1 }) => {
      next(tick, 'step')
      step(state, held)
      const audio = sound.step(state)
      options.onSound?.(audio)
      const frames = options.picture ? [handed(view.render(state, options.detail).i420, options.into?.[0])] : []
      return { tick, frames, audio, status: {} }
    },
    snapshot: async (): Promise<Snapshot> => {
      alive()
      return { model: 'diorama', version: DIORAMA_VERSION, tick: state.tick, bytes: packState(state) }
    },
    hash: async () => hashState(state),
    end,
  }
}

/** A built world without pictures and sound: for replay checks and forks, which need the state alone. */
export const openState = (
  world: Pick<BuiltWorld, 'premise'> & { data?: unknown },
  from: Snapshot | null,
): DioramaState => {
  if (from) return unpackState(from.bytes)
  // What was read from a picture is part of the world that was built.
  const built = world.data as DioramaWorld | undefined
  return createState(world.premise, built?.state.place.picture ?? null).state
}
