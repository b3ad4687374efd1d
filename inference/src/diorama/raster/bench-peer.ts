/**
 * The peer: three.js on SwiftShader in headless Chromium, drawing the bench scene at the same size. What counts is CPU time of all its
 * processes per frame, read from the system. Both sides draw what a plain picture needs: one sun with its shadows,
 * fog, smooth edges. Frames are forced to completion by reading a pixel back.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { benchEye, benchScene } from './bench-scene.ts'

const chromiumPath = (): string | null =>
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  ) ?? null

/** CPU milliseconds used so far by a process and all below it (Linux only). */
const cpuOfTree = (root: number): number => {
  const children = new Map<number, number[]>()
  const used = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      const parent = Number(fields[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
      used.set(Number(name), (Number(fields[11]) + Number(fields[12])) * 10)
    } catch {
      // It ended while we looked.
    }
  }
  const sum = (pid: number): number =>
    (used.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0)
  return sum(root)
}

/** CPU milliseconds per frame of the peer, or null where no Chromium (or no /proc) is at hand. */
export async function peerCpu(width: number, height: number, frames: number): Promise<number | null> {
  const path = chromiumPath()
  if (!path || !existsSync('/proc/self/stat')) return null
  const { chromium } = await import('playwright-core')
  const built = dirname(createRequire(import.meta.url).resolve('three'))
  const server = await chromium.launchServer({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  })
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    const page = await browser.newPage({ viewport: { width, height } })
    await page.route('http://peer.test/**', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1)
      if (name === '')
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body style="margin:0"></body>' })
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(built, name), 'utf8') })
    })
    await page.goto('http://peer.test/')
    const source = `(async () => {
      const three = await import('http://peer.test/three.module.js')
      const renderer = new three.WebGLRenderer({ antialias: true })
      renderer.shadowMap.enabled = true
      renderer.setSize(${width}, ${height})
      document.body.append(renderer.domElement)
      const scene = new three.Scene()
      scene.fog = new three.Fog(0xbfd9ea, 20, 260)
      scene.background = new three.Color(0xbfd9ea)
      scene.add((${benchScene.toString()})(three, (colour) => new three.MeshLambertMaterial({ color: colour })))
      scene.add(new three.HemisphereLight(0xcfe6f2, 0x8fae6a, 1.2))
      const sun = new three.DirectionalLight(0xfff1d0, 2)
      sun.position.set(0.45, 0.72, 0.53)
      sun.position.multiplyScalar(60)
      sun.castShadow = true
      sun.shadow.mapSize.set(2048, 2048)
      Object.assign(sun.shadow.camera, { left: -44, right: 44, top: 44, bottom: -44, near: 1, far: 160 })
      scene.traverse((part) => { part.castShadow = part.receiveShadow = true })
      scene.add(sun)
      const camera = new three.PerspectiveCamera(45, ${width} / ${height}, 0.1, 2000)
      const eyeOf = ${benchEye.toString()}
      const gl = renderer.getContext()
      const pixel = new Uint8Array(4)
      window.draw = (from, count) => {
        for (let i = from; i < from + count; i++) {
          const { eye, look } = eyeOf(i)
          camera.position.set(...eye)
          camera.lookAt(...look)
          renderer.render(scene, camera)
          gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
        }
        return renderer.info.render.triangles
      }
      window.draw(0, 5)
    })()`
    await page.evaluate(source)
    const pid = server.process().pid!
    const before = cpuOfTree(pid)
    await page.evaluate(`window.draw(5, ${frames})`)
    const used = (cpuOfTree(pid) - before) / frames
    await browser.close()
    return used
  } finally {
    await server.close()
  }
}
