/** Things in a hand. Each is made with its grip at the origin and its shaft along +y; the figure places it in the palm. */
import { Group, Mesh } from 'three'
import type { HeldThing } from '../../state/look.ts'
import type { Actor, DioramaState } from '../../state/state.ts'
import { Surface } from '../../raster/contract.ts'
import { flag } from '../shape/flag.ts'
import { ball, box, curve, lathe, rod, tube } from '../shape/loft.ts'
import { blend, rigid, shade, Sheet } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { weight } from '../slots.ts'
import { moreHeld } from './held-more.ts'
import { bowAt, instrumentSize } from './props.ts'
import { bow, guitar, leaf, violin } from './strings.ts'

export interface Held {
  group: Group
  /** What moves by itself, in the axes of its holder. */
  move?: (state: DioramaState, holder: Actor) => void
  /** 'upright': the shaft stays up and leans a little; 'hang': hangs from the hand; 'hand': turns with the hand; 'body': lies against the chest. */
  way: 'upright' | 'hang' | 'hand' | 'body'
}

const add = (group: Group, sheet: Sheet, surface: Surface): void => {
  if (!sheet.triangles) return
  const mesh = new Mesh(sheet.geometry(), surface)
  mesh.userData.moves = true
  group.add(mesh)
}

const cloth = (through = 0): Surface => new Surface({ kind: 'cloth', double: true, through })

/** Canopy of n panels that sag between the ribs; light comes through. */
export const umbrella = (colour: number, height: number, head: number): Group => {
  const group = new Group()
  const canopy = new Sheet()
  const wood = new Sheet()
  const steel = new Sheet()
  const R = 0.16 + 0.28 * height ** 0.55
  const top = head * 1.02 + 0.1 * height + 0.27
  const drop = R * 0.46
  const panels = 8
  const per = 4
  const rows = 8
  const at = (r: number, a: number): Vec3 => {
    const t = r / (rows - 1)
    const within = (((a / (Math.PI * 2)) * panels) % 1) * 2 - 1
    const sag = (1 - within * within) * t * t
    const rr = R * Math.sin((t * Math.PI) / 2.15) * 1.02 * (1 - sag * 0.075)
    return [Math.sin(a) * rr, top - drop * (1 - Math.cos((t * Math.PI) / 2.05)) + sag * 0.028, Math.cos(a) * rr]
  }
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < panels * per; c++) {
      const a = (c / (panels * per)) * Math.PI * 2
      const rib = c % per === 0
      canopy.vertex(
        at(r, a),
        [0, 1, 0],
        r === rows - 1
          ? shade(colour, -0.16)
          : rib
            ? shade(colour, -0.12)
            : blend(colour, 0xffffff, 0.05 + 0.04 * (r / rows)),
        rigid(0),
      )
    }
  canopy.grid(0, rows, panels * per, true, true)
  canopy.smooth(0, 0)
  for (let i = 0; i < panels; i++) {
    const a = (i / panels) * Math.PI * 2
    tube(steel, {
      line: [1, 3, 5, 7].map((r) => {
        const p = at(r, a)
        return [p[0] * 0.985, p[1] - 0.008, p[2] * 0.985] as Vec3
      }),
      radius: () => 0.0035,
      sides: 3,
      colour: () => 0x4a4648,
      cling: () => rigid(0),
    })
    const knee = at(4, a)
    rod(
      steel,
      [0, top - drop * 0.95, 0],
      [knee[0] * 0.98, knee[1] - 0.01, knee[2] * 0.98],
      0.003,
      0.003,
      0x5a5658,
      0,
      3,
    )
    ball(steel, at(rows - 1, a), 0.008, 0xd8d0c4, 0, [1, 1, 1], 4, 5)
  }
  rod(wood, [0, -0.1 * height ** 0.5, 0], [0, top + 0.045, 0], 0.0068, 0.005, 0x6a4a30, 0, 6)
  const hook = -0.1 * height ** 0.5
  tube(wood, {
    line: curve(
      [
        [0, hook + 0.03, 0],
        [0, hook - 0.02, 0],
        [0, hook - 0.05, 0.022],
        [0, hook - 0.035, 0.05],
        [0, hook - 0.015, 0.052],
      ],
      8,
    ),
    radius: () => 0.011,
    sides: 6,
    colour: () => 0x8a5a34,
    cling: () => rigid(0),
    caps: [true, true],
  })
  ball(wood, [0, top + 0.045, 0], 0.009, 0x3a2a20)
  add(group, canopy, cloth(0.55))
  add(group, wood, new Surface({ kind: 'wood' }))
  add(group, steel, new Surface({ kind: 'metal', ink: false }))
  return group
}

