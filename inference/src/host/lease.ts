/**
 * The host's own lease on its session, on the monotonic clock. The server's epoch is the authority; this only makes a host that has
 * lost the server stop moving the world, so that what nobody can store is not shown.
 */

/** Longest without a word from the server before the world stands still, ms. */
export const LEASE = 15_000

export interface Lease {
  heard: number
}

export const heard = (now: number): Lease => ({ heard: now })
export const mayStep = (lease: Lease, now: number): boolean => now - lease.heard < LEASE
