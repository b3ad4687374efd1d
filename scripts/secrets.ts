/** Secrets of an embedded installation: made once, kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const NAMES = ['session', 'worker', 'livekit', 'postgres'] as const
export type Secrets = Record<(typeof NAMES)[number], string>

export const readSecrets = async (dataDir: string): Promise<Secrets> => {
  const file = join(dataDir, 'secrets.json')
  const kept: Partial<Secrets> = await readFile(file, 'utf8').then(JSON.parse, () => ({}))
  const secrets = Object.fromEntries(
    NAMES.map((name) => [name, kept[name] ?? randomBytes(32).toString('base64url')]),
  ) as Secrets
  if (NAMES.some((name) => !kept[name])) {
    await mkdir(dataDir, { recursive: true })
    await writeFile(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  }
  return secrets
}
