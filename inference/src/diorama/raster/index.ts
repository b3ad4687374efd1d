/** The CPU rasteriser: `createRenderer` joins the scene gatherer, the kernel's memory and its threads behind the contract. */
import { type Camera, Matrix4, type Object3D, PerspectiveCamera, Vector3 } from 'three'
import { writeAir, writeCamera, writeLamps, pixelMatrix } from './air.ts'
import { buildKernel } from './build.ts'
import type { Atmosphere, CreateRenderer, FrameStats, Look, Renderer } from './contract.ts'
import { Gatherer, UNTINTED } from './gather.ts'
import * as L from './kernel/layout.ts'
import { Arena } from './memory.ts'
import { Plan } from './plan.ts'
import { Projector } from './projected.ts'
import { StyleWriter } from './style.ts'
import { Sun } from './sun.ts'
import { SurfaceTable } from './surfaces.ts'
import { Team } from './team.ts'
import { Uploads } from './upload.ts'

export * from './contract.ts'
export { buildKernel } from './build.ts'

/** Frames after which a geometry nobody drew gives its memory back. */
const FORGET = 480
/** Bytes in use from which only what was drawn in the last few frames is kept: half of what there is, for one world after another. */
const CROWDED = 512 * 2 ** 20
const FORGET_CROWDED = 4

export const createRenderer: CreateRenderer = async ({ width, height, bands }) => {
  if (width % 8 || height % 8 || width < 8 || height < 8)
    throw new RangeError(`size ${width}x${height} is not a multiple of 8`)
  const path = await buildKernel()
  const arena = new Arena()
  const plan = new Plan(arena, width, height, bands)
  const surfaces = new SurfaceTable(arena)
  arena.i32[(L.FRAME >> 2) + L.I_SURFACES] = surfaces.at
  const uploads = new Uploads(arena)
  const gatherer = new Gatherer(arena, uploads, surfaces)
  const projector = new Projector(arena, surfaces)
  const team = await Team.start(path, arena, bands)
  const view = new Matrix4()
  const eye = new Vector3()
  const forward = new Vector3()
  const bodies = new Vector3()
  const toSun = new Vector3()
  const sun = new Sun(team.kernel.carry)
  team.kernel.bake()
  surfaces.lookOver()
  let frame = 0
  const style = new StyleWriter(arena)

  const render = (
    scene: Object3D,
    camera: Camera,
    air: Atmosphere,
    look: Look,
  ): { i420: Uint8Array; stats: FrameStats } => {
    if (!(camera instanceof PerspectiveCamera)) throw new TypeError('the rasteriser draws through a PerspectiveCamera')
    const began = performance.now()
    frame++
    scene.updateMatrixWorld()
    camera.updateMatrixWorld()
    const [w, h] = plan.size(look.detail)
    pixelMatrix(camera, w, h, view)
    eye.setFromMatrixPosition(camera.matrixWorld)
    camera.getWorldDirection(forward)
    // Bodies are where the camera looks: their shadow map is centred on the focus.
    bodies
      .copy(forward)
      .multiplyScalar(Math.max(2, Math.min(7, look.focus)))
      .add(eye)
    sun.aim(air.shadowSun ?? air.sun, eye, forward, bodies)
    gatherer.tints = look.tints ?? UNTINTED
    gatherer.collect(scene, camera, frame, sun)
    for (const mesh of gatherer.skins) gatherer.pose(mesh, view, sun.moving, sun.drop, frame)
    plan.segments(gatherer, look.detail)
    plan.casters(gatherer)
    const parts = sun.write(arena, gatherer, air.shadow, plan.word(L.I_SHADOW), plan.word(L.I_SHELTER))
    plan.parts(gatherer, parts, sun.map)
    writeCamera(arena, camera, w, h, view)
    projector.write(
      camera,
      look.projected ?? null,
      gatherer.moving.map((item) => item.sphere),
      toSun.set(...air.sun),
    )
    writeAir(arena, air, look)
    writeLamps(arena, air, view, camera)
    style.write(look)
    const gathered = performance.now()
    team.frame()
    const drawn = performance.now()
    const crowded = arena.used > CROWDED
    if (crowded || frame % 64 === 0) {
      gatherer.stands.touch(frame)
      uploads.sweep(frame, crowded ? FORGET_CROWDED : FORGET)
    }
    const i420 = plan.i420()
    return {
      i420,
      stats: {
        triangles: plan.triangles(),
        ms: { gather: gathered - began, kernel: drawn - gathered, ...plan.stages() },
      },
    }
  }

  const renderer: Renderer = {
    width,
    height,
    render,
    rgba: () => {
      team.kernel.toRgba()
      return plan.rgba()
    },
    depth: () => plan.depth(),
    dispose: () => team.dispose(),
  }
  return renderer
}
