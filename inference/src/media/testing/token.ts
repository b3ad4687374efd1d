/** LiveKit tokens for tests, signed here: the worker itself only ever uses what the server gives it. */
import { createHmac } from 'node:crypto'

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export const testToken = (
  livekit: { key: string; secret: string },
  room: string,
  identity: string,
  attributes: Record<string, string> = {},
): string => {
  const now = Math.floor(Date.now() / 1000)
  const head = part({ alg: 'HS256', typ: 'JWT' })
  const isHost = identity === 'host'
  const body = part({
    iss: livekit.key,
    sub: identity,
    nbf: now - 10,
    exp: now + 600,
    attributes,
    video: { room, roomJoin: true, canPublish: isHost, canPublishData: true, canSubscribe: !isHost },
  })
  const signature = createHmac('sha256', livekit.secret).update(`${head}.${body}`).digest('base64url')
  return `${head}.${body}.${signature}`
}
