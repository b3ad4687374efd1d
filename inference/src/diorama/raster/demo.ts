/** `node demo.ts out.png`: a scene of three.js primitives through the rasteriser, to look at while working on it. */
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import {
  BoxGeometry,
  CapsuleGeometry,
  Color,
  CylinderGeometry,
  Group,
  IcosahedronGeometry,
  InstancedMesh,
  Matrix4,
  Mesh,
  PerspectiveCamera,
  PlaneGeometry,
  SphereGeometry,
  TorusKnotGeometry,
  ConeGeometry,
} from 'three'
import { type Atmosphere, type Look, Surface, createRenderer } from './index.ts'

/** Air of a fair summer morning; `change` overrides. */
export const fairAir = (change: Partial<Atmosphere> = {}): Atmosphere => ({
  tick: 240,
  seed: 7,
  sun: [0.45, 0.72, 0.53],
  sunColour: 0xfff1d0,
  direct: 1,
  shadow: 1,
  zenith: 0x3f86d8,
  mid: 0x87b6e5,
  horizon: 0xcfe6f2,
  glow: 0xfff4d4,
  glowPower: 0.4,
  bounce: 0x8fae6a,
  ambient: 0.55,
  tint: 0.42,
  fog: 0xbfd9ea,
  fogHalf: 260,
  fogHeight: 0.01,
  cloud: 0.45,
  cloudLit: 0xffffff,
  cloudShade: 0x9fb4d0,
  cirrus: 0.5,
  ripple: 0,
  veil: 0,
  tower: 0,
  stars: 0,
  moon: 0,
  sunAt: [0.45, 0.72, 0.53],
  sunUp: 1,
  moonAt: [0, -1, 0],
  cloudSun: [0.45, 0.72, 0.53],
  starSpin: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  bow: 0,
  bowAt: [0, -0.4, -0.92],
  night: 0,
  wet: 0,
  snowCover: 0,
  rain: 0,
  snow: 0,
  petals: 0,
  leaves: 0,
  dust: 0,
  hail: 0,
  heat: 0,
  fireflies: 0,
  aurora: 0,
  bursts: [],
  meteors: [],
  flash: 0,
  bolt: null,
  wind: [0.8, 0.3],
  blown: [0, 0],
  lamps: [],
  ...change,
})
export const plainLook = (change: Partial<Look> = {}): Look => ({
  now: 'watercolor',
  from: 'watercolor',
  mix: 1,
  detail: 1,
  focus: 6,
  blur: 0,
  cut: false,
  ...change,
})

/** Primitives on a lawn. */
export function demoScene(): { scene: Group; camera: PerspectiveCamera } {
  const scene = new Group()
  const ground = new Mesh(
    new PlaneGeometry(200, 200, 40, 40).rotateX(-Math.PI / 2),
    new Surface({ kind: 'grass', colour: 0x7fb24a }),
  )
  const road = new Mesh(
    new PlaneGeometry(4, 120).rotateX(-Math.PI / 2).translate(0, 0.02, 0),
    new Surface({ kind: 'dirt', colour: 0xc09a6b }),
  )
  const puddle = new Mesh(
    new PlaneGeometry(2, 3).rotateX(-Math.PI / 2).translate(-0.4, 0.03, -1),
    new Surface({ kind: 'puddle', colour: 0x9fb8c8 }),
  )
  const knot = new Mesh(new TorusKnotGeometry(0.5, 0.18, 120, 16), new Surface({ kind: 'cloth', colour: 0xd8433c }))
  knot.position.set(-1.4, 1, 0)
  const ball = new Mesh(new SphereGeometry(0.6, 40, 24), new Surface({ kind: 'skin', colour: 0xf3c9a5 }))
  ball.position.set(1.3, 0.6, 0.5)
  const capsule = new Mesh(new CapsuleGeometry(0.3, 0.8, 8, 20), new Surface({ kind: 'fur', colour: 0xd9924a }))
  capsule.position.set(0.2, 0.7, -1.5)
  const house = new Mesh(new BoxGeometry(6, 4, 5), new Surface({ kind: 'brick', colour: 0xb5694c }))
  house.position.set(7, 2, -14)
  const roof = new Mesh(
    new ConeGeometry(5, 2.4, 4).rotateY(Math.PI / 4),
    new Surface({ kind: 'roof', colour: 0x9a4a36 }),
  )
  roof.position.set(7, 5.2, -14)
  const trees = new InstancedMesh(
    new IcosahedronGeometry(1.6, 3),
    new Surface({ kind: 'foliage', colour: 0x4e8f35, sway: 0.05 }),
    60,
  )
  const trunks = new InstancedMesh(
    new CylinderGeometry(0.18, 0.28, 2.4, 9),
    new Surface({ kind: 'wood', colour: 0x6e4d35 }),
    60,
  )
  for (let i = 0; i < 60; i++) {
    const x = (i % 2 ? 1 : -1) * (5 + ((i * 7919) % 23))
    const z = 4 - i * 2.1
    trees.setMatrixAt(i, new Matrix4().makeTranslation(x, 3.2, z))
    trunks.setMatrixAt(i, new Matrix4().makeTranslation(x, 1.2, z))
    trees.setColorAt(i, new Color().setRGB(0.8 + (i % 5) * 0.05, 0.9, 0.8))
  }
  const still = new Group()
  still.userData.still = true
  still.add(ground, road, puddle, house, roof, trees, trunks)
  scene.add(still, knot, ball, capsule)
  const camera = new PerspectiveCamera(45, 1280 / 720, 0.1, 2000)
  camera.position.set(0.5, 1.9, 6)
  camera.lookAt(0, 0.9, 0)
  return { scene, camera }
}

/** SHA-256 of a small demo frame's I420: the same on every machine, with any number of bands. */
export async function sampleHash(bands: 1 | 2): Promise<string> {
  const renderer = await createRenderer({ width: 320, height: 192, bands })
  const { scene, camera } = demoScene()
  camera.aspect = 320 / 192
  camera.updateProjectionMatrix()
  const air = fairAir({
    wet: 0.8,
    rain: 0.5,
    night: 0.6,
    lamps: [{ x: 1, y: 2, z: 2, colour: 0xffc070, reach: 8, power: 1 }],
  })
  let frame = new Uint8Array()
  for (let i = 0; i < 3; i++)
    frame = renderer.render(scene, camera, { ...air, tick: 400 + i }, plainLook()).i420 as Uint8Array<ArrayBuffer>
  const digest = createHash('sha256').update(frame).digest('hex')
  renderer.dispose()
  return digest
}

if (process.argv[2] === '--hash') console.log(await sampleHash(2))
else if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const out = process.argv[2] ?? 'demo.png'
  const renderer = await createRenderer({ width: 1280, height: 720, bands: 2 })
  const { scene, camera } = demoScene()
  const frames = Number(process.argv[3] ?? 10)
  let stats
  for (let i = 0; i < frames; i++) stats = renderer.render(scene, camera, fairAir({ tick: 240 + i }), plainLook()).stats
  console.log(stats)
  await sharp(renderer.rgba(), { raw: { width: 1280, height: 720, channels: 4 } })
    .png()
    .toFile(out)
  renderer.dispose()
}
