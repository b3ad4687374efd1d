/** Numbers taken two by two or three by three: profiles and paths as one short list. */
import type { P3 } from './mesh.ts'

export const pairs = (list: readonly number[]): [number, number][] =>
  Array.from({ length: list.length / 2 }, (_, n) => [list[2 * n]!, list[2 * n + 1]!])

export const triples = (list: readonly number[]): P3[] =>
  Array.from({ length: list.length / 3 }, (_, n) => [list[3 * n]!, list[3 * n + 1]!, list[3 * n + 2]!])
