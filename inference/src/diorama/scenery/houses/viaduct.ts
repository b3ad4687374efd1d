/** A railway bridge over a city street. */
import { streetPlan } from '../../place/street-plan.ts'
import { shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

/** Steel or concrete bridge along a cross street: piers at the kerbs of the main street, girders, parapets and wires. */
export const viaduct: Drawer = (b, { place, level }) => {
  const plan = streetPlan(place)
  const steel = place.culture === 'american' || place.era === '1980s' || place.era === '1900s'
  const tone = place.era === 'future' ? 0xc8d0dc : steel ? 0x3f5a54 : 0x9a9c9e
  const long = plan.spacingX / 2
  const y = 6.2
  const hz = 2.2
  for (const s of [-1, 1]) {
    const x = s * (plan.road + 0.9)
    b.box(steel ? 'metal' : 'stone', x - 0.45, 0, -hz, x + 0.45, y, hz, [shade(tone, 0.7), tone], 'bt')
    const x1 = s * long * 0.6
    b.box(steel ? 'metal' : 'stone', x1 - 0.45, 0, -hz, x1 + 0.45, y, hz, [shade(tone, 0.7), tone], 'bt')
  }
  b.box(steel ? 'metal' : 'stone', -long, y, -hz, long, y + 1.3, hz, [shade(tone, 0.75), tone], 'lr')
  b.box(
    steel ? 'metal' : 'stone',
    -long,
    y + 1.3,
    hz - 0.2,
    long,
    y + 2.1,
    hz,
    [shade(tone, 0.9), shade(tone, 1.1)],
    'lrb',
  )
  if (level < 2) {
    const n = level === 0 ? 24 : 10
    for (let k = 0; k < n; k++) {
      const x = -long + (k / n) * 2 * long
      b.box('metal', x, y + 0.05, hz, x + 0.16, y + 1.25, hz + 0.1, shade(tone, 0.8), 'nbt')
    }
    b.box(
      'sign',
      -long,
      y + 1.35,
      hz + 0.01,
      long,
      y + 1.42,
      hz + 0.03,
      place.era === 'future' ? 0x6af0ff : 0xe8c23c,
      'lrbn',
    )
  }
  for (let k = -2; k <= 2; k++) {
    b.box('metal', k * long * 0.4 - 0.08, y + 1.3, -hz, k * long * 0.4 + 0.08, y + 6.2, -hz + 0.16, 0x5a6066, 'b')
    b.box('metal', k * long * 0.4 - 0.05, y + 5.8, -hz, k * long * 0.4 + 0.05, y + 5.95, hz * 0.4, 0x5a6066, '')
  }
}
