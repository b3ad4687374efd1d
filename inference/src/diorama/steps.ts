/** Work in steps, a few of them a frame, so that no frame has to do all of it. */

/** Does what is left of such work at once. */
export const atOnce = <T>(steps: Generator<void, T>): T => {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
