/** One real stack for all journeys: Postgres, livekit-server, server, worker, in a throw-away folder. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWriteStream } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { prepareKernel, prepareLivekit, prepareWeb } from '../../scripts/prepare.ts'
import { startStack, type Part, type Stack } from '../../scripts/stack.ts'
import { createServer } from 'node:http'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    /** Control of the stack, for journeys that restart parts of it: POST /restart/<part>, /kill/<part>, /start/<part>. */
    control: string
    workerKey: string
  }
}

const controlOf = (stack: Stack): Promise<{ url: string; close(): void }> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const [, verb, part] = (request.url ?? '').split('/')
      const act =
        verb === 'kill'
          ? () => stack.kill(part as Part, 'SIGKILL')
          : verb === 'start'
            ? () => stack.start(part as Part)
            : () => stack.restart(part as Part, 'SIGKILL')
      act().then(
        () => response.end('ok'),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
    })
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve({
        url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
        close: () => server.close(),
      })
    })
  })

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  await Promise.all([prepareKernel(), prepareWeb(), prepareLivekit()])
  const dataDir = await mkdtemp(join(tmpdir(), 'shoal-e2e-'))
  const file = createWriteStream(join(tmpdir(), 'shoal-e2e.log'))
  const workerKey = 'worker-key-of-the-journeys-0123456789'
  process.env.SHOAL_WORKER_KEY = workerKey
  const stack = await startStack({
    dataDir,
    env: { SHOAL_REST_AFTER: '4000', SHOAL_RATE: '100' },
    log: (line) => file.write(`${line}\n`),
  })
  const control = await controlOf(stack)
  project.provide('address', stack.address)
  project.provide('control', control.url)
  project.provide('workerKey', workerKey)
  return async () => {
    control.close()
    await stack.stop()
    file.end()
    await rm(dataDir, { recursive: true, force: true })
  }
}
