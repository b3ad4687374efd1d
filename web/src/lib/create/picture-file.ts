/** Which of the things dropped, pasted or chosen is a picture, and whether the server would take it. */
import { PICTURE_BYTES, PICTURE_TYPES, type RefusalCode } from '@shoal/session'

/** The code it would be refused with, or null. */
export const wrongWith = ({ type, size }: Pick<File, 'type' | 'size'>): RefusalCode | null =>
  !PICTURE_TYPES.some((one) => one === type) ? 'picture-unreadable' : size > PICTURE_BYTES ? 'picture-too-large' : null

/** The first picture among some files, else the first file: it is told what is wrong with it. */
export const pictureAmong = (files: Iterable<File>): File | null => {
  const all = [...files]
  return all.find((file) => file.type.startsWith('image/')) ?? all[0] ?? null
}
