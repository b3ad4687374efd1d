/**
 * `npm run gallery`: the contact sheets under inference/gallery: every place by day and by night, every style, and the two stories of the
 * README. Small JPEGs; run it when the picture has changed.
 */
import { RELEASED, STYLES, type Premise } from '@shoal/session'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createState } from '../diorama/state/create.ts'
import { PLACE_KINDS, type PlaceKind } from '../diorama/state/state.ts'
import { step } from '../diorama/state/step.ts'
import { createView } from '../diorama/view/index.ts'
import { readCue, rehearse } from './rehearsal.ts'
import { writeSheet, type Still } from './sheet.ts'

const [WIDTH, HEIGHT] = [1280, 720]
const FOLDER = join(import.meta.dirname, '../../gallery')
const premise = (more: Partial<Premise>): Premise => ({
  prompt: '',
  character: '',
  scene: '',
  style: '',
  person: 'third',
  seed: 1,
  ...more,
})

/** Where the name of the kind is not what people say. */
const WORDS: Partial<Record<PlaceKind, string>> = { bamboo: 'bamboo grove', reef: 'coral reef under the sea' }

const GIRL = 'A little girl holding a red umbrella walks on a bumpy country road after the rain, Ghibli style'
const STORY = [
  "2:A cute Ghibli-style kitten suddenly runs to the girl's side",
  '8:The girl squats down to stroke the kitten',
  '13:Night falls and it starts to snow',
  '19:The camera slowly circles them',
]

const main = async (): Promise<void> => {
  await mkdir(FOLDER, { recursive: true })
  const view = await createView({ width: WIDTH, height: HEIGHT, bands: 2 })
  const still = (state: Parameters<typeof view.render>[0], caption: string): Still => {
    view.render(state, 1)
    return { rgba: view.rgba().slice(), width: WIDTH, height: HEIGHT, caption }
  }

  const story = await rehearse(premise({ prompt: GIRL }), STORY.map(readCue))
  const moments: Still[] = []
  for (const second of [1, 4, 11, 22]) {
    story.to(second)
    moments.push(still(story.state, `${second} s`))
  }
  await writeSheet(moments, join(FOLDER, 'story.jpg'), 640)

  const paris = createState(
    premise({
      character: 'A stylish blonde female model',
      scene: 'On the streets of Paris in the 1980s, at night after rain',
    }),
  ).state
  for (let i = 0; i < 24; i++) step(paris, RELEASED)
  await writeSheet([still(paris, '')], join(FOLDER, 'paris.jpg'))

  const styles: Still[] = []
  for (const style of STYLES) {
    const { state } = createState(premise({ prompt: GIRL, style }))
    for (let i = 0; i < 30; i++) step(state, RELEASED)
    styles.push(still(state, style))
  }
  await writeSheet(styles, join(FOLDER, 'styles.jpg'), 400, 4)

  const places: Still[] = []
  for (const kind of PLACE_KINDS) {
    const { state } = createState(premise({ prompt: `A girl walks in the ${WORDS[kind] ?? kind.replace('-', ' ')}` }))
    if (state.place.kind !== kind) throw new Error(`${kind} was read as ${state.place.kind}`)
    for (const hour of [10, 21]) {
      state.sky.hour = state.sky.hourTo = hour
      places.push(still(state, `${kind}, ${hour} h`))
    }
  }
  await writeSheet(places, join(FOLDER, 'places.jpg'), 320, 6)
  view.dispose()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exit(1)
  },
)
