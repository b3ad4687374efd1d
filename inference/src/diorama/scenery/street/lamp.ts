/**
 * Street lamps on posts by whose street they light: the four-sided lantern of Europe, globes like magnolia buds in China, an acorn of glass in
 * America, a bell on a bent arm in Japan, a lantern hung from a bracket in the south and east.
 */
import { type Nation, nationOf } from '../../place/nation.ts'
import { type MeshBuilder, type P3 } from '../build/mesh.ts'
import { pairs, triples } from '../build/pairs.ts'
import type { Drawer } from '../drawers.ts'
import { IRON } from './tones.ts'

type Head = (b: MeshBuilder, sides: number, level: number) => void

const LIGHT = [0xf0c888, 0xfff0d0] as const

/** Corner k of a square set on its edge, r from the middle to a corner. */
const corner = (r: number, y: number, k: number, z = 0): P3 => [
  Math.sin((k * Math.PI) / 2 + Math.PI / 4) * r,
  y,
  z + Math.cos((k * Math.PI) / 2 + Math.PI / 4) * r,
]

const lantern: Head = (b, sides, level) => {
  const bar: P3[] = [
    [-0.36, 2.86, 0],
    [0.36, 2.86, 0],
  ]
  if (level < 2) b.tube('metal', bar, [0.025, 0.025], 4, IRON)
  for (let k = 0; k < 4; k++) {
    b.quad(
      'lit',
      corner(0.15, 3.36, k),
      corner(0.15, 3.36, k + 1),
      corner(0.29, 3.92, k + 1),
      corner(0.29, 3.92, k),
      LIGHT,
    )
    b.quad(
      'metal',
      corner(0.33, 3.92, k),
      corner(0.33, 3.92, k + 1),
      corner(0.12, 4.16, k + 1),
      corner(0.12, 4.16, k),
      IRON,
    )
    if (level === 0) b.tube('metal', [corner(0.155, 3.34, k), corner(0.3, 3.94, k)], [0.016, 0.016], 3, IRON)
  }
  b.lathe('metal', 0, 0, pairs([0.12, 4.16, 0.15, 4.26, 0.04, 4.36, 0.001, 4.5]), sides, IRON)
}

const globe = (b: MeshBuilder, x: number, y: number, z: number, r: number, sides: number): void => {
  const bud = [0.3 * r, y - r, r, y - 0.25 * r, 0.95 * r, y + 0.35 * r, 0.5 * r, y + 0.9 * r, 0.001, y + 1.1 * r]
  b.lathe('lit', x, z, pairs(bud), sides, [0xe8d8b0, 0xfff6e0])
}

const magnolia: Head = (b, sides, level) => {
  const n = Math.max(4, sides - 2)
  globe(b, 0, 3.95, 0, 0.24, n)
  const around = level < 2 ? 4 : 2
  for (let k = 0; k < around; k++) {
    const [x, z] = [Math.sin((k / around) * 6.2832 + 0.8) * 0.52, Math.cos((k / around) * 6.2832 + 0.8) * 0.52]
    globe(b, x, 3.5, z, 0.19, n)
    if (level < 2) b.tube('metal', triples([0, 3, 0, x, 3.1, z, x, 3.32, z]), [0.035, 0.03, 0.03], 4, IRON)
  }
}

const acorn: Head = (b, sides) => {
  b.lathe('metal', 0, 0, pairs([0.06, 3.2, 0.2, 3.34, 0.16, 3.42]), sides, IRON)
  b.lathe('lit', 0, 0, pairs([0.16, 3.42, 0.3, 3.66, 0.27, 3.9, 0.16, 4.06]), sides, LIGHT)
  b.lathe('metal', 0, 0, pairs([0.2, 4.04, 0.14, 4.16, 0.03, 4.24, 0.001, 4.4]), sides, IRON)
}

const bell: Head = (b, sides, level) => {
  const arm = triples([0, 3, 0, 0, 3.75, 0.06, 0, 4.06, 0.34, 0, 3.98, 0.66])
  b.tube('metal', arm, [0.04, 0.035, 0.03, 0.03], level === 0 ? 6 : 4, IRON)
  b.lathe('metal', 0, 0.68, pairs([0.34, 3.62, 0.22, 3.76, 0.08, 3.9, 0.001, 3.98]), sides, [0x2f5a4a, 0x4a8068])
  b.lathe('lit', 0, 0.68, pairs([0.001, 3.44, 0.13, 3.5, 0.16, 3.62, 0.1, 3.68]), sides, LIGHT)
}

const hung: Head = (b, sides, level) => {
  const arm = triples([0, 3, 0, 0, 3.9, 0, 0, 4.1, 0.3, 0, 3.96, 0.56])
  b.tube('metal', arm, [0.045, 0.035, 0.028, 0.02], level === 0 ? 6 : 4, IRON)
  for (let k = 0; k < 4; k++) {
    b.quad(
      'lit',
      corner(0.12, 3.2, k, 0.56),
      corner(0.12, 3.2, k + 1, 0.56),
      corner(0.2, 3.64, k + 1, 0.56),
      corner(0.2, 3.64, k, 0.56),
      [0xd89848, 0xf8d890],
    )
    b.quad(
      'metal',
      corner(0.23, 3.64, k, 0.56),
      corner(0.23, 3.64, k + 1, 0.56),
      corner(0.05, 3.88, k + 1, 0.56),
      corner(0.05, 3.88, k, 0.56),
      [0x6a5224, 0xb08a3c],
    )
  }
  if (level < 2) b.lathe('metal', 0, 0.56, pairs([0.001, 3.06, 0.06, 3.14, 0.13, 3.2]), sides, 0x8a6a2c)
}

const HEADS: Partial<Record<Nation, Head>> = {
  chinese: magnolia,
  american: acorn,
  japanese: bell,
  arabian: hung,
  indian: hung,
  african: hung,
}

export const lamp: Drawer = (b, { level, place }) => {
  const sides = level === 0 ? 9 : level === 1 ? 6 : 4
  const foot = [0.24, 0, 0.24, 0.1, 0.15, 0.2, 0.17, 0.46, 0.11, 0.62, 0.085, 0.95, 0.11, 1.02, 0.06, 1.15]
  const head = HEADS[nationOf(place)] ?? lantern
  const top =
    head === lantern ? [0.09, 2.98, 0.045, 3.1, 0.1, 3.34] : [0.07, 2.98, 0.04, head === magnolia ? 3.74 : 3.2]
  b.lathe('metal', 0, 0, pairs([...foot, 0.05, 2.9, ...top]), sides, IRON)
  head(b, sides, level)
}
