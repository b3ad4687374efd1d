/** Scales and chords, as MIDI keys. A degree is counted from 0 and may run over the octave either way. */
export const SCALES = {
  major: [0, 2, 4, 5, 7, 9, 11],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  harmonic: [0, 2, 3, 5, 7, 8, 11],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  pentatonic: [0, 2, 4, 7, 9],
  insen: [0, 1, 5, 7, 10],
} as const
export type ScaleName = keyof typeof SCALES

/** MIDI key of a scale degree; `tonic` is the key of degree 0. */
export const keyOf = (scale: ScaleName, tonic: number, degree: number): number => {
  const steps = SCALES[scale]
  const octave = Math.floor(degree / steps.length)
  return tonic + 12 * octave + steps[degree - octave * steps.length]
}

/** Keys of a chord of every other scale note on `degree` (three notes, four with `seventh`), root first. */
export const chordOf = (scale: ScaleName, tonic: number, degree: number, seventh: boolean): number[] => {
  return (seventh ? [0, 2, 4, 6] : [0, 2, 4]).map((step) => keyOf(scale, tonic, degree + step))
}

/** The octave of `key` that lies nearest to `near`. */
export const nearest = (key: number, near: number): number => key + 12 * Math.round((near - key) / 12)
