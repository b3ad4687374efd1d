/** Cars that are brought in: those that drive in places of the same years, in the colour asked for, on wheels that turn. */
import { Group } from 'three'
import type { MeshBuilder } from '../../scenery/build/mesh.ts'
import { motorcar } from '../../scenery/street/car.ts'
import { SHAPES } from '../../scenery/street/car-shapes.ts'
import { classic, CLASSIC } from '../../scenery/street/classic.ts'
import { pod } from '../../scenery/street/pod.ts'
import { veteran } from '../../scenery/street/veteran.ts'
import { drawnBy } from './from-scenery.ts'
import type { Make } from './make.ts'
import { drive, wheel } from './wheels.ts'

interface Axles {
  axles: readonly [number, number]
  wheel: number
  half: number
  /** The tyre's side. */
  wall?: number
}

const driving =
  (draw: (b: MeshBuilder, colour: number, trim: number) => void, on: Axles | null): Make =>
  ({ colour, trim }) => {
    const group = new Group()
    const body = drawnBy((b) => draw(b, colour, trim), true)
    group.add(body)
    const wheels = (on?.axles ?? []).flatMap((z) =>
      [-1, 1].map((s) => ({
        g: wheel(s * (on!.half - 0.1), on!.wheel, z, on!.wheel, 0.1, 0, 0x24242a, on!.wall),
        r: on!.wheel,
        steer: z > 0,
      })),
    )
    for (const one of wheels) group.add(one.g)
    return { group, move: drive(body, wheels) }
  }

const finned = SHAPES.finned![0]!
const boxy = SHAPES.boxy![1]!
const rounded = SHAPES.rounded![2]!

export const CARS: Record<string, Make> = {
  car: driving((b, paint) => motorcar(b, rounded, { paint, cover: paint, wheels: false }, 0), rounded),
  'car-boxy': driving((b, paint) => motorcar(b, boxy, { paint, cover: paint, wheels: false }, 0), boxy),
  'car-veteran': driving((b, colour) => veteran(b, colour, 0, false), null),
  'car-classic': driving((b, colour) => classic(b, colour, 0, false), { ...CLASSIC, wall: 0xe8e2d4 }),
  'car-finned': driving((b, paint, cover) => motorcar(b, finned, { paint, cover, wheels: false }, 0), {
    ...finned,
    wall: 0xf0ece0,
  }),
  'car-pod': driving((b, colour) => pod(b, colour, colour & 3, 0), null),
}
