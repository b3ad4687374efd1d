/** Every bound of the log socket in one place. Tests shorten times; nothing else changes them. */
import type { Rate } from '../http/buckets.ts'

export interface SyncLimits {
  /** Largest frame, bytes. Above the gate's largest update, so that the gate can answer with a code. */
  frameBytes: number
  /** What a connection may send before its session is loaded. */
  queuedFrames: number
  queuedBytes: number
  loadMs: number
  /**
   * Frames of one connection, of any kind: a stock client sends every presence it hears back, so a full session is loud. Updates and
   * their bytes count apart; the host's too, which commits every tick at most.
   */
  frames: Rate
  updates: Rate
  bytes: Rate
  hostUpdates: Rate
  /** Answers to sync requests; each may be the whole document. */
  syncs: Rate
  awareness: Rate
  awarenessBytes: number
  /** Upgrades of one address. */
  upgrades: Rate
  /** Frames judged and stored in one transaction. */
  batch: number
  socketsPerAuthor: number
  /** Unsent bytes at which a reader counts as too slow. */
  bufferedBytes: number
  /** A stock y-websocket client drops a socket it hears nothing from for 30 s. */
  beatMs: number
  /** A room without members is kept this long. */
  unloadMs: number
  /** Updates between two snapshots. */
  snapshotEvery: number
}

export const SYNC_LIMITS: Readonly<SyncLimits> = {
  frameBytes: 512 * 1024,
  queuedFrames: 64,
  queuedBytes: 256 * 1024,
  loadMs: 5000,
  frames: { burst: 4000, perSecond: 1000 },
  updates: { burst: 120, perSecond: 20 },
  bytes: { burst: 1024 * 1024, perSecond: 64 * 1024 },
  hostUpdates: { burst: 1200, perSecond: 120 },
  syncs: { burst: 20, perSecond: 0.5 },
  awareness: { burst: 10, perSecond: 5 },
  awarenessBytes: 512,
  upgrades: { burst: 300, perSecond: 50 },
  batch: 256,
  socketsPerAuthor: 4,
  bufferedBytes: 1024 * 1024,
  beatMs: 10_000,
  unloadMs: 5000,
  snapshotEvery: 500,
}
