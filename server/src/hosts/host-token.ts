/** The host's LiveKit token: publishes, hears data, subscribes to nothing. Every grant spelled out, because LiveKit allows what is left out. */
import { AccessToken, TrackSource } from 'livekit-server-sdk'

/** Seconds; long enough to join again by itself after LiveKit was away. */
const LIFETIME = 6 * 60 * 60

/** Room = session, identity = `host`: a newcomer evicts whoever still publishes under an older claim. */
export const hostToken = (livekit: { key: string; secret: string }, session: string): Promise<string> => {
  const token = new AccessToken(livekit.key, livekit.secret, {
    identity: 'host',
    name: 'host',
    ttl: LIFETIME,
    attributes: { role: 'host' },
  })
  token.addGrant({
    room: session,
    roomJoin: true,
    canPublish: true,
    canPublishSources: [TrackSource.CAMERA, TrackSource.MICROPHONE],
    canPublishData: true,
    canSubscribe: false,
    canUpdateOwnMetadata: true,
    canSubscribeMetrics: false,
    canManageAgentSession: false,
    hidden: false,
    recorder: false,
    agent: false,
    roomAdmin: false,
    roomCreate: false,
    roomList: false,
    roomRecord: false,
    ingressAdmin: false,
  })
  return token.toJwt()
}
