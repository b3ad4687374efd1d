/** POST /api/pictures: a picture for a premise, stored as the server wrote it anew. */
import { PICTURE_TYPES, type StoredPicture } from '@shoal/session'
import { Hono } from 'hono'
import type * as v from 'valibot'
import { mustSit } from '../accounts/seat.ts'
import type { Deps, HonoEnv } from '../deps.ts'
import { clientAddress } from '../http/client.ts'
import { Refused } from '../http/refused.ts'
import { canonical } from './canonical.ts'

export const pictureRoutes = ({ db, auth, limits, settings }: Deps): Hono<HonoEnv> => {
  const app = new Hono<HonoEnv>()
  app.post('/', async (c) => {
    const { author } = await mustSit(auth, c)
    if (!limits.allow('picture', clientAddress(c.env.incoming, settings.proxies), author))
      throw new Refused('rate-limited')
    const type = (c.req.header('content-type') ?? '').split(';')[0].trim().toLowerCase()
    // No form of another site can send these types without a preflight.
    if (!PICTURE_TYPES.some((one) => one === type)) throw new Refused('picture-unreadable')
    const { id, bytes, width, height } = await canonical(new Uint8Array(await c.req.arrayBuffer()))
    await db.pictures.put({ id, owner: author, bytes })
    const stored: v.InferOutput<typeof StoredPicture> = { id, width, height }
    return c.json(stored, 201)
  })
  return app
}