/** Makes a held thing for a figure of a height (m). */
export const holdThing = (thing: HeldThing, height: number, head: number): Held => {
  const group = new Group()
  const c = new Sheet()
  const wood = new Sheet()
  const shine = new Sheet()
  const glow = new Sheet()
  const k = Math.sqrt(height / 1.6)
  let way: Held['way'] = 'hand'
  let move: Held['move']
  const brown = 0x7a5232
  switch (thing.kind) {
    case 'umbrella':
      return { group: umbrella(thing.colour, height, head), way: 'upright' }
    case 'lantern': {
      way = 'hang'
      tube(shine, {
        line: curve(
          [
            [-0.045 * k, -0.06 * k, 0],
            [-0.04 * k, -0.01, 0],
            [0, 0.004, 0],
            [0.04 * k, -0.01, 0],
            [0.045 * k, -0.06 * k, 0],
          ],
          9,
        ),
        radius: () => 0.004,
        sides: 4,
        colour: () => 0x3a2f28,
        cling: () => rigid(0),
      })
      lathe(
        shine,
        [0, -0.25 * k, 0],
        [
          [0.0, 0],
          [0.06 * k, 0],
          [0.06 * k, 0.018 * k],
        ],
        0x3a2f28,
      )
      lathe(
        glow,
        [0, -0.25 * k, 0],
        [
          [0.048 * k, 0.015 * k],
          [0.058 * k, 0.08 * k],
          [0.046 * k, 0.15 * k],
        ],
        0xffd488,
      )
      lathe(
        shine,
        [0, -0.25 * k, 0],
        [
          [0.066 * k, 0.15 * k],
          [0.045 * k, 0.178 * k],
          [0.012 * k, 0.2 * k],
          [0, 0.2 * k],
        ],
        thing.colour,
      )
      break
    }
    case 'torch':
      way = 'upright'
      rod(wood, [0, -0.18 * k, 0], [0, 0.26 * k, 0], 0.016 * k, 0.024 * k, brown)
      ball(glow, [0, 0.34 * k, 0], 0.055 * k, 0xffb040, 0, [0.9, 1.7, 0.9])
      break
    case 'balloon':
      way = 'upright'
      rod(shine, [0, -0.05, 0], [0, 0.62, 0], 0.0025, 0.0025, 0xe8e0d4, 0, 4)
      ball(c, [0, 0.82, 0], 0.17, thing.colour, 0, [1, 1.18, 1], 10, 14)
      ball(c, [0, 0.62, 0], 0.018, shade(thing.colour, -0.2), 0, [1, 1, 1], 4, 6)
      break
    case 'sword':
      rod(wood, [0, -0.08 * k, 0], [0, 0.06 * k, 0], 0.015 * k, 0.015 * k, 0x3a2a24)
      box(shine, [-0.075 * k, 0.06 * k, -0.014 * k], [0.075 * k, 0.082 * k, 0.014 * k], 0xc8a04a)
      tube(shine, {
        line: [
          [0, 0.08 * k, 0],
          [0, 0.5 * k, 0],
          [0, 0.78 * k, 0],
          [0, 0.88 * k, 0],
        ],
        radius: (t) => 0.026 * k * (t > 0.99 ? 0.04 : 1 - t * 0.3),
        flat: 0.22,
        sides: 4,
        colour: () => thing.colour || 0xd8e0e8,
        cling: () => rigid(0),
      })
      break
    case 'stick':
    case 'flag':
      way = thing.kind === 'flag' ? 'upright' : 'hand'
      rod(wood, [0, -0.35 * k, 0], [0, 0.75 * k, 0], 0.012 * k, 0.01 * k, brown)
      if (thing.kind === 'flag') {
        const banner = flag(0.5 * k, 0.3 * k, thing.colour)
        banner.group.position.set(0, 0.74 * k, 0)
        group.add(banner.group)
        move = banner.wave
      }
      break
    case 'flower':
    case 'bouquet': {
      way = 'upright'
      const n = thing.kind === 'flower' ? 1 : 7
      for (let i = 0; i < n; i++) {
        const a = i * 2.4
        const r = n === 1 ? 0 : 0.05 * k * Math.sqrt(i / n + 0.1)
        const top: Vec3 = [Math.cos(a) * r, (0.16 + (n > 1 ? 0.02 * Math.sin(i * 3) : 0)) * k, Math.sin(a) * r]
        rod(wood, [0, -0.07 * k, 0], top, 0.004, 0.004, 0x4f8f48, 0, 4)
        for (let p = 0; p < 5; p++)
          ball(
            c,
            [top[0] + Math.cos(p * 1.257) * 0.021 * k, top[1] + 0.004, top[2] + Math.sin(p * 1.257) * 0.021 * k],
            0.017 * k,
            i % 3 === 1 ? 0xffffff : i % 3 === 2 ? shade(thing.colour, 0.35) : thing.colour,
            0,
            [1, 0.6, 1],
            4,
            6,
          )
        ball(c, [top[0], top[1] + 0.01, top[2]], 0.012 * k, 0xf6c840, 0, [1, 1, 1], 4, 6)
      }
      break
    }
    case 'book': {
      way = 'body'
      const leaves = ([1, -1] as const).map((s) => {
        const sheet = new Sheet()
        leaf(sheet, thing.colour, k, s)
        const half = new Group()
        add(half, sheet, cloth())
        group.add(half)
        return { half, s }
      })
      // opened by who reads
      move = (_state, holder) => {
        const open = 1.45 - 1.2 * weight(holder.body, 'hold')
        for (const { half, s } of leaves) half.rotation.z = s * open
      }
      break
    }
    case 'bag':
      way = 'hang'
      box(c, [-0.045 * k, -0.3 * k, -0.12 * k], [0.045 * k, -0.1 * k, 0.12 * k], thing.colour)
      tube(c, {
        line: curve(
          [
            [0, -0.11 * k, -0.07 * k],
            [0, -0.01, -0.04 * k],
            [0, 0.004, 0],
            [0, -0.01, 0.04 * k],
            [0, -0.11 * k, 0.07 * k],
          ],
          9,
        ),
        radius: () => 0.007 * k,
        sides: 5,
        colour: () => shade(thing.colour, -0.3),
        cling: () => rigid(0),
      })
      break
    case 'basket':
      way = 'hang'
      lathe(
        wood,
        [0, -0.26 * k, 0],
        [
          [0, 0],
          [0.09 * k, 0],
          [0.125 * k, 0.11 * k],
          [0.132 * k, 0.12 * k],
          [0.118 * k, 0.12 * k],
          [0.1 * k, 0.08 * k],
        ],
        thing.colour,
        0,
        14,
      )
      tube(wood, {
        line: curve(
          [
            [0, -0.15 * k, -0.12 * k],
            [0, -0.02, -0.075 * k],
            [0, 0.004, 0],
            [0, -0.02, 0.075 * k],
            [0, -0.15 * k, 0.12 * k],
          ],
          10,
        ),
        radius: () => 0.009 * k,
        sides: 5,
        colour: () => shade(thing.colour, -0.2),
        cling: () => rigid(0),
      })
      for (let i = 0; i < 5; i++)
        ball(
          c,
          [Math.cos(i * 1.9) * 0.05 * k, -0.155 * k, Math.sin(i * 1.9) * 0.05 * k],
          0.036 * k,
          i % 2 ? 0xd83a30 : 0xe8b43a,
          0,
          [1, 1, 1],
          6,
          8,
        )
      break
    case 'cup':
      lathe(
        c,
        [0, -0.03 * k, 0],
        [
          [0, 0],
          [0.028 * k, 0],
          [0.036 * k, 0.075 * k],
          [0.032 * k, 0.075 * k],
          [0.026 * k, 0.02 * k],
        ],
        thing.colour,
        0,
        12,
      )
      break
    case 'phone':
      box(shine, [-0.006, -0.06 * k, -0.033 * k], [0.006, 0.085 * k, 0.033 * k], thing.colour)
      break
    case 'guitar':
      way = 'body'
      guitar(wood, shine, thing.colour, instrumentSize(height))
      break
    case 'violin': {
      way = 'body'
      const g = instrumentSize(height)
      const side = thing.hand === 'left' ? 1 : -1
      violin(wood, shine, thing.colour, g)
      const stick = new Sheet()
      bow(stick, g, side)
      const drawn = new Group()
      add(drawn, stick, new Surface({ kind: 'wood', double: true }))
      group.add(drawn)
      move = (state, holder) => void (drawn.position.x = side * g * (0.25 + 0.13 * bowAt(state.tick, holder.body)))
      break
    }
    default:
      way = moreHeld(thing, k, { cloth: c, wood, shine }) ?? way
  }
  add(group, c, cloth(0.15))
  add(group, wood, new Surface({ kind: 'wood', double: true }))
  add(group, shine, new Surface({ kind: 'metal', double: true }))
  add(group, glow, new Surface({ kind: 'glow', glow: 1, ink: false }))
  return { group, way, ...(move ? { move } : {}) }
}
