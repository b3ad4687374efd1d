/**
 * What the log says about each tick: the changes that take effect before its step and the controls held during it. Pure. A host that
 * takes over, `npm run replay`, a fork and a film all fold the log through this, never the text of an instruction.
 */
import { RELEASED, unpackHeld, type Commit, type HeldControl } from '@shoal/session'
import type { Change, WorldRun } from '../model/port.ts'
import type { Checkpoint } from './checkpoints.ts'

export interface Schedule {
  /** Changes of each applied commit of this tick, in order of seq. */
  changesAt(tick: number): readonly (readonly Change[])[]
  heldAt(tick: number): HeldControl
  /** Seq of the last commit that has taken effect once `tick` was stepped. */
  seqAt(tick: number): number
  /** First tick of which the log says nothing: as far as a replay can know. */
  readonly end: number
}

/** Folds commits (in order of seq, from anywhere on) into a schedule. */
export const schedule = (commits: readonly Commit[]): Schedule => {
  const changes = new Map<number, (readonly Change[])[]>()
  const held = new Map<number, HeldControl>()
  const seqs: [tick: number, seq: number][] = []
  let end = 0
  for (const [seq, tick, , , verdict, note] of commits) {
    end = Math.max(end, tick)
    seqs.push([tick, seq])
    if (verdict === 'applied' && note?.changes) changes.set(tick, [...(changes.get(tick) ?? []), note.changes])
    const stretch = note?.steer ? unpackHeld(note.steer) : null
    if (!stretch) continue
    for (const [i, control] of stretch.held.entries()) held.set(stretch.firstTick + i, control)
    end = Math.max(end, stretch.firstTick + stretch.held.length)
  }
  return {
    changesAt: (tick) => changes.get(tick) ?? [],
    heldAt: (tick) => held.get(tick) ?? RELEASED,
    seqAt: (tick) => seqs.findLast(([t]) => t <= tick)?.[1] ?? 0,
    end,
  }
}

/**
 * Steps over what the log already knows, as fast as possible and without pictures. Returns the next tick, and the changes the log has
 * for it, which are not applied yet.
 */
export const catchUp = async (
  run: Pick<WorldRun, 'apply' | 'step'>,
  from: Pick<Checkpoint, 'seq' | 'tick'>,
  commits: readonly Commit[],
  reached: number,
): Promise<{ tick: number; changes: readonly (readonly Change[])[] }> => {
  const log = schedule(commits.filter(([seq]) => seq > from.seq))
  const end = Math.max(from.tick, log.end, reached)
  for (let tick = from.tick; tick < end; tick++) {
    for (const changes of log.changesAt(tick)) run.apply(tick, changes)
    await run.step(tick, log.heldAt(tick), { picture: false, detail: 0 })
  }
  return { tick: end, changes: log.changesAt(end) }
}
