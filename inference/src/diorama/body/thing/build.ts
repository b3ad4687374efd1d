/** How a model of a thing is put together: sheets by surface, parts that turn, and a motion. */
import { Group, Mesh } from 'three'
import type { Actor, DioramaState } from '../../state/state.ts'
import { Surface, type SurfaceOptions } from '../../raster/contract.ts'
import { Sheet } from '../shape/sheet.ts'

export interface Built {
  group: Group
  /** Moves parts of the model; pure in the state. */
  move?: (state: DioramaState, actor: Actor, level: number) => void
}

/** A part that may turn about its own origin, with one sheet per surface kind. */
export class Part {
  readonly group = new Group()
  readonly #sheets = new Map<string, { sheet: Sheet; options: SurfaceOptions }>()

  at(x: number, y: number, z: number): this {
    this.group.position.set(x, y, z)
    return this
  }

  /** The sheet of a surface; the same for equal options. */
  of(kind: SurfaceOptions['kind'], more: Partial<SurfaceOptions> = {}): Sheet {
    const key = JSON.stringify([kind, more])
    let entry = this.#sheets.get(key)
    if (!entry) {
      entry = { sheet: new Sheet(), options: { kind, ...more } }
      this.#sheets.set(key, entry)
    }
    return entry.sheet
  }

  /** Makes the meshes; call once when all is drawn. */
  done(): Group {
    for (const { sheet, options } of this.#sheets.values()) {
      if (!sheet.triangles) continue
      const mesh = new Mesh(sheet.geometry(), new Surface(options))
      mesh.userData.moves = true
      this.group.add(mesh)
    }
    return this.group
  }
}
