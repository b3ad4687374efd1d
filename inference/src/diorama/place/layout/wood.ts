/** Woods of one kind of tree, where a premise names it ("a birch forest", 枫林): the mark of a place says which. */
import type { Place } from '../../state/state.ts'
import type { ThingKind } from '../things.ts'

export const WOODS = [
  'birch',
  'maple',
  'pine',
  'spruce',
  'oak',
  'willow',
  'cypress',
  'poplar',
  'cedar',
  'cherry',
  'palm',
] as const satisfies readonly ThingKind[]

const KINDS: ReadonlySet<string> = new Set<string>([...WOODS, 'giant', 'plane', 'bare'])

/** The tree of which the wood of a place is, or null. */
export const woodOf = ({ marks }: Place): ThingKind | null => {
  const mark = marks.find((one) => one.startsWith('wood-'))
  return WOODS.find((kind) => mark === `wood-${kind}`) ?? null
}

/** Trees with their weights in such a wood: a few others stand among them. */
export const inWood = (
  wood: ThingKind | null,
  trees: readonly (readonly [kind: ThingKind, weight: number])[],
): [kind: ThingKind, weight: number][] => {
  if (wood === null) return trees.map(([kind, weight]) => [kind, weight])
  const others = trees.filter(([kind]) => kind !== wood)
  const whole = others.reduce((sum, [, weight]) => sum + weight, 0) || 1
  return [[wood, 9], ...others.map(([kind, weight]): [ThingKind, number] => [kind, weight / whole])]
}

/** What stands in such a wood where elsewhere `kind` would. */
export const treeInWood = (wood: ThingKind | null, kind: ThingKind): ThingKind =>
  wood !== null && KINDS.has(kind) ? wood : kind
