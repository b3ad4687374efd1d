import { outboxAdd, outboxDrop, outboxSend, type Intent } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { OutboxShelf, type Shelf } from './shelf.ts'

const memory = () => {
  const map = new Map<string, unknown>()
  const writes: string[] = []
  const shelf: Shelf = {
    entries: async () => [...map],
    set: async (items) => {
      for (const [k, v] of items) {
        writes.push(k)
        map.set(k, v)
      }
    },
    remove: async (keys) => keys.forEach((k) => map.delete(k)),
  }
  return { map, writes, shelf }
}
const say = (id: string): Intent => ({ id, at: 1, k: 'instruct', t: `text of ${id}` })
const A = 'aaaaaaaaaa'
const B = 'bbbbbbbbbb'

describe('the outbox between page loads', () => {
  it('comes back as it was, in the order it was typed', async () => {
    const { shelf } = memory()
    const outbox = outboxAdd(outboxAdd([], say(B), 1), say(A), 2)
    await new OutboxShelf(shelf, 's', 'me').save(outbox)
    expect(await new OutboxShelf(shelf, 's', 'me').load()).toEqual(outbox)
  })

  it('belongs to one person in one session', async () => {
    const { shelf } = memory()
    await new OutboxShelf(shelf, 's', 'me').save(outboxAdd([], say(A), 1))
    expect(await new OutboxShelf(shelf, 's', 'you').load()).toEqual([])
    expect(await new OutboxShelf(shelf, 't', 'me').load()).toEqual([])
  })

  it('writes only what changed and takes out what is gone', async () => {
    const { shelf, map, writes } = memory()
    const box = new OutboxShelf(shelf, 's', 'me')
    let outbox = outboxAdd(outboxAdd([], say(A), 1), say(B), 2)
    await box.save(outbox)
    writes.length = 0
    outbox = outboxDrop(outbox, A)
    await box.save(outbox)
    expect(writes).toEqual([])
    expect([...map.keys()]).toEqual([`s/me/${B}`])
    outbox = outboxSend(outbox, () => ({ clientId: 5, index: 0 }))
    await box.save(outbox)
    expect(writes).toEqual([`s/me/${B}`])
  })

  it('keeps what another tab put there', async () => {
    const { shelf, map } = memory()
    const here = new OutboxShelf(shelf, 's', 'me')
    const there = new OutboxShelf(shelf, 's', 'me')
    await here.save(outboxAdd([], say(A), 1))
    await there.save(outboxAdd([], say(B), 2))
    await here.save([])
    expect([...map.keys()]).toEqual([`s/me/${B}`])
  })

  it('is forgiving when the browser refuses to store', async () => {
    const refuse = () => Promise.reject(new Error('no'))
    const box = new OutboxShelf({ entries: refuse, set: refuse, remove: refuse }, 's', 'me')
    expect(await box.load()).toEqual([])
    await expect(box.save(outboxAdd([], say(A), 1))).resolves.toBeUndefined()
  })

  it('leaves out records it cannot read', async () => {
    const { shelf, map } = memory()
    map.set('s/me/x', { intent: { k: 'nonsense' } })
    expect(await new OutboxShelf(shelf, 's', 'me').load()).toEqual([])
  })
})
