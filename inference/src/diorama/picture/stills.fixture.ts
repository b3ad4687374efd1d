/** Diorama photographs itself: stills as png files, with what is true of them. */
import sharp from 'sharp'
import { createState } from '../state/create.ts'
import { createView } from '../view/index.ts'

export interface Photograph {
  prompt: string
  file: Buffer
  /** Row of the horizon, share of the height. */
  horizon: number
  hour: number
}

/** Photographs of these premises, 1280x720, in the plain style. */
export async function photographs(prompts: readonly string[]): Promise<Photograph[]> {
  const view = await createView({ width: 1280, height: 720, bands: 2 })
  const out: Photograph[] = []
  for (const prompt of prompts) {
    const { state } = createState({ prompt, character: '', scene: '', style: 'plain', person: 'third', seed: 7 })
    view.render(state, 1)
    const { eye, look, fov } = state.camera
    const pitch = Math.atan2(eye[1] - look[1], Math.hypot(look[0] - eye[0], look[2] - eye[2]))
    const raw = { width: 1280, height: 720, channels: 4 } as const
    out.push({
      prompt,
      file: await sharp(view.rgba().slice(), { raw }).removeAlpha().png().toBuffer(),
      horizon: 0.5 - Math.tan(pitch) / (2 * Math.tan((fov * Math.PI) / 360)),
      hour: state.sky.hour,
    })
  }
  view.dispose()
  return out
}
