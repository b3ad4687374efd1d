/** POST /api/worlds: a premise becomes a world with its first session; the caller owns both, and a host is asked for at once. */
import { CreateWorld, Premise, type CreatedWorld } from '@shoal/session'
import { Hono } from 'hono'
import * as v from 'valibot'
import { mustSit } from '../accounts/seat.ts'
import type { Deps, HonoEnv } from '../deps.ts'
import { readBody } from '../http/body.ts'
import { clientAddress } from '../http/client.ts'
import { Refused } from '../http/refused.ts'
import { newId, newSeed } from '../ids.ts'
import { wakeHost } from './wake.ts'

const TITLE_MAX = 80

/** What a session is called until somebody names it: the premise's own words, cut at a word. */
export const titleOf = ({ prompt, character, scene }: Premise): string => {
  const words =
    (prompt || [character, scene].filter(Boolean).join(', ')).replace(/\s+/g, ' ').trim() || 'From a picture'
  if (words.length <= TITLE_MAX) return words
  // By code points, so that no surrogate pair is cut; at a space when there is one not too far back.
  const cut = [...words]
    .slice(0, TITLE_MAX - 1)
    .join('')
    .slice(0, TITLE_MAX - 1)
  const whole = cut.isWellFormed() ? cut : cut.slice(0, -1)
  const space = whole.lastIndexOf(' ')
  return `${space > TITLE_MAX / 2 ? whole.slice(0, space) : whole}…`
}

export const worldRoutes = (deps: Deps): Hono<HonoEnv> => {
  const { db, auth, limits, settings } = deps
  const app = new Hono<HonoEnv>()
  app.post('/', async (c) => {
    const { author } = await mustSit(auth, c)
    const body = await readBody(c, CreateWorld)
    // The whole premise has a rule of its own: something must be said.
    const premise = v.safeParse(Premise, { ...body.premise, seed: body.seed ?? newSeed() })
    if (!premise.success) throw new Refused('bad-request')
    if (!limits.allow('create', clientAddress(c.env.incoming, settings.proxies), author))
      throw new Refused('rate-limited')
    const { image } = premise.output
    if (image !== undefined && !(await db.pictures.has(image))) throw new Refused('picture-gone')
    const created: v.InferOutput<typeof CreatedWorld> = { world: newId(), session: newId() }
    await db.worlds.create({
      ...created,
      owner: author,
      premise: premise.output,
      title: titleOf(premise.output),
      model: settings.model,
    })
    wakeHost(deps, created.session)
    return c.json(created, 201)
  })
  return app
}
