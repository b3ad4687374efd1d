import asc from 'assemblyscript/asc'
import { describe, expect, it } from 'vitest'
import { CONSTANTS, CONSTANTS_END, pooled } from './constants.ts'

/** One of each shape of constant, beside every kind of instruction operand the walk has to pass over. */
const SOURCE = `
export const text: string = 'data of its own'
export function four(x: f32): f32 {
  const v = f32x4.mul(f32x4.splat(x), f32x4(0.5, 1.5, 2.5, 3.5))
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 3)
}
export function same(x: f32): f32 {
  return f32x4.extract_lane(f32x4.add(f32x4.splat(x), f32x4.splat(0.75)), 2)
}
export function pairs(x: i32): i32 {
  const v = i16x8.add(i16x8.splat(<i16>x), i16x8(1, 2, 3, 400, 1, 2, 3, 400))
  return i16x8.extract_lane_s(v, 3) + i16x8.extract_lane_s(v, 5)
}
export function shuffled(x: i32): i32 {
  const v = i8x16.shuffle(i32x4.splat(x), i32x4(7, 7, 7, 8), 0, 16, 1, 17, 4, 5, 6, 7, 8, 9, 10, 11, 28, 29, 30, 31)
  return i32x4.extract_lane(v, 3) + i32x4.extract_lane(v, 0) * 10
}
export function none(x: i32): i32 {
  return i32x4.extract_lane(v128.or(i32x4.splat(x), i32x4.splat(0)), 1) + i32x4.extract_lane(v128.and(i32x4.splat(x), i32x4.splat(-1)), 1)
}
export function chosen(k: i32): i64 {
  switch (k) {
    case 0: return 0x123456789abcdef
    case 1: return <i64>text.charCodeAt(2)
    case 2: return <i64>(<f64>k * 1.25e300 > 1e300)
    default: memory.fill(64, 0, 8); return load<i64>(64) + i64x2.extract_lane(i64x2.splat(-5), 1)
  }
}
`

const compiled = async (): Promise<Uint8Array> => {
  let binary: Uint8Array | null = null
  const { error, stderr } = await asc.main(
    ['in.ts', '--outFile', 'out.wasm', '-O2', '--runtime', 'stub', '--enable', 'simd', '--importMemory'],
    {
      readFile: (name: string) => (name === 'in.ts' ? SOURCE : null),
      writeFile: (_name: string, data: Uint8Array | string) => void (binary = data as Uint8Array),
      listFiles: () => [],
    },
  )
  if (error || !binary) throw new Error(stderr.toString())
  return binary
}

type Functions = Record<'four' | 'same' | 'pairs' | 'shuffled' | 'none' | 'chosen', (x: number) => number | bigint>

const instantiated = async (binary: Uint8Array): Promise<{ functions: Functions; memory: Uint8Array }> => {
  const memory = new WebAssembly.Memory({ initial: 4 })
  const { instance } = await WebAssembly.instantiate(
    binary as BufferSource,
    {
      env: {
        memory,
        abort: () => {
          throw new Error('aborted')
        },
      },
    } as WebAssembly.Imports,
  )
  return { functions: instance.exports as unknown as Functions, memory: new Uint8Array(memory.buffer) }
}

describe('constants of a module', async () => {
  const before = await compiled()
  const after = pooled(before)

  it('read from the table compute the same', async () => {
    const { functions: a } = await instantiated(before)
    const { functions: b, memory } = await instantiated(after)
    for (const name of ['four', 'same', 'pairs', 'shuffled', 'none', 'chosen'] as const)
      for (const x of [0, 1, 2, 3, 77]) expect(b[name](x), `${name}(${x})`).toBe(a[name](x))
    expect(memory.subarray(CONSTANTS, CONSTANTS_END).some((byte) => byte !== 0)).toBe(true)
  })

  it('take less code, and are stored once each', () => {
    // 16 bytes of content each; 0.75 is one number, the pairs are eight bytes.
    const first = String(new Uint8Array(new Float32Array([0.5, 1.5, 2.5, 3.5]).buffer))
    const places = (binary: Uint8Array): number =>
      Array.from(binary.keys()).filter((i) => String(binary.subarray(i, i + 16)) === first).length
    expect(places(before)).toBe(1)
    expect(places(after)).toBe(1)
    expect(WebAssembly.validate(after as BufferSource)).toBe(true)
  })
})
