/** What a browser may do in a session's LiveKit room: every grant spelled out, because LiveKit allows what is left out. */
import { AccessToken, type VideoGrant } from 'livekit-server-sdk'
import { may, type Role } from '@shoal/session'

/** Seconds a token can be used to join; LiveKit renews it for those who stay. */
export const TOKEN_LIFETIME = 120

/** LiveKit identity: the author, and which of its browsers. */
export const identityOf = (author: string, device: string): string => `${author}~${device}`
export const authorOf = (identity: string): string | null => /^([A-Za-z0-9_-]{1,64})~/.exec(identity)?.[1] ?? null

/** The room's name is the session's id. */
export const grantsOf = (session: string, role: Role): VideoGrant => ({
  room: session,
  roomJoin: true,
  canSubscribe: true,
  canPublish: false,
  canPublishData: may(role, 'steer'),
  canUpdateOwnMetadata: false,
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

export interface Viewer {
  session: string
  author: string
  name: string
  role: Role
  device: string
}

/** Signs a token that lets one browser into one room. Role and author go in as attributes the client cannot change. */
export const signGrant = (key: string, secret: string, viewer: Viewer): Promise<string> => {
  const token = new AccessToken(key, secret, {
    identity: identityOf(viewer.author, viewer.device),
    name: viewer.name,
    ttl: TOKEN_LIFETIME,
    attributes: { role: viewer.role, author: viewer.author },
  })
  token.addGrant(grantsOf(viewer.session, viewer.role))
  return token.toJwt()
}
