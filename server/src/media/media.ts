/** LiveKit as the rest of the server knows it: an address, a token, people's rights in a room, and whether it answers. */
import type { Role } from '@shoal/session'
import type { Log } from '../log.ts'
import { livekitAddress } from './address.ts'
import { identityOf, signGrant, type Viewer } from './grant.ts'
import { createRooms, type Rooms } from './rooms.ts'

export interface LivekitSettings {
  url: string
  publicUrl?: string
  key: string
  secret: string
}

export interface Media {
  readonly rooms: Rooms
  /** Address for a browser that reached us under `host` (a checked Host header). */
  address(host: string | undefined): string
  grant(viewer: Viewer, host: string | undefined): Promise<{ url: string; token: string; identity: string }>
  enforce(session: string, author: string, role: Role | null): void
  close(): void
}

export const createMedia = (livekit: LivekitSettings, log: Log): Media => {
  const rooms = createRooms(livekit.url, livekit.key, livekit.secret, log)
  const address = (host: string | undefined): string => livekitAddress(livekit.url, livekit.publicUrl, host)
  return {
    rooms,
    address,
    grant: async (viewer, host) => ({
      url: address(host),
      token: await signGrant(livekit.key, livekit.secret, viewer),
      identity: identityOf(viewer.author, viewer.device),
    }),
    enforce: rooms.enforce,
    close: rooms.close,
  }
}
