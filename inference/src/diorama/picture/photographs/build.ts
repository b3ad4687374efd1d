/** `node build.ts` photographs Diorama anew for the tests of picture/: stills as webp files beside this one, and what is true of them. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { createState } from '../../state/create.ts'
import { createView } from '../../view/index.ts'

const PREMISES = [
  'A girl walks on a country road at noon',
  'A man walks on a beach at noon',
  'A man in a modern city at night',
  'A girl in the snow field at noon',
  'A camel in the desert at sunset',
  'A deer in the forest at noon',
  'A boy by the lake at noon',
  'A woman in an old town at noon',
  'A girl in a meadow at sunset',
  'A woman on a boulevard at night',
]
const view = await createView({ width: 1280, height: 720, bands: 2 })
const truth: { file: string; kind: string; hour: number; horizon: number }[] = []
for (const prompt of PREMISES) {
  const { state } = createState({ prompt, character: '', scene: '', style: 'plain', person: 'third', seed: 7 })
  view.render(state, 1)
  const { eye, look, fov } = state.camera
  const pitch = Math.atan2(eye[1] - look[1], Math.hypot(look[0] - eye[0], look[2] - eye[2]))
  const horizon = 0.5 - Math.tan(pitch) / (2 * Math.tan((fov * Math.PI) / 360))
  const file = `${state.place.kind}.webp`
  await sharp(view.rgba().slice(), { raw: { width: 1280, height: 720, channels: 4 } })
    .removeAlpha()
    .resize(640, 360)
    .webp({ quality: 80 })
    .toFile(join(import.meta.dirname, file))
  truth.push({ file, kind: state.place.kind, hour: state.sky.hour, horizon: Math.round(horizon * 1000) / 1000 })
}
writeFileSync(join(import.meta.dirname, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`)
view.dispose()
process.exit(0)
