/** All that flies with wings of its own, by name. */
import { bird } from './bird.ts'
import { BIRDS } from './birds.ts'
import { INSECTS, insect } from './insects.ts'
import type { Make } from './make.ts'

export const WINGS: Record<string, Make> = {
  ...Object.fromEntries(Object.entries(BIRDS).map(([name, b]): [string, Make] => [name, (l) => bird(l, b)])),
  ...Object.fromEntries(Object.entries(INSECTS).map(([name, k]): [string, Make] => [name, (l) => insect(l, k)])),
}
