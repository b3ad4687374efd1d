import { PICTURE_BYTES } from '@shoal/session'
import { expect, it } from 'vitest'
import { readStored } from '../api/upload.ts'
import { pictureAmong, wrongWith } from './picture-file.ts'

const file = (name: string, type: string): File => new File(['x'], name, { type })

it('takes the picture among what was dropped', () => {
  const png = file('a.png', 'image/png')
  expect(pictureAmong([file('a.txt', 'text/plain'), png])).toBe(png)
  expect(pictureAmong([file('a.txt', 'text/plain')])?.name).toBe('a.txt')
  expect(pictureAmong([])).toBeNull()
})

it('says beforehand what the server would refuse', () => {
  expect(wrongWith({ type: 'image/webp', size: 5 })).toBeNull()
  expect(wrongWith({ type: 'image/gif', size: 5 })).toBe('picture-unreadable')
  expect(wrongWith({ type: 'image/png', size: PICTURE_BYTES + 1 })).toBe('picture-too-large')
})

it('reads the answer', () => {
  const id = 'a'.repeat(64)
  expect(readStored(201, JSON.stringify({ id, width: 1280, height: 720 }))).toBe(id)
  const code = (status: number, text: string): string => {
    try {
      return readStored(status, text)
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  expect(code(415, JSON.stringify({ error: { code: 'picture-unreadable', id: '1' } }))).toBe('picture-unreadable')
  expect(code(413, '<html>')).toBe('picture-too-large')
  expect(code(502, '')).toBe('offline')
  expect(code(200, '{}')).toBe('wire-version')
})
