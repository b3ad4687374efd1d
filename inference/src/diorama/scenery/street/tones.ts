/** Tones that furniture of a street shares, low and high end. */
export const IRON = [0x1f2a28, 0x3a4a46] as const
