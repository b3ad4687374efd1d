/**
 * Second step of the light: tone and relief of the textures. All texels are fetched first, in a loop so small that many are under way at once: they
 * lie far apart in memory.
 */
import { I } from './frame'
import * as L from './layout'
import { P } from './rows'
import * as A from './sample'
import { put, R } from './sample'
import { relieving, styleTone } from './shade-style'
import { add, byteOf, c, gather, mix, mul, sub } from './wide'

/** Fills in TONE and RELIEF of the records from `records` up to `last`; `style`: whether the style has a touch of its own. */
export function texturesOf(records: usize, last: usize, style: bool): void {
  const textures = <usize>I(L.I_TEXTURES)
  for (let record = records; record < last; record += A.RECORD) put(record, A.TONE, gather(textures, R(record, A.TEXEL)))
  for (let record = records; record < last; record += A.RECORD) {
    const four = R(record, A.TONE)
    const t00 = byteOf(four, 0), t10 = byteOf(four, 8), t01 = byteOf(four, 16)
    const t11 = f32x4.convert_i32x4_s(i32x4.shr_u(four, 24))
    const au = R(record, A.SHARE_U)
    let tone = mul(mix(mix(t00, t10, au), mix(t01, t11, au), R(record, A.SHARE_V)), c(1.0 / 255.0))
    if (style) tone = styleTone(tone, R(record, A.U), R(record, A.V), R(record, A.INVERSE))
    put(record, A.TONE, tone)
    // Relief: slope of the tone against the sun in the texture's plane.
    const slope = add(mul(sub(t10, t00), R(record, A.SUN_U)), mul(sub(t01, t00), R(record, A.SUN_V)))
    put(record, A.RELIEF, mul(slope, mul(mul(P(<usize>load<u32>(record + A.ROWS), 12), relieving), c(1.7 / 255.0))))
  }
}
