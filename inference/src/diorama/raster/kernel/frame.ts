/** Reads of the frame block, and the meeting points of the threads that work on one frame. */
import { FRAME, I_SCRATCH, I_THREADS, S_ARRIVED, S_PHASE, S_TASK } from './layout'
import { SCRATCH_THREAD } from './records'

// @ts-ignore: decorator
@inline
export function F(word: i32): f32 {
  return load<f32>(FRAME + (word << 2))
}
// @ts-ignore: decorator
@inline
export function I(word: i32): i32 {
  return load<i32>(FRAME + (word << 2))
}
// @ts-ignore: decorator
@inline
export function S(word: i32): v128 {
  return v128.load32_splat(FRAME + (word << 2))
}
// @ts-ignore: decorator
@inline
export function splat(value: f32): v128 {
  return f32x4.splat(value)
}

/** A thread's own memory, for what it needs within a phase; its address is a multiple of 128. */
// @ts-ignore: decorator
@inline
export function scratchOf(thread: i32): usize {
  return <usize>I(I_SCRATCH) + <usize>thread * SCRATCH_THREAD
}

/** Next task of a phase, handed out in order to whoever asks first. */
// @ts-ignore: decorator
@inline
export function take(phase: i32): i32 {
  return atomic.add<i32>(FRAME + ((S_TASK + phase) << 2), 1)
}

/** Waits until every thread has come here. A short spin first: phases are a few milliseconds and usually end together. */
export function meet(): void {
  const threads = I(I_THREADS)
  if (threads == 1) return
  const phase = atomic.load<i32>(FRAME + (S_PHASE << 2))
  const arrived = atomic.add<i32>(FRAME + (S_ARRIVED << 2), 1)
  if (arrived == threads - 1) {
    atomic.store<i32>(FRAME + (S_ARRIVED << 2), 0)
    atomic.add<i32>(FRAME + (S_PHASE << 2), 1)
    atomic.notify(FRAME + (S_PHASE << 2), -1)
    return
  }
  for (let i = 0; i < 400; i++) if (atomic.load<i32>(FRAME + (S_PHASE << 2)) != phase) return
  while (atomic.load<i32>(FRAME + (S_PHASE << 2)) == phase) atomic.wait<i32>(FRAME + (S_PHASE << 2), phase, 50000000)
}
