/** Reads the compact tables of looks. */
import type { Garment, HairStyle } from '../../state/look.ts'

export interface Outfit {
  clothes: Garment[]
  hair: { style: HairStyle; colour: number }
  /** Body height in heads, where the outfit asks for its own. */
  heads?: number
}

export const hex = (text: string): number => Number.parseInt(text, 16)

export const garment = (text: string): Garment => {
  const [kind, colour, trim, length] = text.trim().split(' ')
  return { kind, colour: hex(colour), trim: hex(trim), length: Number(length) } as Garment
}

export const outfit = (text: string): Outfit => {
  const [clothes, hair, heads] = text.split(';').map((part) => part.trim())
  const [style, colour] = hair.split(' ')
  const out: Outfit = {
    clothes: clothes.split(',').map(garment),
    hair: { style: style as HairStyle, colour: hex(colour) },
  }
  if (heads) out.heads = Number(heads)
  return out
}
