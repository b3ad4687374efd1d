import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letIn, openDoor, type Door, type Person } from '../testing/door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor({ SHOAL_RATE: '10' })
})
afterAll(() => door.stop())

const drawn = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 800, channels: 3, background: '#3070c0' } })
    .withExif({ IFD0: { ImageDescription: 'where I live' } })
    .jpeg()
    .toBuffer()

const send = async (who: Person, file: Uint8Array, type = 'image/jpeg') => {
  const answer = await fetch(`${door.base}/api/pictures`, {
    method: 'POST',
    headers: { origin: door.base, cookie: who.cookie, 'content-type': type },
    body: new Uint8Array(file),
  })
  return { status: answer.status, json: await answer.json() }
}
const look = (who: Person, path: string) => fetch(door.base + path, { headers: { cookie: who.cookie } })

test('a picture is written anew, kept with its world, and shown to who may watch', async () => {
  const [ann, ben, eve] = [await door.guest('Ann'), await door.guest('Ben'), await door.guest('Eve')]
  const stored = await send(ann, await drawn())
  expect(stored.status).toBe(201)
  expect(stored.json).toMatchObject({ width: 1280, height: 720 })
  const made = await ann.call('POST', '/api/worlds', { premise: { image: stored.json.id } })
  expect(made.status).toBe(201)
  const path = `/api/sessions/${made.json.session}/picture`
  const view = (await ann.call('GET', `/api/sessions/${made.json.session}`)).json
  expect(view.premise.image).toBe(stored.json.id)
  expect(view.title).not.toBe('')
  expect((await look(ben, path)).status).toBe(404)
  await letIn(ann, made.json.session, ben, 'audience')
  const shown = await look(ben, path)
  expect(shown.headers.get('content-type')).toBe('image/webp')
  const about = await sharp(Buffer.from(await shown.arrayBuffer())).metadata()
  expect([about.format, about.width, about.height, about.exif]).toEqual(['webp', 1280, 720, undefined])
  expect((await look(eve, path)).status).toBe(404)
  expect((await look(door.stranger(), path)).status).toBe(401)
})

test('only pictures, only by people, only so large', async () => {
  const ann = await door.guest('Ann')
  const jpeg = await drawn()
  const code = async (file: Uint8Array, type?: string) => (await send(ann, file, type)).json.error?.code
  expect(await code(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png')).toBe('picture-unreadable')
  expect(await code(jpeg.subarray(0, 200))).toBe('picture-unreadable')
  expect(await code(jpeg, 'text/plain')).toBe('picture-unreadable')
  expect(await code(new Uint8Array(12 * 1024 * 1024 + 1))).toBe('picture-too-large')
  const vast = await sharp({ create: { width: 8000, height: 6000, channels: 3, background: '#123' } })
    .png()
    .toBuffer()
  expect(await code(vast, 'image/png')).toBe('picture-too-large')
  expect((await send(door.stranger(), jpeg)).json.error.code).toBe('sign-in-first')
  const foreign = await fetch(`${door.base}/api/pictures`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example', cookie: ann.cookie, 'content-type': 'image/jpeg' },
    body: new Uint8Array(jpeg),
  })
  expect((await foreign.json()).error.code).toBe('bad-origin')
  const unknown = await ann.call('POST', '/api/worlds', { premise: { prompt: 'a cat', image: '0'.repeat(64) } })
  expect([unknown.status, unknown.json.error.code]).toEqual([404, 'picture-gone'])
})

test('a picture no world uses is forgotten', async () => {
  const ann = await door.guest('Ann')
  const used = (await send(ann, await drawn())).json.id
  await ann.call('POST', '/api/worlds', { premise: { image: used } })
  const idle = (
    await send(
      ann,
      await sharp({ create: { width: 300, height: 300, channels: 3, background: '#a02020' } })
        .png()
        .toBuffer(),
      'image/png',
    )
  ).json.id
  expect(await door.db.pictures.tidy()).toBe(0)
  expect(await door.db.pictures.tidy(0)).toBe(1)
  expect([await door.db.pictures.has(used), await door.db.pictures.has(idle)]).toEqual([true, false])
})
