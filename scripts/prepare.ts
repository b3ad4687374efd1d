/**
 * What has to be made before anything runs: the rasteriser's kernel, the web pages, livekit-server. Each is made again only when
 * what it is made from has changed (a stamp beside it holds the hash of its sources).
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './child.ts'
import { livekitBinary } from './livekit.ts'
import { phase } from './phase.ts'

export const ROOT = join(import.meta.dirname, '..')

const sourcesOf = async (folders: string[], wanted: RegExp): Promise<string> => {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = await readdir(join(ROOT, folder), { recursive: true })
    for (const name of names
      .filter((n) => wanted.test(n) && !/(^|\/)(node_modules|build|\.svelte-kit)\//.test(n))
      .sort())
      hash.update(name).update(await readFile(join(ROOT, folder, name)))
  }
  hash.update(await readFile(join(ROOT, 'package-lock.json')))
  return hash.digest('hex')
}

const unlessFresh = async (
  name: string,
  product: string,
  folders: string[],
  wanted: RegExp,
  make: () => Promise<unknown>,
): Promise<void> => {
  const stampFile = join(ROOT, 'node_modules', '.shoal', name)
  const sources = await sourcesOf(folders, wanted)
  const stamp = await readFile(stampFile, 'utf8').catch(() => '')
  if (stamp === sources && existsSync(join(ROOT, product))) return
  await phase(`build: ${name}`, make)
  await mkdir(join(ROOT, 'node_modules', '.shoal'), { recursive: true })
  await writeFile(stampFile, sources)
}

const KERNEL = 'inference/src/diorama/raster'

export const prepareKernel = (): Promise<void> =>
  unlessFresh('kernel', `${KERNEL}/kernel/kernel.wasm`, [KERNEL], /kernel\/.*\.ts$|build\.ts$/, () =>
    run(process.execPath, [join(ROOT, KERNEL, 'build.ts')]),
  )

export const prepareWeb = (): Promise<void> =>
  unlessFresh(
    'web',
    'web/build/index.html',
    ['web', 'session/src'],
    /\.(svelte|ts|js|css|html|json|svg|png|ico|webmanifest)$/,
    () => run(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: join(ROOT, 'web') }),
  )

export const prepareLivekit = async (): Promise<void> => {
  if (process.env.LIVEKIT_URL) return
  await phase('livekit-server', livekitBinary)
}
