/** What is sharp: the distance to what the shot frames, and how shallow the focus is. A long lens near its subject blurs the rest. */
import type { DioramaState } from '../state/state.ts'

/** Focus distance in metres and blur 0..1 for a state: only close and medium shots blur at all, and a whip pan by its `smear` 0..1. */
export function focusOf(state: DioramaState, smear = 0): { focus: number; blur: number } {
  // A whip pan shows nothing sharp: the lens is set right before the glass.
  if (smear > 0.05) return { focus: 0.3, blur: smear }
  const { camera, actors } = state
  const { eye, look, shot, subjects } = camera
  const framed = actors.filter((actor) => subjects.includes(actor.id))
  let nearest = Infinity
  for (const actor of framed) nearest = Math.min(nearest, Math.hypot(actor.x - eye[0], actor.z - eye[2]))
  // A close-up is of a face: that of a horse is a long way before where it stands.
  const aimed = Math.hypot(look[0] - eye[0], look[1] - eye[1], look[2] - eye[2])
  const focus = nearest < Infinity && (shot !== 'close' || framed.length > 1) ? nearest : aimed
  const strength =
    shot === 'close' ? 1 : shot === 'over-shoulder' ? 0.6 : shot === 'medium' || shot === 'two-shot' ? 0.35 : 0
  // Focus nearer than 3 m is shallow, beyond 8 m everything is sharp.
  const near = Math.max(0, Math.min(1, (8 - focus) / 5))
  return { focus: Math.max(0.3, focus), blur: strength * near }
}
