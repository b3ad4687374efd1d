/** A file somebody dropped in becomes pixels: upright, of one size, its first frame; or it is refused with a code. */
import { createHash } from 'node:crypto'
import { PICTURE_BYTES, REFUSALS, type RefusalCode } from '@shoal/session'
import sharp, { type Sharp } from 'sharp'
import { PremiseRefused } from '../../model/port.ts'

export const PICTURE_WIDTH = 1280
export const PICTURE_HEIGHT = 720
/** Largest picture that is read at all. */
export const MOST_PIXELS = 40_000_000
const FORMATS = new Set(['png', 'jpeg', 'webp'])

/** Pixels of a picture: 1280x720, rows from the top, sRGB bytes r, g, b. */
export interface Picture {
  /** SHA-256 of the file, hex. */
  hash: string
  width: number
  height: number
  rgb: Uint8Array
}

const refused = (code: RefusalCode): PremiseRefused => new PremiseRefused(code, REFUSALS[code])

export const hashOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex')

/**
 * Decodes png, jpeg or webp, turned upright by its EXIF, cropped from the middle to 16:9. Throws PremiseRefused: `picture-too-large` (12 MB, 40
 * megapixels), `picture-unreadable` (another format, or broken).
 */
export async function decodePicture(file: Uint8Array): Promise<Picture> {
  if (file.length > PICTURE_BYTES) throw refused('picture-too-large')
  const open = (): Sharp => sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
  const about = await sharp(file, { limitInputPixels: false, failOn: 'error', pages: 1 })
    .metadata()
    .catch(() => null)
  if (!about || !FORMATS.has(about.format)) throw refused('picture-unreadable')
  if (about.width * about.height > MOST_PIXELS) throw refused('picture-too-large')
  try {
    const { data, info } = await open()
      .autoOrient()
      .toColourspace('srgb')
      .flatten({ background: '#ffffff' })
      .resize(PICTURE_WIDTH, PICTURE_HEIGHT, { fit: 'cover', position: 'centre' })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    if (info.channels !== 3) throw refused('picture-unreadable')
    return {
      hash: hashOf(file),
      width: info.width,
      height: info.height,
      rgb: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    }
  } catch (error) {
    throw error instanceof PremiseRefused ? error : refused('picture-unreadable')
  }
}
