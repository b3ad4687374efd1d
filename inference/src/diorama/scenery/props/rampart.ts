/** The Great Wall: a bay of its walk between battlements, following the ground, and a watchtower one passes through. */
import { RAMPART } from '../../place/great-wall.ts'
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const STONE = 0xa89c88
const LOW = 0x766c5e
/** How far the wall goes down beside its walk (m). */
const DEEP = 7

/** A parapet along local x at z, with its merlons; the inner one is lower and plain. */
const parapet = (b: MeshBuilder, long: number, z0: number, z1: number, merlons: boolean, fine: boolean): void => {
  const half = long / 2
  b.box('stone', -half, -0.05, z0, half, 0.75, z1, [shade(STONE, 0.88), STONE], 'blr')
  if (!merlons) return
  const count = 3
  for (let n = 0; n < count; n++) {
    const x = -half + ((n + 0.5) * long) / count
    const w = long / count / 3
    b.box('stone', x - w, 0.75, z0, x + w, 1.5, z1, [STONE, shade(STONE, 1.1)], 'b')
    if (fine) b.box('dark', x - 0.09, 0.98, z0 - 0.01, x + 0.09, 1.22, z1 + 0.01, 0x2a2622, 'lrtb')
  }
}

/** Local +x points along the walk, which lies at the height of the ground. */
const rampart: Drawer = (b, { level }) => {
  const { bay, half } = RAMPART
  const long = bay + 0.06
  const x = long / 2
  b.quad('paving', [-x, 0.03, half], [x, 0.03, half], [x, 0.03, -half], [-x, 0.03, -half], 0xb4a68e, [0, 1, 0])
  for (const s of [-1, 1]) {
    const [a, c] = [s * half, s * (half + 0.45)]
    parapet(b, long, Math.min(a, c), Math.max(a, c), true, level === 0)
    const foot = s * (half + 0.45 + 0.5)
    const top = s * (half + 0.45)
    const corners: [
      [number, number, number],
      [number, number, number],
      [number, number, number],
      [number, number, number],
    ] = [
      [-x, -DEEP, foot],
      [x, -DEEP, foot],
      [x, 0, top],
      [-x, 0, top],
    ]
    if (s < 0) corners.reverse()
    b.quad('brick', ...corners, s < 0 ? [STONE, LOW] : [LOW, STONE], [0, 0.1, s])
    // A string course under the parapet.
    if (level < 2)
      b.box(
        'stone',
        -x,
        -0.2,
        Math.min(top, top + s * 0.1),
        x,
        -0.05,
        Math.max(top, top + s * 0.1),
        shade(STONE, 1.1),
        'lr',
      )
  }
}

/** A gate one walks through along z, vaulted; walls, windows, battlements, and a hall with a hipped roof on top. */
const watchtower: Drawer = (b, { level }) => {
  const { passage } = RAMPART
  const [wide, deep, high] = [4.6, 4.2, 6.4]
  const wall = [LOW, STONE] as const
  for (const s of [-1, 1]) {
    const [a, c] = [s * passage, s * wide]
    b.box('brick', Math.min(a, c), -DEEP, -deep, Math.max(a, c), high, deep, wall, 'b')
    // The vault over the way, in steps.
    for (let k = 0; k < 4; k++) {
      const t = (k + 1) / 4
      const x = passage * Math.cos((t * Math.PI) / 2)
      const y = 2.3 + 1.1 * Math.sin(((k + 0.5) / 4) * (Math.PI / 2))
      const [p, q] = [s * x, s * passage]
      b.box('brick', Math.min(p, q), y, -deep, Math.max(p, q), 3.6, deep, shade(STONE, 0.9), 't')
    }
  }
  b.box('brick', -passage, 3.5, -deep, passage, high, deep, [STONE, STONE], '')
  for (const z of [-deep - 0.01, deep + 0.01])
    for (const x of [-2.9, 2.9]) {
      const face = z > 0 ? 1 : -1
      b.box(
        'dark',
        x - 0.45,
        3.6,
        Math.min(z, z + face * 0.02),
        x + 0.45,
        5,
        Math.max(z, z + face * 0.02),
        0x2a2622,
        '',
      )
    }
  b.box('stone', -wide - 0.15, high, -deep - 0.15, wide + 0.15, high + 0.25, deep + 0.15, shade(STONE, 1.1), '')
  const merlon = (x: number, z: number): void => {
    b.box('stone', x - 0.42, high + 0.25, z - 0.22, x + 0.42, high + 1.25, z + 0.22, [STONE, shade(STONE, 1.12)], 'b')
  }
  if (level < 2)
    for (let n = 0; n < 5; n++) {
      const x = -wide + 0.4 + (n * (2 * wide - 0.8)) / 4
      for (const z of [-deep, deep]) merlon(x, z)
    }
  // The hall of the watch.
  b.box('plaster', -2.6, high + 0.25, -2.2, 2.6, high + 2.3, 2.2, [0xa8482f, 0xb8563a], 'b')
  const eave = high + 2.2
  const roof = (x0: number, z0: number, x1: number, z1: number, x2: number, x3: number): void =>
    b.quad('roof', [x0, eave, z0], [x1, eave, z1], [x2, eave + 1.7, 0], [x3, eave + 1.7, 0], [0x4a4e52, 0x6c7074])
  roof(-3.4, 2.9, 3.4, 2.9, 1.5, -1.5)
  roof(3.4, -2.9, -3.4, -2.9, -1.5, 1.5)
  roof(3.4, 2.9, 3.4, -2.9, 1.5, 1.5)
  roof(-3.4, -2.9, -3.4, 2.9, -1.5, -1.5)
  b.box('stone', -1.7, eave + 1.66, -0.12, 1.7, eave + 1.95, 0.12, 0x3c4044)
}

export const WALL: Partial<Record<ThingKind, Drawer>> = { rampart, watchtower }
