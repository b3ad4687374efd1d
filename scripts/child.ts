/** Child processes this program started: run to the end, or kept running and stopped again. Nothing else is ever killed. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'

/** Runs to its end; throws with the last lines of output when it fails. */
export const run = (command: string, args: string[], options: SpawnOptions = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    const keep = (data: Buffer): void => {
      output = (output + data.toString()).slice(-200_000)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${command} ${args[0] ?? ''} ended with ${code ?? signal}\n${output.slice(-3000)}`))
    })
  })

/** SIGTERM, then SIGKILL after `patience` ms. Resolves when it is gone. */
export const stopChild = (child: ChildProcess, patience = 5000): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill('SIGTERM')
  })

/** Resolves with the first match of `pattern` in the child's output; rejects when it ends or `patience` ms pass first. */
export const lineOf = (
  child: ChildProcess,
  pattern: RegExp,
  patience: number,
  name: string,
): Promise<RegExpMatchArray> =>
  new Promise((resolve, reject) => {
    let seen = ''
    const done = (): void => {
      clearTimeout(timer)
      child.stdout?.off('data', look)
      child.stderr?.off('data', look)
      child.off('exit', ended)
    }
    const look = (data: Buffer): void => {
      seen = (seen + data.toString()).slice(-20_000)
      const match = pattern.exec(seen)
      if (match) {
        done()
        resolve(match)
      }
    }
    const ended = (code: number | null): void => {
      done()
      reject(new Error(`${name} ended with ${code} before it was ready\n${seen.slice(-3000)}`))
    }
    const timer = setTimeout(() => {
      done()
      reject(new Error(`${name} was not ready in ${patience / 1000} s\n${seen.slice(-3000)}`))
    }, patience)
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.once('exit', ended)
  })
