/** A camera nobody has directed yet. */
import type { Camera } from '../state.ts'

/** On a tripod at (0, 2, 5) looking at the origin, with a lens of 42 degrees; `more` replaces what should be otherwise. */
export const newCamera = (more: Partial<Camera> = {}): Camera => ({
  shot: 'follow',
  subjects: [],
  since: 0,
  pace: 0,
  yaw: 0,
  pitch: 0,
  distance: 5,
  person: 'third',
  eye: [0, 2, 5],
  look: [0, 1, 0],
  fov: 42,
  eyeV: [0, 0, 0],
  lookV: [0, 0, 0],
  cut: 0,
  lens: 1,
  shake: 0,
  handheld: 0,
  ...more,
})
