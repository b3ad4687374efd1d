/** How far the server is: the shortest of the last few round trips of its smallest answer, every ten seconds while the page is seen. */
const EVERY = 10_000
const KEPT = 5

export const watchPing = (on: (ms: number | null) => void): (() => void) => {
  const last: number[] = []
  const once = async () => {
    if (document.hidden) return
    const from = performance.now()
    try {
      await fetch('/api/me', { cache: 'no-store' })
      last.push(performance.now() - from)
      if (last.length > KEPT) last.shift()
      on(Math.min(...last))
    } catch {
      on(null)
    }
  }
  void once()
  const timer = setInterval(() => void once(), EVERY)
  return () => clearInterval(timer)
}
