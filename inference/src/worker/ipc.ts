/** What a worker and the child process of a session say to each other over the IPC channel. Both ends are this code: no schema needed. */
import type { Assignment, BuildStage } from '@shoal/session'
import type { HostStats, Outcome } from '../host/host.ts'

export type ToChild =
  | { type: 'start'; assignment: Assignment; reached: number }
  | { type: 'ticket'; ticket: string; media?: string }
  | { type: 'rest' }
  | { type: 'ping' }

export type FromChild =
  /** Code and model are loaded: a session can start at once. */
  | { type: 'ready' }
  | { type: 'stage'; stage: BuildStage }
  | { type: 'live'; tick: number }
  | { type: 'pong'; tick: number }
  | { type: 'stats'; stats: HostStats }
  | { type: 'ticket' }
  | { type: 'fault'; message: string }
  | { type: 'ended'; outcome: Outcome }
