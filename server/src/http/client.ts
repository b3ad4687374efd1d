/** Who is at the other end of a request, as far as the network says. */
import type { IncomingMessage } from 'node:http'

/** First 64 bits of an IPv6 address: a household gets at least that many, so counting single addresses would count nothing. */
const prefix64 = (ip: string): string => {
  const [head, tail] = ip.split('%')[0].split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const full =
    tail === undefined ? left : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${full.slice(0, 4).join(':')}::/64`
}

/**
 * The address rates are counted by. Behind `proxies` trusted proxies it is the entry each of them appended to X-Forwarded-For,
 * counted from the right: what stands further left was written by the client itself.
 */
export const clientAddress = (req: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string => {
  const direct = req.socket.remoteAddress ?? 'unknown'
  const forwarded = [req.headers['x-forwarded-for'] ?? '']
    .flat()
    .join(',')
    .split(',')
    .map((s) => s.trim())
    .filter(Boolean)
  const ip = (proxies > 0 && forwarded.at(-proxies)) || direct
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, '')
  return plain.includes(':') ? prefix64(plain) : plain
}
