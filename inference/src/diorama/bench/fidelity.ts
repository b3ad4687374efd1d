/** The bench `fidelity`: what a learned world model only promises (same on return, obeys the keys, does not wear out, replays exactly), measured. */
import { createInterpreter } from '../language/index.ts'
import type { PlaceKind } from '../state/state.ts'
import { createView } from '../view/index.ts'
import { drift } from './drift.ts'
import { exactness } from './exact.ts'
import { revisit } from './revisit.ts'
import { steering } from './steering.ts'

const REVISITED: [kind: PlaceKind, hour: number][] = [
  ['country-road', 10],
  ['forest', 15],
  ['beach', 18],
  ['boulevard', 21],
  ['mountain-pass', 8],
]
const MINUTES = 30

/** Figures: dB, shares 0..1, shares of the mean a minute, counts of differing marks. About three minutes. */
export async function benchFidelity(): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  const view = await createView({ width: 1280, height: 720, bands: 2 })
  let [psnr, ssim, pairs] = [Infinity, Infinity, 0]
  for (const [kind, hour] of REVISITED) {
    const found = revisit(view, kind, hour)
    psnr = Math.min(psnr, ...found.psnr)
    ssim = Math.min(ssim, ...found.ssim)
    pairs += found.psnr.length
    figures[`revisit.${kind}.reachM`] = found.reach
    figures[`revisit.${kind}.psnrMinDb`] = Math.min(...found.psnr)
  }
  figures.revisitPairs = pairs
  figures.revisitPsnrMinDb = psnr
  figures.revisitSsimMin = ssim
  const steered = steering(view)
  figures.steeringAccuracy = steered.accuracy
  figures.steeringTried = steered.tried
  for (const wrong of steered.wrong) process.stderr.write(`steering went wrong: ${wrong}\n`)
  const worn = drift(view, 'country-road', MINUTES)
  for (const [name, { slope, error }] of Object.entries(worn.slopes)) {
    figures[`drift.${name}.slopePerMinute`] = slope
    figures[`drift.${name}.errorPerMinute`] = error
  }
  figures.driftMinutes = MINUTES
  figures.driftSlopePerMinute = worn.beyondNoise
  figures.driftFirstAgainDb = worn.firstAgainDb
  view.dispose()
  const exact = await exactness(await createInterpreter())
  figures.exactMarks = exact.marks
  figures.replayMismatches = exact.replay
  figures.forkMismatches = exact.fork
  for (const key of Object.keys(figures)) figures[key] = Math.round(figures[key] * 1e5) / 1e5
  return figures
}
