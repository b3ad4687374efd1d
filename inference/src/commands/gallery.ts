/**
 * `npm run gallery [-- NAME…]`: the contact sheets under inference/gallery: one of each place by hour, weather and season, one of each style over
 * several worlds, and the overviews. Small JPEGs; run it when the picture has changed. Names: `places`, `styles`, `story`, `people`, `named`,
 * `sky`, or a place or style of its own.
 */
import { wordsOf } from '../diorama/language/lexicon/places.ts'
import { RELEASED, STYLES, type Premise, type StyleId } from '@shoal/session'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterpreter, type Interpreter } from '../diorama/language/index.ts'
import { createState } from '../diorama/state/create.ts'
import { PLACE_KINDS, type DioramaState, type PlaceKind } from '../diorama/state/state.ts'
import { step } from '../diorama/state/step.ts'
import { createView } from '../diorama/view/index.ts'
import { readCue, rehearse } from './rehearsal.ts'
import { setUp, type Setting } from './setting.ts'
import { writeSheet, type Still } from './sheet.ts'

const [WIDTH, HEIGHT] = [1280, 720]
const FOLDER = join(import.meta.dirname, '../../gallery')
const CELL = 320

const premise = (more: Partial<Premise>): Premise => ({
  prompt: '',
  character: '',
  scene: '',
  style: '',
  person: 'third',
  seed: 1,
  ...more,
})

const INDOORS: readonly PlaceKind[] = ['room', 'stage', 'studio', 'space-station', 'cave', 'reef', 'moon']

const GIRL = 'A little girl holding a red umbrella walks on a bumpy country road after the rain, Ghibli style'
const PARIS = {
  character: 'A stylish blonde female model',
  scene: 'On the streets of Paris in the 1980s, at night after rain',
}
const STORY = [
  "2:A cute Ghibli-style kitten suddenly runs to the girl's side",
  '8:The girl squats down to stroke the kitten',
  '13:Night falls and it starts to snow',
  '19:The camera slowly circles them',
]
const OUTDOORS: [caption: string, setting: Setting][] = [
  ['dawn', { time: 'dawn' }],
  ['noon', { time: 'noon' }],
  ['golden hour', { time: '18.4' }],
  ['night', { time: '22' }],
  ['rain', { time: '10', weather: 'heavy rain' }],
  ['autumn wind', { time: '15', weather: 'autumn' }],
]
const WEATHERS = [
  'clear',
  'cloudy',
  'drizzle',
  'heavy rain',
  'thunderstorm',
  'fog',
  'heavy snow',
  'windy',
  'sandstorm',
  'petals',
  'northern lights',
  'fireworks',
]
const STYLED: [prompt: string, setting: Setting][] = [
  [GIRL, {}],
  ['A stylish blonde female model on the streets of Paris in the 1980s, at night after rain', {}],
  ['A woman walks on a beach', { time: '18.6' }],
  ['A girl walks in a forest', { time: '9' }],
  ['A boy in a snow field', { time: '15' }],
  ['A woman in a kimono at a temple', { camera: 'close' }],
]
const PEOPLE = [
  'A little girl in a yellow raincoat',
  'A young woman in a red dress',
  'A man in a grey suit',
  'An old man with a white beard',
  'A knight in armour',
  'An astronaut',
  'A samurai',
  'A woman in a kimono',
  'A black dancer with an afro',
  'A punk with a mohawk',
  'A policeman',
  'A grandmother',
]

/** Worlds a premise names that are more than a kind of place. */
const NAMED: [prompt: string, caption: string][] = [
  ['A couple in Venice', 'Venice'],
  ['A scholar in a water town of Jiangnan in the rain', 'a water town of Jiangnan'],
  ['A traveller on the Great Wall of China in autumn', 'the Great Wall'],
  ['A camel caravan passes the pyramids of Egypt at sunset', 'the pyramids'],
  ['A girl stands at the foot of a volcano', 'a volcano'],
  ['An astronaut explores the red planet', 'Mars'],
  ['A girl at an amusement park', 'an amusement park'],
  ['A boy in a graveyard under the full moon', 'a graveyard under the moon'],
  ['A fox runs through a birch forest in autumn', 'a birch forest'],
  ['A detective walks through rainy 1940s New York at night', 'New York, 1940s'],
  ['A woman in white in Santorini', 'Santorini'],
  ['Rush hour in Tokyo, a businesswoman with an umbrella in the rain', 'Tokyo in the rain'],
  ['A man on the streets of Berlin', 'Berlin'],
  ['An old man in Havana', 'Havana'],
  ['A lion on the African savanna', 'the savanna'],
  ['A woman in Tuscany', 'Tuscany'],
  ['A traveller in Iceland', 'Iceland'],
  ['A pirate in a pirate cove', 'a pirate cove'],
  ['A girl in an enchanted forest with glowing mushrooms', 'an enchanted forest'],
  ['A boy in candy land', 'the land of sweets'],
  ['A traveller in a kingdom in the clouds', 'a kingdom in the clouds'],
  ['A knight in a dragon’s cave', 'a dragon’s lair'],
  ['A king in a throne room', 'a throne room'],
  ['A captain on a spaceship bridge', 'the bridge of a starship'],
  ['A girl reads in a giant library', 'a great library'],
  ['A captain in a submarine', 'a submarine'],
  ['A child looks at the fish in an aquarium', 'an aquarium'],
  ['A man on a rooftop at night over the city', 'a roof by night'],
  ['A survivor walks through an abandoned overgrown city', 'a city nobody keeps'],
  ['A cozy cabin in the snow at night with northern lights', 'a cabin under northern lights'],
  ['A sailboat on the sea at sunset', 'the open sea'],
  ['Two girls skate on a frozen lake', 'a frozen lake'],
]

