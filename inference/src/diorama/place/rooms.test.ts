/** Rooms that premises name: which they are, and that one stands and walks in them free. */
import { describe, expect, it } from 'vitest'
import { createState } from '../state/create.ts'
import type { Place } from '../state/state.ts'
import { composeStart } from './ground.ts'
import { insideExtent } from './inside.ts'
import { layoutOf } from './layout/layout.ts'
import { ROOM_USES, roomUse, underSky } from './room-use.ts'
import { freeAt } from './solids.ts'

const begun = (prompt: string, seed = 1) =>
  createState({ prompt, character: '', scene: '', style: '', person: 'third', seed }).state

const roomOf = (use: string): Place => ({
  kind: 'room',
  seed: 3,
  era: 'modern',
  culture: 'neutral',
  season: 'summer',
  marks: [use],
})

describe('a premise', () => {
  it.each([
    ['a girl in a giant library', 'great-library'],
    ['一个女孩在巨大的图书馆里', 'great-library'],
    ['a girl in a library', 'library'],
    ['a boy at his birthday party', 'party'],
    ['生日派对上的小男孩', 'party'],
    ['a captain in a submarine', 'submarine'],
    ['潜水艇里的船长', 'submarine'],
    ['a woman on a rooftop at night over the city', 'rooftop'],
    ['a couple in a cinema', 'auditorium'],
    ['电影院里的一对情侣', 'auditorium'],
    ['a scientist in a laboratory', 'laboratory'],
    ['a scientist with a microscope', 'laboratory'],
    ['a girl in an aquarium', 'aquarium'],
    ['a gardener in a greenhouse', 'greenhouse'],
    ['a man on a subway platform', 'subway'],
    ['地铁站里的男人', 'subway'],
    ['a footballer in a stadium', 'stadium'],
    ['a wizard in his study', 'wizard'],
    ["a girl in a wizard's tower", 'wizard'],
  ])('%s: %s', (prompt, use) => {
    const { place } = begun(prompt)
    expect(place.kind).toBe('room')
    expect(roomUse(place)).toBe(use)
  })

  it.each([
    ['a boy at his birthday party in the garden', 'park'],
    ['a girl at a birthday party on the beach', 'beach'],
    ['花园里的生日派对', 'park'],
  ])('%s: the table is laid outdoors', (prompt, kind) => {
    const { place } = begun(prompt)
    expect(place.kind).toBe(kind)
    const layout = layoutOf(place)
    const near = [-1, 0, 1].flatMap((i) => [-1, 0].flatMap((j) => layout.things(i, j).map((one) => one.kind)))
    for (const what of ['feast', 'gifts', 'balloons', 'bunting'] as const) expect(near).toContain(what)
  })

  it('of a party in a classroom has the classroom', () => {
    expect(roomUse(begun('two children at a birthday party in a classroom').place)).toBe('classroom')
  })
})

describe('rooms', () => {
  it.each(ROOM_USES)('%s: the start is free, and so is what lies between the eye and the figure', (use) => {
    const place = roomOf(use)
    const [hx, hz] = insideExtent(place)
    const { start, heading, camera } = composeStart(place)
    expect(Math.abs(start[0])).toBeLessThan(hx)
    expect(freeAt(place, start[0], start[1], 0.2)).toBe(true)
    const yaw = heading + camera.yaw
    for (let n = 0; n < 20; n++) {
      const d = (n / 20) * camera.distance
      expect(freeAt(place, start[0] - Math.sin(yaw) * d, start[1] - Math.cos(yaw) * d, 0.12), `${d} m back`).toBe(true)
    }
    expect(start[1] + camera.distance, 'within the walls').toBeLessThan(hz)
  })

  it('have weather only where there is sky', () => {
    expect(ROOM_USES.filter((use) => underSky(roomOf(use)))).toEqual(['rooftop', 'stadium'])
  })
})
