/** Body of the second band: wait for a frame, draw its share, say so, wait again. */
import { parentPort, workerData } from 'node:worker_threads'
import { FRAME, S_DONE, S_JOB } from './kernel/layout.ts'
import { instantiate } from './team.ts'

const { module, memory } = workerData as { module: WebAssembly.Module; memory: WebAssembly.Memory }
const kernel = await instantiate(module, memory)
// Growth of the memory by the other thread leaves this view valid for the frame block.
const words = new Int32Array(memory.buffer)
const at = FRAME >> 2
let job = Atomics.load(words, at + S_JOB)
parentPort!.postMessage('ready')
for (;;) {
  Atomics.wait(words, at + S_JOB, job)
  const next = Atomics.load(words, at + S_JOB)
  if (next === job) continue
  job = next
  kernel.frame(1)
  Atomics.store(words, at + S_DONE, job)
  Atomics.notify(words, at + S_DONE)
}
