/**
 * A spare child loads behind everything else: what is on the air on the same machine must not feel it. When it gets a session it is as good as
 * any. Only where the system lets a process be raised again (an administrator's; `setpriority(2)`): otherwise it keeps its rank.
 */
import { readdirSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'

const { PRIORITY_LOW, PRIORITY_ABOVE_NORMAL } = constants.priority

/** Whether this process may raise itself and others of its user. Changes nothing. */
export const mayRaise = (): boolean => {
  const before = getPriority()
  try {
    setPriority(Math.max(before - 1, PRIORITY_ABOVE_NORMAL))
    setPriority(before)
    return true
  } catch {
    return false
  }
}

/** On Linux each thread has a rank of its own, inherited from the thread that made it; elsewhere the process has one. */
const threadsOf = (pid: number): number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number)
  } catch {
    return [pid]
  }
}

const rank = (pid: number, priority: number): void => {
  for (const thread of [pid, ...threadsOf(pid)])
    try {
      setPriority(thread, priority)
    } catch {
      // The thread has ended meanwhile.
    }
}

/** Puts a process behind all others, with all threads it has and will have. */
export const holdBack = (pid: number): void => {
  if (mayRaise()) rank(pid, PRIORITY_LOW)
}

/** Takes `holdBack` back: the process ranks as this one. Twice, for threads made while the first round went. */
export const letGo = (pid: number): void => {
  if (!mayRaise()) return
  rank(pid, getPriority())
  rank(pid, getPriority())
}
