/**
 * Contact sheets of bodies through the real rasteriser:
 * `node demo.ts --who girl --act stroke --target kitten --view front,side --ticks 0,6,12 --out sheet.png [--mount horse] [--speed 0.9] [--mood happy] [--zoom face] [--far 0.7] [--aim 0.3] [--size 480x480] [--style watercolor]`
 */
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { Group, Mesh, PerspectiveCamera, PlaneGeometry } from 'three'
import type { ActKind, Actor, DioramaState, Mood } from '../state/state.ts'
import { DT } from '../state/state.ts'
import { fairAir, plainLook } from '../raster/demo.ts'
import { createRenderer, Surface } from '../raster/index.ts'
import { personOf } from '../language/looks/people.ts'
import type { NounPhrase } from '../language/parse/frame.ts'
import type { BipedLook } from '../state/look.ts'
import { carry } from '../state/step/riding.ts'
import { castActor, stage } from './cast.ts'
import { bodyLength } from './measure.ts'
import { rideLift } from './ride.ts'
import {
  advanceBody,
  bodyHeight,
  createBodies,
  headPoint,
  newBody,
  runSpeed,
  strideOf,
  touchStance,
  walkSpeed,
} from './index.ts'

const option = (name: string, fallback: string): string => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? fallback : process.argv[i + 1]
}

/** Walks straight at a speed: what locomotion does to an actor. */
export const glide = (state: DioramaState, actor: Actor, speed: number): void => {
  actor.speed = speed
  actor.x += Math.sin(actor.heading) * speed * DT
  actor.z += Math.cos(actor.heading) * speed * DT
  actor.phase = (actor.phase + (Math.abs(speed) * DT) / strideOf(actor, speed)) % 1
  void state
}

/** A role of the wardrobe as `outfit/sex and years/skin/hair style`: `samurai/m30/e8bd9c`. */
const roleOf = (spec: string): BipedLook => {
  const [role, who, skin, hair] = spec.split('/')
  const { look } = personOf(
    `${who} ${role}`,
    { word: role, attributes: [], wears: [], holds: [], plural: false } as unknown as NounPhrase,
    { culture: 'european', era: 'modern', kind: 'city', season: 'summer' },
    7,
  )
  if (skin) look.skin = Number.parseInt(skin, 16)
  if (hair) look.hair.style = hair as BipedLook['hair']['style']
  return look
}

const VIEWS: Record<string, number> = {
  front: 0,
  'three-quarter': 0.7,
  side: Math.PI / 2,
  'back-quarter': 2.5,
  back: Math.PI,
  right: -Math.PI / 2,
}

