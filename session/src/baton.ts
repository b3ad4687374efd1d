/**
 * Who holds the stick. The state machine is pure: the host runs it on baton intents and writes the result into the commit's note,
 * so that nobody else has to (SPEC BATON).
 */
import type { RefusalCode } from './refusal.ts'

export interface Baton {
  holder: string | null
  /** Who asked, first come first; no author twice, never the holder. */
  waiting: string[]
}

export interface BatonAsk {
  author: string
  op: 'request' | 'pass' | 'release' | 'take'
  /** `pass`: to whom; without it, to the first who waits. */
  to?: string
}

export interface BatonRules {
  /** May take the stick at any time. */
  owner: string
  maySteer(author: string): boolean
}

export interface BatonStep {
  baton: Baton
  verdict: 'applied' | `refused:${RefusalCode}`
}

export const initialBaton = (owner: string | null): Baton => ({ holder: owner, waiting: [] })

const without = (waiting: readonly string[], author: string): string[] => waiting.filter((other) => other !== author)

const give = ({ waiting }: Baton, holder: string | null): Baton => ({
  holder,
  waiting: holder === null ? waiting : without(waiting, holder),
})

const release = (baton: Baton): Baton => give(baton, baton.waiting[0] ?? null)

/** One baton intent. The given baton is not changed; refused leaves it as it was. */
export const batonStep = (baton: Baton, ask: BatonAsk, rules: BatonRules): BatonStep => {
  const done = (next: Baton): BatonStep => ({ baton: next, verdict: 'applied' })
  const refused = (code: RefusalCode): BatonStep => ({ baton, verdict: `refused:${code}` })
  const { author } = ask
  if (!rules.maySteer(author)) return refused('not-allowed')
  switch (ask.op) {
    case 'request':
      if (baton.holder === author || baton.waiting.includes(author)) return done(baton)
      if (baton.holder === null) return done(give(baton, author))
      return done({ holder: baton.holder, waiting: [...baton.waiting, author] })
    case 'release':
      if (baton.holder === author) return done(release(baton))
      if (baton.waiting.includes(author)) return done({ ...baton, waiting: without(baton.waiting, author) })
      return refused('not-holder')
    case 'pass': {
      if (baton.holder !== author) return refused('not-holder')
      const to = ask.to ?? baton.waiting[0]
      if (to === undefined || !rules.maySteer(to)) return refused('no-such-person')
      return done(give(baton, to))
    }
    case 'take':
      return author === rules.owner ? done(give(baton, author)) : refused('not-allowed')
  }
}

/** The stick after an author left or lost the right to steer. */
export const batonLeave = (baton: Baton, author: string): Baton => {
  const next = { ...baton, waiting: without(baton.waiting, author) }
  return baton.holder === author ? release(next) : next
}
