/** Names of the roots of a session's Y.Doc. Nothing else may exist in it. */
export const laneOf = (author: string, clientId: number): string => `l:${author}:${clientId}`
export const commitLaneOf = (epoch: number, clientId: number): string => `c:${epoch}:${clientId}`

export type LaneName =
  { kind: 'intent'; author: string; clientId: number } | { kind: 'commit'; epoch: number; clientId: number }

/** Reads a root name back; null when it is not a lane. */
export const parseLane = (name: string): LaneName | null => {
  const m = /^([lc]):([A-Za-z0-9_-]{1,64}):(\d{1,10})$/.exec(name)
  if (!m) return null
  const clientId = Number(m[3])
  if (m[1] === 'l') return { kind: 'intent', author: m[2], clientId }
  return /^\d{1,9}$/.test(m[2]) ? { kind: 'commit', epoch: Number(m[2]), clientId } : null
}
