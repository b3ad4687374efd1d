/** Books, telephones, cameras, fans, fishing rods. */
import { Group } from 'three'
import { ball, box, rod as stick, tube } from '../../shape/loft.ts'
import { rigid, shade, Sheet } from '../../shape/sheet.ts'
import type { Vec3 } from '../../shape/vec.ts'
import { weight } from '../../slots.ts'
import { leaf } from '../strings.ts'
import { fabric, type Held, type Maker, put } from './make.ts'

const book: Maker = ({ thing, k, group }) => {
  const leaves = ([1, -1] as const).map((s) => {
    const sheet = new Sheet()
    leaf(sheet, thing.colour, k, s)
    const half = new Group()
    put(half, sheet, fabric())
    group.add(half)
    return { half, s }
  })
  // opened by who reads
  const move: Held['move'] = (_state, holder) => {
    const open = 1.45 - 1.2 * weight(holder.body, 'hold')
    for (const { half, s } of leaves) half.rotation.z = s * open
  }
  return { way: 'body', move }
}

const phone: Maker = ({ thing, k, shine }) => {
  box(shine, [-0.006, -0.06 * k, -0.033 * k], [0.006, 0.085 * k, 0.033 * k], thing.colour)
  return { way: 'hand' }
}

const camera: Maker = ({ thing, k, cloth, shine }) => {
  box(cloth, [-0.03 * k, -0.02 * k, -0.065 * k], [0.02 * k, 0.06 * k, 0.065 * k], thing.colour)
  box(shine, [-0.025 * k, 0.06 * k, -0.055 * k], [0.015 * k, 0.078 * k, 0.04 * k], 0xb8bcc2)
  stick(shine, [0.02 * k, 0.02 * k, 0], [0.06 * k, 0.02 * k, 0], 0.034 * k, 0.03 * k, 0x2a2c32, 0, 10)
  ball(shine, [0.06 * k, 0.02 * k, 0], 0.024 * k, 0x5a7ab0, 0, [0.4, 1, 1], 5, 8)
  return { way: 'upright' }
}

const fan: Maker = ({ thing, k, cloth, wood }) => {
  const n = 15
  const base = cloth.position.length / 3
  for (let c = 0; c < n; c++) {
    const a = (c / (n - 1) - 0.5) * 2.5
    const z = c % 2 ? 0.006 * k : -0.006 * k
    for (const [r, i] of [
      [0.07, 0],
      [0.2, 1],
      [0.225, 2],
    ] as const)
      cloth.vertex(
        [z, Math.cos(a) * r * k, Math.sin(a) * r * k],
        [1, 0, 0],
        i === 2 ? 0xf2d890 : c % 2 ? thing.colour : shade(thing.colour, -0.14),
        rigid(0),
      )
  }
  for (let c = 0; c + 1 < n; c++)
    for (const r of [0, 1]) {
      const i = base + c * 3 + r
      cloth.face(i, i + 1, i + 4)
      cloth.face(i, i + 4, i + 3)
    }
  for (let c = 0; c < n; c += 2) {
    const a = (c / (n - 1) - 0.5) * 2.5
    stick(
      wood,
      [0, -0.02 * k, 0],
      [0, Math.cos(a) * 0.1 * k, Math.sin(a) * 0.1 * k],
      0.004 * k,
      0.004 * k,
      0x6a4426,
      0,
      4,
    )
  }
  return { way: 'upright' }
}

const rod: Maker = ({ thing, k, wood, shine }) => {
  const line: Vec3[] = [0, 0.5, 1, 1.45, 1.8].map((y): Vec3 => [0, (y - 0.12) * k, 0.04 * y * y * k])
  tube(wood, {
    line,
    radius: (t) => (0.013 - 0.01 * t) * k,
    sides: 5,
    colour: (t) => (t < 0.12 ? 0x2e2622 : thing.colour),
    cling: () => rigid(0),
    caps: [true, true],
  })
  ball(shine, [0, 0.02 * k, 0.03 * k], 0.025 * k, 0x8a8e94, 0, [0.7, 1, 1], 5, 7)
  return { way: 'hand' }
}

export const PASTIMES = { book, phone, camera, fan, rod }
