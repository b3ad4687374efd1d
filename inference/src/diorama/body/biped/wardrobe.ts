/** The sheets a dresser works on. */
import type { Sheet } from '../shape/sheet.ts'

export interface Wardrobe {
  /** Sheets of cloth, shiny things, skin that shows. */
  cloth: Sheet
  metal: Sheet
  skin: Sheet
}
