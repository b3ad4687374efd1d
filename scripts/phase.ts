/** One line a phase with its time, on standard error, so that a person sees what is being waited for. */
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

export const phase = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
  const began = performance.now()
  try {
    const result = await work()
    process.stderr.write(`  ${name.padEnd(44)} ${seconds(performance.now() - began).padStart(8)}\n`)
    return result
  } catch (error) {
    process.stderr.write(`  ${name.padEnd(44)} failed after ${seconds(performance.now() - began)}\n`)
    throw error
  }
}