const main = async (): Promise<void> => {
  const whos = option('who', 'girl').split(',')
  const act = option('act', 'stand') as ActKind
  const views = option('view', 'front,three-quarter,side,back').split(',')
  const ticks = option('ticks', '40').split(',').map(Number)
  const [w, h] = option('size', '480x480').split('x').map(Number)
  const zoom = option('zoom', 'body')
  const target = option('target', '')
  const style = option('style', 'watercolor') as 'watercolor'
  const renderer = await createRenderer({ width: w, height: h, bands: 1 })
  const cells: Buffer[] = []
  let triangles = 0
  const acts = act.split(',') as ActKind[]
  for (const who of whos)
    for (const what of acts) {
      const actor = castActor(1, who.split('/')[0])
      if (who.includes('/')) actor.look = roleOf(who)
      const actors = [actor]
      actor.mood = option('mood', 'calm') as Mood
      actor.body = newBody(actor)
      const mount = option('mount', '') ? castActor(3, option('mount', '')) : null
      if (mount) {
        actor.rides = mount.id
        actor.body = newBody(actor)
        mount.body = newBody(mount)
        actors.push(mount)
      }
      if (target) {
        const other = castActor(2, target)
        other.body = newBody(other)
        other.heading = Number(option('turned', '0.9'))
        actors.push(other)
        const state = stage(actors)
        const s = touchStance(
          state,
          actor,
          other,
          what === 'hug' ? 'hug' : what === 'stroke' ? 'stroke' : 'face',
          option('side', '') ? Number(option('side', '')) : 0.9,
        )
        actor.x = s.x
        actor.z = s.z
        actor.heading = s.heading
        actor.body = newBody(actor)
        actor.gaze = 2
        other.gaze = 1
        if (what === 'fight') other.act = { kind: 'fight', since: 0, ticks: 0, pace: 1, target: 1 }
      }
      const state = stage(actors)
      state.sky.now.wind = Number(option('wind', '0.15'))
      const speed = option('speed', '')
        ? Number(option('speed', ''))
        : what === 'walk'
          ? walkSpeed(actor)
          : what === 'run'
            ? runSpeed(actor)
            : 0
      actor.act = { kind: what, since: state.tick, ticks: 0, pace: 1, target: target ? 2 : undefined }
      const bodies = createBodies()
      const scene = new Group()
      const ground = new Mesh(
        new PlaneGeometry(400, 400, 8, 8).rotateX(-Math.PI / 2),
        new Surface({ kind: 'grass', colour: 0x9ab86a, ink: false }),
      )
      scene.add(ground, bodies.root)
      const began = performance.now()
      const last = Math.max(...ticks)
      for (let t = 0; t <= last; t++) {
        if (t > 0) {
          state.tick++
          for (const a of actors) {
            if (a === (mount ?? actor) && speed) glide(state, a, speed)
            if (option('turn', '') && a === (mount ?? actor)) {
              a.turn = Number(option('turn', ''))
              a.heading += a.turn * DT
            }
            if (what === 'jump' && a === actor) {
              const k = (t % 20) / 20
              a.y = k < 0.6 ? Math.sin((k / 0.6) * Math.PI) * 0.4 : 0
            }
          }
          carry(state)
          for (const a of actors) advanceBody(state, a)
        }
        if (!ticks.includes(t)) continue
        for (const view of views) {
          const camera = new PerspectiveCamera(28, w / h, 0.05, 1000)
          const tall = mount
            ? bodyHeight(actor) + rideLift(state, actor)
            : target
              ? Math.max(bodyHeight(actor), bodyHeight(actors[1]))
              : bodyHeight(actor)
          const holds = actor.look.kind === 'biped' && actor.look.holds.some((x) => x.kind === 'umbrella')
          const height = tall * (holds ? 1.35 : 1.12)
          const centre: [number, number, number] =
            zoom === 'face'
              ? headPoint(state, actor)
              : [
                  target ? (actor.x + actors[1].x) / 2 : actor.x,
                  height * Number(option('aim', '0.47')),
                  target ? (actor.z + actors[1].z) / 2 : actor.z,
                ]
          const face =
            actor.look.kind === 'biped'
              ? (actor.look.height / actor.look.heads) * 1.75
              : actor.look.kind === 'quadruped'
                ? tall * 0.85
                : tall
          const span =
            zoom === 'face'
              ? face
              : Math.max(
                  height,
                  actor.look.kind === 'quadruped' ? tall * 1.75 : 0,
                  mount ? bodyLength(mount) * 0.9 : 0,
                  target ? tall * 1.2 : 0,
                ) * Number(option('far', '1'))
          const a = actor.heading + (VIEWS[view] ?? Number(view))
          const d = (span * 1.1) / 2 / Math.tan((14 * Math.PI) / 180)
          camera.position.set(
            centre[0] + Math.sin(a) * d,
            centre[1] + d * Number(option('pitch', '0.12')),
            centre[2] + Math.cos(a) * d,
          )
          camera.lookAt(...centre)
          camera.updateMatrixWorld()
          bodies.update(state, camera, 1)
          scene.updateMatrixWorld(true)
          const light = a + 0.75
          const air = fairAir({ tick: state.tick, sun: [Math.sin(light) * 0.65, 0.62, Math.cos(light) * 0.65] })
          const { stats } = renderer.render(scene, camera, air, plainLook({ now: style, from: style, cut: true }))
          triangles = stats.triangles
          cells.push(
            await sharp(renderer.rgba(), { raw: { width: w, height: h, channels: 4 } })
              .png()
              .toBuffer(),
          )
        }
      }
      console.log(who, what, `${Math.round(performance.now() - began)} ms, ${triangles} triangles drawn`)
      bodies.dispose()
    }
  const columns = Number(
    option(
      'columns',
      String(
        Math.min(
          cells.length,
          Math.max(views.length, ticks.length > 1 && views.length === 1 ? ticks.length : views.length),
        ),
      ),
    ),
  )
  const rows = Math.ceil(cells.length / columns)
  await sharp({ create: { width: columns * w, height: rows * h, channels: 3, background: '#fff' } })
    .composite(cells.map((input, i) => ({ input, left: (i % columns) * w, top: Math.floor(i / columns) * h })))
    .png()
    .toFile(option('out', '/tmp/body.png'))
  renderer.dispose()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
