/** A face that nobody can see is not drawn: the picture is the same. */
import { Group, PerspectiveCamera, Vector3 } from 'three'
import { beforeAll, expect, it } from 'vitest'
import { heightAt } from '../place/ground.ts'
import { fairAir, plainLook } from '../raster/demo.ts'
import { buildKernel, createRenderer } from '../raster/index.ts'
import type { BipedLook } from '../state/look.ts'
import { BipedFigure } from './biped/figure.ts'
import { CAST, castActor, stage } from './cast.ts'
import { advanceBody, newBody } from './index.ts'

beforeAll(() => buildKernel(), 120_000)

const W = 320
const H = 240

it('a head seen from behind is the same with its face and without, and its face comes back when it turns', async () => {
  const renderer = await createRenderer({ width: W, height: H, bands: 1 })
  const camera = new PerspectiveCamera(18, W / H, 0.05, 100)
  for (const name of ['girl', 'old', 'bare'] as const) {
    const actor = castActor(1, name)
    // It stands anywhere and looks anywhere.
    const turned = { girl: 0, old: 2.2, bare: -1.1 }[name]
    Object.assign(actor, { x: turned * 3, z: turned - 4, heading: turned })
    actor.body = newBody(actor)
    const state = stage([actor])
    advanceBody(state, actor)
    const { height } = actor.look as BipedLook
    // A circle round the head, from straight behind to before it.
    const drawn = [Math.PI, 2.75, 2.72, 1.2, 0].map((angle) => {
      const figure = new BipedFigure(CAST[name] as BipedLook)
      const floor = heightAt(state.place, actor.x, actor.z)
      const head = new Vector3(actor.x, floor + height * 0.92, actor.z)
      const eye = new Vector3(Math.sin(angle + turned) * 1.5, 0, Math.cos(angle + turned) * 1.5).add(head)
      camera.position.copy(eye)
      camera.lookAt(head)
      const scene = new Group()
      scene.userData.moves = true
      scene.add(figure.root)
      const draw = (from?: [number, number, number]): Uint8Array => {
        figure.update(state, actor, 0, from)
        return renderer.render(scene, camera, fairAir({}), plainLook({})).i420.slice()
      }
      const [whole, seen] = [draw(), draw(eye.toArray())]
      const shown = figure.bones[4]!.children.some((child) => child.visible)
      expect(Buffer.compare(whole, seen), `${name} at ${angle}`).toBe(0)
      return shown
    })
    expect(drawn[0]).toBe(false)
    expect(drawn.at(-1)).toBe(true)
  }
  renderer.dispose()
})