type Draw = (state: DioramaState, caption: string) => Still

/** A world set up and run for a second and a half, so that everybody stands as they walk. */
const worldOf = (words: Interpreter, more: Partial<Premise>, setting: Setting): DioramaState => {
  const { state } = createState(premise(more))
  setUp(state, words, setting)
  for (let i = 0; i < 36; i++) step(state, RELEASED)
  return state
}

const placeSheet = async (draw: Draw, words: Interpreter, kind: PlaceKind): Promise<Still> => {
  const more = { prompt: `A girl walks in the ${wordsOf(kind)}` }
  const own = draw(worldOf(words, more, {}), kind)
  const settings: [string, Setting, Partial<Premise>][] = INDOORS.includes(kind)
    ? [
        ['night', { time: '22' }, {}],
        ['another seed', {}, { seed: 5 }],
        ['wide', { camera: 'wide' }, {}],
        ['storybook', {}, { style: 'storybook' }],
        ['noir', {}, { style: 'noir' }],
        ['Van Gogh', {}, { style: 'vangogh' }],
      ]
    : OUTDOORS.map(([caption, setting]) => [caption, setting, {}])
  const cells = settings.map(([caption, setting, other]) =>
    draw(worldOf(words, { ...more, ...other }, setting), caption),
  )
  await writeSheet(cells, join(FOLDER, 'places', `${kind}.jpg`), CELL)
  return own
}

const styleSheet = async (draw: Draw, words: Interpreter, style: StyleId): Promise<Still> => {
  const cells = STYLED.map(([prompt, setting]) => draw(worldOf(words, { prompt, style }, setting), style))
  await writeSheet(cells, join(FOLDER, 'styles', `${style}.jpg`), CELL)
  return cells[0]
}

const storySheets = async (draw: Draw, words: Interpreter): Promise<void> => {
  const story = await rehearse(premise({ prompt: GIRL }), STORY.map(readCue))
  const moments: Still[] = []
  for (const second of [1, 4, 11, 22]) {
    story.to(second)
    moments.push(draw(story.state, `${second} s`))
  }
  await writeSheet(moments, join(FOLDER, 'story.jpg'), 640)
  await writeSheet([draw(worldOf(words, PARIS, {}), '')], join(FOLDER, 'paris.jpg'))
}

const main = async (): Promise<void> => {
  const asked = process.argv.slice(2)
  const wanted = (name: string, group = name): boolean =>
    asked.length === 0 || asked.includes(name) || asked.includes(group)
  await mkdir(join(FOLDER, 'places'), { recursive: true })
  await mkdir(join(FOLDER, 'styles'), { recursive: true })
  const words = await createInterpreter()
  const view = await createView({ width: WIDTH, height: HEIGHT, bands: 2 })
  const draw: Draw = (state, caption) => {
    view.render(state, 1)
    return { rgba: view.rgba().slice(), width: WIDTH, height: HEIGHT, caption }
  }

  if (wanted('story')) await storySheets(draw, words)
  const styles: Still[] = []
  for (const style of STYLES) if (wanted(style, 'styles')) styles.push(await styleSheet(draw, words, style))
  if (styles.length === STYLES.length) await writeSheet(styles, join(FOLDER, 'styles.jpg'), 400, 4)
  const places: Still[] = []
  for (const kind of PLACE_KINDS) if (wanted(kind, 'places')) places.push(await placeSheet(draw, words, kind))
  if (places.length === PLACE_KINDS.length) await writeSheet(places, join(FOLDER, 'places.jpg'), CELL, 6)
  if (wanted('people')) {
    const people = PEOPLE.map((character) =>
      draw(worldOf(words, { character, scene: 'in a park' }, { time: '10', camera: 'medium' }), character),
    )
    await writeSheet(people, join(FOLDER, 'people.jpg'), CELL, 4)
  }
  if (wanted('named')) {
    const named = NAMED.map(([prompt, caption]) => draw(worldOf(words, { prompt }, {}), caption))
    await writeSheet(named, join(FOLDER, 'named.jpg'), CELL, 4)
  }
  if (wanted('sky')) {
    const meadow = { prompt: 'A girl walks on a country road' }
    // Lights of the night come at their own hour.
    const hour = (weather: string): Setting => (/lights|fireworks/.test(weather) ? {} : { time: '15' })
    const sky = WEATHERS.map((weather) => draw(worldOf(words, meadow, { ...hour(weather), weather }), weather))
    for (const season of ['spring', 'summer', 'autumn', 'winter'])
      sky.push(draw(worldOf(words, meadow, { time: '10', weather: season }), season))
    for (const [caption, setting] of OUTDOORS.slice(0, 4)) sky.push(draw(worldOf(words, meadow, setting), caption))
    await writeSheet(sky, join(FOLDER, 'sky.jpg'), CELL, 6)
  }
  view.dispose()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exit(1)
  },
)
