/** A picture laid into the scene of a state: cards that stand in it, what the kernel projects, and the colours of the world beyond. */
import { Group, type PerspectiveCamera } from 'three'
import { heightAt } from '../place/ground.ts'
import type { Atmosphere, Look, Projected, ProjectedTexture } from '../raster/contract.ts'
import type { DioramaState } from '../state/state.ts'
import { CARD, Cards } from './cards.ts'
import type { Picture } from './decode.ts'
import type { PictureRecord } from './record.ts'
import { sightOf } from './sight.ts'
import { standing, textureOf } from './texture.ts'
import { inPictureAir, relit, tintsOf } from './tint.ts'

/** Metres from its start over which a picture has gone over into the world. */
const GONE = [2, 7.5] as const

export class LaidPicture {
  readonly root = new Group()
  readonly #pictures: ReadonlyMap<string, Picture>
  #key = ''
  #texture: ProjectedTexture | null = null
  #cards: Cards | null = null
  #tints: NonNullable<Look['tints']> = {}

  /** `pictures`: decoded pictures by hash. What is not there is not laid in; the world keeps its colours all the same. */
  constructor(pictures: ReadonlyMap<string, Picture>) {
    this.#pictures = pictures
  }

  #prepare(state: DioramaState, record: PictureRecord, from: NonNullable<PictureRecord['from']>): void {
    const key = JSON.stringify([
      record.hash,
      from,
      this.#pictures.has(record.hash),
      state.place.kind,
      state.place.season,
    ])
    if (key === this.#key) return
    this.#key = key
    this.root.clear()
    this.#texture = null
    this.#cards = null
    this.#tints = tintsOf(state.place, record)
    const picture = this.#pictures.get(record.hash)
    if (!picture) return
    const sight = sightOf(from)
    const level = heightAt(state.place, from.look[0], from.look[2])
    const columns = standing(picture, record)
    this.#texture = textureOf(picture, record, columns, sight, level)
    this.#cards = new Cards(columns, sight, level, record.colours.rim ?? record.palette[0] ?? 0x808080)
    this.root.add(this.#cards.root)
  }

  /** What of the picture a frame shows. Pure in state, camera and picture. */
  update(
    state: DioramaState,
    camera: PerspectiveCamera,
    air: Atmosphere,
  ): { air: Atmosphere; look: Pick<Look, 'projected' | 'tints'> } {
    const record = state.place.picture
    const from = record?.from
    this.root.visible = false
    if (!record || !from) return { air, look: {} }
    this.#prepare(state, record, from)
    const { x, y, z } = camera.position
    const moved = Math.hypot(x - from.eye[0], y - from.eye[1], z - from.eye[2])
    const covered = Math.max(state.sky.snowCover * 0.8, state.sky.now.fog * 0.7, state.sky.now.storm * 0.4)
    const share = Math.min(1, Math.max(0, (GONE[1] - moved) / (GONE[1] - GONE[0]))) * (1 - covered)
    const coloured = inPictureAir(air, state, record)
    if (share < 0.02 || !this.#texture || !this.#cards) return { air: coloured, look: { tints: this.#tints } }
    this.root.visible = true
    this.#cards.update(x, y, z)
    const projected: Projected = {
      texture: this.#texture,
      from,
      fov: from.fov,
      surface: CARD,
      share,
      tint: relit(state, record),
    }
    // Lamps of the world that the picture hides shed no glow through it.
    const lit = Math.min(1, Math.max(0, (moved - 4) / 14))
    const lamps = coloured.lamps.map((lamp) => ({ ...lamp, power: lamp.power * lit }))
    return { air: { ...coloured, lamps }, look: { projected, tints: this.#tints } }
  }
}
