/** First person: the eye is the figure's; the look follows yaw and pitch with no lag once it has arrived. */
import { bodyHeight } from '../../body/measure.ts'
import { headPoint } from '../../body/reach.ts'
import { directionOf, ease } from '../angle.ts'
import { zoomed } from './goal.ts'
import { DT, type Actor, type DioramaState } from '../state.ts'

/** Degrees: wider than third person, as eyes are. */
const FOV = 58

/** `arrived`: 0..1, how much of the way from third person is to be gone in this tick. */
export const firstPerson = (state: DioramaState, actor: Actor, arrived: number): void => {
  const { camera } = state
  const head = headPoint(state, actor)
  const dir = directionOf(camera.yaw, camera.pitch)
  // A little ahead of the face, so that hair and brim stay out of the picture.
  const ahead = 0.06 + bodyHeight(actor) * 0.05
  for (let i = 0; i < 3; i++) {
    const eye = head[i] + dir[i] * (i === 1 ? 0.02 : ahead)
    camera.eye[i] += (eye - camera.eye[i]) * arrived
    const look = camera.eye[i] + dir[i] * 4
    camera.look[i] += (look - camera.look[i]) * Math.max(arrived, 0.3)
  }
  const fov = zoomed(FOV, camera.lens)
  camera.fov += (fov - camera.fov) * (arrived === 1 ? ease(DT, 0.25) : ease(DT, 0.4))
  camera.eyeV = [0, 0, 0]
  camera.lookV = [0, 0, 0]
}
