/**
 * LiveKit's webhooks: hints of who is in a room. They may be late, doubled or lost, so they feed presence and make the rooms be
 * looked at, and decide nothing.
 */
import { isRole } from '@shoal/session'
import { Hono } from 'hono'
import { WebhookReceiver } from 'livekit-server-sdk'
import type { HonoEnv } from '../deps.ts'
import { Refused } from '../http/refused.ts'
import { isId } from '../ids.ts'
import type { Presence } from '../presence/presence.ts'
import { authorOf } from './grant.ts'
import type { Rooms } from './rooms.ts'

/** POST /api/livekit/webhook, signed by LiveKit with our API key over the raw body. */
export const webhookRoutes = (key: string, secret: string, presence: Presence, rooms: Rooms): Hono<HonoEnv> => {
  const receiver = new WebhookReceiver(key, secret)
  const app = new Hono<HonoEnv>()
  app.post('/webhook', async (c) => {
    const body = await c.req.text()
    const event = await receiver.receive(body, c.req.header('authorization')).catch(() => {
      throw new Refused('ticket-invalid')
    })
    const session = event.room?.name ?? ''
    if (!isId(session)) return c.json({ ok: true })
    if (event.event === 'room_finished') presence.clear(session, 'media')
    const person = event.participant
    const author = person ? authorOf(person.identity) : null
    if (person && author) {
      const role = person.attributes.role
      if (event.event === 'participant_joined') {
        presence.enter({
          session,
          author,
          role: isRole(role) ? role : 'audience',
          source: 'media',
          key: person.identity,
        })
        rooms.joined(session)
      }
      if (event.event === 'participant_left' || event.event === 'participant_connection_aborted')
        presence.leave({ session, source: 'media', key: person.identity })
    }
    return c.json({ ok: true })
  })
  return app
}
