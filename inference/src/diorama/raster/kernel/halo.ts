/** Glow of lamps in the air: a soft disc round each, as bright as its lamp is visible; wider in fog and rain. Drawn before reflections, so wet ground carries it too. */
import { F, I, take } from './frame'
import { strike } from './heavens'
import * as L from './layout'
import * as Rec from './records'
import { coarsen, mirrors } from './shining'
import { beams } from './shafts'
import { add, c, cut, mul, sat, sub } from './wide'

/** Share 0..1 of five spots round the lamp that nothing hides. */
function visible(x: f32, y: f32, inverse: f32, r: f32, width: i32, height: i32, depth: usize): f32 {
  let open: f32 = 0
  for (let k = 0; k < 5; k++) {
    const dx: f32 = k == 1 ? -r : k == 2 ? r : 0
    const dy: f32 = k == 3 ? -r : k == 4 ? r : 0
    const ix = max(0, min(width - 1, <i32>(x + dx)))
    const iy = max(0, min(height - 1, <i32>(y + dy)))
    if (load<f32>(depth + (<usize>(iy * width + ix) << 2)) <= inverse * 1.12) open += 0.2
  }
  return open
}

export function halos(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const count = I(L.I_LAMP_COUNT)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE)
  const night = F(L.F_NIGHT)
  // Thick air holds light: half gone at twenty metres is full haze.
  const haze = min<f32>(1, F(L.F_FOG_K) * 22) + F(L.F_RAIN) * 0.35 + F(L.F_SNOW) * 0.3
  const damp: f32 = 1 + haze * 1.1
  const lanes = f32x4(0.5, 1.5, 2.5, 3.5)
  const m = L.F_VIEW_PROJECTION
  const mirrored = mirrors()
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * Rec.STRIP
    const y1 = min(height, y0 + Rec.STRIP)
    strike(y0, y1)
    beams(y0, y1)
    if (mirrored) coarsen(y0, y1)
    if (night < 0.05) continue
    for (let n = 0; n < count; n++) {
      const lamp = <usize>I(L.I_LAMPS) + n * (Rec.LAMP_WORDS << 2)
      const lx = load<f32>(lamp), ly = load<f32>(lamp, 4), lz = load<f32>(lamp, 8)
      const w = lx * F(m + 2) + ly * F(m + 6) + lz * F(m + 10) + F(m + 14)
      if (w < 0.4) continue
      const inverse: f32 = 1 / w
      const x = (lx * F(m) + ly * F(m + 4) + lz * F(m + 8) + F(m + 12)) * inverse
      const y = (lx * F(m + 1) + ly * F(m + 5) + lz * F(m + 9) + F(m + 13)) * inverse
      const r = max<f32>(7, min<f32>(<f32>height * 0.28, load<f32>(lamp, 28) * 0.17 * damp * F(L.F_PIXEL) * inverse))
      // A lamp on a post throws a cone down through thick air.
      const drop: f32 = haze > 0.25 && load<f32>(lamp, 28) > 8 ? 3.6 * F(L.F_PIXEL) * inverse : 0
      const below = max(r, drop)
      if (y + below < <f32>y0 || y - r > <f32>y1 || x + below < 0 || x - below > <f32>width) continue
      // Far lamps drown in the haze, as what stands there does.
      const reaches: f32 = 1 - (F(L.F_FOG_K) / (inverse + F(L.F_FOG_K))) * 0.75
      const power = night * (0.62 + 0.2 * min<f32>(1, haze)) * reaches * visible(x, y, inverse, r * 0.12, width, height, depth)
      if (power < 0.01) continue
      const lr = c(load<f32>(lamp, 12) * power * 255), lg = c(load<f32>(lamp, 16) * power * 255), lb = c(load<f32>(lamp, 20) * power * 255)
      const deep: f32 = drop > 0 ? 1 / drop : 0
      const cone = haze * 0.2
      const reach = c(1 / (r * r))
      for (let py = max(y0, <i32>(y - r)); py < min(y1, <i32>(y + below) + 1); py++) {
        const dy = <f32>py + 0.5 - y
        // As far as the disc or the cone reaches on this row.
        const coned = dy > 0 && dy < drop
        const half = max<f32>(sqrt<f32>(max<f32>(0, r * r - dy * dy)), coned ? 1.15 * (dy * 0.62 + drop * 0.06) : 0)
        const x0 = max(0, <i32>(x - half)) & ~3, x1 = min(width, <i32>(x + half) + 1)
        for (let px = x0; px < x1; px += 4) {
          const dx = sub(add(c(<f32>px), lanes), c(x))
          const q = mul(add(mul(dx, dx), c(dy * dy)), reach)
          const far = sat(sub(c(1), f32x4.sqrt(q)))
          // A bright heart and a wide faint skirt.
          let k = add(mul(mul(far, far), c(0.42)), mul(mul(mul(far, far), mul(far, far)), mul(mul(far, far), c(0.9))))
          if (coned) {
            const spread = sat(sub(c(1.15), mul(f32x4.abs(dx), c(1 / (dy * 0.62 + drop * 0.06)))))
            k = add(k, mul(mul(spread, spread), c(cone * (1 - dy * deep))))
          }
          const i = <usize>(py * width + px)
          const glow = i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(level(k, lr), level(k, lg)), i16x8.narrow_i32x4_s(level(k, lb), i32x4.splat(0)))
          const old = v128.load32_lane(blue + i, v128.load32_lane(green + i, v128.load32_zero(red + i), 1), 2)
          const lit = i8x16.add_sat_u(old, glow)
          v128.store32_lane(red + i, lit, 0)
          v128.store32_lane(green + i, lit, 1)
          v128.store32_lane(blue + i, lit, 2)
        }
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function level(k: v128, colour: v128): v128 {
  return cut(add(mul(k, colour), c(0.5)))
}
