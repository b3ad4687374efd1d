/** The calls of the HTTP API the pages make, one function each. Paths and shapes: `session/src/api.ts`. All throw Failure. */
import {
  CreatedWorld,
  Invite,
  Joined,
  LogTail,
  Me as MeSchema,
  MediaGrant,
  SessionCard,
  SessionView,
  Ticket,
  type Role,
  type StyleId,
} from '@shoal/session'
import * as v from 'valibot'
import { call, send } from './call.ts'

export type Me = v.InferOutput<typeof MeSchema>

export interface PremiseDraft {
  prompt: string
  character: string
  scene: string
  style: StyleId | ''
  person: 'first' | 'third'
  /** Id of a stored picture. */
  image?: string
}

const at = (id: string) => `/api/sessions/${encodeURIComponent(id)}`

export const getMe = () => call('GET', '/api/me', v.nullable(MeSchema))
export const putName = (name: string) => send('PUT', '/api/me', { name })
export const becomeGuest = (name: string) => send('POST', '/api/auth/sign-in/anonymous', { name })
export const upgrade = (email: string, password: string) => send('POST', '/api/me/upgrade', { email, password })
export const signIn = (email: string, password: string) => send('POST', '/api/auth/sign-in/email', { email, password })
export const signOut = () => send('POST', '/api/auth/sign-out', {})

export const createWorld = (premise: PremiseDraft) => call('POST', '/api/worlds', CreatedWorld, { premise })
export const listSessions = () => call('GET', '/api/sessions', v.object({ sessions: v.array(SessionCard) }))
export const getSession = (id: string, signal?: AbortSignal) => call('GET', at(id), SessionView, undefined, signal)
export const getTicket = (id: string) => call('POST', `${at(id)}/ticket`, Ticket)
/** `device` names this page: the same one again evicts its own stale connection and nobody else's. */
export const getMedia = (id: string, device: string) => call('POST', `${at(id)}/media`, MediaGrant, { device })
export const getTail = (id: string, after: number) => call('GET', `${at(id)}/log?after=${after}`, LogTail)

const JoinPage = v.object({ title: v.string(), role: v.picklist(['director', 'audience']) })
export const lookAtInvite = (code: string) => call('GET', `/api/join/${encodeURIComponent(code)}`, JoinPage)
export const acceptInvite = (code: string) => call('POST', `/api/join/${encodeURIComponent(code)}`, Joined)
export const makeInvite = (id: string, role: 'director' | 'audience') =>
  call('POST', `${at(id)}/invites`, Invite, { role })
export const listInvites = (id: string) => call('GET', `${at(id)}/invites`, v.object({ invites: v.array(Invite) }))
export const revokeInvite = (id: string, code: string) =>
  send('DELETE', `${at(id)}/invites/${encodeURIComponent(code)}`)
export const changePerson = (id: string, author: string, role: Extract<Role, 'director' | 'audience'> | 'removed') =>
  send('POST', `${at(id)}/people/${encodeURIComponent(author)}`, { role })
export const eventsPath = (id: string) => `${at(id)}/events`
