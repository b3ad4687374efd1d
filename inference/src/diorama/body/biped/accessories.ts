/** Worn things: hats, glasses, scarf, ribbon, bags, beard, wings, cape, apron. Each rides on one or two bones. */
import type { BipedLook } from '../../state/look.ts'
import { distanceOf } from '../shape/field.ts'
import { ball, box, curve, tube } from '../shape/loft.ts'
import { blend, rigid, shade, type Sheet } from '../shape/sheet.ts'
import { add, mad, mix, smooth, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import { growBeard, mask } from './beard.ts'
import { apron } from './apron.ts'
import { wearHat } from './hats.ts'
import type { Head } from './head.ts'
import { band, frontAt } from './weave.ts'

export interface Rack {
  cloth: Sheet
  metal: Sheet
  hair: Sheet
  glow: Sheet
}

/** Adds what is worn besides clothes: hats, glasses, bags, capes. */
export const wear = (r: Rack, look: BipedLook, f: Frame, head: Head): void => {
  const { h, chin } = head
  const H = f.height
  const { cloth, metal } = r
  const bald = look.hair.style === 'bald'
  const crown: Vec3 = [0, chin[1] + 0.585 * h, chin[2] - 0.035 * h]
  const out = (bald ? 0.44 : 0.52) * h
  const waist = mix(f.joints[B.spine][1], f.joints[B.chest][1], 0.35)
  const kinds = new Set(look.clothes.map((g) => g.kind))
  for (const g of look.clothes) {
    wearHat({ cloth, metal, h, crown, out, suit: kinds.has('spacesuit'), plate: kinds.has('armour') }, g)
    switch (g.kind) {
      case 'scarf': {
        const neck = f.joints[B.neck]
        band(
          cloth,
          [0, neck[1] + H * 0.016, neck[2] + H * 0.004],
          [0, 1, 0],
          [f.r.neck * 1.75, f.r.neck * 1.8],
          H * 0.046,
          g.colour,
          () => ({ bones: [B.neck, B.chest], weights: [0.5, 0.5] }),
          2.2,
          16,
        )
        const z = frontAt(f, neck[1] - H * 0.1, H * 0.024)
        for (const x of [0.02, -0.018])
          tube(cloth, {
            line: curve(
              [
                [x * H, neck[1], f.r.neck * 1.7],
                [x * 1.4 * H, neck[1] - H * 0.05, z],
                [x * 1.7 * H, neck[1] - H * (x > 0 ? 0.2 : 0.15), z * 1.04],
              ],
              6,
            ),
            radius: () => H * 0.026,
            flat: 0.28,
            sides: 6,
            colour: (t) => (t > 0.82 ? g.trim : g.colour),
            cling: () => rigid(B.chest),
            caps: [false, true],
          })
        break
      }
      case 'glasses':
      case 'sunglasses': {
        const dark = g.kind === 'sunglasses'
        for (const s of [1, -1]) {
          const ex = s * head.eye.x * 1.04 * h
          const ey = chin[1] + head.eye.y * h
          let z = chin[2] + 0.5 * h
          while (distanceOf(head.skull, ex, ey, z) > 0.012 * h && z > 0) z -= 0.004 * h
          const c: Vec3 = [ex, ey, z + 0.03 * h]
          const rx = (dark ? 0.145 : 0.125) * h
          const ry = (dark ? 0.115 : 0.12) * h
          const ring = Array.from({ length: 17 }, (_, i): Vec3 => {
            const a = (i / 16) * Math.PI * 2
            const square = 1 / Math.max(Math.abs(Math.cos(a)), Math.abs(Math.sin(a))) ** 0.45
            return [
              c[0] + Math.cos(a) * rx * square * 0.92,
              c[1] + Math.sin(a) * ry * square * 0.92,
              c[2] - ((Math.abs(c[0] + Math.cos(a) * rx) ** 2 * 0.9) / h) * 0.35,
            ]
          })
          tube(cloth, {
            line: ring,
            radius: () => 0.011 * h,
            sides: 5,
            wide: [0, 0, 1],
            colour: () => g.colour,
            cling: () => rigid(B.head),
          })
          if (dark) {
            const base = cloth.position.length / 3
            const mid = cloth.vertex(
              [c[0], c[1], c[2] + 0.012 * h],
              [0, 0, 1],
              blend(g.colour, 0x1a1e2a, 0.7),
              rigid(B.head),
            )
            ring
              .slice(0, 16)
              .forEach((p, i) =>
                cloth.vertex(p, [0, 0.2, 1], blend(g.colour, i < 8 ? 0x5a6474 : 0x14161c, 0.75), rigid(B.head)),
              )
            for (let i = 0; i < 16; i++) cloth.face(mid, base + 1 + i, base + 1 + ((i + 1) % 16))
          }
          tube(cloth, {
            line: [
              [c[0] + s * rx, c[1] + 0.02 * h, ring[0][2]],
              [s * (head.wide + 0.02) * h, c[1] + 0.03 * h, chin[2] + 0.1 * h],
              [s * (head.wide + 0.015) * h, c[1] + 0.02 * h, chin[2] - 0.1 * h],
            ],
            radius: () => 0.01 * h,
            sides: 4,
            colour: () => g.colour,
            cling: () => rigid(B.head),
          })
        }
        const z0 = chin[2] + 0.425 * h
        tube(cloth, {
          line: [
            [-0.06 * h, chin[1] + (head.eye.y + 0.02) * h, z0],
            [0, chin[1] + (head.eye.y + 0.035) * h, z0 + 0.015 * h],
            [0.06 * h, chin[1] + (head.eye.y + 0.02) * h, z0],
          ],
          radius: () => 0.009 * h,
          sides: 4,
          colour: () => g.colour,
          cling: () => rigid(B.head),
        })
        break
      }
      case 'ribbon': {
        const at: Vec3 = [0.2 * h, crown[1] + 0.42 * h, crown[2] - 0.02 * h]
        for (const s of [1, -1])
          ball(cloth, add(at, [s * 0.1 * h, 0.02 * h, 0]), 0.11 * h, g.colour, B.head, [1.05, 0.75, 0.4], 6, 9)
        ball(cloth, at, 0.045 * h, shade(g.colour, -0.2), B.head, [1, 1, 1], 5, 7)
        break
      }
      case 'beard':
      case 'moustache':
        growBeard(r.hair, look, f, head, g)
        break
      case 'mask':
        mask(cloth, head, g.colour)
        break
      case 'bag':
      case 'backpack': {
        if (g.kind === 'backpack') {
          const y = mix(waist, f.joints[B.upperL][1], 0.45)
          const z = -f.r.chest[2] - H * 0.055
          ball(cloth, [0, y - H * 0.005, z], H * 0.1, g.colour, B.chest, [0.86, 1.3, 0.58], 10, 14)
          // flap, pocket, buckle
          ball(
            cloth,
            [0, y + H * 0.06, z - H * 0.006],
            H * 0.088,
            shade(g.colour, -0.1),
            B.chest,
            [0.95, 0.75, 0.66],
            7,
            12,
          )
          ball(cloth, [0, y - H * 0.06, z - H * 0.046], H * 0.055, g.trim, B.chest, [1.05, 0.85, 0.55], 6, 10)
          if (cloth.level < 2)
            box(
              cloth,
              [-H * 0.01, y - H * 0.02, z - H * 0.067],
              [H * 0.01, y + H * 0.004, z - H * 0.056],
              0xd8b45a,
              B.chest,
            )
          for (const s of [1, -1])
            tube(cloth, {
              line: curve(
                [
                  [s * H * 0.05, y + H * 0.1, z + H * 0.03],
                  [s * f.joints[B.upperL][0] * 0.72, f.joints[B.upperL][1] + H * 0.03, 0],
                  [s * f.joints[B.upperL][0] * 0.72, y + H * 0.04, frontAt(f, y, H * 0.02)],
                  [s * H * 0.085, y - H * 0.06, 0],
                  [s * H * 0.06, y - H * 0.07, z + H * 0.03],
                ],
                12,
              ),
              radius: () => H * 0.013,
              flat: 0.4,
              sides: 5,
              colour: () => g.trim,
              cling: () => rigid(B.chest),
            })
        } else {
          const y = f.joints[B.hips][1] + H * 0.01
          box(cloth, [H * 0.1, y - H * 0.075, -H * 0.07], [H * 0.145, y + H * 0.035, H * 0.075], g.colour, B.hips)
          box(cloth, [H * 0.143, y - H * 0.02, -H * 0.072], [H * 0.15, y + H * 0.037, H * 0.077], g.trim, B.hips)
          tube(cloth, {
            line: curve(
              [
                [H * 0.115, y + H * 0.03, H * 0.05],
                [0, mix(waist, f.joints[B.upperL][1], 0.5), frontAt(f, waist, H * 0.024)],
                [-f.joints[B.upperL][0] * 0.75, f.joints[B.upperL][1] + H * 0.035, 0],
                [0, mix(waist, f.joints[B.upperL][1], 0.5), -f.r.chest[2] - H * 0.025],
                [H * 0.115, y + H * 0.03, -H * 0.05],
              ],
              14,
            ),
            radius: () => H * 0.009,
            flat: 0.5,
            sides: 5,
            colour: () => shade(g.colour, -0.2),
            cling: (_t, p) => ({ bones: [B.chest, B.hips], weights: p[1] > waist ? [1, 0] : [0.3, 0.7] }),
          })
        }
        break
      }
      case 'wings':
        for (const s of [1, -1]) {
          const root: Vec3 = [s * H * 0.02, f.joints[B.chest][1] + H * 0.07, -f.r.chest[2] - H * 0.01]
          for (let i = 0; i < 9; i++) {
            const a = mix(1.25, -0.75, i / 8)
            const l = H * mix(0.46, 0.22, (i / 8) ** 1.4)
            const tip: Vec3 = mad(root, [s * Math.cos(a), Math.sin(a), -0.35], l)
            tube(cloth, {
              line: curve([root, mad(root, [s * Math.cos(a + 0.25), Math.sin(a + 0.25), -0.3], l * 0.55), tip], 5),
              radius: (t) => H * 0.034 * (t > 0.99 ? 0.05 : 0.6 + 0.5 * Math.sin(Math.PI * t)),
              flat: 0.16,
              sides: 5,
              wide: [0, 1, 0],
              colour: (t) => blend(g.colour, g.trim, t * 0.5),
              cling: () => rigid(s === 1 ? B.capeA : B.capeA),
            })
          }
        }
        break
      case 'cape': {
        const base = cloth.position.length / 3
        const faces = cloth.index.length
        const top = f.joints[B.neck][1]
        const low = mix(f.joints[B.neck][1], 0.04 * H, Math.min(g.length || 0.85, 0.96))
        for (let i = 0; i < 9; i++)
          for (let c = 0; c < 17; c++) {
            const t = i / 8
            const u = (c / 16) * 2 - 1
            const a = u * mix(2.4, 1.75, smooth(t, 0, 0.4))
            const rx =
              mix(f.r.neck * 1.5, f.joints[B.upperL][0] + H * 0.035, smooth(t, 0, 0.16)) *
              (1 + 0.28 * t) *
              (1 + 0.05 * Math.cos(u * 16) * t)
            const rz =
              mix(f.r.neck * 1.6, f.r.chest[2] + H * 0.035, smooth(t, 0, 0.16)) *
              (1 + 0.6 * t) *
              (1 + 0.08 * Math.cos(u * 16) * t)
            const w = smooth(t, 0.05, 0.3)
            const w2 = smooth(t, 0.35, 1)
            cloth.vertex(
              [Math.sin(a) * rx, mix(top, low, t), -Math.cos(a) * rz],
              [0, 0, -1],
              t > 0.95 ? g.trim : blend(g.colour, shade(g.colour, -0.3), 0.4 - 0.4 * Math.cos(u * 16)),
              { bones: [B.chest, B.capeA, B.capeB], weights: [1 - w, w * (1 - w2), w * w2] },
            )
          }
        cloth.grid(base, 9, 17, false)
        cloth.smooth(base, faces)
        break
      }
      case 'apron':
        apron(cloth, look, f, g)
        break
      default:
        break
    }
  }
}
