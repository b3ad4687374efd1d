/** Big things that stand: house, cabin, tower, lighthouse, windmill, gate, bridge. */
import { box, curve, lathe, rod, tube } from '../shape/loft.ts'
import { rigid, shade } from '../shape/sheet.ts'
import type { Vec3 } from '../shape/vec.ts'
import { drawCabin, drawHouse } from '../../scenery/houses/homestead.ts'
import { Part } from './build.ts'
import { drawnBy } from './from-scenery.ts'
import { type Make, still } from './make.ts'

export const BUILDINGS: Record<string, Make> = {
  house: (l) => ({ group: drawnBy((b) => drawHouse(b, l.colour, l.trim), false) }),
  cabin: (l) => ({ group: drawnBy((b) => drawCabin(b, l.colour, l.trim), false) }),
  tower: still((p, l) => {
    lathe(
      p.of('stone'),
      [0, 0, 0],
      [
        [1.5, 0],
        [1.35, 0.6],
        [1.25, 5.6],
        [1.55, 5.9],
        [1.55, 6.5],
      ],
      l.colour,
      0,
      18,
    )
    lathe(
      p.of('roof'),
      [0, 6.5, 0],
      [
        [1.75, 0],
        [1.2, 0.9],
        [0.4, 2.1],
        [0, 2.5],
      ],
      l.trim,
      0,
      18,
    )
    for (let i = 0; i < 3; i++)
      box(p.of('window', { glow: 0.9 }), [-0.2, 1.6 + i * 1.6, 1.2], [0.2, 2.3 + i * 1.6, 1.32], 0x3a4a60)
    box(p.of('wood'), [-0.5, 0, 1.3], [0.5, 1.6, 1.46], 0x5a3a28)
  }),
  lighthouse: still((p, l) => {
    for (let i = 0; i < 5; i++)
      lathe(
        p.of('plaster'),
        [0, i * 1.7, 0],
        [
          [1.5 - i * 0.16, 0],
          [1.34 - i * 0.16, 1.7],
        ],
        i % 2 ? l.trim : l.colour,
        0,
        20,
      )
    lathe(
      p.of('metal'),
      [0, 8.5, 0],
      [
        [0.72, 0],
        [1.05, 0.1],
        [1.05, 0.25],
        [0.6, 0.28],
      ],
      0x2e3236,
      0,
      20,
    )
    lathe(
      p.of('glow', { glow: 1 }),
      [0, 8.75, 0],
      [
        [0.55, 0],
        [0.58, 1.1],
      ],
      0xffe8a0,
      0,
      12,
    )
    lathe(
      p.of('roof'),
      [0, 9.85, 0],
      [
        [0.8, 0],
        [0.4, 0.6],
        [0.06, 0.85],
        [0.04, 1.2],
        [0, 1.2],
      ],
      l.trim,
      0,
      16,
    )
  }),
  windmill: (l) => {
    const p = new Part()
    lathe(
      p.of('plaster'),
      [0, 0, 0],
      [
        [1.7, 0],
        [1.1, 4.6],
      ],
      l.colour,
      0,
      18,
    )
    lathe(
      p.of('roof'),
      [0, 4.6, 0],
      [
        [1.3, 0],
        [1.0, 0.7],
        [0.4, 1.3],
        [0, 1.45],
      ],
      l.trim,
      0,
      18,
    )
    box(p.of('wood'), [-0.45, 0, 1.5], [0.45, 1.6, 1.68], 0x6a4630)
    const sails = new Part().at(0, 4.7, 1.45)
    for (let i = 0; i < 4; i++) {
      const a = (i / 4) * Math.PI * 2
      const d: Vec3 = [Math.sin(a), Math.cos(a), 0]
      const n: Vec3 = [Math.cos(a), -Math.sin(a), 0]
      rod(sails.of('wood'), [0, 0, 0], [d[0] * 3.2, d[1] * 3.2, 0], 0.07, 0.05, 0x6a4a30)
      const s = sails.of('cloth', { double: true, through: 0.4 })
      const ids = [
        [0.7, 0.05],
        [3.1, 0.05],
        [3.1, 0.75],
        [0.7, 0.75],
      ].map(([u, v]) => s.vertex([d[0] * u + n[0] * v, d[1] * u + n[1] * v, 0.03], [0, 0, 1], 0xf6eedc, rigid(0)))
      s.face(ids[0], ids[2], ids[1])
      s.face(ids[0], ids[3], ids[2])
    }
    const turning = sails.done()
    const group = p.done()
    group.add(turning)
    return { group, move: (s) => void (turning.rotation.z = -s.tick * (0.012 + 0.05 * s.sky.now.wind)) }
  },
  torii: still((p, l) => {
    for (const x of [-1.5, 1.5]) {
      lathe(
        p.of('wood'),
        [x, 0, 0],
        [
          [0.24, 0],
          [0.2, 0.3],
          [0.17, 3.5],
        ],
        (t) => (t < 0.3 ? l.trim : l.colour),
        0,
        14,
      )
    }
    box(p.of('wood'), [-1.9, 2.7, -0.11], [1.9, 2.95, 0.11], l.colour)
    tube(p.of('wood'), {
      line: curve(
        [
          [-2.4, 3.75, 0],
          [-1.2, 3.55, 0],
          [1.2, 3.55, 0],
          [2.4, 3.75, 0],
        ],
        13,
      ),
      radius: () => 0.17,
      flat: 1.1,
      sides: 4,
      wide: [0, 1, 0.9],
      colour: () => l.colour,
      cling: () => rigid(0),
      caps: [true, true],
    })
    tube(p.of('wood'), {
      line: curve(
        [
          [-2.5, 3.98, 0],
          [-1.2, 3.78, 0],
          [1.2, 3.78, 0],
          [2.5, 3.98, 0],
        ],
        13,
      ),
      radius: () => 0.13,
      flat: 1.6,
      sides: 4,
      wide: [0, 1, 0.9],
      colour: () => l.trim,
      cling: () => rigid(0),
      caps: [true, true],
    })
    box(p.of('wood'), [-0.2, 2.95, -0.08], [0.2, 3.5, 0.08], l.trim)
  }),
  bridge: still((p, l) => {
    for (let i = 0; i < 16; i++) {
      const t = i / 16
      const y = Math.sin(Math.PI * (t + 0.03)) * 0.7
      box(
        p.of('wood'),
        [-0.9, y, -3 + i * 0.375],
        [0.9, y + 0.1, -3 + i * 0.375 + 0.35],
        i % 2 ? l.trim : shade(l.trim, 0.06),
      )
    }
    for (const x of [-0.9, 0.9]) {
      tube(p.of('wood'), {
        line: Array.from({ length: 13 }, (_, i): Vec3 => [x, Math.sin((Math.PI * i) / 12) * 0.7 + 0.85, -3 + i * 0.5]),
        radius: () => 0.06,
        sides: 6,
        colour: () => l.colour,
        cling: () => rigid(0),
        caps: [true, true],
      })
      for (let i = 0; i < 7; i++)
        rod(
          p.of('wood'),
          [x, Math.sin((Math.PI * i) / 6) * 0.7, -3 + i],
          [x, Math.sin((Math.PI * i) / 6) * 0.7 + 0.9, -3 + i],
          0.06,
          0.06,
          l.colour,
        )
    }
  }),
}
