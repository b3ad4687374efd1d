/** Stones of a churchyard: slabs, crosses, rounded heads, an obelisk; each leans as the ground has let it. */
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const TONES = [0x8c8c86, 0xa49c90, 0x74787a] as const

const tombstone: Drawer = (b, { variant, level }) => {
  const tone = TONES[variant % TONES.length]!
  const own = (n: number): number => cell01(151, variant, n)
  b.at(0, 0, 0, 0.16 * (own(1) - 0.5), () => {
    const w = 0.32 + 0.12 * own(2)
    const h = 0.75 + 0.35 * own(3)
    const paint = [shade(tone, 0.78), tone] as const
    b.box('stone', -w - 0.1, -0.2, -0.2, w + 0.1, 0.1, 0.2, paint, 'b')
    switch (variant % 4) {
      case 0:
        b.box('stone', -0.1, 0.1, -0.08, 0.1, h + 0.5, 0.08, paint, 'b')
        b.box('stone', -w, h - 0.02, -0.08, w, h + 0.18, 0.08, tone, '')
        break
      case 1:
        b.lathe(
          'stone',
          0,
          0,
          [
            [0.24, 0.1],
            [0.15, h + 0.9],
            [0.001, h + 1.15],
          ],
          4,
          paint,
        )
        break
      default: {
        b.box('stone', -w, 0.1, -0.09, w, h, 0.09, paint, 'bt')
        // A round head, in facets.
        const parts = level === 0 ? 6 : 3
        for (let k = 0; k < parts; k++) {
          const [a, c] = [(k / parts) * Math.PI, ((k + 1) / parts) * Math.PI]
          const [xa, xc] = [-Math.cos(a) * w, -Math.cos(c) * w]
          const [ya, yc] = [h + Math.sin(a) * w * 0.75, h + Math.sin(c) * w * 0.75]
          b.quad('stone', [xa, h, 0.09], [xc, h, 0.09], [xc, yc, 0.09], [xa, ya, 0.09], tone, [0, 0, 1])
          b.quad('stone', [xc, h, -0.09], [xa, h, -0.09], [xa, ya, -0.09], [xc, yc, -0.09], tone, [0, 0, -1])
          b.quad(
            'stone',
            [xa, ya, 0.09],
            [xc, yc, 0.09],
            [xc, yc, -0.09],
            [xa, ya, -0.09],
            shade(tone, 1.08),
            [0, 1, 0],
          )
        }
        if (level === 0)
          for (let k = 0; k < 3; k++)
            b.quad(
              'line',
              [-w * 0.6, h - 0.12 - k * 0.12, 0.095],
              [w * (0.3 + 0.3 * own(4 + k)), h - 0.12 - k * 0.12, 0.095],
              [w * (0.3 + 0.3 * own(4 + k)), h - 0.09 - k * 0.12, 0.095],
              [-w * 0.6, h - 0.09 - k * 0.12, 0.095],
              shade(tone, 0.6),
              [0, 0, 1],
            )
      }
    }
  })
}

export const GRAVES: Partial<Record<ThingKind, Drawer>> = { tombstone }
