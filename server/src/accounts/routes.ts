/**
 * Seats over HTTP: become a guest, take a name, become a user, sign in and out. A guest who becomes a user keeps the author id,
 * and with it every role and lane; a guest who signs in to an account hands its roles over.
 */
import { type Me, PutMe, SignInEmail, SignInGuest, UpgradeGuest } from '@shoal/session'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { readBody } from '../http/body.ts'
import { clientAddress } from '../http/client.ts'
import { Refused } from '../http/refused.ts'
import { newId } from '../ids.ts'
import { mustSit, passCookies, seatOf, type Seat } from './seat.ts'
import type { HonoEnv } from '../deps.ts'

const me = ({ author, name, guest, email }: Seat): v.InferOutput<typeof Me> => ({ author, name, guest, email })

export const accountRoutes = ({ db, auth, feeds, limits, settings }: Deps): Hono<HonoEnv> => {
  const app = new Hono<HonoEnv>()
  const address = (c: Context<HonoEnv>): string => clientAddress(c.env.incoming, settings.proxies)

  const rename = async (author: string, name: string): Promise<void> => {
    await db.users.rename(author, name)
    feeds.renamed(author)
  }

  app.get('/me', async (c) => {
    const seat = await seatOf(auth, c, { renew: true })
    return c.json(seat ? me(seat) : null)
  })

  app.put('/me', async (c) => {
    const seat = await mustSit(auth, c)
    const { name } = await readBody(c, PutMe)
    await rename(seat.author, name)
    return c.json(me({ ...seat, name }))
  })

  app.post('/auth/sign-in/anonymous', async (c) => {
    const { name } = await readBody(c, SignInGuest, { optional: true })
    const present = await seatOf(auth, c)
    if (present) {
      if (name) await rename(present.author, name)
      return c.json(me({ ...present, name: name ?? present.name }))
    }
    if (!limits.allow('guest', address(c))) throw new Refused('rate-limited')
    const answer = await auth.api.signInAnonymous({ headers: new Headers(), asResponse: true })
    if (!answer.ok) throw new Error('better-auth refused a guest')
    const { user } = (await answer.json()) as { user: { id: string; name: string } }
    if (name) await db.users.rename(user.id, name)
    passCookies(c, answer.headers)
    return c.json(me({ author: user.id, name: name ?? user.name, guest: true, email: null }))
  })

  app.post('/auth/sign-in/email', async (c) => {
    const { email, password } = await readBody(c, SignInEmail)
    if (!limits.allow('signIn', address(c), email)) throw new Refused('rate-limited')
    const guest = await seatOf(auth, c)
    const answer = await auth.api.signInEmail({ body: { email, password }, headers: new Headers(), asResponse: true })
    if (answer.status === 401) throw new Refused('wrong-login')
    if (!answer.ok) throw new Error('better-auth refused a sign-in')
    const { user } = (await answer.json()) as { user: { id: string; name: string; email: string } }
    if (guest?.guest) await db.users.merge(guest.author, user.id)
    passCookies(c, answer.headers)
    return c.json(me({ author: user.id, name: user.name, guest: false, email: user.email }))
  })

  app.post('/auth/sign-out', async (c) => {
    if (await seatOf(auth, c))
      passCookies(c, (await auth.api.signOut({ headers: c.req.raw.headers, asResponse: true })).headers)
    return c.json({ ok: true })
  })

  app.post('/me/upgrade', async (c) => {
    const seat = await mustSit(auth, c)
    const { email, password, name } = await readBody(c, UpgradeGuest)
    if (!seat.guest) throw new Refused('bad-request')
    if (!limits.allow('signIn', address(c), seat.author)) throw new Refused('rate-limited')
    const { password: hasher } = await auth.$context
    const person = await db.users.upgrade(seat.author, email, await hasher.hash(password), newId())
    if (!person) throw new Refused('email-taken')
    if (name) await rename(seat.author, name)
    return c.json(me({ ...person, name: name ?? person.name }))
  })

  return app
}
