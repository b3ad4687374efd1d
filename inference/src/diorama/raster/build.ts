/**
 * Builds the kernel (kernel/*.ts, AssemblyScript) to kernel/kernel.wasm when its sources are newer. Run by the set-up, by tests and by
 * whoever opens a renderer first; the result is not kept in git. `node build.ts` builds by hand.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pooled } from './constants.ts'

const here = join(dirname(fileURLToPath(import.meta.url)), 'kernel')
export const KERNEL_PATH = join(here, 'kernel.wasm')
/** 64 KiB pages of the shared memory: at most 1 GiB, of which only what is used is ever touched. */
export const MAX_PAGES = 16384

const digest = (): string => {
  const hash = createHash('sha256')
  for (const name of readdirSync(here).sort())
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(here, name)))
  return hash.digest('hex')
}

/** Builds if needed. Returns the path of the module. Throws with the compiler's own message when the source does not compile. */
export async function buildKernel(): Promise<string> {
  const stamp = join(here, 'kernel.stamp')
  const wanted = digest()
  if (existsSync(KERNEL_PATH) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return KERNEL_PATH
  const { default: asc } = await import('assemblyscript/asc')
  const part = `kernel.${process.pid}.wasm`
  const { error, stderr } = await asc.main(
    [
      'index.ts',
      '--outFile',
      part,
      '-O3',
      '--converge',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--enable',
      'relaxed-simd',
      '--enable',
      'threads',
      '--importMemory',
      '--sharedMemory',
      '--initialMemory',
      '64',
      '--maximumMemory',
      String(MAX_PAGES),
    ],
    {
      readFile: (name: string, base: string) => {
        try {
          return readFileSync(join(here, base === '.' ? '' : base, name), 'utf8')
        } catch {
          return null
        }
      },
      writeFile: (name: string, data: Uint8Array | string) => writeFileSync(join(here, name), data),
      listFiles: () => readdirSync(here),
    },
  )
  if (error) throw new Error(`the kernel does not compile: ${error.message}\n${stderr.toString()}`)
  writeFileSync(join(here, part), pooled(readFileSync(join(here, part))))
  renameSync(join(here, part), KERNEL_PATH)
  writeFileSync(stamp, wanted)
  return KERNEL_PATH
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = performance.now()
  await buildKernel()
  console.log(`kernel.wasm: ${readFileSync(KERNEL_PATH).length} bytes, ${Math.round(performance.now() - began)} ms`)
}
