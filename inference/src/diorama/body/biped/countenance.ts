/** The face on a head: the painting of the moment, fine near and coarse further off, hidden far away; and what the state makes of it. */
import { Mesh, type Object3D } from 'three'
import type { Actor, DioramaState } from '../../state/state.ts'
import type { BipedLook } from '../../state/look.ts'
import { hash01 } from '../../state/rng.ts'
import { Surface } from '../../raster/contract.ts'
import { findFront, type Front } from '../shape/front.ts'
import { Painting } from '../shape/paint.ts'
import { clamp } from '../shape/vec.ts'
import { S, weight } from '../slots.ts'
import { faceShapes, NEUTRAL, type Expression } from './face.ts'
import type { Frame } from './frame.ts'
import type { Head } from './head.ts'

/** The face of this moment: blink over lids, eyes go a little before the head and dart when nothing holds them. */
export const expressionOf = (state: DioramaState, actor: Actor): Expression => {
  const { body } = actor
  const w = (name: Parameters<typeof weight>[1]): number => weight(body, name)
  const blink = body[S.blink] < 0 ? 1 - Math.abs(body[S.blink] + 2) / 3 : 0
  const cry = w('cry')
  const laugh = w('laugh')
  const asleep = w('sleep')
  const dart = Math.floor((state.tick + actor.id * 29) / 31)
  const idle = actor.gaze === null && actor.act.target === undefined ? 1 - asleep : 0.25
  return {
    lids: Math.max(body[S.lids], clamp(blink * 1.4), cry * 0.55, laugh * 0.95),
    lookX: clamp(body[S.yaw] * 0.42 + body[S.yawV] * 0.12 + (hash01(actor.id, dart, 8) - 0.5) * 0.24 * idle, -1, 1),
    lookY: clamp(-body[S.pitch] * 0.7 - body[S.pitchV] * 0.1 + (hash01(actor.id, dart, 9) - 0.5) * 0.14 * idle, -1, 1),
    brow: body[S.brow] + laugh * 0.2,
    frown: body[S.frown] - cry * 0.5,
    smile: clamp(body[S.smile] + laugh * 0.5 + w('reach') * 0.35 - cry * 0.6, -1, 1),
    mouth: clamp(body[S.mouth] + laugh * 0.45 + cry * (0.3 + 0.15 * Math.sin(state.tick * 0.7)) + actor.vy * 0.02),
    tears: Math.max(cry, actor.mood === 'sad' ? clamp(-body[S.smile] - 0.6) * 0.5 : 0),
    drip: cry > 0 ? ((state.tick + actor.id * 7) % 26) / 26 : 0,
    flush: clamp(laugh * 0.7 + (actor.mood === 'loving' ? body[S.smile] : 0) + w('hug') * 0.6 + w('enjoy') * 0.5),
  }
}

/** Redraws the face when its expression has moved enough to be seen. */
export class Countenance {
  readonly #look: BipedLook
  readonly #frame: Frame
  readonly #head: Head
  readonly #bone: Object3D
  #front: Front | null = null
  readonly #sheets: ({ painting: Painting; mesh: Mesh; drawn: string } | null)[] = [null, null]

  constructor(look: BipedLook, frame: Frame, head: Head, bone: Object3D) {
    this.#look = look
    this.#frame = frame
    this.#head = head
    this.#bone = bone
  }

  /** The face as a height over a plane: dear to find, so not before it is looked at. */
  #plane(): Front {
    while (this.#find());
    return this.#front!
  }

  /** One step of finding it; false when it is there. */
  #find(): boolean {
    if (this.#front) return false
    const head = this.#head
    this.#finding ??= findFront(
      head.field,
      0,
      head.chin[1] + head.h * 0.4,
      head.h * 0.46,
      head.h * 0.5,
      head.h * 0.8,
      head.chin[2] - head.h * 0.1,
    )
    const step = this.#finding.next()
    if (step.done) {
      this.#front = step.value
      this.#finding = null
    }
    return true
  }
  #finding: Generator<void, Front> | null = null

  /** One step of making ready what a level shows; false when it is there. */
  prepare(level: number): boolean {
    if (level > 2 || this.#sheets[level === 2 ? 1 : 0]) return false
    if (!this.#find()) this.#sheet(level === 2 ? 1 : 0)
    return true
  }

  #sheet(coarse: 0 | 1): { painting: Painting; mesh: Mesh; drawn: string } {
    const kept = this.#sheets[coarse]
    if (kept) return kept
    const { h } = this.#head
    const painting = new Painting(
      this.#plane(),
      h * (coarse ? 0.007 : 0.0045),
      faceShapes(this.#look, this.#frame, this.#head, NEUTRAL, coarse === 1),
    )
    const mesh = new Mesh(painting.geometry, new Surface({ kind: 'skin', shadow: false, ink: false }))
    const j = this.#frame.joints[4]
    // the painting lives in rest space; its holder is the head bone
    mesh.position.set(-j[0], -j[1], -j[2])
    this.#bone.add(mesh)
    const made = { painting, mesh, drawn: '' }
    mesh.visible = false
    this.#sheets[coarse] = made
    return made
  }

  /** Where nobody can see the face it need not be drawn. */
  hide(): void {
    for (const sheet of this.#sheets) if (sheet) sheet.mesh.visible = false
  }

  /** Shows the face of a level of detail (3: none) with an expression. */
  show(level: number, e: Expression): void {
    for (const [i, s] of this.#sheets.entries()) if (s) s.mesh.visible = level < 3 && i === (level === 2 ? 1 : 0)
    if (level > 2) return
    const coarse = level === 2 ? 1 : 0
    const sheet = this.#sheet(coarse)
    sheet.mesh.visible = true
    // drawn in steps, so that the picture is one of the state and not of what was drawn before
    const steps = coarse ? 8 : 40
    let key = ''
    for (const v of Object.values(e) as number[]) key += `${Math.round(v * steps)},`
    if (key === sheet.drawn) return
    sheet.drawn = key
    const stepped = Object.fromEntries(
      Object.entries(e).map(([k, v]: [string, number]) => [k, Math.round(v * steps) / steps]),
    ) as unknown as Expression
    sheet.painting.draw(faceShapes(this.#look, this.#frame, this.#head, stepped, coarse === 1))
  }
}
