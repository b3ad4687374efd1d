/** Contact sheets: frames side by side with their second, as one PNG, JPEG or WebP by the name of the file. */
import sharp, { type Sharp } from 'sharp'

export interface Still {
  rgba: Uint8Array
  width: number
  height: number
  caption: string
}

const escape = (text: string): string => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!)

/** One still is written at its full size without caption; several are scaled to `cell` pixels wide, `across` a row at most. */
export const writeSheet = async (stills: readonly Still[], file: string, cell = 640, across = 3): Promise<void> => {
  const raw = (s: Still): Sharp =>
    sharp(Buffer.from(s.rgba.buffer, s.rgba.byteOffset, s.rgba.byteLength), {
      raw: { width: s.width, height: s.height, channels: 4 },
    }).removeAlpha()
  if (stills.length === 1) {
    await raw(stills[0]).toFile(file)
    return
  }
  const columns = Math.min(stills.length, stills.length === 4 ? 2 : across)
  const height = Math.round((cell * stills[0].height) / stills[0].width)
  const strip = 26
  const rows = Math.ceil(stills.length / columns)
  const pieces = await Promise.all(
    stills.map(async (still, i) => {
      const left = (i % columns) * cell
      const top = Math.floor(i / columns) * (height + strip)
      const words = `<svg width="${cell}" height="${strip}"><text x="8" y="18" font-family="sans-serif" font-size="14" fill="#e8e2d6">${escape(still.caption)}</text></svg>`
      return [
        { input: await raw(still).resize(cell, height).png().toBuffer(), left, top },
        { input: Buffer.from(words), left, top: top + height },
      ]
    }),
  )
  await sharp({
    create: { width: columns * cell, height: rows * (height + strip), channels: 3, background: '#14110f' },
  })
    .composite(pieces.flat())
    .toFile(file)
}
