/**
 * A step after the compiler: vector constants move from the code into a table in memory. V8 builds such a constant where it is used, by three
 * instructions and 22 bytes; reading it from the table is one of nine, and the long formulas of the light are a third shorter so. Works on the
 * binary (WebAssembly core 3.0, sections 5.4 and 5.5): only `v128.const` changes, the rest is copied.
 */

/** Where the table begins and ends: between the compiler's own data and the frame block. */
export const CONSTANTS = 32768
export const CONSTANTS_END = 65536

const [CODE, DATA, DATA_COUNT] = [10, 11, 12]

class Reader {
  at: number
  readonly bytes: Uint8Array
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }
  byte(): number {
    return this.bytes[this.at++]!
  }
  /** An unsigned LEB128 number. */
  number(): number {
    let value = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = this.byte()
      value += (byte & 127) * shift
      if (byte < 128) return value
    }
  }
  numbers(count: number): void {
    for (let i = 0; i < count; i++) this.number()
  }
  skip(count: number): void {
    this.at += count
  }
}

const leb = (value: number): number[] => {
  const out: number[] = []
  for (; value >= 128; value = Math.floor(value / 128)) out.push((value & 127) | 128)
  return [...out, value]
}
/** Signed, of a number that is not negative. */
const signed = (value: number): number[] => {
  const out = leb(value)
  if (out.at(-1)! < 64) return out
  out[out.length - 1]! |= 128
  return [...out, 0]
}

const VECTOR_CONST = 12
const [LOAD, LOAD_32_SPLAT, LOAD_64_SPLAT] = [0, 9, 10]

/** Passes over what follows an opcode; for a prefix `0xfd` its number is read already. */
const pass = (code: Reader, opcode: number, vector: number): void => {
  if (opcode === 0xfd) {
    if (vector <= 11 || vector === 92 || vector === 93) code.numbers(2)
    else if (vector === VECTOR_CONST || vector === 13) code.skip(16)
    else if (vector >= 21 && vector <= 34) code.skip(1)
    else if (vector >= 84 && vector <= 91) {
      code.numbers(2)
      code.skip(1)
    }
  } else if (opcode === 0xfc) {
    const number = code.number()
    if (number >= 8) code.numbers(number === 9 || number === 11 || number > 14 ? 1 : 2)
  } else if (opcode === 0xfe) code.numbers(code.number() === 3 ? 1 : 2)
  else if (opcode === 0x0e) code.numbers(code.number() + 1)
  else if (opcode === 0x1c) code.numbers(code.number())
  else if (opcode === 0x11 || (opcode >= 0x28 && opcode <= 0x3e)) code.numbers(2)
  else if (opcode === 0x43) code.skip(4)
  else if (opcode === 0x44) code.skip(8)
  else if (
    (opcode >= 0x02 && opcode <= 0x04) ||
    opcode === 0x0c ||
    opcode === 0x0d ||
    opcode === 0x10 ||
    (opcode >= 0x20 && opcode <= 0x26) ||
    (opcode >= 0x3f && opcode <= 0x42) ||
    opcode === 0xd0 ||
    opcode === 0xd2
  )
    code.number()
}

/** Places in the table by content. */
class Table {
  #words: number[] = []
  #places = new Map<string, number>()

  place(bytes: Uint8Array): number {
    const key = bytes.join()
    const known = this.#places.get(key)
    if (known !== undefined) return known
    // What is read as a whole stays within a line of the cache.
    while (this.#words.length % bytes.length) this.#words.push(0)
    const at = CONSTANTS + this.#words.length
    this.#words.push(...bytes)
    if (CONSTANTS + this.#words.length > CONSTANTS_END) throw new RangeError('the table of constants is full')
    this.#places.set(key, at)
    return at
  }

  get bytes(): number[] {
    return this.#words
  }
}

const repeats = (bytes: Uint8Array, period: number): boolean => bytes.every((byte, i) => byte === bytes[i % period])

/** The read that stands for a constant; null for those that V8 makes in one instruction. */
const read = (bytes: Uint8Array, table: Table): number[] | null => {
  if (repeats(bytes, 1) && (bytes[0] === 0 || bytes[0] === 255)) return null
  const [number, align, size] = repeats(bytes, 4)
    ? [LOAD_32_SPLAT, 2, 4]
    : repeats(bytes, 8)
      ? [LOAD_64_SPLAT, 3, 8]
      : [LOAD, 4, 16]
  // The place as the address itself: V8 then reads it in one instruction, where an offset to zero becomes an address kept in a register.
  return [0x41, ...signed(table.place(bytes.subarray(0, size))), 0xfd, number, align, 0]
}

const body = (bytes: Uint8Array, table: Table): number[] => {
  const code = new Reader(bytes)
  for (let groups = code.number(); groups > 0; groups--) code.numbers(2)
  const out: number[] = []
  let from = 0
  while (code.at < bytes.length) {
    const start = code.at
    const opcode = code.byte()
    const vector = opcode === 0xfd ? code.number() : -1
    if (vector === VECTOR_CONST) {
      const instead = read(bytes.subarray(code.at, code.at + 16), table)
      code.skip(16)
      if (!instead) continue
      out.push(...bytes.subarray(from, start), ...instead)
      from = code.at
    } else pass(code, opcode, vector)
  }
  out.push(...bytes.subarray(from))
  return out
}

const codeSection = (bytes: Uint8Array, table: Table): number[] => {
  const code = new Reader(bytes)
  const count = code.number()
  const out = leb(count)
  for (let i = 0; i < count; i++) {
    const size = code.number()
    const one = body(bytes.subarray(code.at, code.at + size), table)
    code.skip(size)
    for (const part of [leb(one.length), one]) for (const byte of part) out.push(byte)
  }
  return out
}

/** Moves the vector constants of a module into a data segment of its own. Throws RangeError when they are more than fit. */
export const pooled = (module: Uint8Array): Uint8Array => {
  const table = new Table()
  const out: number[] = [...module.subarray(0, 8)]
  const input = new Reader(module, 8)
  while (input.at < module.length) {
    const id = input.byte()
    const size = input.number()
    const section = module.subarray(input.at, input.at + size)
    input.skip(size)
    let written: Iterable<number> & { length: number } = section
    if (id === DATA_COUNT) written = leb(new Reader(section).number() + 1)
    if (id === CODE) written = codeSection(section, table)
    if (id === DATA) {
      const data = new Reader(section)
      const count = data.number()
      const own = [0, 0x41, ...signed(CONSTANTS), 0x0b, ...leb(table.bytes.length), ...table.bytes]
      written = [...leb(count + 1), ...section.subarray(data.at), ...own]
    }
    out.push(id, ...leb(written.length))
    for (const byte of written) out.push(byte)
  }
  return Uint8Array.from(out)
}
