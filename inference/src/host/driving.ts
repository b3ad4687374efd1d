/**
 * Driving: who may steer and what is held each tick, from LiveKit packets to the log. Applies the session's policy, records what was
 * applied, writes it down once a second, and hands the stick on when its holder has been gone for a while.
 */
import { batonLeave, isPolicyName, may, POLICIES, quantise, ROLES, type HeldControl, type Role } from '@shoal/session'
import type { Committer } from './commits.ts'
import type { Loop } from './loop.ts'
import { NOTHING, packRecord, record, type SteerRecord } from './steer-record.ts'
import { authorOf, foldTick, letGo, receive, type Hands } from './steering.ts'
import type { Control } from './triage.ts'

/** A holder who is gone this long loses the stick, ms: long enough to reload a page. */
const ABSENCE = 15_000

export interface Person {
  identity: string
  role: string
}

export interface DrivingDeps {
  committer: Committer
  loop: Pick<Loop, 'next' | 'add'>
  control(): Control
  setControl(control: Control): void
  people(): readonly Person[]
  owner: string
  ticksPerSecond: number
  now?: () => number
}

export interface Driving {
  receive(person: Person, packet: Uint8Array): void
  left(identity: string): void
  held(tick: number): { held: HeldControl; steer: number }
  /** Writes down what was applied and not yet written. Returns the seq up to which it must be stored. */
  flush(): number
  maySteer(author: string): boolean
  /** Once in a while: has the holder gone? */
  look(): void
}

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role)

export const createDriving = (deps: DrivingDeps): Driving => {
  const now = deps.now ?? (() => performance.now())
  let hands: Hands = new Map()
  let taken: SteerRecord = NOTHING
  let missingSince: number | null = null

  const here = (author: string): boolean =>
    deps.people().some((p) => authorOf(p.identity) === author && isRole(p.role) && may(p.role, 'steer'))

  const write = (tick: number, note: Parameters<Committer['write']>[4]): number => {
    const [seq] = deps.committer.write(tick, 0, 0, 'steer', note)
    deps.loop.add({ seq, tick })
    return seq
  }

  return {
    receive: ({ identity, role }, packet) => {
      if (isRole(role) && may(role, 'steer')) hands = receive(hands, identity, packet, now())
    },
    left: (identity) => {
      hands = letGo(hands, identity)
    },
    held: (tick) => {
      const folded = foldTick(hands, now(), 1 / deps.ticksPerSecond)
      hands = folded.hands
      const { baton, policy } = deps.control()
      const held = quantise(POLICIES[isPolicyName(policy) ? policy : 'single'](folded.drivers, baton))
      taken = record(taken, tick, held)
      const steer = baton.holder ? (folded.numbers.get(baton.holder) ?? 0) : 0
      return { held, steer }
    },
    flush: () => {
      const steer = packRecord(taken)
      taken = NOTHING
      return steer ? write(deps.loop.next(), { steer }) : deps.committer.seq()
    },
    maySteer: (author) => author === deps.owner || here(author),
    look: () => {
      const control = deps.control()
      const { holder } = control.baton
      if (holder === null || here(holder)) {
        missingSince = null
        return
      }
      missingSince ??= now()
      if (now() - missingSince < ABSENCE || control.baton.waiting.length === 0) return
      missingSince = null
      const baton = batonLeave(control.baton, holder)
      write(deps.loop.next(), { baton })
      deps.setControl({ ...control, baton })
    },
  }
}
