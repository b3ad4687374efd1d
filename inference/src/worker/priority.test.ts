import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { holdBack, letGo, mayRaise } from './priority.ts'

/** Ranks of all threads of a process (field 19 of their stat), the main one first. */
const ranksOf = async (pid: number): Promise<number[]> => {
  const threads = (await readdir(`/proc/${pid}/task`)).map(Number).sort((a, b) => a - b)
  const lines = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/stat`, 'utf8')))
  return lines.map((line) => Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[16]))
}

it.runIf(process.platform === 'linux' && mayRaise())(
  'a spare child and the threads it starts stand back until it gets a session',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shoal-rank-'))
    const file = join(folder, 'child.mjs')
    await writeFile(
      file,
      `import { Worker } from 'node:worker_threads'
       process.on('message', () => {
         const worker = new Worker('setInterval(() => {}, 1000)', { eval: true })
         worker.on('online', () => process.send('more'))
       })
       process.send('here')`,
    )
    const child = fork(file)
    try {
      await once(child, 'message')
      holdBack(child.pid!)
      const before = (await ranksOf(child.pid!)).length
      child.send('start one')
      await once(child, 'message')
      const back = await ranksOf(child.pid!)
      expect(back.length).toBeGreaterThan(before)
      expect(new Set(back)).toEqual(new Set([19]))
      letGo(child.pid!)
      expect(new Set(await ranksOf(child.pid!))).toEqual(new Set([getPriority()]))
    } finally {
      child.kill('SIGKILL')
      await rm(folder, { recursive: true })
    }
  },
)
