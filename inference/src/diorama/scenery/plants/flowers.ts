/** Flowers by colour scheme, as a gardener plants them: a few that belong together, one of them white or pale. */
import type { Place } from '../../state/state.ts'
import type { FlowerLook } from './grass-blades.ts'

const GREEN = 0x5c8450

const daisy = (petal: number, heart: number, height: number, size: number): FlowerLook => ({
  petal,
  heart,
  stem: GREEN,
  height,
  size,
  form: 'daisy',
})
const cup = (petal: number, heart: number, height: number, size: number): FlowerLook => ({
  petal,
  heart,
  stem: GREEN,
  height,
  size,
  form: 'cup',
})
const spike = (petal: number, heart: number, height: number, size: number): FlowerLook => ({
  petal,
  heart,
  stem: 0x6f8f62,
  height,
  size,
  form: 'spike',
})

const OXEYE = daisy(0xf8f4ea, 0xf0c040, 0.36, 0.05)

/** What a meadow is sown with, by seed: each scheme is a chord of colours and not a bag of sweets. */
const WILD: FlowerLook[][] = [
  [OXEYE, spike(0x8f86d8, 0x6a5ab8, 0.5, 0.05), cup(0xf2cc4c, 0xe09a2a, 0.3, 0.042)],
  [cup(0xe2593f, 0x3a2020, 0.42, 0.06), OXEYE, daisy(0x7088d8, 0x3c4fa8, 0.4, 0.045)],
  [daisy(0xf0b8cc, 0xf4d890, 0.44, 0.055), OXEYE, spike(0xb478b8, 0x8a5090, 0.52, 0.05)],
]

const FIELDS: Record<string, FlowerLook[]> = {
  lavender: [spike(0x8b78cc, 0x6250a8, 0.5, 0.075), spike(0x9d8ad6, 0x6e5cb4, 0.46, 0.07)],
  tulip: [
    cup(0xdf4b43, 0xffd24a, 0.36, 0.085),
    cup(0xf4c64a, 0xf09a2a, 0.36, 0.085),
    cup(0xf094b4, 0xfff0d0, 0.36, 0.085),
    cup(0xf8f2e6, 0xf0e6a0, 0.36, 0.08),
  ],
  cosmos: [
    daisy(0xf2a8c6, 0xf4d070, 0.55, 0.075),
    daisy(0xfbf3f1, 0xf4d070, 0.6, 0.07),
    daisy(0xd2649a, 0xf0c860, 0.5, 0.075),
  ],
  poppy: [
    cup(0xe14e36, 0x3a2020, 0.44, 0.08),
    cup(0xe96a44, 0x3a2020, 0.4, 0.075),
    daisy(0x6f86d2, 0x3c4fa8, 0.4, 0.05),
  ],
  rape: [spike(0xf2cf3e, 0xd8a82c, 0.62, 0.08), spike(0xf6da58, 0xdab038, 0.56, 0.075)],
  sunflower: [daisy(0xf6bf30, 0x5a3a1e, 1.15, 0.15), daisy(0xf8cc48, 0x62401f, 1.05, 0.14)],
}
const BY_SEED = ['cosmos', 'lavender', 'tulip', 'poppy', 'rape'] as const

/** The flowers of a flower field: what the premise names, else by seed. Its bands follow one another away from the path. */
export const fieldOf = (place: Place): FlowerLook[] => {
  const named = place.marks.find((mark) => mark in FIELDS)
  return FIELDS[named ?? BY_SEED[(place.seed >>> 0) % BY_SEED.length] ?? 'cosmos'] ?? []
}

/** The wild flowers of a place by its seed. */
export const wildOf = (place: Place): FlowerLook[] => WILD[(place.seed >>> 0) % WILD.length] ?? []

/** Metres over which one band of a flower field gives way to the next, and which flower grows u metres from the path at z. */
export const bandOf = (u: number, z: number, count: number): number => {
  const row = Math.floor((Math.abs(u) + 1.6 * Math.sin(z / 19)) / 7.5)
  return ((row % count) + count) % count
}
