/** WebSocket upgrades: which path is whose. Everything about a connection after that is theirs (sync/, hosts/). */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Gate } from './http/gate.ts'

export interface UpgradeHandler {
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
}

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

/**
 * Listener for a server's `upgrade` event. A browser always sends Origin with an upgrade, so one that is there must be ours; a
 * program (a host, a worker) sends none, may know us by any name, and needs its ticket or key all the same.
 */
export const upgradeListener =
  (gate: Gate, sync: UpgradeHandler, hosts: UpgradeHandler) =>
  (req: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Without a listener a reset of a half-open socket would end the process.
    socket.on('error', () => socket.destroy())
    const { host, origin } = req.headers
    const path = (req.url ?? '').split('?')[0]
    if (origin !== undefined && !(gate.hostAllowed(host) && gate.originAllowed(origin, host)))
      return refuse(socket, '403 Forbidden')
    if (/^\/log\/[A-Za-z0-9_-]{1,64}$/.test(path)) return sync.handleUpgrade(req, socket, head)
    if (path === '/worker') return hosts.handleUpgrade(req, socket, head)
    refuse(socket, '404 Not Found')
  }
