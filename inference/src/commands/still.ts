/**
 * `npm run still`: renders moments of a world without network, as a contact sheet and, with `--json`, says what is in them.
 *
 *   npm run still -- --premise "A little girl …" --instruct "2:A kitten runs to the girl's side" --at 0,4 --out sheet.png
 */
import { Premise, STYLES } from '@shoal/session'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { analyse } from '../diorama/picture/analyse.ts'
import { decodePicture } from '../diorama/picture/decode.ts'
import { resemblance } from '../diorama/picture/resemblance.ts'
import { hashState } from '../diorama/state/pack.ts'
import { createView } from '../diorama/view/index.ts'
import { readCue, rehearse } from './rehearsal.ts'
import { reportOf } from './report.ts'
import { writeSheet, type Still } from './sheet.ts'

const USAGE = `usage: npm run still -- --premise "…" | --character "…" --scene "…"
  [--image picture.png|.jpg|.webp] [--style ${STYLES.join('|')}] [--person first|third] [--seed N]
  [--time HOUR|words] [--weather words] [--camera SHOT|words]
  [--instruct "SECONDS:text"]… --at SECONDS[,SECONDS…] [--size 1280x720] [--out sheet.png] [--json]`

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      premise: { type: 'string', default: '' },
      character: { type: 'string', default: '' },
      scene: { type: 'string', default: '' },
      style: { type: 'string', default: '' },
      person: { type: 'string', default: 'third' },
      seed: { type: 'string', default: '1' },
      instruct: { type: 'string', multiple: true, default: [] },
      time: { type: 'string' },
      weather: { type: 'string' },
      camera: { type: 'string' },
      at: { type: 'string', default: '0' },
      size: { type: 'string', default: '1280x720' },
      image: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const picture = values.image ? await decodePicture(await readFile(values.image)) : null
  const premise = v.safeParse(Premise, {
    image: picture?.hash,
    prompt: values.premise,
    character: values.character,
    scene: values.scene,
    style: values.style,
    person: values.person,
    seed: Number(values.seed),
  })
  if (!premise.success) throw new Error(premise.issues.map((issue) => issue.message).join('\n'))
  const size = /^(\d+)x(\d+)$/.exec(values.size)
  if (!size) throw new Error('--size wants WIDTHxHEIGHT')
  const seconds = values.at.split(',').map(Number)
  if (seconds.some((s) => !Number.isFinite(s) || s < 0)) throw new Error('--at wants seconds, such as 0,2.5,8')
  const [width, height] = [Number(size[1]), Number(size[2])]
  const story = await rehearse(
    premise.output,
    values.instruct.map(readCue),
    undefined,
    { time: values.time, weather: values.weather, camera: values.camera },
    picture && analyse(picture),
  )
  const pictures = new Map(picture ? [[picture.hash, picture]] : [])
  const view = values.out || picture ? await createView({ width, height, bands: 2, pictures }) : null
  const stills: Still[] = []
  const moments: unknown[] = []
  for (const second of seconds.sort((a, b) => a - b)) {
    story.to(second)
    if (view) {
      view.render(story.state, 1)
      stills.push({ rgba: view.rgba().slice(), width, height, caption: `${second} s` })
    }
    // How like the picture the first frame is: bodies and style are part of it.
    const first = picture && stills.length === 1 ? { width, height, data: stills[0].rgba } : null
    const alike = first && picture ? { resemblance: resemblance({ ...picture, data: picture.rgb }, first) } : {}
    moments.push({ second, hash: hashState(story.state), ...alike, ...reportOf(story.state) })
  }
  if (values.out) await writeSheet(stills, values.out)
  view?.dispose()
  const understood = story.understood.map(({ at, tick, text, judgement }) => ({ at, tick, text, ...judgement }))
  if (values.json) process.stdout.write(`${JSON.stringify({ moments, understood }, null, 2)}\n`)
  else
    for (const u of understood)
      process.stdout.write(`${u.at} s  ${u.text}\n     ${u.understood ? '' : `${u.code}: `}${u.said.en} ${u.said.zh}\n`)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${USAGE}\n`)
    process.exit(2)
  },
)
