/**
 * The peer's number: CPU milliseconds a frame of ours and of three.js on SwiftShader, on one shared unstyled scene in one run.
 * `node bench.ts` prints them.
 */
import { pathToFileURL } from 'node:url'
import * as three from 'three'
import { peerCpu } from './bench-peer.ts'
import { benchEye, benchScene } from './bench-scene.ts'
import { fairAir, plainLook } from './demo.ts'
import { Surface, createRenderer } from './index.ts'

const WIDTH = 1280
const HEIGHT = 720

/** CPU milliseconds per frame of ours on the shared scene, unstyled. */
async function ours(frames: number): Promise<number> {
  const renderer = await createRenderer({ width: WIDTH, height: HEIGHT, bands: 2 })
  const scene = benchScene(three, (colour) => new Surface({ kind: 'matte', colour }))
  scene.userData.still = true
  const camera = new three.PerspectiveCamera(45, WIDTH / HEIGHT, 0.1, 2000)
  const look = plainLook({ now: 'plain', from: 'plain' })
  const draw = (i: number): void => {
    const { eye, look: at } = benchEye(i)
    camera.position.set(...eye)
    camera.lookAt(...at)
    renderer.render(scene, camera, fairAir({ tick: i, cloud: 0 }), look)
  }
  for (let i = 0; i < 15; i++) draw(i)
  const before = process.cpuUsage()
  for (let i = 15; i < 15 + frames; i++) draw(i)
  const used = process.cpuUsage(before)
  renderer.dispose()
  return (used.user + used.system) / 1000 / frames
}

/** `sharedSceneCpuMs`, and where Chromium is at hand `peerCpuMs` and `peerRatio`. */
export async function peerRatio(): Promise<Record<string, number>> {
  const mine = await ours(60)
  const peer = await peerCpu(WIDTH, HEIGHT, 60)
  return { sharedSceneCpuMs: mine, ...(peer === null ? {} : { peerCpuMs: peer, peerRatio: peer / mine }) }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(JSON.stringify(await peerRatio(), null, 1))
