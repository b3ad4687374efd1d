/** Free ports: the wanted one if nobody has it, else one the system gives. */
import { createServer } from 'node:net'

const tryPort = (port: number, host: string): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(null))
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : null))
    })
  })

/** `wanted` 0: any. Returns a TCP port that was free a moment ago. */
export const freePort = async (wanted = 0, host = '127.0.0.1'): Promise<number> => {
  const port = (wanted && (await tryPort(wanted, host))) || (await tryPort(0, host))
  if (!port) throw new Error(`no free port on ${host}`)
  return port
}
