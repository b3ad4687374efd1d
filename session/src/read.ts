/** Reads the log out of a session's document: every lane by its name, values as they stand. The inverse of append. */
import * as Y from 'yjs'
import type { Commit } from './commit.ts'
import { parseLane } from './lane.ts'

/** One value of a participant's lane with its place: the same shape as `LogTail.entries`. */
export interface LogEntry {
  author: string
  clientId: number
  index: number
  value: unknown
}

export interface LogContent {
  /** Lane by lane, each in order. */
  entries: LogEntry[]
  /** In order of seq. */
  commits: Commit[]
}

/** What stands in the named lanes beyond the given lengths, which are moved on. Lanes in order of name. */
const readFrom = (doc: Y.Doc, names: Iterable<string>, read: Map<string, number>): LogContent => {
  const entries: LogEntry[] = []
  const commits: Commit[] = []
  for (const name of [...names].sort()) {
    const lane = parseLane(name)
    if (lane === null) continue
    const array = doc.getArray<unknown>(name)
    const from = read.get(name) ?? 0
    if (array.length <= from) continue
    read.set(name, array.length)
    array.slice(from).forEach((value, i) => {
      if (lane.kind === 'commit') commits.push(value as Commit)
      else entries.push({ author: lane.author, clientId: lane.clientId, index: from + i, value })
    })
  }
  return { entries, commits: commits.sort((a, b) => a[0] - b[0]) }
}

/** The whole log as the document has it now. */
export const readLog = (doc: Y.Doc): LogContent => readFrom(doc, doc.share.keys(), new Map())

export interface LogFollower {
  onEntries?(entries: LogEntry[]): void
  onCommits?(commits: Commit[]): void
}

/**
 * Tells what is in the document now, then what is new after each transaction: entries before the commits that judge them.
 * Returns the function that stops it.
 */
export const followLog = (doc: Y.Doc, follower: LogFollower): (() => void) => {
  const read = new Map<string, number>()
  const tell = (names: Iterable<string>) => {
    const { entries, commits } = readFrom(doc, names, read)
    if (entries.length > 0) follower.onEntries?.(entries)
    if (commits.length > 0) follower.onCommits?.(commits)
  }
  // Only the lanes a transaction touched: a session has many, a transaction one or two.
  const onTransaction = ({ changed }: Y.Transaction) => {
    tell([...changed.keys()].filter((type) => type.parent === null).map((type) => Y.findRootTypeKey(type)))
  }
  tell(doc.share.keys())
  doc.on('afterTransaction', onTransaction)
  return () => doc.off('afterTransaction', onTransaction)
}
