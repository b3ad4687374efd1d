/**
 * Exactness: a session with instructions and keys is played, replayed from its premise in a second view, and forked from its middle.
 * States and pictures must be the same bit for bit.
 */
import { RELEASED, type HeldControl, type Premise } from '@shoal/session'
import { createHash } from 'node:crypto'
import type { Interpreter } from '../language/index.ts'
import { applyChanges } from '../state/apply.ts'
import { createState } from '../state/create.ts'
import { hashState, packState, unpackState } from '../state/pack.ts'
import type { DioramaState } from '../state/state.ts'
import { step } from '../state/step.ts'
import { createView, type View } from '../view/index.ts'

const PREMISE: Premise = {
  prompt: 'A little girl holding a red umbrella walks on a bumpy country road after the rain, Ghibli style',
  character: '',
  scene: '',
  style: '',
  person: 'third',
  seed: 11,
}
const STORY: Record<number, string> = {
  48: "A cute kitten suddenly runs to the girl's side",
  190: 'The girl squats down to stroke the kitten',
  320: 'Night falls and it starts to snow',
  420: 'The camera slowly circles them',
  520: '一只狐狸跑过来',
  560: 'Van Gogh style',
  640: 'We are on the streets of Paris in the 1980s',
}
const TICKS = 24 * 36
const FORK_AT = 24 * 15
const EVERY = 12

/** Keys of tick `t`: a walk with turns, after the girl has stood up. */
const heldAt = (t: number): HeldControl =>
  t < 700 ? RELEASED : { ...RELEASED, moveZ: 1, moveX: t % 96 < 40 ? 0.5 : 0, lookX: t % 60 < 20 ? 1.5 : 0 }

interface Played {
  /** By tick: hash of state and of picture. */
  marks: Map<number, string>
  fork: Uint8Array
}

const play = (state: DioramaState, words: Interpreter, view: View): Played => {
  const marks = new Map<number, string>()
  let fork = new Uint8Array()
  while (state.tick < TICKS) {
    const text = STORY[state.tick]
    if (text !== undefined) {
      const judged = words.interpret(text, state)
      if (!judged.understood) throw new Error(`not understood: ${text}`)
      applyChanges(state, judged.changes)
    }
    if (state.tick === FORK_AT) fork = packState(state).slice()
    step(state, heldAt(state.tick))
    if (state.tick % EVERY === 0) {
      const picture = createHash('sha256').update(view.render(state, 1).i420).digest('hex')
      marks.set(state.tick, `${hashState(state)} ${picture}`)
    }
  }
  return { marks, fork }
}

/** Plays, replays with another number of threads, and forks; counts the marks that differ. */
export const exactness = async (words: Interpreter): Promise<{ marks: number; replay: number; fork: number }> => {
  const first = await createView({ width: 1280, height: 720, bands: 2 })
  const played = play(createState(PREMISE).state, words, first)
  first.dispose()
  const second = await createView({ width: 1280, height: 720, bands: 1 })
  const replayed = play(createState(PREMISE).state, words, second)
  // The fork's view has seen the end of the story: what it draws must not depend on that.
  const forked = play(unpackState(played.fork), words, second)
  second.dispose()
  let replay = 0
  let fork = 0
  for (const [tick, mark] of played.marks) {
    if (replayed.marks.get(tick) !== mark) replay++
    if (tick > FORK_AT && forked.marks.get(tick) !== mark) fork++
  }
  return { marks: played.marks.size, replay, fork }
}
