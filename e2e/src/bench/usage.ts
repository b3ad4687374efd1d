/** CPU and memory of processes from /proc (Linux): a tree by its root's id. */
import { readFile, readdir } from 'node:fs/promises'

const HZ = 100

interface Row {
  pid: number
  parent: number
  name: string
  /** Seconds of CPU so far. */
  cpu: number
  rss: number
}

const table = async (): Promise<Row[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const rows = await Promise.all(
    pids.map(async (pid): Promise<Row | null> => {
      const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
      if (!text) return null
      const end = text.lastIndexOf(')')
      const fields = text.slice(end + 2).split(' ')
      return {
        pid: Number(pid),
        parent: Number(fields[1]),
        name: text.slice(text.indexOf('(') + 1, end),
        cpu: (Number(fields[11]) + Number(fields[12])) / HZ,
        rss: (Number(fields[21]) * 4096) / 2 ** 20,
      }
    }),
  )
  return rows.filter((row) => row !== null)
}

export interface Usage {
  /** Seconds of CPU so far, MiB. */
  cpu: number
  rss: number
}

/** Sum over the trees of processes below (and with) each root. */
export const usageOf = async (roots: Record<string, number[]>): Promise<Record<string, Usage>> => {
  const rows = await table()
  const children = Map.groupBy(rows, (row) => row.parent)
  const tree = (pid: number): Row[] => [
    ...rows.filter((row) => row.pid === pid),
    ...(children.get(pid) ?? []).flatMap((row) => tree(row.pid)),
  ]
  return Object.fromEntries(
    Object.entries(roots).map(([name, pids]) => {
      const all = pids.flatMap(tree)
      return [
        name,
        { cpu: all.reduce((sum, row) => sum + row.cpu, 0), rss: all.reduce((sum, row) => sum + row.rss, 0) },
      ]
    }),
  )
}

/** Ids of processes whose parent is this process and whose name matches. */
export const childrenNamed = async (pattern: RegExp): Promise<number[]> =>
  (await table()).filter((row) => row.parent === process.pid && pattern.test(row.name)).map((row) => row.pid)
