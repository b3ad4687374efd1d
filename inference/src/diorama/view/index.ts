/**
 * The picture of a state: scenery, bodies, air and camera joined in one scene and drawn by the rasteriser. It keeps nothing that
 * matters: any state can be drawn at any time, in any order, at any detail.
 */
import { Group, PerspectiveCamera, Vector3 } from 'three'
import { createBodies } from '../body/index.ts'
import type { Picture } from '../picture/decode.ts'
import { LaidPicture } from '../picture/laid.ts'
import { placeKey } from '../place/terrain.ts'
import { type FrameStats, createRenderer } from '../raster/index.ts'
import { createScenery } from '../scenery/index.ts'
import { carriedOf } from '../state/camera/carried.ts'
import { atmosphereOf } from '../scenery/atmosphere.ts'
import type { DioramaState, Place } from '../state/state.ts'
import { focusOf } from './focus.ts'

export interface View {
  /**
   * Draws one state. `detail` 0..1 gives up distance, grass and filter size for speed, never anything of the state; full detail is
   * bit-exact. `i420` is width*height*3/2 bytes of shared memory, valid until the next call.
   */
  render(state: DioramaState, detail: number): { i420: Uint8Array; stats: FrameStats }
  /** The last picture as RGBA (stills). */
  rgba(): Uint8Array
  dispose(): void
}

const UP = new Vector3(0, 1, 0)

export interface ViewOptions {
  width: number
  height: number
  bands: 1 | 2
  /** Decoded pictures by hash; a world that began as one of them shows it. */
  pictures?: ReadonlyMap<string, Picture>
}

/** Opens a view. Width and height are multiples of 8; `bands` is the number of threads that draw (1 or 2). */
export async function createView(options: ViewOptions): Promise<View> {
  const { width, height } = options
  const renderer = await createRenderer(options)
  const scene = new Group()
  scene.matrixAutoUpdate = false
  const camera = new PerspectiveCamera(42, width / height, 0.08, 4000)
  const bodies = createBodies()
  bodies.root.userData.moves = true
  scene.add(bodies.root)
  const laid = new LaidPicture(options.pictures ?? new Map())
  scene.add(laid.root)
  let key = ''
  let scenery: ReturnType<typeof createScenery> | null = null
  let cut = -1

  const furnish = (place: Place): ReturnType<typeof createScenery> => {
    const wanted = placeKey(place)
    if (scenery && wanted === key) return scenery
    if (scenery) scene.remove(scenery.root)
    key = wanted
    scenery = createScenery(place)
    scenery.root.userData.still = true
    scene.add(scenery.root)
    return scenery
  }

  return {
    render(state, detail) {
      const { eye, look, fov } = state.camera
      camera.fov = fov
      camera.position.set(eye[0], eye[1], eye[2])
      camera.lookAt(look[0], look[1], look[2])
      const { yaw, pitch, roll, right, up, smear } = carriedOf(state)
      camera.rotateOnWorldAxis(UP, yaw)
      camera.rotateX(pitch)
      camera.rotateZ(roll)
      camera.translateX(right)
      camera.translateY(up)
      camera.updateProjectionMatrix()
      camera.updateMatrixWorld()
      furnish(state.place).update(state, camera, detail)
      bodies.update(state, camera, detail)
      const { focus, blur } = focusOf(state, smear)
      const { now, from, mix } = state.style
      const jumped = state.camera.cut !== cut
      cut = state.camera.cut
      const { air, look: pictured } = laid.update(state, camera, atmosphereOf(state))
      return renderer.render(scene, camera, air, { now, from, mix, detail, focus, blur, cut: jumped, ...pictured })
    },
    rgba: () => renderer.rgba(),
    dispose() {
      renderer.dispose()
    },
  }
}
