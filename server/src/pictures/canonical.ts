/** What is kept of a file somebody sends: the picture alone, upright, of one size, written anew. Nothing else that was in the file gets any further. */
import { createHash } from 'node:crypto'
import { PICTURE_BYTES } from '@shoal/session'
import sharp from 'sharp'
import { Refused } from '../http/refused.ts'

export const PICTURE_MAX = PICTURE_BYTES
export const PICTURE_TYPE = 'image/webp'
const MOST_PIXELS = 40_000_000
const WIDTH = 1280
const HEIGHT = 720
const FORMATS = new Set(['png', 'jpeg', 'webp'])
/** Decodings at once: each may take a quarter of a gigabyte. */
const AT_ONCE = 2

// Files come from strangers: no cache of theirs, and one core each.
sharp.cache(false)
sharp.concurrency(1)

let running = 0
const waiting: (() => void)[] = []
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

export interface Canonical {
  /** SHA-256 of the bytes, hex. */
  id: string
  bytes: Uint8Array
  width: number
  height: number
}

/**
 * Decodes png, jpeg or webp (told by its first bytes, not by its name), turns it upright by its EXIF, crops it to 1280x720 and writes it as
 * WebP without metadata. Throws Refused: `picture-unreadable`, `picture-too-large`.
 */
export const canonical = (file: Uint8Array): Promise<Canonical> =>
  inTurn(async () => {
    if (file.length > PICTURE_MAX) throw new Refused('picture-too-large')
    const about = await sharp(file, { limitInputPixels: false, pages: 1 })
      .metadata()
      .catch(() => null)
    if (!about || !FORMATS.has(about.format)) throw new Refused('picture-unreadable')
    if (about.width * about.height > MOST_PIXELS) throw new Refused('picture-too-large')
    const bytes = await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
      .autoOrient()
      .toColourspace('srgb')
      .flatten({ background: '#ffffff' })
      .resize(WIDTH, HEIGHT, { fit: 'cover', position: 'centre' })
      .webp({ quality: 92 })
      .timeout({ seconds: 20 })
      .toBuffer()
      .catch(() => null)
    if (!bytes) throw new Refused('picture-unreadable')
    return { id: createHash('sha256').update(bytes).digest('hex'), bytes, width: WIDTH, height: HEIGHT }
  })
