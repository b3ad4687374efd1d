/**
 * The HTTP API, as both ends see it: paths and bodies. All under `/api`, JSON, same origin, cookie session (better-auth under
 * `/api/auth/*`). An error is always `{ error: { code: RefusalCode, id: string } }` with the status of REFUSALS[code].
 */
import * as v from 'valibot'
import { PictureId, Premise } from './premise.ts'
import { ROLES } from './roles.ts'
import { BuildStage } from './worker.ts'

/** POST /api/worlds -> CreatedWorld. Creates the world and its first session; the caller is owner of both. */
export const CreateWorld = v.object({
  premise: v.omit(Premise.pipe[0], ['seed']),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff))),
})
export const CreatedWorld = v.object({ world: v.string(), session: v.string() })

/**
 * POST /api/pictures -> StoredPicture: raw body, image/png, image/jpeg or image/webp, at most 12 MB and 40 megapixels. Name the id in a premise within a
 * day. GET /api/sessions/:id/picture gives a session's picture as WebP to everybody who may watch it.
 */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export const PICTURE_BYTES = 12 * 1024 * 1024
export const StoredPicture = v.object({ id: PictureId, width: v.number(), height: v.number() })

export const Person = v.object({ author: v.string(), name: v.string(), role: v.picklist(ROLES), online: v.boolean() })
export type Person = v.InferOutput<typeof Person>

/** GET /api/sessions/:id -> SessionView (needs a role in the session). */
export const SessionView = v.object({
  id: v.string(),
  world: v.string(),
  premise: Premise,
  model: v.string(),
  title: v.string(),
  me: v.object({ author: v.string(), name: v.string(), role: v.picklist(ROLES) }),
  owner: v.string(),
  status: v.picklist(['waiting', 'building', 'live', 'resting', 'refused']),
  /** Why the world cannot be built (a refusal code), with status `refused`. */
  refused: v.nullable(v.string()),
  stage: v.nullable(BuildStage),
  people: v.array(Person),
  audience: v.number(),
  createdAt: v.number(),
})
export type SessionView = v.InferOutput<typeof SessionView>

/** POST /api/sessions/:id/ticket -> Ticket: for the log socket `${ws origin}/log/<session>?t=<ticket>&c=<clientId>`. Role owner or director. Lives 60 s. */
export const Ticket = v.object({ ticket: v.string(), expiresAt: v.number() })
/** POST /api/sessions/:id/media -> MediaGrant: LiveKit url and token. `identity` is `<author>~<device>`. */
export const MediaGrant = v.object({ url: v.string(), token: v.string(), identity: v.string() })
/** POST /api/sessions/:id/invites {role: director|audience} -> Invite; the link is `/join/<code>`. GET lists, DELETE …/:code revokes. */
export const CreateInvite = v.object({ role: v.picklist(['director', 'audience']) })
export const Invite = v.object({ code: v.string(), role: v.picklist(['director', 'audience']) })
/** POST /api/join/:code -> Joined. Guest or user; the best role a person has been given stays. GET /api/join/:code -> {title, role} for the page. */
export const Joined = v.object({ session: v.string(), role: v.picklist(ROLES) })
/** GET /api/sessions/:id/log?after=<seq> -> LogTail: for the audience, who has no log socket. Entries and commits in order of seq. */
export const LogTail = v.object({
  entries: v.array(v.object({ author: v.string(), clientId: v.number(), index: v.number(), value: v.unknown() })),
  commits: v.array(v.unknown()),
  seq: v.number(),
})
/** GET /api/sessions/:id/events: server-sent events `session` (SessionView without me), `commit` ({entries, commits, seq} as LogTail), `beat`. All roles. */
/** GET /api/sessions -> {sessions: SessionCard[]}: the caller's own. */
export const SessionCard = v.object({
  id: v.string(),
  title: v.string(),
  role: v.picklist(ROLES),
  status: v.string(),
  updatedAt: v.number(),
})
/** PUT /api/me {name}. GET /api/me -> Me | null. POST /api/auth/sign-in/anonymous makes a guest (better-auth). */
export const Me = v.object({ author: v.string(), name: v.string(), guest: v.boolean(), email: v.nullable(v.string()) })
/** A display name: one line, no control or direction-changing characters. */
export const DisplayName = v.pipe(
  v.string(),
  v.transform((s) => s.normalize('NFC').replace(/\s+/g, ' ')),
  v.trim(),
  v.minLength(1),
  v.maxLength(40),
  v.regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u),
)
/** PUT /api/me -> Me */
export const PutMe = v.object({ name: DisplayName })
/** POST /api/auth/sign-in/anonymous (the body may be left out) -> Me. Signed in already: that seat, renamed when a name is given. */
export const SignInGuest = v.object({ name: v.optional(DisplayName) })
/**
 * POST /api/auth/sign-in/email -> Me (a guest's roles move to the account; `wrong-login`), and
 * POST /api/me/upgrade {email, password, name?} -> Me (a guest becomes a user and keeps its author id; `email-taken`). POST /api/auth/sign-out -> {ok}.
 */
export const SignInEmail = v.object({
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email()),
  password: v.pipe(v.string(), v.minLength(8), v.maxLength(128)),
})
export const UpgradeGuest = v.object({ ...SignInEmail.entries, name: v.optional(DisplayName) })
/** Body of POST /api/sessions/:id/media (may be left out). A device that asks again evicts its own stale connection. */
export const AskMedia = v.object({ device: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{4,16}$/))) })
export const ChangeRole = v.object({ role: v.picklist(['director', 'audience', 'removed']) })
/** GET /api/sessions/:id/invites -> InviteList. GET /api/join/:code -> JoinView. */
export const InviteList = v.object({ invites: v.array(Invite) })
export const JoinView = v.object({ title: v.string(), role: v.picklist(['director', 'audience']) })
/** POST /api/sessions/:id/people/:author {role: director|audience|'removed'} by the owner: role change or ban, at once. */
/** GET /api/health -> {ok, postgres, livekit, workers}. */
