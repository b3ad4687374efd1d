import { describe, expect, it } from 'vitest'
import { slopeOf } from './drift.ts'
import { IDENTICAL_DB, psnrOf, ssimOf } from './likeness.ts'

const plane = (of: (x: number, y: number) => number): Uint8Array =>
  Uint8Array.from({ length: 64 * 32 }, (_, i) => of(i % 64, Math.floor(i / 64)))
const waves = plane((x, y) => 128 + 80 * Math.sin(x / 3) * Math.cos(y / 4))

describe('likeness of pictures', () => {
  it('says PSNR by its formula', () => {
    expect(psnrOf(waves, waves)).toBe(IDENTICAL_DB)
    // One step off everywhere: 20 log10(255).
    expect(
      psnrOf(
        waves,
        waves.map((l) => l + 1),
      ),
    ).toBeCloseTo(48.1308, 3)
  })

  it('says SSIM 1 for the same, little for another pattern, and forgives light more than PSNR does', () => {
    expect(ssimOf(waves, waves, 64, 32)).toBeCloseTo(1, 10)
    expect(
      ssimOf(
        waves,
        waves.map((l) => l + 12),
        64,
        32,
      ),
    ).toBeGreaterThan(0.97)
    expect(
      ssimOf(
        waves,
        plane((x, y) => 128 + 80 * Math.cos(x / 2) * Math.sin(y / 7)),
        64,
        32,
      ),
    ).toBeLessThan(0.3)
  })
})

it('says the slope of a line, and that scatter has none', () => {
  const minutes = Array.from({ length: 40 }, (_, i) => i / 2)
  const risen = slopeOf(
    minutes,
    minutes.map((m) => 10 + 0.1 * m),
  )
  expect(risen.slope).toBeCloseTo(0.1 / 10.975, 4)
  expect(risen.error).toBeLessThan(1e-9)
  const level = slopeOf(
    minutes,
    minutes.map((_, i) => 10 + (((i * 7919) % 13) - 6) / 10),
  )
  expect(Math.abs(level.slope)).toBeLessThan(2 * level.error)
})
